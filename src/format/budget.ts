import type { BudgetProblem, Buys, PlanBuys } from '../domain/budget.ts';
import { quoted } from './phrases.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity } from './words.ts';

/** What is wrong with a budget: what was found, what was expected. */
export function formatBudgetProblem(problem: BudgetProblem): string {
  const found = quoted(problem.found);
  return problem.kind === 'too-much'
    ? `${found} is more than ${formatCount(problem.most)}.`
    : `${found} is not an amount in USD, such as 50 or 49.90.`;
}

const counted = (least: number, most: number) =>
  least === most ? formatQuantity(most, 'image') : `${formatCount(least)} to ${formatQuantity(most, 'image')}`;

/** Whole accepted images that a budget buys, with what is left over: `119 images, $0.0136 left over`. */
export function formatBuys(buys: Buys): string {
  switch (buys.kind) {
    case 'images': {
      const { least, most } = buys;
      const rest = least.images === most.images ? `, ${formatUsd(most.rest)} left over` : '';
      return `${counted(least.images, most.images)}${rest}`;
    }
    case 'no-end':
      return 'any number: it costs nothing';
    case 'not-computable':
      return 'not computable';
    default:
      return buys satisfies never;
  }
}

/** The same on a plan, with how many of the offer it pays for. */
export function formatPlanBuys(buys: PlanBuys): string {
  if (buys.kind !== 'images') return formatBuys(buys);
  const { offers, least, most, rest } = buys;
  if (offers === 0) return 'none: the offer costs more';
  const images = least === null ? `at most ${formatQuantity(most, 'image')}` : counted(least, most);
  const bought = offers === null ? '' : `bought ${offers === 1 ? 'once' : `${formatCount(offers)} times`}: `;
  return `${bought}${images}, ${formatUsd(rest)} left over`;
}
