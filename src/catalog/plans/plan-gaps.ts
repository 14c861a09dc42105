import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { hasEnded, isPaid, offersOn, type Seller } from './plan-offers.ts';
import { sellerRates } from './seller-rates.ts';

/** Something that bears on what a plan costs, with how many sellers it holds for, of how many it could be asked. */
export interface PlanGap {
  what: 'price' | 'pixels' | 'quality-sent' | 'expiry' | 'rollover' | 'failure-rule' | 'lapse' | 'promotion';
  part: number;
  of: number;
}

function gap<T>(what: PlanGap['what'], of: readonly T[], holds: (each: T) => boolean): PlanGap {
  return { what, part: of.filter(holds).length, of: of.length };
}

/** What the sellers that have not ended do not state, and what of theirs makes a plan dearer than it looks, counted. What holds for none is left out. */
export function planGaps(catalog: Catalog, on: Day): PlanGap[] {
  const selling = catalog.sellers.filter((seller) => !hasEnded(seller, on) && seller.kind !== 'free');
  const paidOf = (seller: Seller) => offersOn(catalog, seller, on).filter(isPaid);
  const withRates = selling.filter((seller) => seller.rates.length > 0);
  const withCredits = selling
    .map((seller) => paidOf(seller).filter(({ plan }) => plan.grant.kind === 'credits' || plan.grant.kind === 'unknown'))
    .filter((offers) => offers.length > 0);
  const hasPrice = (seller: Seller) =>
    seller.rates.some(({ cost }) => 'price' in cost) || paidOf(seller).some(({ plan }) => plan.price.kind === 'price');
  return [
    gap('price', selling, (seller) => !hasPrice(seller)),
    gap('pixels', withRates, (seller) => sellerRates(catalog, seller).every((rate) => rate.pixels === null)),
    gap('quality-sent', withRates, (seller) => {
      return seller.qualitySent.kind === 'not-stated' && sellerRates(catalog, seller).every((rate) => rate.rung === null);
    }),
    gap('expiry', withCredits, (offers) => offers.every(({ offer }) => offer.expiry.kind === 'not-stated')),
    gap('rollover', withCredits, (offers) => offers.every(({ offer }) => offer.rollover.kind === 'not-stated')),
    gap('lapse', withCredits, (offers) =>
      offers.some(({ offer }) => offer.expiry.kind === 'end-of-period' || offer.expiry.kind === 'after-days'),
    ),
    gap('promotion', withCredits, (offers) => offers.some(({ edition }) => edition.promotion !== null && edition.promotion.ends === null)),
    gap('failure-rule', selling, ({ failureRule }) => failureRule.kind === 'not-stated'),
  ].filter(({ part }) => part > 0);
}
