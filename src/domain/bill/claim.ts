import { type Exact, exact } from '../exact.ts';
import { outputTokens } from '../output-tokens.ts';
import { type RateCard, TIERS, type Tier, TOKEN_METERS, TOKENS_PER_RATE, type TokenMeter } from '../rate-card.ts';
import { type AskedSize, soldAs } from '../size.ts';
import { typedUsd } from '../typed-usd.ts';
import { type Bill, type Itemised, itemise, type Made } from './bill.ts';
import { impliedSettings } from './implied.ts';
import { isSquare, type RequestFacts, ratesOn, type Setting, type TokenRates } from './rates-on.ts';
import type { Counts } from './splits.ts';

/** What somebody was charged, as typed: an amount, and half of what its last digit stands for. */
export interface Claim {
  usd: Exact;
  tolerance: Exact;
}

/** A change to the bill that makes it the claimed charge. */
export type Explanation =
  | { kind: 'other-meter'; meter: TokenMeter; billedAs: TokenMeter; tokens: number; usd: Exact }
  | { kind: 'cache-not-applied'; tokens: number; usd: Exact }
  | { kind: 'other-tier'; tier: Tier; usd: Exact }
  | { kind: 'other-route'; route: string; usd: Exact }
  | { kind: 'other-model'; model: string; usd: Exact }
  | { kind: 'other-quality'; quality: string; size: AskedSize; images: number; usd: Exact }
  | { kind: 'times'; times: number; usd: Exact };

/** How a claimed charge stands to the bill. */
export type ClaimCheck =
  | { kind: 'agrees' }
  /** Between both ends of a bill that is open. */
  | { kind: 'within' }
  | {
      kind: 'differs';
      /** The claim less the bill; less the nearer end where the bill is open. Negative where less was charged. */
      difference: Exact;
      explanations: Explanation[];
      /** The line that costs most, with the rate that would make the claim of it; undefined where no rate from zero up would. */
      impliedRate: { meter: TokenMeter; perMillion: Exact } | undefined;
    };

/** Reads what somebody says they were charged, such as `$0.21`; undefined where it is no amount in USD. */
export function parseClaim(text: string): Claim | undefined {
  const digits = typedUsd(text);
  if (digits === undefined) return undefined;
  const places = digits.split('.')[1]?.length ?? 0;
  return { usd: exact(digits), tolerance: exact(1).div(2n * 10n ** BigInt(places)) };
}

/** The most images somebody is charged for by mistake. */
const MOST_TIMES = 10;

const sumOf = (counts: Counts, rates: TokenRates): Exact | undefined => {
  const itemised = itemise(counts, rates);
  return Array.isArray(itemised) ? undefined : itemised.total;
};

/** The rates with one meter charged as another. */
function chargedAs({ rates, ...others }: TokenRates, meters: readonly (readonly [meter: TokenMeter, as: TokenMeter])[]): TokenRates {
  return { ...others, rates: { ...rates, ...Object.fromEntries(meters.map(([meter, as]) => [meter, rates[as]])) } };
}

/** Each line at the rate of another meter, and the input as if nothing had come from the cache. */
function onOtherMeters(counts: Counts, rates: TokenRates): (Explanation | undefined)[] {
  const used = TOKEN_METERS.filter((meter) => counts[meter] > 0);
  const cached = counts['cached-text-input'] + counts['cached-image-input'];
  const others = used.flatMap((meter) =>
    TOKEN_METERS.filter((as) => as !== meter && rates.rates[as].value.kind === 'amount').map((billedAs): Explanation | undefined => {
      const usd = sumOf(counts, chargedAs(rates, [[meter, billedAs]]));
      return usd && { kind: 'other-meter', meter, billedAs, tokens: counts[meter], usd };
    }),
  );
  const full = [
    ['cached-text-input', 'text-input'],
    ['cached-image-input', 'image-input'],
  ] as const;
  const uncached = cached === 0 ? undefined : sumOf(counts, chargedAs(rates, full));
  return [uncached && { kind: 'cache-not-applied', tokens: cached, usd: uncached }, ...others];
}

