import type { Size } from './size.ts';

/** The shape of an image as two whole numbers, 16:9. */
export interface Ratio {
  width: number;
  height: number;
}

const PARTS = /^\s*(\d{1,5}(?:\.\d{1,3})?)\s*[:/x×]\s*(\d{1,5}(?:\.\d{1,3})?)\s*$/i;

/** Decimal places that a part of a ratio may have, as a power of ten: 1.91:1 is 1910:1000. */
const SCALE = 1000;

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

/** The ratio of two whole numbers in lowest terms. */
export function ratioOf({ width, height }: Size): Ratio {
  const shared = divisorOf(width, height);
  return { width: width / shared, height: height / shared };
}

/** Whole numbers that are a ratio as they stand: 21:9 is known by that name, 1536:1024 by 3:2. */
const isNamed = ({ width, height }: Ratio) => Math.max(width, height) < 100 && Number.isInteger(width) && Number.isInteger(height);

/** Reads `16:9`, `1.91:1`, `4/3` or `1536x1024`; undefined when it is no ratio of two numbers above zero. */
export function parseRatio(text: string): Ratio | undefined {
  const [, width = '0', height = '0'] = PARTS.exec(text) ?? [];
  const typed = { width: Number(width), height: Number(height) };
  if (typed.width === 0 || typed.height === 0) return undefined;
  return isNamed(typed) ? typed : ratioOf({ width: Math.round(typed.width * SCALE), height: Math.round(typed.height * SCALE) });
}

/** The ratio as an id, `16:9`. */
export function ratioId({ width, height }: Ratio): string {
  return `${width}:${height}`;
}

/**
 * Whether a size has a ratio, or departs from it by no more than so many percent of the smaller of both.
 *
 * @param percent 0 for exactly
 */
export function hasRatio(size: Size, ratio: Ratio, percent: number): boolean {
  const [a, b] = [size.width * ratio.height, size.height * ratio.width];
  return 100 * Math.max(a, b) <= (100 + percent) * Math.min(a, b);
}
