import { billingPeriod, creditsOver, type Period } from '../../domain/plan.ts';
import { type WholeImages, wholeImages } from '../../domain/plan-break-even.ts';
import { formatCredits, formatExpiry } from '../../format/plan.ts';
import { formatCount } from '../../format/words.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { type PlanFigure, settingOf } from './plan-figures.ts';
import { isPaid, offerPlace, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed } from './seller-evidence.ts';
import { offerLabel } from './seller-offers.ts';

/** Whole images of a free grant at one setting. */
export interface FreeCell extends WholeImages {
  setting: string;
}

export interface FreeGrant {
  label: string;
  offer: SellerOffer;
  period: Period;
  cells: FreeCell[];
  /** When what is left over lapses. */
  expiry: string;
  /** Whether it lapses. */
  lapses: boolean;
  evidence: string;
}

/** What each free grant is good for, with the credits that are left over. */
export function freeGrants(
  seller: Seller,
  offers: readonly SellerOffer[],
  figures: readonly PlanFigure[],
  book: EvidenceBook,
): FreeGrant[] {
  const settings = figures.flatMap(({ rate, credits, proofs }) => {
    // What takes no credits makes no end of images.
    if (credits === undefined || credits.least.equals(0) || rate.operation !== 'generate') return [];
    return [{ setting: settingOf(rate), perImage: credits.least, proofs }];
  });
  return offers
    .filter((offer) => !isPaid(offer))
    .flatMap((offer) => {
      const period = billingPeriod(offer.plan.kind);
      const granted = creditsOver(offer.plan, period);
      if (granted.kind === 'missing' || settings.length === 0) return [];
      const cells = settings.map(({ setting, perImage }) => ({ setting, perImage, ...wholeImages(granted.count, perImage) }));
      const lines = cells.map(({ setting, perImage, images, rest }) => ({
        label: setting,
        expression: `${formatCredits(granted.count)} ÷ ${formatCredits(perImage)} = ${formatCount(images)} whole, ${formatCredits(rest)} left over`,
      }));
      const proofs = [...offer.proofs, ...settings.flatMap(({ proofs }) => proofs)];
      const label = offerLabel(offer);
      const title = `${seller.name}, ${label}: whole images`;
      const at = `${offerPlace(seller, offer)}.grant`;
      const evidence = openComputed(seller, { title, lines, proofs, check: offer.check, at }, book);
      return [
        {
          label,
          offer,
          period,
          cells,
          expiry: formatExpiry(offer.offer.expiry),
          lapses: ['end-of-period', 'after-days'].includes(offer.offer.expiry.kind),
          evidence,
        },
      ];
    });
}
