import { type ImageUsd, imageUsd } from '../../domain/plan-image.ts';
import type { PlanFigure } from './plan-figures.ts';
import { isPaid, type SellerOffer } from './plan-offers.ts';
import type { Grid } from './seller-grid.ts';

/** What an image of one setting costs on an offer. */
export interface OnOffer {
  offer: SellerOffer;
  image: Extract<ImageUsd, { kind: 'usd' }>;
}

/** The offers on which an image costs least and most. */
export interface OffersRange {
  least: OnOffer;
  most: OnOffer;
  /** Opens the table of every offer. */
  evidence: string;
}

const isPlan = ({ offer }: SellerOffer) => offer.kind === 'monthly' || offer.kind === 'yearly';

/**
 * What an image paid in credits costs on the paid offers where it is least and most: among the monthly and yearly plans where the figure is
 * for one of them, else among what is bought apart. Undefined where it costs the same on all.
 */
export function rangeOverOffers(
  figure: PlanFigure | undefined,
  offers: readonly SellerOffer[],
  { evidence }: Grid,
): OffersRange | undefined {
  const payer = figure?.offer;
  if (figure === undefined || payer === undefined) return undefined;
  const { cost } = figure.rate;
  const images = offers
    .filter((each) => isPaid(each) && isPlan(each) === isPlan(payer))
    .flatMap((offer) => {
      const image = imageUsd(cost, offer.plan);
      return image.kind === 'usd' ? [{ offer, image }] : [];
    })
    .sort((a, b) => a.image.least.compare(b.image.least));
  const [least] = images;
  const most = images.at(-1);
  return least && most && !least.image.least.equals(most.image.least) ? { least, most, evidence } : undefined;
}
