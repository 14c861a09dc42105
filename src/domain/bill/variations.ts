import type { Exact } from '../exact.ts';
import { outputTokens } from '../output-tokens.ts';
import { type RateCard, TIERS, type Tier, TOKEN_METERS, type TokenMeter } from '../rate-card.ts';
import { type AskedSize, commonSizes, sizeId, soldAs } from '../size.ts';
import { type Itemised, itemise, type Made } from './bill.ts';
import { impliedSettings } from './implied.ts';
import { isSquare, type RequestFacts, ratesOn, type Setting, type TokenRates } from './rates-on.ts';
import type { Counts } from './splits.ts';

/** A change to the bill that makes it the claimed charge. */
export type Explanation =
  | { kind: 'other-meter'; meter: TokenMeter; billedAs: TokenMeter; tokens: number; usd: Exact }
  | { kind: 'cache-not-applied'; tokens: number; usd: Exact }
  | { kind: 'other-tier'; tier: Tier; usd: Exact }
  | { kind: 'other-route'; route: string; usd: Exact }
  | { kind: 'other-model'; model: string; usd: Exact }
  /** One meter at a rate that another model of the route has for some meter. */
  | { kind: 'other-rate'; meter: TokenMeter; amount: string; model: string; billedAs: TokenMeter; usd: Exact }
  /** Null quality: the model has no quality setting. */
  | { kind: 'other-quality'; quality: string | null; size: AskedSize; images: number; usd: Exact }
  | { kind: 'times'; times: number; usd: Exact };

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

/** The dearest line at each rate that another model of the route has on the tier, as where two models are mixed up. */
function atRatesOfOthers(
  { counts, lines, rates }: Itemised,
  setting: Setting,
  facts: RequestFacts,
  card: RateCard,
): (Explanation | undefined)[] {
  const [dearest] = lines.toSorted((a, b) => b.usd.compare(a.usd));
  if (dearest === undefined) return [];
  const { meter } = dearest;
  const own = TOKEN_METERS.map((each) => rates.rates[each].value).flatMap((value) => (value.kind === 'amount' ? value.amount : []));
  const seen = new Set(own);
  return card.models.flatMap((model) =>
    ratesOn({ ...setting, model }, facts, card).flatMap((found) =>
      TOKEN_METERS.map((billedAs): Explanation | undefined => {
        const rate = found.kind === 'rates' ? found.rates[billedAs] : undefined;
        if (rate?.value.kind !== 'amount' || seen.has(rate.value.amount)) return undefined;
        seen.add(rate.value.amount);
        const usd = sumOf(counts, { ...rates, rates: { ...rates.rates, [meter]: rate } });
        return usd && { kind: 'other-rate', meter, amount: rate.value.amount, model: model.name, billedAs, usd };
      }),
    ),
  );
}

/** The bill with the images of another rung or size: at the size they are known or implied to have, or at a common one. */
function atOtherQualities(
  counts: Counts,
  rates: TokenRates,
  { model }: Setting,
  { images, size }: Made,
  others: readonly AskedSize[],
): (Explanation | undefined)[] {
  const implied = impliedSettings(counts['image-output'], images, model, size);
  const likely = size === undefined ? (implied.kind === 'matches' ? implied.matches.map((each) => each.size) : []) : [size];
  const sizes = [...new Map([...likely, ...others].map((each) => [sizeId(each), each])).values()];
  const rungs = model.qualities.length === 0 ? [{ id: null, factor: null }] : model.qualities;
  return sizes.flatMap((each) =>
    rungs.map(({ id, factor }): Explanation | undefined => {
      const tokens = outputTokens(soldAs(each, model.sizes), { id: id ?? '', factor }, model.outputRule);
      const output = typeof tokens === 'number' ? tokens * images : counts['image-output'];
      if (output === counts['image-output']) return undefined;
      const usd = sumOf({ ...counts, 'image-output': output }, rates);
      return usd && { kind: 'other-quality', quality: id, size: each, images, usd };
    }),
  );
}

function multiples({ total }: Itemised): Explanation[] {
  return Array.from({ length: MOST_TIMES - 1 }, (_, index) => ({ kind: 'times', times: index + 2, usd: total.mul(index + 2) }));
}

/**
 * What one change makes of an itemised bill, for every change that is known to happen.
 *
 * @param isPrecise whether the claim has digits enough that what meets it by chance is rare: then rates of other models and other
 * sizes count too
 */
export function variationsOf(itemised: Itemised, setting: Setting, made: Made, card: RateCard, isPrecise: boolean): Explanation[] {
  const { counts, rates } = itemised;
  const facts = { hasReferences: counts['image-input'] + counts['cached-image-input'] > 0, isSquare: isSquare(made.size) };
  const single = [
    ...onOtherMeters(counts, rates),
    ...atOtherQualities(counts, rates, setting, made, isPrecise ? commonSizes(setting.model.sizes) : []),
    ...atOtherRates(counts, setting, facts, card),
    ...(isPrecise ? atRatesOfOthers(itemised, setting, facts, card) : []),
  ];
  return [...single.filter((each) => each !== undefined), ...multiples(itemised)];
}
