import { type Day, standingOf } from '../../domain/day.ts';
import { editionsOn } from '../../domain/editions.ts';
import type { Exact } from '../../domain/exact.ts';
import { type Offer, usdPerCredit, usdPerGrantedImage } from '../../domain/plan.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, isFirstHand, latestCheck, mayRank, type Proof, proofsOf } from '../evidence.ts';
import { toWhen } from '../rate-card.ts';
import type { Wire } from '../read-data.ts';

export type Seller = Wire['sellers'][number];
export type SellerRate = Seller['rates'][number];
type WireOffer = Seller['offers'][number];

/** An offer as it stands on a day. */
export interface SellerOffer {
  offer: WireOffer;
  edition: WireOffer['editions'][number];
  /** What the engine computes with. */
  plan: Offer;
  proofs: Proof[];
  check: Check | undefined;
}

/** The offers of a seller on a day, in its order; one that is not there yet is left out. */
export function offersOn(catalog: Catalog, seller: Seller, on: Day): SellerOffer[] {
  return seller.offers.flatMap((offer) => {
    const editions = offer.editions.map((edition) => ({ edition, from: toWhen(edition.from) }));
    const edition = editionsOn(editions, on).findLast((each) => each !== undefined)?.edition;
    if (edition === undefined) return [];
    const proofs = proofsOf(catalog, edition.evidence);
    const plan = { kind: offer.kind, price: edition.price, grant: edition.grant };
    return { offer, edition, plan, proofs, check: latestCheck(proofs, on) };
  });
}

/** Whether a seller no longer sells on a day. */
export function hasEnded({ ended }: Seller, on: Day): boolean {
  return ended !== null && standingOf(on, toWhen(ended.on)) === 'since';
}

/** Whether money is asked for it. */
export function isPaid({ plan }: SellerOffer): boolean {
  return !plan.kind.startsWith('free') && plan.price.kind !== 'free';
}

/** The price of what an offer is counted in: a credit, or an image where it states images. */
export function unitPrice({ plan }: SellerOffer): Exact | undefined {
  const unit = plan.grant.kind === 'images' ? usdPerGrantedImage(plan) : usdPerCredit(plan);
  return unit.kind === 'usd' ? unit.usd : undefined;
}

/**
 * The paid offer a seller is compared by: the one whose credits cost least, among those that may be ranked where any may.
 * Where no price of a credit is known, the first whose price is, else the first.
 */
export function comparedOffer(offers: readonly SellerOffer[]): SellerOffer | undefined {
  const paid = offers.filter(isPaid);
  const counted = paid.flatMap((offer) => {
    const price = unitPrice(offer);
    return price === undefined ? [] : [{ offer, price }];
  });
  const rankable = counted.filter(({ offer }) => mayRank(isFirstHand(offer.proofs), offer.check));
  const [cheapest] = (rankable.length > 0 ? rankable : counted).toSorted((a, b) => a.price.compare(b.price));
  return cheapest?.offer ?? paid.find(({ plan }) => plan.price.kind === 'price') ?? paid[0];
}

/** The same plan billed by the month, for a yearly offer. */
export function monthlyOf(offers: readonly SellerOffer[], { offer }: SellerOffer): SellerOffer | undefined {
  return offers.find((each) => each.offer.id === offer.monthlyOffer);
}
