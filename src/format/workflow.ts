import type { Day } from '../domain/day.ts';
import { type Exact, toFiniteDecimal } from '../domain/exact.ts';
import type { Between, Open, PricedWorkflow, WorkflowCost } from '../domain/workflow.ts';
import { formatUsd } from './usd.ts';
import { formatCount } from './words.ts';

/** An amount that may be open: `$0.0415`, or `$0.00588 to $0.211`. */
export function formatBetween({ least, most }: Between): string {
  const [low, high] = [formatUsd(least), formatUsd(most)];
  return low === high ? low : `${low} to ${high}`;
}

/** A count that need not be whole: `40`, `7.5`, `about 76.923`. */
export function formatParts(count: Exact): string {
  if (count.d === 1n) return formatCount(Number(count.n));
  const rounded = count.round(3);
  return `${rounded.equals(count) ? '' : 'about '}${toFiniteDecimal(rounded)}`;
}

/** The name of a stage, or its place where it has none; a workflow of one stage needs none. */
export function stageName(name: string, index: number): string {
  return name === '' ? `Stage ${index + 1}` : name;
}

const OPEN_WORDS: Record<Open, (on: Day) => string> = {
  quality: () => 'the vendor chooses the quality of each image, so the cost lies between its cheapest and its dearest named setting',
  day: (on) => `something changed on a day that is known only loosely, and ${on} lies in that window, so both answers are given`,
};

/** Why a cost is a range, one sentence for each stage that leaves it open; none where it is not one. */
export function openReasons({ stages, on }: Pick<PricedWorkflow, 'stages' | 'on'>): string[] {
  const isOne = stages.length === 1;
  return stages.flatMap(({ stage, open }, index) => {
    if (open === undefined) return [];
    const words = OPEN_WORDS[open](on);
    return [`A range: ${isOne ? '' : `in ${stageName(stage.name, index)} `}${words}.`];
  });
}

/** What a workflow comes to, in a few words. Undefined means that a field cannot be read. */
export function shortAnswer(cost: WorkflowCost | undefined): string {
  if (cost === undefined) return 'No cost yet';
  return cost.kind === 'cost' ? `${formatBetween(cost.perKept)} per accepted image` : 'Not computable';
}
