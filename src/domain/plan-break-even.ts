import { type Exact, exact } from './exact.ts';
import { billingPeriod, creditsOver, imagesOver, type Offer, type Period, priceOver, type Usd } from './plan.ts';
import { creditsOf, type ImageCost, type Range } from './plan-image.ts';

/** The largest whole number that is no more than a value. */
function whole(value: Exact): number {
  return Number(value.n / value.d);
}

/** Whole images of a number of credits, and the credits that are too few for one more. */
export interface WholeImages {
  images: number;
  rest: Exact;
}

/** What credits are good for: 5 credits at 3 an image make 1 image, and 2 credits are left over. */
export function wholeImages(credits: Exact, perImage: Exact): WholeImages {
  const images = whole(credits.div(perImage));
  return { images, rest: credits.sub(perImage.mul(images)) };
}

/**
 * Whole images that an amount pays for at a cost each: up to here paying by the image is no dearer than the amount.
 *
 * @example imagesFor(exact(20), exact('0.05268')) === 379
 */
export function imagesFor(usd: Exact, each: Exact): number {
  return whole(usd.div(each));
}

/** What an offer gives: a whole number of images at most, no count at all, or nothing that is known. */
export type Reach = { kind: 'images'; images: number } | { kind: 'unmetered' } | { kind: 'unknown' };

/**
 * How many images an offer makes in a period, if all of them take the same of it.
 *
 * @param perImage what one image takes: images, where the offer gives those, else credits; undefined where that is not known, and where
 *   each granted image is one
 */
export function reachOf(offer: Offer, perImage: Range | undefined, period: Period): Reach {
  if (offer.grant.kind === 'unmetered') return { kind: 'unmetered' };
  const granted = imagesOver(offer, period);
  if (granted.kind === 'count')
    return { kind: 'images', images: whole(perImage === undefined ? granted.count : granted.count.div(perImage.least)) };
  const credits = creditsOver(offer, period);
  if (perImage === undefined || credits.kind === 'missing' || perImage.least.equals(0)) return { kind: 'unknown' };
  return { kind: 'images', images: wholeImages(credits.count, perImage.least).images };
}

/** From how many images on an offer costs less than the API, and whether it gives so many. */
export interface BreakEven {
  period: Period;
  /** Images the API makes for the offer's price: only with more of them is the offer cheaper. */
  images: number;
  reach: Reach;
  /** Whether the offer gives more images than that; undefined where it states no count. */
  reached: boolean | undefined;
}

/** The period in which break-even is counted: a month for a plan, the purchase itself for a pack. */
export function countedIn(offer: Offer): Period {
  const period = billingPeriod(offer.kind);
  return period === 'year' ? 'month' : period;
}

/**
 * Break-even of an offer against a cost at the API. A yearly plan counts by the month, a twelfth of its price.
 *
 * $20 a month over $0.05268 an image is 379.7: for 379 images a month the API is cheaper, from the 380th on the plan is.
 */
export function breakEven(offer: Offer, cost: ImageCost | undefined, api: Exact): BreakEven | Exclude<Usd, { kind: 'usd' }> {
  return breakEvenAt(offer, cost === undefined || offer.grant.kind === 'images' ? undefined : creditsOf(cost), api);
}

/** The same where what an image takes is counted already: for a whole workflow, over the images it ends with. */
export function breakEvenAt(offer: Offer, perImage: Range | undefined, api: Exact): BreakEven | Exclude<Usd, { kind: 'usd' }> {
  const period = countedIn(offer);
  const price = priceOver(offer, period);
  if (price.kind !== 'usd') return price;
  const images = imagesFor(price.usd, api);
  const reach = reachOf(offer, perImage, period);
  const reached = reach.kind === 'images' ? exact(reach.images).compare(images) > 0 : undefined;
  return { period, images, reach, reached };
}
