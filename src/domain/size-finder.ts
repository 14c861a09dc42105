import { costOf } from './cost.ts';
import type { Cost, Costing } from './costing.ts';
import type { Day } from './day.ts';
import type { Job } from './job.ts';
import { legalSizes } from './legal-sizes.ts';
import { outputTokens } from './output-tokens.ts';
import type { Model, RateCard } from './rate-card.ts';
import { hasRatio, type Ratio } from './ratio.ts';
import { type AskedSize, pixels, type Size, type SizeRule } from './size.ts';

/** What a size is asked to be. */
export interface SizeNeed {
  /** Undefined for any shape. */
  ratio: Ratio | undefined;
  /** By how many percent the shape may depart from the ratio; 0 for exactly. */
  tolerance: number;
  minWidth: number;
  minHeight: number;
  minPixels: number;
}

/** A size with what one image of it costs. */
export interface PricedSize {
  size: Size;
  cost: Cost;
}

/** The sizes that meet a need, or why none can be priced. */
export type FoundSizes =
  | {
      kind: 'found';
      /** From the cheapest up; of two that cost the same, the one with more pixels first. */
      sizes: PricedSize[];
      /** How many there are in all. */
      count: number;
    }
  | { kind: 'none' }
  | { kind: 'not-computable'; costing: Exclude<Costing, Cost> };

/** Every legal size that meets a need. */
export function sizesFor(need: SizeNeed, rule: SizeRule): Size[] {
  return legalSizes(rule).filter(
    (size) =>
      size.width >= need.minWidth &&
      size.height >= need.minHeight &&
      pixels(size) >= need.minPixels &&
      (need.ratio === undefined || hasRatio(size, need.ratio, need.tolerance)),
  );
}

/** One image of a size with the model's main route and its standard tier, output only. */
export function imageJob(model: Model, quality: string | null, size: AskedSize): Job {
  return {
    model: model.id,
    route: model.mainRoute,
    tier: 'standard',
    size,
    quality,
    images: 1,
    promptTokens: 0,
    cachedPromptTokens: 0,
    references: [],
    partialImages: 0,
  };
}

/** What one image of each of some sizes costs on a day; those without a cost are left out. */
export function priceSizes(sizes: readonly Size[], quality: string | null, model: Model, card: RateCard, on: Day): PricedSize[] {
  return sizes.flatMap((size) => {
    const cost = costOf(imageJob(model, quality, size), card, on);
    return cost.kind === 'cost' ? [{ size, cost }] : [];
  });
}

/** What decides between two sizes of one setting: the tokens, and whether the shape is square, for which some vendors have a rate of its own. */
function priceKey(model: Model, quality: string | null, size: Size): string {
  const rung = model.qualities.find(({ id }) => id === quality) ?? { id: '', factor: null };
  const tokens = outputTokens(size, rung, model.outputRule);
  return typeof tokens === 'number' ? `${tokens} ${size.width === size.height}` : `${size.width}x${size.height}`;
}

/**
 * The legal sizes that meet a need, by what one image costs on a day.
 *
 * @param most sizes that come back; all are counted
 */
export function cheapestSizes(need: SizeNeed, quality: string | null, model: Model, card: RateCard, on: Day, most: number): FoundSizes {
  // Thousands of sizes have some hundreds of token counts between them: each is priced once.
  const groups = [...Map.groupBy(sizesFor(need, model.sizes), (size) => priceKey(model, quality, size)).values()];
  const priced = groups.flatMap((sizes) =>
    sizes[0] === undefined ? [] : { sizes, costing: costOf(imageJob(model, quality, sizes[0]), card, on) },
  );
  const [first] = priced;
  if (first === undefined) return { kind: 'none' };
  const refused = priced.find(({ costing }) => costing.kind !== 'cost')?.costing;
  if (refused !== undefined && refused.kind !== 'cost') return { kind: 'not-computable', costing: refused };
  const count = groups.reduce((sum, sizes) => sum + sizes.length, 0);
  const ordered = priced
    .flatMap(({ sizes, costing }) => (costing.kind === 'cost' ? { sizes, total: costing.total } : []))
    .sort((a, b) => a.total.compare(b.total))
    .flatMap(({ sizes }) => sizes.toSorted((a, b) => pixels(b) - pixels(a) || b.width - a.width))
    .slice(0, most);
  return { kind: 'found', sizes: priceSizes(ordered, quality, model, card, on), count };
}

/** A size that costs less than a smaller one. */
export interface Bargain {
  smaller: PricedSize;
  /** More pixels than the smaller one, or as many, for less. */
  larger: PricedSize;
}

/** Every pair of sizes in which the one with at least as many pixels costs less, by the pixels of the smaller, then the larger. */
export function bargainsAmong(sizes: readonly PricedSize[]): Bargain[] {
  const ordered = sizes.toSorted((a, b) => pixels(a.size) - pixels(b.size));
  return ordered.flatMap((smaller) =>
    ordered
      .filter((each) => pixels(each.size) >= pixels(smaller.size) && each.cost.total.compare(smaller.cost.total) < 0)
      .map((larger) => ({ smaller, larger })),
  );
}
