import { costOf } from '../domain/cost.ts';
import type { Cost } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { type AskedSize, commonSizes, isPixelSize, pixels, type Size } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { cellJob, pricedQualities } from './cost-table.ts';
import { pricingDay } from './standing.ts';

/** What moves a model's cost per image, as multiples of the cheapest to the dearest setting. */
export interface Levers {
  /** Dearest ÷ cheapest rung at the size asked for. */
  quality: Exact;
  /** Dearest ÷ cheapest of the common sizes at the middle rung. */
  size: Exact;
  /** A common size with more pixels than the one asked for that costs less at the middle rung; undefined where there is none. */
  biggerCheaper: { cost: Cost; than: Cost } | undefined;
}

function byCost(a: Cost, b: Cost): number {
  return a.total.compare(b.total);
}

function spread(costs: readonly Cost[]): Exact | undefined {
  const sorted = [...costs].sort(byCost);
  const [least] = sorted;
  const most = sorted.at(-1);
  return least === undefined || most === undefined || least.total.equals(0) ? undefined : most.total.div(least.total);
}

/** The levers of a model at a size; undefined where its costs cannot be computed. */
export function leversOf(catalog: Catalog, model: Model, size: Size, on: Day): Levers | undefined {
  const price = (quality: string | null, each: AskedSize) => {
    const costing = costOf(cellJob(model, quality, each), catalog.card, pricingDay(model, on));
    return costing.kind === 'cost' ? [costing] : [];
  };
  const rungs = pricedQualities(model);
  const middle = rungs[Math.floor(rungs.length / 2)] ?? null;
  const sizes = commonSizes(model.sizes).flatMap((each) => price(middle, each));
  const quality = spread(rungs.flatMap((rung) => price(rung, size)));
  const [than] = price(middle, size);
  const bySize = spread(sizes);
  if (quality === undefined || bySize === undefined || than === undefined) return undefined;
  const isBigger = (each: AskedSize) => isPixelSize(each) && pixels(each) > pixels(size);
  const cheaper = sizes.filter((cost) => isBigger(cost.job.size) && byCost(cost, than) < 0).sort(byCost);
  const [cost] = cheaper;
  return { quality, size: bySize, biggerCheaper: cost === undefined ? undefined : { cost, than } };
}
