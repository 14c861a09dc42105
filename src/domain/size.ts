/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A size as a vendor sells it where that is no pixel size: `1K`, `2MP`, `any`. */
export interface TierSize {
  tier: string;
}

/** What an image is asked for. */
export type AskedSize = Size | TierSize;

/** A size tier a model is sold in. */
export interface SizeTier {
  id: string;
  /** As a reader knows it. */
  name: string;
  /** Pixels of its square image, as the vendor states them; null where it does not. Never inferred. */
  pixels: Size | null;
  /** Megapixels it is billed as, where the price is by the megapixel. */
  megapixels: number | null;
}

/** The tier of a model whose price does not depend on the size. */
export const ANY_SIZE = 'any';

export function isPixelSize(size: AskedSize): size is Size {
  return 'width' in size;
}

/** Reads `1536x1024`, `1536×1024` or `1536 X 1024`; undefined when it is not a size of 1 to 99,999 px a side. */
export function parseSize(text: string): Size | undefined {
  const match = /^\s*([1-9]\d{0,4})\s*[x×]\s*([1-9]\d{0,4})\s*$/i.exec(text);
  return match ? { width: Number(match[1]), height: Number(match[2]) } : undefined;
}

/** Reads a size in pixels or the id of a tier, such as `2K`; undefined when it is neither. */
export function parseAskedSize(text: string): AskedSize | undefined {
  const size = parseSize(text);
  if (size !== undefined) return size;
  const tier = text.trim();
  return /^(?!\d+x\d+$)[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/.test(tier) ? { tier } : undefined;
}

/** The size as an id, `1536x1024` or `2K`. */
export function sizeId(size: AskedSize): string {
  return isPixelSize(size) ? `${size.width}x${size.height}` : size.tier;
}

export function pixels(size: Size): number {
  return size.width * size.height;
}

/** Which sizes a model can be asked for. */
export type SizeRule =
  | {
      kind: 'any';
      multipleOf: number;
      maxEdge: number;
      maxRatio: number;
      minPixels: number;
      maxPixels: number;
      experimentalAbove: Size | null;
      common: Size[];
    }
  | { kind: 'list'; sizes: Size[] }
  | { kind: 'tiers'; tiers: SizeTier[] }
  | { kind: 'unknown'; common: Size[] };

/** A rule that a size breaks, with what was found and what is allowed. */
export type BrokenSizeRule =
  | { rule: 'multiple-of'; side: 'width' | 'height'; found: number; allowed: number }
  | { rule: 'max-edge'; side: 'width' | 'height'; found: number; allowed: number }
  | { rule: 'max-ratio'; found: Size; allowed: number }
  | { rule: 'min-pixels'; found: number; allowed: number }
  | { rule: 'max-pixels'; found: number; allowed: number }
  | { rule: 'not-listed'; found: AskedSize; allowed: AskedSize[] }
  | { rule: 'pixels-needed'; found: TierSize };

/**
 * The size as the model sells it: pixels become the tier whose stated pixels they are, or the one tier that takes any size.
 * Anything else comes back as it was asked.
 */
export function soldAs(size: AskedSize, rule: SizeRule): AskedSize {
  if (rule.kind !== 'tiers') return size;
  const id = sizeId(size).toLowerCase();
  const tier = rule.tiers.find((each) =>
    isPixelSize(size) ? each.id === ANY_SIZE || (each.pixels !== null && sizeId(each.pixels) === id) : each.id.toLowerCase() === id,
  );
  return tier === undefined ? size : { tier: tier.id };
}

/** Every rule the size breaks; none when it is legal, or when the model's rule is not known. */
export function brokenSizeRules(size: AskedSize, rule: SizeRule): BrokenSizeRule[] {
  if (rule.kind === 'tiers') {
    const allowed = commonSizes(rule);
    const listed = allowed.some((each) => sizeId(each) === sizeId(soldAs(size, rule)));
    return listed ? [] : [{ rule: 'not-listed', found: size, allowed }];
  }
  if (!isPixelSize(size)) {
    const isAny = rule.kind === 'unknown' && size.tier === ANY_SIZE;
    return isAny ? [] : [{ rule: 'pixels-needed', found: size }];
  }
  if (rule.kind === 'unknown') return [];
  if (rule.kind === 'list') {
    const listed = rule.sizes.some((each) => sizeId(each) === sizeId(size));
    return listed ? [] : [{ rule: 'not-listed', found: size, allowed: rule.sizes }];
  }
  const broken: BrokenSizeRule[] = [];
  for (const side of ['width', 'height'] as const) {
    if (size[side] % rule.multipleOf !== 0) {
      broken.push({ rule: 'multiple-of', side, found: size[side], allowed: rule.multipleOf });
    }
    if (size[side] > rule.maxEdge) broken.push({ rule: 'max-edge', side, found: size[side], allowed: rule.maxEdge });
  }
  const long = Math.max(size.width, size.height);
  const short = Math.min(size.width, size.height);
  if (long > rule.maxRatio * short) broken.push({ rule: 'max-ratio', found: size, allowed: rule.maxRatio });
  if (pixels(size) < rule.minPixels) broken.push({ rule: 'min-pixels', found: pixels(size), allowed: rule.minPixels });
  if (pixels(size) > rule.maxPixels) broken.push({ rule: 'max-pixels', found: pixels(size), allowed: rule.maxPixels });
  return broken;
}

/** How far apart two sizes are, as the relative change of both sides. Only ever compared, never shown. */
function distance(a: Size, b: Size): number {
  return Math.log(a.width / b.width) ** 2 + Math.log(a.height / b.height) ** 2;
}

type AnyRule = Extract<SizeRule, { kind: 'any' }>;

/** The legal sizes of one width that may be among the `count` nearest to one: those about its height, in order of theirs. */
function ofWidth(width: number, { height }: Size, rule: AnyRule, count: number): Size[] {
  const { multipleOf: step, maxEdge, maxRatio, minPixels, maxPixels } = rule;
  const least = Math.ceil(Math.max(width / maxRatio, minPixels / width, 1) / step);
  const most = Math.floor(Math.min(width * maxRatio, maxPixels / width, maxEdge) / step);
  const middle = Math.min(Math.max(Math.floor(height / step), least), most);
  const sizes: Size[] = [];
  for (let steps = Math.max(least, middle - count + 1); steps <= Math.min(most, middle + count); steps += 1) {
    sizes.push({ width, height: steps * step });
  }
  return sizes;
}

/** Sizes among which the `count` nearest to one are, in order of width, then of height. */
function candidatesFor(size: Size, rule: Exclude<SizeRule, { kind: 'tiers' }>, count: number): readonly Size[] {
  if (rule.kind === 'unknown') return rule.common;
  if (rule.kind === 'list') return rule.sizes;
  const sizes: Size[] = [];
  for (let width = rule.multipleOf; width <= rule.maxEdge; width += rule.multipleOf) sizes.push(...ofWidth(width, size, rule, count));
  return sizes;
}

/** The legal pixel size closest to one: the first of those that `nearestLegalSizes` gives. Undefined where there is none. */
export function nearestLegalSize(size: Size, rule: SizeRule): Size | undefined {
  return nearestLegalSizes(size, rule, 1).find(isPixelSize);
}

/** The legal sizes closest to the one asked for, nearest first; every tier where sizes are sold in tiers. */
export function nearestLegalSizes(size: AskedSize, rule: SizeRule, count: number): AskedSize[] {
  if (rule.kind === 'tiers') return commonSizes(rule);
  if (!isPixelSize(size)) return commonSizes(rule).slice(0, count);
  return candidatesFor(size, rule, count)
    .map((candidate) => ({ candidate, apart: distance(size, candidate) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The sizes worth offering first: the vendor's recommended ones, or the whole list. */
export function commonSizes(rule: SizeRule): AskedSize[] {
  if (rule.kind === 'tiers') return rule.tiers.map(({ id }) => ({ tier: id }));
  return rule.kind === 'list' ? rule.sizes : rule.common;
}
