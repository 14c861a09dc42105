import { type Exact, toFiniteDecimal } from '../domain/exact.ts';
import type { Between, WorkflowCost } from '../domain/workflow.ts';
import { formatLeastUsd, formatUsd } from './usd.ts';
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

/** What an accepted image costs, or costs at the least; undefined where not even that is known. */
export function answerAmount(cost: WorkflowCost): string | undefined {
  if (cost.kind === 'cost') return formatBetween(cost.perKept);
  return cost.floor && `At least ${formatLeastUsd(cost.floor.perKept)}`;
}

/** What a workflow comes to, in a few words. Undefined means that a field cannot be read. */
export function shortAnswer(cost: WorkflowCost | undefined): string {
  if (cost === undefined) return 'No cost yet';
  const amount = answerAmount(cost);
  return amount === undefined ? 'Not computable' : `${amount} per accepted image`;
}
