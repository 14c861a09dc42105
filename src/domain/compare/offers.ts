import type { Exact } from '../exact.ts';
import { type Offer, usdPerCredit, usdPerGrantedImage } from '../plan.ts';

/** Whether money is asked for an offer. */
export function isPaidPlan(plan: Offer): boolean {
  return !plan.kind.startsWith('free') && plan.price.kind !== 'free';
}

/** The price of what an offer is counted in: a credit, or an image where it states images; undefined where it is not known. */
export function unitPriceOf(plan: Offer): Exact | undefined {
  const unit = plan.grant.kind === 'images' ? usdPerGrantedImage(plan) : usdPerCredit(plan);
  return unit.kind === 'usd' ? unit.usd : undefined;
}

/**
 * The paid offer a seller is compared by: the one whose credits cost least, among those that may be ranked where any may.
 * Where no price of a credit is known, the first whose price is, else the first.
 */
export function leadingOffer<T extends { plan: Offer }>(offers: readonly T[], mayRank: (offer: T) => boolean): T | undefined {
  const paid = offers.filter(({ plan }) => isPaidPlan(plan));
  const counted = paid.flatMap((offer) => {
    const price = unitPriceOf(offer.plan);
    return price === undefined ? [] : [{ offer, price }];
  });
  const rankable = counted.filter(({ offer }) => mayRank(offer));
  const [cheapest] = (rankable.length > 0 ? rankable : counted).toSorted((a, b) => a.price.compare(b.price));
  return cheapest?.offer ?? paid.find(({ plan }) => plan.price.kind === 'price') ?? paid[0];
}
