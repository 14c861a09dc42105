import type { Difference } from '../domain/compare/differences.ts';
import type { Elsewhere } from '../domain/compare/elsewhere.ts';
import type { Lack, PlanCost, PlanOffer, PlanUnranked, Supply } from '../domain/compare/plans.ts';
import type { NotRanked } from '../domain/compare/ranking.ts';
import type { Cost, Costing } from '../domain/costing.ts';
import { FIELD_OF } from '../domain/job-form.ts';
import { isSingle } from '../domain/plan-image.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { Workflow } from '../domain/workflow.ts';
import { formatCreditRange, formatList, formatMissing, formatPerPeriod } from './plan.ts';
import { formatProblem, formatReason, formatUncertain } from './problems.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize, TIER_NAMES } from './words.ts';
import { stageName } from './workflow.ts';

const SIZE_WORDS: Record<Extract<Difference, { kind: 'size' }>['by'], string> = {
  any: 'one price whatever the size; whether this one is made is not recorded',
  name: 'the same name; its pixels may be others',
  pixels: 'the nearest size',
  megapixels: 'the nearest number of megapixels',
};

const QUALITY_WORDS: Record<Extract<Difference, { kind: 'quality' }>['by'], string> = {
  tokens: 'the same tokens',
  name: 'the same name on another ladder',
  middle: 'the middle of another ladder',
  none: 'no quality setting',
};

function sizeWords({ asked, taken, by }: Extract<Difference, { kind: 'size' }>): string {
  return by === 'any'
    ? `any size for ${formatSize(asked)}: ${SIZE_WORDS.any}`
    : `${formatSize(taken)} for ${formatSize(asked)}: ${SIZE_WORDS[by]}`;
}

function qualityWords({ asked, taken, by }: Extract<Difference, { kind: 'quality' }>): string {
  if (taken === null) return `${QUALITY_WORDS.none}${asked === null ? '' : ` in place of ${asked}`}`;
  if (asked === taken) return `quality ${taken}: ${QUALITY_WORDS[by]}`;
  return `quality ${taken}${asked === null ? '' : ` for ${asked}`}: ${QUALITY_WORDS[by]}`;
}

function partialWords({ asked, taken, why }: Extract<Difference, { kind: 'partial-images' }>): string {
  if (why === 'most') return `${formatQuantity(taken, 'partial image')} for ${formatCount(asked)}: no more are streamed`;
  return why === 'not-offered' ? 'no partial images: none are streamed' : 'no partial images: what one costs is not known';
}

function words(difference: Difference): string {
  switch (difference.kind) {
    case 'size':
      return sizeWords(difference);
    case 'quality':
      return qualityWords(difference);
    case 'tier':
      return difference.why === 'not-offered'
        ? `${difference.taken} tier: ${difference.asked} is not offered`
        : `${difference.taken} tier: whether ${difference.asked} is sold is not known`;
    case 'partial-images':
      return partialWords(difference);
    case 'cached-prompt':
      return 'cached prompt tokens at the full rate: no cached rate is known';
    default:
      return difference satisfies never;
  }
}

/** The stages something holds for, before its words: nothing where it holds for all of them. */
function whereOf(stages: readonly number[], workflow: Workflow): string {
  if (stages.length === workflow.stages.length) return '';
  return `${formatList(stages.map((stage) => stageName(workflow.stages[stage]?.name ?? '', stage)))}: `;
}

/** What is another thing elsewhere, as a phrase: `1K for 1536 × 1024: the same name; its pixels may be others`. */
export function formatDifference(difference: Difference, workflow: Workflow): string {
  return `${whereOf(difference.stages, workflow)}${words(difference)}`;
}

/** Why a stage has no cost, as sentences. */
function failed(costing: Exclude<Costing, Cost>): string {
  if (costing.kind === 'uncertain') return formatUncertain(costing);
  if (costing.kind === 'not-computable') return costing.reasons.map(formatReason).join(' ');
  return costing.problems.map((problem) => formatProblem({ ...problem, field: FIELD_OF[problem.kind] })).join(' ');
}

/** Why a way to buy has no cost, as sentences, each once; empty where it has one. */
export function formatNoCost({ cost, models }: Elsewhere, card: RateCard): string {
  if (cost.kind === 'cost') return '';
  if (cost.kind === 'not-computable') return [...new Set(cost.stages.map(({ costing }) => failed(costing)))].join(' ');
  const name = card.models.find(({ id }) => id === models[0])?.name ?? models.join(', ');
  const asked = formatList([...new Set(cost.stages.map((stage) => formatSize(stage.asked)))]);
  return `No size of ${name} can be compared with ${asked}: the pixels of its sizes are not stated.`;
}

/** Why a way to buy is not ranked, as a phrase. */
export const NOT_RANKED_WORDS: Record<NotRanked, string> = {
  'not-computable': 'no cost can be computed',
  'any-size': 'one price whatever the size; whether this one is made is not recorded',
  'others-word': 'second-hand: no sound reading of the seller’s own pages',
  unconfirmed: 'not checked for more than twice the review interval',
};

/** Why a plan is not ranked, as a phrase. */
export const PLAN_NOT_RANKED_WORDS: Record<PlanUnranked, string> = {
  'not-computable': 'a fact that the comparison needs is not stated',
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

/** Whether an offer suffices for a month, as a sentence: `600 of 1,000 credits a month.` */
export function formatSupply({ unit, period, given, needed, suffices, times, price }: Supply): string {
  const noun = unit === 'credits' ? 'credits' : 'images';
  const per = period === 'once' ? '' : ` ${formatPerPeriod(period)}`;
  const need = `${formatCreditRange(needed)} of ${formatCreditRange({ least: given, most: given })} ${noun}${per}`;
  if (suffices === true) return `Suffices: ${need}.`;
  if (suffices === undefined || times === undefined) return `Needs ${need}.`;
  const cost = price === undefined ? '' : `, ${formatUsd(price)}${per}`;
  return `Does not suffice: ${need}; it takes ${formatCount(times)} of them${cost}.`;
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

/** A tier in the words of a table. */
export function formatWay({ route, tier }: Pick<Elsewhere, 'route' | 'tier'>, card: RateCard): string {
  const name = card.routes.find(({ id }) => id === route)?.name ?? route;
  return tier === 'standard' ? name : `${name}, ${TIER_NAMES[tier].toLowerCase()}`;
}
