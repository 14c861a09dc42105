import { type Exact, exact } from './exact.ts';

/** An amount in a currency, as a seller states it. */
export interface Money {
  /** Exact decimal text. */
  amount: string;
  /** Three letters of ISO 4217. */
  currency: string;
}

/** The period a price or a grant is stated for. */
export type Period = 'day' | 'week' | 'month' | 'year' | 'once';

/** How an offer is billed. */
export type OfferKind = 'monthly' | 'yearly' | 'one-time' | 'pay-as-you-go' | 'free-daily' | 'free-monthly' | 'free-at-sign-up';

/** What an offer costs, in the period the seller states it for. */
export type OfferPrice = { kind: 'price'; price: Money; per: Period } | { kind: 'free' } | { kind: 'unknown' };

/** What an offer gives. A `balance` is spent as money; `unmetered` is limited by something that is no count. */
export type Grant =
  | { kind: 'credits'; amount: string; per: Period }
  | { kind: 'images'; amount: number; per: Period }
  | { kind: 'balance' }
  | { kind: 'unmetered' }
  | { kind: 'unknown' };

/** Something that can be bought, or had for nothing. */
export interface Offer {
  kind: OfferKind;
  price: OfferPrice;
  grant: Grant;
}

/** A fact without which a figure cannot be told. `period`: the price and the grant are stated for periods that do not convert. */
export type Missing =
  | 'price'
  | 'credits'
  | 'period'
  | 'images'
  | 'credits-per-image'
  | 'tokens'
  | 'model'
  | 'pixels'
  | 'quality'
  | 'api-cost';

/** Why there is no figure in USD: never a guess, and nothing is converted. */
export type NoFigure = { kind: 'other-currency'; currency: string } | { kind: 'missing'; missing: Missing[] };

/** An amount in USD, or why there is none. */
export type Usd = { kind: 'usd'; usd: Exact } | NoFigure;

/** A count in a period, or why there is none. */
export type Count = { kind: 'count'; count: Exact } | { kind: 'missing'; missing: Missing[] };

const MONTHS_PER_YEAR = 12;

/** No figure for want of these facts. */
export function lacking(...missing: Missing[]): { kind: 'missing'; missing: Missing[] } {
  return { kind: 'missing', missing };
}

/** The facts that some results lack, each once. */
export function missingOf(results: readonly { kind: string; missing?: Missing[] }[]): Missing[] {
  return [...new Set(results.flatMap((each) => each.missing ?? []))];
}

/** An amount as USD; another currency comes back as what it is. */
export function toUsd({ amount, currency }: Money): Usd {
  return currency === 'USD' ? { kind: 'usd', usd: exact(amount) } : { kind: 'other-currency', currency };
}

/**
 * How many times a figure of one period counts in another. Only months and years convert: a daily or weekly grant stays one,
 * because what of it is not used that day or week is gone.
 *
 * @example timesIn('month', 'year') is 12; timesIn('day', 'month') is undefined
 */
function timesIn(from: Period, to: Period): Exact | undefined {
  if (from === to) return exact(1);
  if (from === 'month' && to === 'year') return exact(MONTHS_PER_YEAR);
  if (from === 'year' && to === 'month') return exact(1).div(MONTHS_PER_YEAR);
  return undefined;
}

/** The price of an offer for a period: a yearly plan stated by the month counts twelve times in its year. Free is $0 in any period. */
export function priceOver({ price }: Offer, period: Period): Usd {
  if (price.kind === 'free') return { kind: 'usd', usd: exact(0) };
  if (price.kind === 'unknown') return lacking('price');
  const times = timesIn(price.per, period);
  if (times === undefined) return lacking('period');
  const usd = toUsd(price.price);
  return usd.kind === 'usd' ? { kind: 'usd', usd: usd.usd.mul(times) } : usd;
}

function countOver(per: Period, amount: Exact, period: Period): Count {
  const times = timesIn(per, period);
  return times === undefined ? lacking('period') : { kind: 'count', count: amount.mul(times) };
}

/** The credits an offer gives in a period. */
export function creditsOver({ grant }: Offer, period: Period): Count {
  return grant.kind === 'credits' ? countOver(grant.per, exact(grant.amount), period) : lacking('credits');
}

/** The images an offer states for a period. */
export function imagesOver({ grant }: Offer, period: Period): Count {
  return grant.kind === 'images' ? countOver(grant.per, exact(grant.amount), period) : lacking('credits');
}

/** The period in which an offer is paid. */
export function billingPeriod(kind: OfferKind): Period {
  if (kind === 'monthly' || kind === 'free-monthly') return 'month';
  if (kind === 'yearly') return 'year';
  return kind === 'free-daily' ? 'day' : 'once';
}

/** Divides a price by a count, or names everything that keeps it from being divided. */
function each(price: Usd, count: Count): Usd {
  if (price.kind === 'other-currency') return price;
  if (price.kind === 'missing' || count.kind === 'missing') return lacking(...missingOf([price, count]));
  return count.count.equals(0) ? lacking('credits') : { kind: 'usd', usd: price.usd.div(count.count) };
}

/** What one credit of an offer costs, if every credit is used: $49.90 a year for 12,000 credits is 499/120,000 of a dollar. */
export function usdPerCredit(offer: Offer): Usd {
  const period = billingPeriod(offer.kind);
  return each(priceOver(offer, period), creditsOver(offer, period));
}

/** What one image costs where an offer states images, if every one is made. */
export function usdPerGrantedImage(offer: Offer): Usd {
  const period = billingPeriod(offer.kind);
  return each(priceOver(offer, period), imagesOver(offer, period));
}