/** The same tokens on another tier, route, or model of the same route. */
function atOtherRates(counts: Counts, setting: Setting, facts: RequestFacts, card: RateCard): (Explanation | undefined)[] {
  const total = (given: Partial<Setting>) => {
    const [only, ...more] = ratesOn({ ...setting, ...given }, facts, card);
    return only?.kind === 'rates' && more.length === 0 ? sumOf(counts, only) : undefined;
  };
  const sold = card.editions.filter(({ tier }) => tier === setting.tier);
  const routes = new Set(sold.filter(({ model }) => model === setting.model.id).map(({ route }) => route));
  const models = new Set(sold.filter(({ route }) => route === setting.route).map(({ model }) => model));
  return [
    ...TIERS.filter((tier) => tier !== setting.tier).map((tier): Explanation | undefined => {
      const usd = total({ tier });
      return usd && { kind: 'other-tier', tier, usd };
    }),
    ...card.models
      .filter(({ id }) => id !== setting.model.id && models.has(id))
      .map((model): Explanation | undefined => {
        const usd = total({ model });
        return usd && { kind: 'other-model', model: model.name, usd };
      }),
    ...card.routes
      .filter(({ id }) => id !== setting.route && routes.has(id))
      .map((route): Explanation | undefined => {
        const usd = total({ route: route.id });
        return usd && { kind: 'other-route', route: route.name, usd };
      }),
  ];
}

/** The bill with the images of another rung, at the size they are known or implied to have. */
function atOtherQualities(counts: Counts, rates: TokenRates, { model }: Setting, { images, size }: Made): (Explanation | undefined)[] {
  const implied = impliedSettings(counts['image-output'], images, model, size);
  const sizes = size === undefined ? (implied.kind === 'matches' ? implied.matches.map((each) => each.size) : []) : [size];
  return sizes.flatMap((each) =>
    model.qualities.map((rung): Explanation | undefined => {
      const tokens = outputTokens(soldAs(each, model.sizes), rung, model.outputRule);
      const output = typeof tokens === 'number' ? tokens * images : counts['image-output'];
      if (output === counts['image-output']) return undefined;
      const usd = sumOf({ ...counts, 'image-output': output }, rates);
      return usd && { kind: 'other-quality', quality: rung.id, size: each, images, usd };
    }),
  );
}

function multiples({ total }: Itemised): Explanation[] {
  return Array.from({ length: MOST_TIMES - 1 }, (_, index) => ({ kind: 'times', times: index + 2, usd: total.mul(index + 2) }));
}

/** The rate of the dearest line at which the bill would be the claim, the fee of the route taken off. */
function impliedRate({ lines, fee, total }: Itemised, { usd }: Claim): Extract<ClaimCheck, { kind: 'differs' }>['impliedRate'] {
  const [dearest] = lines.toSorted((a, b) => b.usd.compare(a.usd));
  if (dearest === undefined) return undefined;
  const factor = fee === undefined ? exact(1) : exact(fee.percent).div(100).add(1);
  const rest = total.div(factor).sub(dearest.usd);
  const perMillion = usd.div(factor).sub(rest).mul(TOKENS_PER_RATE).div(dearest.tokens);
  return perMillion.compare(0) < 0 ? undefined : { meter: dearest.meter, perMillion };
}

/** What one change makes of an itemised bill, for every change there is. */
function variationsOf(itemised: Itemised, setting: Setting, made: Made, card: RateCard): Explanation[] {
  const { counts, rates } = itemised;
  const facts = { hasReferences: counts['image-input'] + counts['cached-image-input'] > 0, isSquare: isSquare(made.size) };
  const single = [
    ...onOtherMeters(counts, rates),
    ...atOtherQualities(counts, rates, setting, made),
    ...atOtherRates(counts, setting, facts, card),
  ];
  return [...single.filter((each) => each !== undefined), ...multiples(itemised)];
}

const isNear = (a: Exact, { usd, tolerance }: Claim) => a.sub(usd).abs().compare(tolerance) <= 0;

/**
 * Whether a claimed charge is the bill, to the digit it is given to, or lies between its ends; if not, by how much it differs, and every single change to the
 * bill that would make it the claim.
 */
export function checkClaim(claim: Claim, bill: Extract<Bill, { kind: 'bill' }>, made: Made, card: RateCard): ClaimCheck {
  const { least, most, setting } = bill;
  if (isNear(least.total, claim) || isNear(most.total, claim)) return { kind: 'agrees' };
  if (claim.usd.compare(least.total) > 0 && claim.usd.compare(most.total) < 0) return { kind: 'within' };
  const nearer = claim.usd.compare(most.total) > 0 ? most : least;
  const ends = least.total.equals(most.total) ? [least] : [least, most];
  const explained = ends.flatMap((end) => variationsOf(end, setting, made, card)).filter((each) => isNear(each.usd, claim));
  const explanations = [...new Map(explained.map((each) => [JSON.stringify({ ...each, usd: undefined }), each])).values()];
  return { kind: 'differs', difference: claim.usd.sub(nearer.total), explanations, impliedRate: impliedRate(nearer, claim) };
}
