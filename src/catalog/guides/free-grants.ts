import type { Day } from '../../domain/day.ts';
import type { Period } from '../../domain/plan.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, isFirstHand, mayRank, oldestCheck } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { figureOf, type PlanFigure } from '../plans/plan-figures.ts';
import { hasEnded, isPaid, offersOn, type Seller, type SellerOffer } from '../plans/plan-offers.ts';
import { type FreeGrant, freeGrants } from '../plans/seller-free.ts';
import { sellerRates } from '../plans/seller-rates.ts';

/** A free grant in whole images. */
export interface CountedGrant extends FreeGrant {
  /** The oldest of the checks of the grant and of what an image takes. */
  check: Check | undefined;
  /** The most whole images it makes of the headline's model; zero where it makes none. */
  most: number;
  /** Whether that number may stand in a claim. */
  confirmed: boolean;
}

/** A seller that gives images or credits away. */
export interface FreeSeller {
  seller: Seller;
  offers: SellerOffer[];
  /** The models it names, as it writes them. */
  models: string[];
  grants: CountedGrant[];
}

function countedGrant(grant: FreeGrant, ofLead: readonly FreeGrant[], figures: readonly PlanFigure[], model: string): CountedGrant {
  const parts = [grant.offer, ...figures.filter(({ rate }) => rate.model === model)];
  const own = ofLead.find(({ offer }) => offer.offer === grant.offer.offer);
  const firstHand = parts.every(({ proofs }) => isFirstHand(proofs, 'reseller'));
  return {
    ...grant,
    check: oldestCheck([grant.offer.check, ...figures.map(({ check }) => check)]),
    most: Math.max(0, ...(own?.cells.map(({ images }) => images) ?? [])),
    confirmed: mayRank(firstHand, oldestCheck(parts.map(({ check }) => check))),
  };
}

/** Every seller that gives something away, those whose grants can be counted in whole images first. */
export function freeSellers(catalog: Catalog, model: string, on: Day, book: EvidenceBook): FreeSeller[] {
  return catalog.sellers
    .filter((seller) => !hasEnded(seller, on) && seller.offers.length > 0)
    .flatMap((seller) => {
      const offers = offersOn(catalog, seller, on);
      const free = offers.filter((offer) => !isPaid(offer));
      if (free.length === 0) return [];
      const figures = sellerRates(catalog, seller).map((rate) => figureOf(catalog, rate, undefined, on));
      const ofLead = freeGrants(
        seller,
        offers,
        figures.filter(({ rate }) => rate.model === model),
        new EvidenceBook(),
      );
      const grants = freeGrants(seller, offers, figures, book).map((grant) => countedGrant(grant, ofLead, figures, model));
      return [{ seller, offers: free, models: [...new Set(figures.map(({ rate }) => rate.modelAs))], grants }];
    })
    .sort((a, b) => b.grants.length - a.grants.length || a.seller.name.localeCompare(b.seller.name, 'en'));
}

/** The grant of each period that makes most images of the headline's model: of those that are confirmed, else as last read. */
export function largestGrants(sellers: readonly FreeSeller[]): { confirmed: boolean; grants: { seller: Seller; grant: CountedGrant }[] } {
  const all = sellers.flatMap(({ seller, grants }) => grants.filter(({ most }) => most > 0).map((grant) => ({ seller, grant })));
  const confirmed = all.filter(({ grant }) => grant.confirmed);
  const counted = confirmed.length > 0 ? confirmed : all;
  const periods: Period[] = ['once', 'day', 'week', 'month', 'year'];
  const grants = periods.flatMap((period) => {
    const ofPeriod = counted.filter(({ grant }) => grant.period === period).toSorted((a, b) => b.grant.most - a.grant.most);
    return ofPeriod.slice(0, 1);
  });
  return { confirmed: confirmed.length > 0, grants };
}
