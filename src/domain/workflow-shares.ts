import type { Line } from './costing.ts';
import { type Exact, exact, sum } from './exact.ts';
import type { Between, PricedWorkflow } from './workflow.ts';

/** A part of a total. */
export interface Share {
  usd: Between;
  /** Of the total, from 0 to 1; of its dearer end where it is open. All shares add up to 1, or are 0 where nothing is billed. */
  share: Exact;
}

const partOf = (usd: Between, { total }: PricedWorkflow): Share => ({
  usd,
  share: total.most.equals(0) ? exact(0) : usd.most.div(total.most),
});

/** What each meter adds to the total of one run, the largest first. Both ends add up to the ends of the total. */
export function meterShares(cost: PricedWorkflow): (Share & { meter: Line['meter'] })[] {
  const linesOf = (end: 'least' | 'most') => cost.stages.flatMap((stage) => stage[end].lines);
  const ends = { least: linesOf('least'), most: linesOf('most') };
  const meters = new Set([...ends.least, ...ends.most].map(({ meter }) => meter));
  const spent = (lines: readonly Line[], meter: Line['meter']) => sum(lines.filter((line) => line.meter === meter).map(({ usd }) => usd));
  return [...meters]
    .map((meter) => ({ meter, ...partOf({ least: spent(ends.least, meter), most: spent(ends.most, meter) }, cost) }))
    .toSorted((a, b) => b.share.compare(a.share));
}

/** What each stage adds to the total of one run, in the order of the stages. */
export function stageShares(cost: PricedWorkflow): (Share & { stage: number })[] {
  return cost.stages.map(({ least, most }, stage) => ({ stage, ...partOf({ least: least.total, most: most.total }, cost) }));
}
