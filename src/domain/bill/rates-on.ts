import type { Reason } from '../costing.ts';
import type { Day } from '../day.ts';
import { editionsOf, editionsOn, inEffectOn } from '../editions.ts';
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

const noRates = (reason: NoRates['reason']): NoRates[] => [{ kind: 'none', reason }];

function ratesUnder(edition: Edition | undefined, setting: Setting, card: RateCard): (FoundRates | NoRates)[] {
  const { model, tier, on } = setting;
  const route = card.routes.find(({ id }) => id === setting.route)?.name ?? setting.route;
  if (edition === undefined) return noRates({ kind: 'no-edition', model: model.name, tier, route });
  const { pricing } = edition;
  switch (pricing.shape) {
    case 'per-token':
      return [{ kind: 'rates', rates: pricing.rates, fee: undefined, instead: pricing.instead ?? [] }];
    case 'pass-through':
      return editionsOn(editionsOf(card, model.id, pricing.of, tier), on)
        .flatMap((base) => ratesUnder(base?.pricing.shape === 'pass-through' ? undefined : base, setting, card))
        .map((found) => (found.kind === 'rates' ? { ...found, fee: pricing } : found));
    case 'not-offered':
      return noRates({ kind: 'tier-not-offered', model: model.name, tier });
    case 'unknown':
      return noRates({ kind: 'tier-unknown', model: model.name, tier });
    case 'contract':
      return noRates({ kind: 'contract', model: model.name });
    case 'subscription':
      return noRates({ kind: 'subscription', model: model.name, seller: pricing.seller });
    case 'per-image':
    case 'per-quality':
    case 'flat':
    case 'per-megapixel':
      return noRates({ kind: 'by-the-piece', model: model.name, route });
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
  const { model, route, tier, on } = setting;
  return inEffectOn(model, route, tier, card, on)
    .flatMap((each) => (each.kind === 'edition' ? ratesUnder(each.edition, setting, card) : noRates(each.reason)))
    .flatMap((found): (TokenRates | NoRates)[] => (found.kind === 'rates' ? variants(found, facts) : [found]));
}
