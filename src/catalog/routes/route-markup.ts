import { type Exact, exact } from '../../domain/exact.ts';
import { type Edition, type Meter, type Pricing, TOKEN_METERS } from '../../domain/rate-card.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import { formatMarkup, type Markup, type NoMarkup } from '../../format/route.ts';

/** How many times the other's rate each meter is, where both are amounts. */
export function meterRatios(pricing: Pricing, base: Pricing): Map<Meter, Exact> {
  const ratios = new Map<Meter, Exact>();
  if (pricing.shape !== 'per-token' || base.shape !== 'per-token') return ratios;
  for (const meter of TOKEN_METERS) {
    const [value, other] = [pricing.rates[meter].value, base.rates[meter].value];
    if (value.kind === 'amount' && other.kind === 'amount' && !exact(other.amount).equals(0)) {
      ratios.set(meter, exact(value.amount).div(exact(other.amount)));
    }
  }
  return ratios;
}

/** Why an offer has no multiple, going by what it states. */
function whyNone(pricing: Pricing, hasCost: boolean, hasOwn: boolean): NoMarkup {
  switch (pricing.shape) {
    case 'unknown':
    case 'contract':
    case 'subscription':
    case 'not-offered':
      return pricing.shape;
    case 'per-token':
    case 'pass-through':
      return hasCost ? 'base' : 'tokens';
    case 'per-image':
    case 'per-quality':
    case 'flat':
    case 'per-megapixel':
      return hasCost ? 'base' : hasOwn ? 'own-sizes' : 'unknown';
    default:
      return pricing satisfies never;
  }
}

/** What a markup is told from. */
interface Compared {
  edition: Edition;
  /** The edition it is set against; undefined where none is in effect. */
  base: Edition | undefined;
  /** Each cost over the one it is set against. */
  multiples: readonly Exact[];
  hasCost: boolean;
  /** Whether it has prices for sizes that only it knows. */
  hasOwn: boolean;
}

/**
 * How an offer stands to what it is set against: the fee where it passes those rates through, else the ratios of all costs, else,
 * where an image cannot be counted but both bill tokens, that of the rates for image output.
 */
export function markupFrom({ edition, base, multiples, hasCost, hasOwn }: Compared): Markup {
  const { pricing } = edition;
  if (pricing.shape === 'pass-through' && pricing.of === base?.route) {
    const factor = exact(pricing.feePercent).div(100).add(1);
    return { kind: 'multiple', least: factor, most: factor, meters: [] };
  }
  const ratios = base === undefined ? new Map<Meter, Exact>() : meterRatios(pricing, base.pricing);
  const output = ratios.get('image-output');
  const sorted = (multiples.length > 0 ? [...multiples] : output === undefined ? [] : [output]).sort((a, b) => a.compare(b));
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return { kind: 'none', why: whyNone(pricing, hasCost, hasOwn) };
  const meters = [...ratios].flatMap(([meter, ratio]) => (ratio.equals(least) ? [] : [{ meter, ratio }]));
  return { kind: 'multiple', least, most, meters };
}

function amountOf(pricing: Pricing | undefined, meter: Meter): string {
  const value = pricing?.shape === 'per-token' ? Object.entries(pricing.rates).find(([name]) => name === meter)?.[1].value : undefined;
  return value?.kind === 'amount' ? `$${exactUsd(exact(value.amount))}` : '';
}

/** The arithmetic of a markup that no cost shows: the fee, and the meters with a factor of their own. */
export function markupLines(
  pricing: Pricing,
  base: Pricing | undefined,
  markup: Markup,
  baseName: string,
): { label: string; expression: string }[] {
  if (markup.kind !== 'multiple') return [];
  if (pricing.shape === 'pass-through') {
    const fee = exact(pricing.feePercent).equals(0) ? 'no fee' : `${pricing.feePercent} %`;
    return [{ label: 'fee', expression: `${fee} on the rates of ${baseName} = ${formatMarkup(markup.least)}` }];
  }
  return markup.meters.map(({ meter, ratio }) => ({
    label: METER_NAMES[meter].toLowerCase(),
    expression: `${amountOf(pricing, meter)} ÷ ${amountOf(base, meter)} (${baseName}) = ${formatMarkup(ratio)}`,
  }));
}
