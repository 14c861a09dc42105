import { isPaidPlan, leadingOffer, unitPriceOf } from '../../domain/compare/offers.ts';
import { type Day, standingOf } from '../../domain/day.ts';
import { editionsOn } from '../../domain/editions.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Offer } from '../../domain/plan.ts';
import type { ImageCost } from '../../domain/plan-image.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, isFirstHand, latestCheck, mayRank, type Proof, proofsOf } from '../evidence.ts';
import { toWhen } from '../rate-card.ts';
import type { Wire } from '../read-data.ts';

export type Seller = Wire['sellers'][number];
/** What an image takes as the seller states it. */
export type WireRate = Seller['rates'][number];
/** What one image of one setting takes, ready to be computed with. */
export type SellerRate = Omit<WireRate, 'cost'> & { cost: ImageCost /** The rate in the file that it comes from. */; stated: WireRate };
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
    return { offer, edition, plan, proofs, check: latestCheck(proofs, on, 'reseller') };
  });
}

/** Where what an offer is on a day is written in its seller's file, as a JSON path. */
export function offerPlace({ offers }: Seller, { offer, edition }: Pick<SellerOffer, 'offer' | 'edition'>): string {
  return `offers[${offers.indexOf(offer)}].editions[${offer.editions.indexOf(edition)}]`;
}

/** Where what an image takes is written in its seller's file, as a JSON path. */
export function ratePlace({ rates }: Seller, rate: SellerRate): string {
  return `rates[${rates.indexOf(rate.stated)}].cost`;
}

/** Whether a seller no longer sells on a day. */
export function hasEnded({ ended }: Seller, on: Day): boolean {
  return ended !== null && standingOf(on, toWhen(ended.on)) === 'since';
}

/** Whether money is asked for it. */
export function isPaid({ plan }: SellerOffer): boolean {
  return isPaidPlan(plan);
}

/** The price of what an offer is counted in: a credit, or an image where it states images. */
export function unitPrice({ plan }: SellerOffer): Exact | undefined {
  return unitPriceOf(plan);
}

/** The paid offer a seller is compared by: the one whose credits cost least, among those that may be ranked where any may. */
export function comparedOffer(offers: readonly SellerOffer[]): SellerOffer | undefined {
  return leadingOffer(offers, ({ proofs, check }) => mayRank(isFirstHand(proofs, 'reseller'), check));
}

/** The same plan billed by the month, for a yearly offer. */
export function monthlyOf(offers: readonly SellerOffer[], { offer }: SellerOffer): SellerOffer | undefined {
  return offers.find((each) => each.offer.id === offer.monthlyOffer);
}
