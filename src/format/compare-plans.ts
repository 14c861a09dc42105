import type { PlanCost } from '../domain/compare/plan-cost.ts';
import type { WorkUnranked } from '../domain/compare/plan-ranking.ts';
import type { Lack } from '../domain/compare/plan-stage.ts';
import type { Supply } from '../domain/compare/plan-supply.ts';
import type { PlanOffer } from '../domain/compare/plans.ts';
import { isSingle } from '../domain/plan-image.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { Workflow } from '../domain/workflow.ts';
import { NOT_RANKED_WORDS, whereOf } from './compare.ts';
import { formatCreditRange, formatImageUsd, formatMissing, formatPerPeriod } from './plan.ts';
import { formatCount } from './words.ts';

/** Why a plan is not ranked, as a phrase. */
export const PLAN_NOT_RANKED_WORDS: Record<WorkUnranked, string> = {
  'not-computable': 'a fact that the comparison needs is not stated',
  smaller: NOT_RANKED_WORDS.smaller,
  quality: 'no quality is named',
  open: 'only a least price is stated',
  unconfirmed: NOT_RANKED_WORDS.unconfirmed,
  'others-word': NOT_RANKED_WORDS['others-word'],
  api: 'the cost it is set against is not confirmed',
  ended: 'the seller has ended',
};

function lackWords({ what }: Lack, models: string): string {
  switch (what) {
    case 'not-sold':
      return `what an image of ${models} takes`;
    case 'edits':
      return 'what an image made from references takes';
    case 'rung':
      return 'what an image of this quality takes';
    default:
      return formatMissing([what]);
  }
}

/** What a seller does not state, as phrases, each once: `what an image of this quality takes`. */
export function formatLacks(lacks: readonly Lack[], workflow: Workflow, card: RateCard): string[] {
  const nameOf = (stage: number) => {
    const model = workflow.stages[stage]?.job.model;
    return card.models.find(({ id }) => id === model)?.name ?? '';
  };
  const named = lacks.map((lack) => ({ stage: lack.stage, text: lackWords(lack, nameOf(lack.stage)) }));
  return [...Map.groupBy(named, ({ text }) => text)].map(
    ([text, group]) =>
      `${whereOf(
        group.map(({ stage }) => stage),
        workflow,
      )}${text}`,
  );
}

/** Why a plan has no cost in USD, as a phrase. */
export function formatNoPlanCost(cost: Exclude<PlanCost, { kind: 'usd' }>): string {
  return cost.kind === 'other-currency' ? `stated in ${cost.currency}` : `not stated: ${formatMissing(cost.missing)}`;
}

/** A count that may be open: `2`, `2 to 4`, `from 2`. */
function formatTimes({ least, most }: Supply['times']): string {
  if (most === null) return `from ${formatCount(least)}`;
  return least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`;
}

/** How many of an offer a month takes, as a sentence: `600 of 1,000 credits a month.` */
export function formatSupply({ unit, period, given, needed, times, price }: Supply): string {
  const one = formatCreditRange({ least: given, most: given });
  const need = formatCreditRange(needed);
  const paid = price === undefined ? '' : `, ${formatImageUsd(price)}`;
  if (period === 'once') {
    return `Takes ${need} ${unit} a month; a purchase gives ${one}, so ${formatTimes(times)} in the first month${paid}.`;
  }
  if (times.most === 1) return `One suffices: ${need} of ${one} ${unit} ${formatPerPeriod(period)}.`;
  return `Takes ${formatTimes(times)} of them ${formatPerPeriod(period)}${paid}: ${need} ${unit} at ${one} each.`;
}

/** Break-even of a plan, as a sentence. */
export function formatBreakEven({ breakEven, takes }: Pick<PlanOffer, 'breakEven' | 'takes'>): string | undefined {
  if (breakEven === undefined) return undefined;
  const { least, most } = breakEven;
  const [few, many] = [least.images, most.images];
  const count = few === many ? formatCount(few) : `${formatCount(few)} to ${formatCount(many)}`;
  const period = formatPerPeriod(least.period);
  const { reach } = least;
  if (reach.kind !== 'images') return `Cheaper above ${count} used images ${period}.`;
  const given = formatCount(reach.images);
  if (least.reached === false) return `Not cheaper: it gives ${given} used images ${period}, and would be cheaper above ${count}.`;
  return `Cheaper above ${count} used images ${period}; it gives ${takes && isSingle(takes) ? '' : 'at most '}${given}.`;
}
