/** A size in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Reads `1536x1024`, `1536×1024` or `1536 X 1024`; undefined when it is not a size of 1 to 99,999 px a side. */
export function parseSize(text: string): Size | undefined {
  const match = /^\s*([1-9]\d{0,4})\s*[x×]\s*([1-9]\d{0,4})\s*$/i.exec(text);
  return match ? { width: Number(match[1]), height: Number(match[2]) } : undefined;
}

/** The size as an id, `1536x1024`. */
export function sizeId(size: Size): string {
  return `${size.width}x${size.height}`;
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
  | { kind: 'unknown'; common: Size[] };

/** A rule that a size breaks, with what was found and what is allowed. */
export type BrokenSizeRule =
  | { rule: 'multiple-of'; side: 'width' | 'height'; found: number; allowed: number }
  | { rule: 'max-edge'; side: 'width' | 'height'; found: number; allowed: number }
  | { rule: 'max-ratio'; found: Size; allowed: number }
  | { rule: 'min-pixels'; found: number; allowed: number }
  | { rule: 'max-pixels'; found: number; allowed: number }
  | { rule: 'not-listed'; found: Size; allowed: Size[] };

/** Every rule the size breaks; none when it is legal, or when the model's rule is not known. */
export function brokenSizeRules(size: Size, rule: SizeRule): BrokenSizeRule[] {
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

const legalBy = new WeakMap<SizeRule, Size[]>();

/** Every size the rule allows; the common ones where the rule is not known. Found once for a rule: there are tens of thousands. */
export function legalSizes(rule: SizeRule): readonly Size[] {
  if (rule.kind === 'unknown') return rule.common;
  if (rule.kind === 'list') return rule.sizes;
  const known = legalBy.get(rule);
  if (known !== undefined) return known;
  const sizes: Size[] = [];
  for (let width = rule.multipleOf; width <= rule.maxEdge; width += rule.multipleOf) {
    for (let height = rule.multipleOf; height <= rule.maxEdge; height += rule.multipleOf) {
      if (brokenSizeRules({ width, height }, rule).length === 0) sizes.push({ width, height });
    }
  }
  legalBy.set(rule, sizes);
  return sizes;
}

/** How far apart two sizes are, as the relative change of both sides. Only ever compared, never shown. */
function distance(a: Size, b: Size): number {
  return Math.log(a.width / b.width) ** 2 + Math.log(a.height / b.height) ** 2;
}

/** The legal sizes closest to the one asked for, nearest first. */
export function nearestLegalSizes(size: Size, rule: SizeRule, count: number): Size[] {
  return legalSizes(rule)
    .map((candidate) => ({ candidate, apart: distance(size, candidate) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The sizes worth offering first: the vendor's recommended ones, or the whole list. */
export function commonSizes(rule: SizeRule): Size[] {
  return rule.kind === 'list' ? rule.sizes : rule.common;
}
