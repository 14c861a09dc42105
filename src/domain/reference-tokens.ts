import type { Size } from './size.ts';

/** How the tokens of a reference image are counted, with the rule's parameters. */
export type ReferenceRule =
  | {
      kind: 'patches';
      rule: string;
      patchPx: number;
      maxPatches: number;
      enlargeBelowPx: number;
      maxEnlargement: number;
      maxRatio: number;
    }
  | {
      kind: 'tiles';
      rule: string;
      shortSidePx: number;
      tilePx: number;
      baseTokens: number;
      tokensPerTile: number;
    }
  | { kind: 'fixed'; rule: string; tokensPerImage: number }
  | { kind: 'per-image' }
  | { kind: 'not-offered' }
  | { kind: 'unknown'; reason: string };

type Patches = Extract<ReferenceRule, { kind: 'patches' }>;
type Tiles = Extract<ReferenceRule, { kind: 'tiles' }>;

const ceilDiv = (dividend: number, divisor: number) => Math.ceil(dividend / divisor);

/** The largest whole number whose square does not exceed `dividend / divisor`. */
function floorSqrtOfQuotient(dividend: number, divisor: number): number {
  let root = Math.floor(Math.sqrt(dividend / divisor));
  while ((root + 1) ** 2 * divisor <= dividend) root += 1;
  while (root ** 2 * divisor > dividend) root -= 1;
  return root;
}

/** A small image is enlarged until its longer side reaches the threshold, by at most the stated factor; sides round to whole px. */
function enlarge(size: Size, rule: Patches): Size {
  const long = Math.max(size.width, size.height);
  if (long >= rule.enlargeBelowPx) return size;
  if (long * rule.maxEnlargement <= rule.enlargeBelowPx) {
    return { width: size.width * rule.maxEnlargement, height: size.height * rule.maxEnlargement };
  }
  const scale = (side: number) => Math.floor((2 * side * rule.enlargeBelowPx + long) / (2 * long));
  return { width: scale(size.width), height: scale(size.height) };
}

/**
 * Tokens of one reference image, counted in patches.
 *
 * Over the ceiling the image is reduced until one side is a whole number of patches: that side has
 * `⌊√(maxPatches · side / other)⌋` of them, and the other side follows in whole px. A 2048 × 2048 image makes 39 × 39 = 1,521.
 */
function patchTokens(size: Size, rule: Patches): number {
  const { width, height } = enlarge(size, rule);
  const patches = ceilDiv(width, rule.patchPx) * ceilDiv(height, rule.patchPx);
  if (patches <= rule.maxPatches) return patches;
  const across = floorSqrtOfQuotient(rule.maxPatches * width, height);
  const down = floorSqrtOfQuotient(rule.maxPatches * height, width);
  if (across * height <= down * width) {
    const reduced = Math.floor((height * across * rule.patchPx) / width);
    return across * ceilDiv(reduced, rule.patchPx);
  }
  const reduced = Math.floor((width * down * rule.patchPx) / height);
  return down * ceilDiv(reduced, rule.patchPx);
}

/**
 * Tokens of one reference image, counted in tiles. Fitting into the box keeps the ratio and the short side is then set,
 * so only the ratio decides: one row of tiles as long as the long side needs.
 */
function tileTokens(size: Size, rule: Tiles): number {
  const long = Math.max(size.width, size.height);
  const short = Math.min(size.width, size.height);
  const tiles = ceilDiv(rule.shortSidePx, rule.tilePx) * ceilDiv(rule.shortSidePx * long, short * rule.tilePx);
  return rule.baseTokens + rule.tokensPerTile * tiles;
}

/** Why the tokens of a reference image cannot be told. */
export type NoReferenceTokens = 'rule-unknown' | 'not-offered' | 'ratio-not-covered' | 'per-image';

/** Image input tokens of one reference image, or why there is no such number. */
export function referenceTokens(size: Size, rule: ReferenceRule): number | NoReferenceTokens {
  switch (rule.kind) {
    case 'not-offered':
      return 'not-offered';
    case 'per-image':
      return 'per-image';
    case 'unknown':
      return 'rule-unknown';
    case 'fixed':
      return rule.tokensPerImage;
    case 'tiles':
      return tileTokens(size, rule);
    case 'patches': {
      const long = Math.max(size.width, size.height);
      const short = Math.min(size.width, size.height);
      return long > rule.maxRatio * short ? 'ratio-not-covered' : patchTokens(size, rule);
    }
    default:
      return rule satisfies never;
  }
}
