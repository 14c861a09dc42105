import { type AskedSize, isPixelSize, type Size, sizeId } from './size.ts';

/** How output tokens are counted, with the rule's parameters. */
export type OutputRule =
  | { kind: 'canvas-factor'; rule: string; areaOffset: number; divisor: number }
  | { kind: 'token-table'; rule: string; cells: { quality: string; size: string; tokens: number }[] }
  | { kind: 'tier-table'; rule: string; cells: { tier: string; tokens: number }[] }
  | { kind: 'per-image' }
  | { kind: 'unknown'; reason: string };

/** Rounds the quotient of two non-negative whole numbers to the nearest whole number; an exact half goes to the even neighbour. */
export function divideHalfEven(dividend: number, divisor: number): number {
  const floor = Math.floor(dividend / divisor);
  const twice = 2 * (dividend % divisor);
  if (twice === divisor) return floor % 2 === 0 ? floor : floor + 1;
  return twice > divisor ? floor + 1 : floor;
}

/**
 * Image output tokens of one image under the canvas-factor rule.
 *
 * `u = k · short / long`, rounded half to even; `tokens = ⌈k · u · (areaOffset + width · height) / divisor⌉`.
 * All in whole numbers below 2^53: binary floating point departs from the exact result at some sizes.
 *
 * @example canvasFactorTokens({ width: 1024, height: 1024 }, 96, { areaOffset: 2_000_000, divisor: 4_000_000 }) === 7024
 */
export function canvasFactorTokens(size: Size, factor: number, rule: { areaOffset: number; divisor: number }): number {
  const long = Math.max(size.width, size.height);
  const short = Math.min(size.width, size.height);
  const scaled = divideHalfEven(factor * short, long);
  const product = factor * scaled * (rule.areaOffset + size.width * size.height);
  return Math.floor(product / rule.divisor) + (product % rule.divisor === 0 ? 0 : 1);
}

/**
 * Whether `u` falls on an exact half that the disputed readings of the rule round to different neighbours:
 * half to even and half up agree where the whole part is odd.
 */
export function isDisputedTie(size: Size, factor: number): boolean {
  const long = Math.max(size.width, size.height);
  const scaled = factor * Math.min(size.width, size.height);
  return 2 * (scaled % long) === long && Math.floor(scaled / long) % 2 === 0;
}

/** Why output tokens cannot be told. */
export type NoTokens = 'rule-unknown' | 'served-image-decides' | 'size-not-in-table' | 'per-image';

/**
 * Image output tokens of one image of this size at this rung, or why there is no such number.
 *
 * @param size as the model sells it (see `soldAs`)
 * @param quality the rung; its factor is null where the served image decides (`auto`) or the rule uses none
 */
export function outputTokens(size: AskedSize, quality: { id: string; factor: number | null }, rule: OutputRule): number | NoTokens {
  switch (rule.kind) {
    case 'per-image':
      return 'per-image';
    case 'unknown':
      return 'rule-unknown';
    case 'canvas-factor':
      if (!isPixelSize(size)) return 'size-not-in-table';
      return quality.factor === null ? 'served-image-decides' : canvasFactorTokens(size, quality.factor, rule);
    case 'token-table': {
      const rung = rule.cells.filter((cell) => cell.quality === quality.id);
      if (rung.length === 0) return 'served-image-decides';
      return rung.find((cell) => cell.size === sizeId(size))?.tokens ?? 'size-not-in-table';
    }
    case 'tier-table':
      return rule.cells.find((cell) => cell.tier === sizeId(size))?.tokens ?? 'size-not-in-table';
    default:
      return rule satisfies never;
  }
}
