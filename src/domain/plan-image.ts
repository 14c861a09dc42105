import { type Exact, exact } from './exact.ts';
import {
  lacking,
  type Missing,
  type Money,
  missingOf,
  type NoFigure,
  type Offer,
  toUsd,
  usdPerCredit,
  usdPerGrantedImage,
} from './plan.ts';
import { TOKENS_PER_RATE } from './rate-card.ts';

/** What one image takes, as a seller states it. */
export type ImageCost =
  | { kind: 'credits'; amount: string }
  | { kind: 'credits-from' /** The least; nothing is stated about the most. */; amount: string }
  | { kind: 'credits-between'; least: string; most: string }
  | { kind: 'about-images' /** About this many images … */; images: number /** … for this many credits. */; credits: string }
  | {
      kind: 'credits-per-token';
      /** Image output tokens of the image, as the API counts them; null where they cannot be counted. */
      tokens: number | null;
      /** Credits of a million of them. */
      credits: string;
    }
  | { kind: 'price'; price: Money }
  | { kind: 'price-from' /** The least; nothing is stated about the most. */; price: Money };

/** From the least to the most; `most` is null where only the least is stated. */
export interface Range {
  least: Exact;
  most: Exact | null;
}

/** What one image costs in USD. */
export type ImageUsd =
  | ({ kind: 'usd' } & Range & {
        /** Whether it rests on an “about so many images”. */
        about: boolean;
      })
  | NoFigure;

/** Both ends times a factor. */
export function scaled({ least, most }: Range, factor: Exact): Range {
  return { least: least.mul(factor), most: most?.mul(factor) ?? null };
}

/** Whether both ends are one figure. */
export function isSingle({ least, most }: Range): boolean {
  return most?.equals(least) ?? false;
}

/** Whether an image is paid with credits, however they are counted, and has no price of its own. */
export function isInCredits(cost: ImageCost): boolean {
  return cost.kind !== 'price' && cost.kind !== 'price-from';
}

/**
 * The credits of one image; undefined where the image has a price, or its tokens cannot be counted.
 *
 * “About 6,000 images for 12,000 credits” is 2 credits an image; 1,756 tokens at 7,600 credits a million are 13.3456 credits.
 */
export function creditsOf(cost: ImageCost): Range | undefined {
  switch (cost.kind) {
    case 'credits':
      return { least: exact(cost.amount), most: exact(cost.amount) };
    case 'credits-from':
      return { least: exact(cost.amount), most: null };
    case 'credits-between':
      return { least: exact(cost.least), most: exact(cost.most) };
    case 'about-images': {
      const credits = exact(cost.credits).div(cost.images);
      return { least: credits, most: credits };
    }
    case 'credits-per-token': {
      if (cost.tokens === null) return undefined;
      const credits = exact(cost.credits).mul(cost.tokens).div(TOKENS_PER_RATE);
      return { least: credits, most: credits };
    }
    case 'price':
    case 'price-from':
      return undefined;
    default:
      return cost satisfies never;
  }
}

/** The price of one image where the seller states it in money; undefined where it states credits. */
function statedPrice(cost: ImageCost): ImageUsd | undefined {
  if (cost.kind !== 'price' && cost.kind !== 'price-from') return undefined;
  const usd = toUsd(cost.price);
  if (usd.kind !== 'usd') return usd;
  return { kind: 'usd', least: usd.usd, most: cost.kind === 'price' ? usd.usd : null, about: false };
}

/**
 * What one image costs, if everything the offer gives is used: the price the seller states for it, else its credits at the offer's
 * price per credit, else the offer's price over the images it states.
 *
 * @param cost undefined where the seller states nothing about one image
 * @param offer undefined where none is to be paid, or none is known
 */
export function imageUsd(cost: ImageCost | undefined, offer: Offer | undefined): ImageUsd {
  const stated = cost === undefined ? undefined : statedPrice(cost);
  if (stated !== undefined) return stated;
  if (offer?.grant.kind === 'images') {
    const image = usdPerGrantedImage(offer);
    return image.kind === 'usd' ? { kind: 'usd', least: image.usd, most: image.usd, about: false } : image;
  }
  if (offer?.grant.kind === 'unmetered' && cost === undefined) return lacking('images');
  const credits = cost === undefined ? undefined : creditsOf(cost);
  const credit = offer === undefined ? lacking('price', 'credits') : usdPerCredit(offer);
  if (credit.kind === 'other-currency') return credit;
  if (credit.kind === 'missing' || credits === undefined) {
    const unknown: Missing = cost?.kind === 'credits-per-token' ? 'tokens' : 'credits-per-image';
    return lacking(...missingOf([credit, ...(credits === undefined ? [lacking(unknown)] : [])]));
  }
  return { kind: 'usd', ...scaled(credits, credit.usd), about: cost?.kind === 'about-images' };
}

/** How many times the API's cost an image costs. Where both are ranges, from the least over the API's most to the most over its least. */
export function multipleOf(image: Range, api: { least: Exact; most: Exact }): Range {
  return { least: image.least.div(api.most), most: image.most?.div(api.least) ?? null };
}

/**
 * What one used unit costs where only a part of what was paid for is used.
 *
 * @example atUse(range, 25) is four times the range
 */
export function atUse(range: Range, percent: number): Range {
  return scaled(range, exact(100).div(percent));
}

/** The highest price of a credit at which an image costs no more than at the API: $0.05268 for 3 credits is $0.01756 a credit. */
export function highestCreditPrice(api: Exact, credits: Exact): Exact {
  return api.div(credits);
}
