import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import { type Edition, type Model, type Rate, TIERS, type Tier, TOKEN_METERS, type TokenMeter } from '../domain/rate-card.ts';
import { METER_NAMES, VALUE_WORDS } from '../format/meter-words.ts';
import { formatAmount } from '../format/usd.ts';
import { formatWhen } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { statedRates } from './edition-rates.ts';
import { type Check, editionFile, editionPlace, lastCheckOf, proofsOf } from './evidence.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { pricingDay } from './standing.ts';
import { openStatement } from './statements.ts';

/** One rate of one tier with the evidence to open. */
export interface RateCell {
  rate: Rate;
  evidence: string;
  check: Check | undefined;
}

/** One meter, on each tier that is sold. */
export interface RateRow {
  meter: TokenMeter;
  cells: Partial<Record<Tier, RateCell>>;
}

/** The edition in effect on a day; undefined where none is, or a loose date leaves it open. */
export function editionOn(catalog: Catalog, model: Model, tier: Tier, on: Day, route = model.mainRoute): Edition | undefined {
  const candidates = editionsOn(editionsOf(catalog.card, model.id, route, tier), on);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** What a cell shows of a rate. */
export function shownRate({ value }: Rate): string {
  return value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind];
}

/** A rate of an edition with the evidence to open. */
function rateCell(catalog: Catalog, model: Model, edition: Edition, meter: TokenMeter, on: Day, book: EvidenceBook): RateCell | undefined {
  const wire = editionFile(catalog, edition);
  if (edition.pricing.shape !== 'per-token' || wire?.pricing.shape !== 'per-token') return undefined;
  const rate = edition.pricing.rates[meter];
  const index = wire.pricing.rates.findIndex((each) => each.meter === meter);
  const row = wire.pricing.rates[index];
  const place = editionPlace(catalog, edition);
  const cited = [...(row?.evidence ?? []), ...(row?.condition?.evidence ?? [])];
  const check = lastCheckOf(catalog, edition, meter, rate.readings, on);
  const record = {
    title: `${model.name}, ${edition.tier}`,
    from: formatWhen(edition.from),
    fromInferred: wire.fromBasis === 'inferred',
    check,
    proofs: proofsOf(catalog, cited),
    computation: undefined,
    history: `/models/${model.id}/#archive`,
    file: place.file,
    full: { href: `/models/${model.id}/#rates`, of: 'figure' } as const,
  };
  const evidence = book.add(record, {
    name: METER_NAMES[meter].toLowerCase(),
    shown: [shownRate(rate)],
    at: `${place.at}.pricing.rates[${index}].value.amount`,
  });
  return { rate, evidence, check };
}

/** All meters of a model on the day, on the tiers asked for. Empty for a model that is not billed by token. */
export function rateRows(catalog: Catalog, model: Model, tiers: readonly Tier[], on: Day, book: EvidenceBook): RateRow[] {
  const day = pricingDay(model, on);
  const rows = TOKEN_METERS.map((meter) => {
    const cells: RateRow['cells'] = {};
    for (const tier of tiers) {
      const edition = editionOn(catalog, model, tier, day);
      const cell = edition === undefined ? undefined : rateCell(catalog, model, edition, meter, on, book);
      if (cell !== undefined) cells[tier] = cell;
    }
    return { meter, cells };
  });
  return rows.filter((row) => row.cells.standard !== undefined);
}

/** How each tier of a model's main route stands on a day; null where nothing is recorded. */
export function tiersOf(catalog: Catalog, model: Model, on: Day): { tier: Tier; shape: Edition['pricing']['shape'] | null }[] {
  const sold = catalog.card.routes.find((route) => route.id === model.mainRoute)?.tiers ?? [];
  return TIERS.filter((tier) => sold.includes(tier)).map((tier) => ({
    tier,
    shape: editionOn(catalog, model, tier, on)?.pricing.shape ?? null,
  }));
}

/** A price that no table of costs shows: a megapixel, a reference image, another operation. */
export interface PiecePrice {
  name: string;
  /** The amount, or the words for an answer that is none. */
  text: string;
  unit: string;
  evidence: string;
}

/** Prices of a model's main route beside those of an image itself, on the standard tier. */
export function piecePrices(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): PiecePrice[] {
  const edition = editionOn(catalog, model, 'standard', pricingDay(model, on));
  const file = edition === undefined ? undefined : editionFile(catalog, edition);
  if (edition === undefined || file === undefined || file.pricing.shape === 'per-token') return [];
  const place = editionPlace(catalog, edition);
  const open = (name: string, shown: string, evidence: Parameters<typeof proofsOf>[1], at: string) => {
    const statement = { title: model.name, subject: name.toLowerCase(), shown: [shown], evidence, file: place.file };
    return openStatement(catalog, { ...statement, at: `${place.at}.${at}` }, on, book);
  };
  const rates = statedRates(file.pricing).filter(({ meter }) => meter !== 'image');
  const free = 'references' in file.pricing && file.pricing.references.kind === 'fee' ? file.pricing.references.freeImages : 0;
  return [
    ...rates.map(({ meter, value, at, evidence }) => {
      const name = METER_NAMES[meter];
      const after = meter === 'reference-image' && free > 0 ? `, after the first ${free === 1 ? '' : free}`.trimEnd() : '';
      const text = value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind];
      const unit = meter === 'reference-image' ? 'USD per reference image' : 'USD per megapixel';
      return { name: `${name}${after}`, text, unit, evidence: open(name, text, evidence, at) };
    }),
    ...(file.alsoPriced ?? []).map(({ name, amount, unit, evidence }, index) => {
      const text = formatAmount(amount);
      return { name, text, unit, evidence: open(name, text, evidence, `alsoPriced[${index}].amount`) };
    }),
  ];
}
