import type { Reason } from '../costing.ts';
import { type Day, standingOf } from '../day.ts';
import { editionsOf, editionsOn, saleOn } from '../editions.ts';
import type { Edition, InsteadRate, Model, Pricing, Rate, RateCard, Tier, TokenMeter } from '../rate-card.ts';
import { type AskedSize, isPixelSize } from '../size.ts';
import type { Usage } from './usage.ts';

/** Rates per token that may be in effect, with what a route that passes them on adds. */
export interface TokenRates {
  kind: 'rates';
  rates: Record<TokenMeter, Rate>;
  fee: Extract<Pricing, { shape: 'pass-through' }> | undefined;
}

/** The same before it is known which of the rates for special requests apply. */
interface FoundRates extends TokenRates {
  instead: InsteadRate[];
}

/** Why a usage cannot be priced by the token. */
export type NoRates = { kind: 'none'; reason: Reason | { kind: 'by-the-piece'; model: string; route: string } };

/** Which rates a usage is priced at. */
export interface Setting {
  model: Model;
  route: string;
  tier: Tier;
  on: Day;
}

function ratesUnder(edition: Edition | undefined, setting: Setting, card: RateCard): (FoundRates | NoRates)[] {
  const { model, tier, on } = setting;
  const route = card.routes.find(({ id }) => id === setting.route)?.name ?? setting.route;
  const none = (reason: NoRates['reason']): NoRates[] => [{ kind: 'none', reason }];
  if (edition === undefined) return none({ kind: 'no-edition', model: model.name, tier, route });
  const { pricing } = edition;
  switch (pricing.shape) {
    case 'per-token':
      return [{ kind: 'rates', rates: pricing.rates, fee: undefined, instead: pricing.instead ?? [] }];
    case 'pass-through':
      return editionsOn(editionsOf(card, model.id, pricing.of, tier), on)
        .flatMap((base) => ratesUnder(base?.pricing.shape === 'pass-through' ? undefined : base, setting, card))
        .map((found) => (found.kind === 'rates' ? { ...found, fee: pricing } : found));
    case 'not-offered':
      return none({ kind: 'tier-not-offered', model: model.name, tier });
    case 'unknown':
      return none({ kind: 'tier-unknown', model: model.name, tier });
    case 'contract':
      return none({ kind: 'contract', model: model.name });
    case 'subscription':
      return none({ kind: 'subscription', model: model.name, seller: pricing.seller });
    case 'per-image':
    case 'per-quality':
    case 'flat':
    case 'per-megapixel':
      return none({ kind: 'by-the-piece', model: model.name, route });
    default:
      return pricing satisfies never;
  }
}

/** What of a request decides which rates apply; undefined where that is not known. */
export interface RequestFacts {
  hasReferences: boolean | undefined;
  isSquare: boolean | undefined;
}

/** Whether images of a size are square; undefined where the size is not known in pixels. */
export function isSquare(size: AskedSize | undefined): boolean | undefined {
  return size === undefined || !isPixelSize(size) ? undefined : size.width === size.height;
}

/** What a usage and the size of its images tell of the request. */
export function requestFacts({ input }: Usage, size: AskedSize | undefined): RequestFacts {
  return {
    hasReferences: input.image > 0 ? true : input.loose > 0 ? undefined : false,
    isSquare: isSquare(size),
  };
}

/** The rates with every way the special ones can apply: one where all that decides is known. */
function variants({ rates, fee, instead }: FoundRates, facts: RequestFacts): TokenRates[] {
  return instead.reduce<TokenRates[]>(
    (found, { meter, when, rate }) => {
      const applies = when === 'with-references' ? facts.hasReferences : facts.isSquare === undefined ? undefined : !facts.isSquare;
      const special = found.map((each) => ({ ...each, rates: { ...each.rates, [meter]: rate } }));
      return applies === undefined ? found.concat(special) : applies ? special : found;
    },
    [{ kind: 'rates', rates, fee }],
  );
}

/** Every answer to “at which rates?”: one where all dates and all that decides are known exactly, else each that is possible. */
export function ratesOn(setting: Setting, facts: RequestFacts, card: RateCard): (TokenRates | NoRates)[] {
  return editionsFor(setting, card).flatMap((found): (TokenRates | NoRates)[] =>
    found.kind === 'rates' ? variants(found, facts) : [found],
  );
}

function editionsFor(setting: Setting, card: RateCard): (FoundRates | NoRates)[] {
  const { model, route, tier, on } = setting;
  const { shutdown, released, name } = model;
  const notYet: NoRates = { kind: 'none', reason: { kind: 'not-yet-sold', model: name, from: released } };
  const sale = saleOn(model, on);
  if (sale === 'not-yet') return [notYet];
  const ended: NoRates[] =
    shutdown === null ? [] : [{ kind: 'none', reason: { kind: 'ended', model: name, on: shutdown.latest, confirmed: shutdown.confirmed } }];
  if (sale === 'ended') return ended;
  const editions = editionsOn(editionsOf(card, model.id, route, tier), on);
  const isReleaseOpen = standingOf(on, released) === 'uncertain';
  const priced = isReleaseOpen ? editions.filter((edition) => edition !== undefined) : editions;
  return [
    ...(isReleaseOpen ? [notYet] : []),
    ...priced.flatMap((edition) => ratesUnder(edition, setting, card)),
    ...(shutdown !== null && standingOf(on, shutdown) === 'uncertain' ? ended : []),
  ];
}
