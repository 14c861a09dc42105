import { type Exact, exact, toFiniteDecimal } from '../domain/exact.ts';
import type { Grant, Missing, Money, OfferKind, OfferPrice, Period } from '../domain/plan.ts';
import { isSingle, type Range } from '../domain/plan-image.ts';
import { formatAmount, formatMultiple, formatUsd } from './usd.ts';
import { formatCount, formatQuantity } from './words.ts';

/** The same in brackets after a name. */
const SHORT_KINDS: Record<OfferKind, string> = {
  monthly: 'monthly',
  yearly: 'yearly',
  'one-time': 'one-time',
  'pay-as-you-go': 'pay as you go',
  'free-daily': 'daily',
  'free-monthly': 'monthly',
  'free-at-sign-up': 'at sign-up',
};

/** An offer’s name with how it is billed, because names repeat: `Starter (yearly)`. A name that says it itself stays as it is. */
export function formatOffer(name: string, kind: OfferKind): string {
  const short = SHORT_KINDS[kind];
  return name.toLowerCase().includes(short) ? name : `${name} (${short})`;
}

const PERIODS: Record<Period, string> = { day: 'a day', week: 'a week', month: 'a month', year: 'a year', once: 'once' };

/** What is not stated, as a noun phrase. */
const MISSING_NAMES: Record<Missing, string> = {
  price: 'price',
  credits: 'credits of an offer',
  period: 'grant for the period paid',
  images: 'number of images',
  'credits-per-image': 'credits of an image',
  tokens: 'tokens of an image',
  model: 'exact model',
  pixels: 'pixels',
  quality: 'quality',
  'api-cost': 'cost at the API',
};

/** Words joined as in a sentence: `price`, `price and pixels`, `price, pixels and quality`. */
export function formatList(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** What is not stated, in the words of a table cell: without a price and without credits, the price of a credit. */
export function formatMissing(missing: readonly Missing[]): string {
  const isCredit = missing.includes('price') && missing.includes('credits');
  const names = missing.filter((each) => !isCredit || (each !== 'price' && each !== 'credits')).map((each) => MISSING_NAMES[each]);
  return formatList(isCredit ? ['price of a credit', ...names] : names);
}

/** An amount as the seller states it; one that is not in USD carries the name of its currency: `EUR 19.00`. */
export function formatMoney({ amount, currency }: Money): string {
  return currency === 'USD' ? formatAmount(amount) : `${currency} ${formatAmount(amount).slice(1)}`;
}

/** The price of an offer as it is stated, with its period. */
export function formatOfferPrice(price: OfferPrice): string {
  if (price.kind === 'free') return 'free of charge';
  if (price.kind === 'unknown') return 'not stated';
  return `${formatMoney(price.price)}${formatPeriod(price.per)}`;
}

/** A number of credits: all its digits where they end, else as a computed figure is rounded. */
export function formatCredits(credits: Exact): string {
  const [whole = '', part] = (toFiniteDecimal(credits) ?? formatUsd(credits).slice(1)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A number of credits with its noun: `1 credit`, `12,000 credits`, `10 to 40 credits`. */
export function withCredits(count: string): string {
  return `${count} credit${count === '1' ? '' : 's'}`;
}

/** What an offer gives, as it is stated: `12,000 credits a year`; in a column of credits without the noun. */
export function formatGrant(grant: Grant, noun: 'with-noun' | 'bare' = 'with-noun'): string {
  switch (grant.kind) {
    case 'credits':
      return `${noun === 'bare' ? formatCredits(exact(grant.amount)) : withCredits(formatCredits(exact(grant.amount)))}${formatPeriod(grant.per)}`;
    case 'images':
      return `${formatQuantity(grant.amount, 'image')}${formatPeriod(grant.per)}`;
    case 'balance':
      return 'what is paid, as money';
    case 'unmetered':
      return 'no count';
    case 'unknown':
      return 'not stated';
    default:
      return grant satisfies never;
  }
}

/** From least to most; one figure where both are printed alike, “from” where the most is not stated. */
function formatEnds(range: Range, format: (value: Exact) => string): string {
  const least = format(range.least);
  if (range.most === null) return `from ${least}`;
  const most = format(range.most);
  return isSingle(range) || least === most ? least : `${least} to ${most}`;
}

/** What one image costs: `$0.06`, `about $0.0168`, `from $0.05`, `$0.03 to $0.12`. */
export function formatImageUsd(range: Range, about = false): string {
  return `${about ? 'about ' : ''}${formatEnds(range, formatUsd)}`;
}

/** What one image costs, beside how it is stated: a stated price with its own digits, a computed one rounded. */
export function formatImageCost(cost: { kind: string; price?: Money } | undefined, image: Range & { about: boolean }): string {
  if (cost?.price === undefined) return formatImageUsd(image, image.about);
  return cost.kind === 'price-from' ? `from ${formatMoney(cost.price)}` : formatMoney(cost.price);
}

/** How many times the API's cost: `1.14×`, `0.95× to 1.2×`, `from 2.4×`. */
export function formatMultipleRange(range: Range): string {
  return formatEnds(range, formatMultiple);
}

/** The credits of one image: `3`, `about 8.33`, `from 50`, `10 to 40`. */
export function formatCreditRange(range: Range, about = false): string {
  return `${about ? 'about ' : ''}${formatEnds(range, formatCredits)}`;
}

/** A share in percent, to two decimals at most. */
export function formatPercent(percent: Exact): string {
  const sign = percent.s < 0n ? '−' : '';
  return `${sign}${formatUsd(percent.abs())
    .slice(1)
    .replace(/\.?0+$/, '')} %`;
}

/** An amount that may be below zero. */
export function formatSignedUsd(value: Exact): string {
  return value.s < 0n ? `−${formatUsd(value.abs())}` : formatUsd(value);
}

/** The period break-even is counted in. */
export function formatPerPeriod(period: Period): string {
  return period === 'once' ? 'for one purchase' : PERIODS[period];
}

/** A period after a count: `5 credits a day`; nothing for what is had once. */
function formatPeriod(period: Period): string {
  return period === 'once' ? '' : ` ${PERIODS[period]}`;
}

/** A share of sellers: `12 of 24`. */
export function formatShare(part: number, all: number): string {
  return `${formatCount(part)} of ${formatCount(all)}`;
}

/** When credits lapse, as a seller states it. */
type Expiry =
  | { kind: 'never' }
  | { kind: 'end-of-period' }
  | { kind: 'after-days'; days: number }
  | { kind: 'other'; text: string }
  | { kind: 'not-stated' };

/** When unused credits lapse, in the words of a table cell. */
export function formatExpiry(expiry: Expiry): string {
  switch (expiry.kind) {
    case 'never':
      return 'never';
    case 'end-of-period':
      return 'at the end of the period';
    case 'after-days':
      return `after ${formatQuantity(expiry.days, 'day')}`;
    case 'other':
      return expiry.text;
    case 'not-stated':
      return 'not stated';
    default:
      return expiry satisfies never;
  }
}
