import type { Model } from '../rate-card.ts';
import { ANY_SIZE, type AskedSize, isPixelSize, parseAskedSize, pixels, type Size, type SizeTier } from '../size.ts';
import type { MarketCard } from './market.ts';
import { pixelsNamed } from './size-names.ts';

type SizeWords = Pick<MarketCard, 'sizeNames' | 'headlineSize'>;

const MEGAPIXEL = 1_000_000;

/** The tier of a model that goes by an id. */
export function tierNamed(model: Model, id: string): SizeTier | undefined {
  return model.sizes.kind === 'tiers' ? model.sizes.tiers.find((each) => each.id.toLowerCase() === id.toLowerCase()) : undefined;
}

/** The pixels a size stands for: its own, those its vendor states, the first of those its name is compared over, or the headline's for any size. */
export function pixelsOf(size: AskedSize, of: Model | undefined, { sizeNames, headlineSize }: SizeWords): Size | undefined {
  if (isPixelSize(size)) return size;
  const stated = of && tierNamed(of, size.tier)?.pixels;
  if (stated) return stated;
  const named = size.tier === ANY_SIZE ? parseAskedSize(headlineSize) : pixelsNamed(size.tier, sizeNames)[0];
  return named !== undefined && isPixelSize(named) ? named : undefined;
}

/** How many pixels an image of a size has, as that is stated: its own, those of its tier, or the megapixels it is billed as. */
export function statedCount(size: AskedSize, of: Model | undefined): number | undefined {
  if (isPixelSize(size)) return pixels(size);
  const tier = of && tierNamed(of, size.tier);
  if (tier?.pixels) return pixels(tier.pixels);
  return tier?.megapixels ? tier.megapixels * MEGAPIXEL : undefined;
}

/** The same, or else that of the pixels its name is compared over. */
export function countOf(size: AskedSize, of: Model | undefined, words: SizeWords): number | undefined {
  const stood = pixelsOf(size, of, words);
  return statedCount(size, of) ?? (stood && pixels(stood));
}

/**
 * Whether so many pixels are too few to stand for those asked for: fewer than two thirds of them. 1024 × 1024 is exactly two thirds of
 * 1536 × 1024, and vendors sell both as one size. More pixels are never too many: an image can be scaled down.
 */
export function isTooSmall(asked: number, made: number): boolean {
  return made * 3 < asked * 2;
}

/** Pixels of one image, as they are stated. */
export interface PixelCounts {
  asked: number;
  made: number;
}

/** How the size that is made stands to the one asked for. */
export interface SizeGap {
  /** Null where one of both is not stated. */
  pixels: PixelCounts | null;
  /** Whether too few pixels are made, by what is stated or else by what the name of a size is compared over. */
  tooSmall: boolean;
}

/**
 * How far a size made elsewhere is from the one asked for.
 *
 * @param from the model the size was asked of
 * @param made the size elsewhere, and the model that makes it
 * @param over the pixel sizes that a seller's name for a size is compared over; those of the name itself where there are none
 */
export function sizeGap(
  asked: AskedSize,
  from: Model | undefined,
  made: AskedSize,
  by: Model,
  words: SizeWords,
  over: readonly AskedSize[] = [],
): SizeGap {
  const [wanted, stated] = [statedCount(asked, from), statedCount(made, by)];
  const counts = over.flatMap((size) => (isPixelSize(size) ? pixels(size) : []));
  const most = stated ?? (counts.length > 0 ? Math.max(...counts) : countOf(made, by, words));
  const needed = countOf(asked, from, words);
  return {
    pixels: wanted === undefined || stated === undefined ? null : { asked: wanted, made: stated },
    tooSmall: needed !== undefined && most !== undefined && isTooSmall(needed, most),
  };
}
