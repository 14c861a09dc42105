import type { Reason } from '../costing.ts';
import { type Exact, exact, sum } from '../exact.ts';
import { type RateCard, TOKEN_METERS, TOKENS_PER_RATE, type TokenMeter, type Value } from '../rate-card.ts';
import type { AskedSize } from '../size.ts';
import { impliedSettings } from './implied.ts';
import { type NoRates, ratesOn, requestFacts, type Setting, type TokenRates } from './rates-on.ts';
import { type Counts, type SplitNote, splitUsage } from './splits.ts';
import { imageTokens, type Usage } from './usage.ts';

/** Tokens of one meter at its rate: `usd = tokens × rate ÷ 1M`. */
interface BillLine {
  meter: TokenMeter;
  tokens: number;
  value: Value;
  usd: Exact;
  condition: string | null;
  readings: string[];
}

/** What a usage costs under one reading of it: the lines and the fee add up to the total to the last digit. */
export interface Itemised {
  counts: Counts;
  /** What it was priced at. */
  rates: TokenRates;
  lines: BillLine[];
  /** What the route adds to the rates it passes on, in percent. */
  fee: { percent: string; base: Exact; usd: Exact; condition: string | null; readings: string[] } | undefined;
  total: Exact;
}

/** What a usage costs, or why that cannot be told. The least and the most are one where nothing is open. */
export type Bill =
  | { kind: 'bill'; setting: Setting; least: Itemised; most: Itemised; notes: SplitNote[]; areRatesOpen: boolean; excludes: string[] }
  | { kind: 'not-computable'; setting: Setting; reasons: NoRates['reason'][] };

/** The lines of so many tokens at these rates, or the meters without a rate that they need. */
export function itemise(counts: Counts, at: TokenRates): Itemised | Reason[] {
  const { rates, fee } = at;
  const used = TOKEN_METERS.filter((meter) => counts[meter] > 0);
  const reasons = used.flatMap((meter): Reason[] => {
    const { kind } = rates[meter].value;
    return kind === 'unknown' || kind === 'not-offered' ? [{ kind: 'rate-not-known', meter, value: kind }] : [];
  });
  if (reasons.length > 0) return reasons;
  const lines = used.map((meter): BillLine => {
    const { value, condition, readings } = rates[meter];
    const tokens = counts[meter];
    const usd = value.kind === 'amount' ? exact(value.amount).mul(tokens).div(TOKENS_PER_RATE) : exact(0);
    return { meter, tokens, value, usd, condition, readings };
  });
  const base = sum(lines.map(({ usd }) => usd));
  if (fee === undefined || exact(fee.feePercent).equals(0)) return { counts, rates: at, lines, fee: undefined, total: base };
  const usd = base.mul(exact(fee.feePercent)).div(100);
  const added = { percent: fee.feePercent, base, usd, condition: fee.fee, readings: fee.readings };
  return { counts, rates: at, lines, fee: added, total: base.add(usd) };
}

const isRates = (each: TokenRates | NoRates): each is TokenRates => each.kind === 'rates';
const isItemised = (each: Itemised | Reason[]): each is Itemised => !Array.isArray(each);

/** A reason once, however many readings of the usage meet it. */
function distinct(reasons: readonly NoRates['reason'][]): NoRates['reason'][] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** What is known of the images a usage is for. */
export interface Made {
  images: number;
  size: AskedSize | undefined;
}

/**
 * What a usage costs at the rates of a model, route, tier and day.
 *
 * Where the usage leaves the kind of some tokens open, or the day lies in a loosely dated change, both ends come back; a rate that is
 * not known is named. Nothing is guessed.
 */
export function billOf(usage: Usage, setting: Setting, made: Made, card: RateCard): Bill {
  const { model } = setting;
  const answers = ratesOn(setting, requestFacts(usage, made.size), card);
  const route = card.routes.find(({ id }) => id === setting.route);
  const implied = impliedSettings(imageTokens(usage), made.images, model, made.size);
  const fitsRule = implied.kind === 'matches' && implied.among !== 'legal-sizes';
  const splits = answers.filter(isRates).map((each) => ({ each, split: splitUsage(usage, each.rates['text-output'].value, fitsRule) }));
  const priced = splits.flatMap(({ each, split }) => split.counts.map((counts) => itemise(counts, each)));
  const missing = [
    ...answers.flatMap((each) => (isRates(each) ? [] : [each.reason])),
    ...priced.flatMap((each) => (isItemised(each) ? [] : each)),
  ];
  const ordered = priced.filter(isItemised).toSorted((a, b) => a.total.compare(b.total));
  const [least] = ordered;
  const most = ordered.at(-1);
  if (missing.length > 0 || least === undefined || most === undefined) {
    return { kind: 'not-computable', setting, reasons: distinct(missing) };
  }
  const excludes = [...model.excludes.flatMap(({ text, inUsage }) => (inUsage ? [] : text)), ...(route?.excludes ?? [])];
  return { kind: 'bill', setting, least, most, notes: splits[0]?.split.notes ?? [], areRatesOpen: answers.length > 1, excludes };
}
