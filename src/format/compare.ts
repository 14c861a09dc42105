import type { Difference } from '../domain/compare/differences.ts';
import type { Elsewhere } from '../domain/compare/elsewhere.ts';
import type { PixelCounts } from '../domain/compare/made-size.ts';
import type { RankGroup } from '../domain/compare/rank-groups.ts';
import type { NotRanked } from '../domain/compare/ranking.ts';
import type { Cost, Costing } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import { exact } from '../domain/exact.ts';
import { FIELD_OF } from '../domain/job-form.ts';
import type { Range } from '../domain/plan-image.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { Workflow } from '../domain/workflow.ts';
import { formatList, formatMultipleRange } from './plan.ts';
import { formatProblem, formatReason, formatUncertain } from './problems.ts';
import { formatShare } from './share.ts';
import { formatMultiple } from './usd.ts';
import { formatCount, formatQuantity, formatSize, formatWhen, TIER_NAMES } from './words.ts';
import { stageName } from './workflow.ts';

type SizeDifference = Extract<Difference, { kind: 'size' }>;

const QUALITY_WORDS: Record<Extract<Difference, { kind: 'quality' }>['by'], string> = {
  tokens: 'the same tokens',
  name: 'the same name on another ladder',
  middle: 'the middle of another ladder',
  none: 'no quality setting',
};

/** How many of the pixels asked for are made: `13 % of the pixels`, `2× the pixels`. */
function pixelWords({ asked, made }: PixelCounts): string {
  if (made === asked) return 'as many pixels';
  const share = exact(made).div(asked);
  if (made < asked) return `${formatShare(share)} of the pixels`;
  const times = formatMultiple(share);
  return times === '1×' ? 'about as many pixels' : `${times} the pixels`;
}

function sizeWords({ asked, taken, by, pixels, tooSmall }: SizeDifference): string {
  const [wanted, made] = [formatSize(asked), formatSize(taken)];
  if (by === 'any') return `one price for any size; whether ${wanted} is made is not recorded`;
  const unstated = tooSmall ? 'fewer pixels by its name' : 'pixels not stated';
  return `${wanted === made ? made : `${made} for ${wanted}`}: ${pixels === null ? unstated : pixelWords(pixels)}`;
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
export function whereOf(stages: readonly number[], workflow: Workflow): string {
  if (stages.length === workflow.stages.length) return '';
  return `${formatList(stages.map((stage) => stageName(workflow.stages[stage]?.name ?? '', stage)))}: `;
}

/** What is another thing elsewhere, as a phrase: `1K for 1536 × 1024: 67 % of the pixels`. */
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
  smaller: 'its images have fewer than two thirds of the pixels asked for',
  'any-size': 'one price for any size; whether this one is made is not recorded',
  'others-word': 'second-hand: no sound reading of the seller’s own pages',
  unconfirmed: 'not checked for more than twice the review interval',
};

/**
 * When models are no longer sold, as phrases: `ends 2026-12-01`, with the name of the model where there are several; nothing of those
 * whose end is not announced.
 *
 * @param ids those that are no model of the rate card are passed over
 * @param today the day by which a model has ended or is to end
 * @param isNamed whether one model, too, is named
 */
export function formatEnds(ids: readonly string[], card: RateCard, today: Day, isNamed = ids.length > 1): string[] {
  return ids.flatMap((id) => {
    const model = card.models.find((each) => each.id === id);
    if (!model?.shutdown) return [];
    const words = `${saleOn(model, today) === 'ended' ? 'ended' : 'ends'} ${formatWhen(model.shutdown)}`;
    return isNamed ? `${model.name} ${words}` : words;
  });
}

/** A tier in the words of a table. */
export function formatWay({ route, tier }: Pick<Elsewhere, 'route' | 'tier'>, card: RateCard): string {
  const name = card.routes.find(({ id }) => id === route)?.name ?? route;
  return tier === 'standard' ? name : `${name}, ${TIER_NAMES[tier].toLowerCase()}`;
}

/** How many times this job's cost, in the words of a table: `2×`; “the same” where it is, and which side of it where it is only nearly so. */
export function formatTimesThis(multiple: Range): string {
  const text = formatMultipleRange(multiple);
  if (text !== '1×' || multiple.most === null) return text;
  const [under, over] = [multiple.least.compare(1) < 0, multiple.most.compare(1) > 0];
  if (!under && !over) return 'the same';
  if (under && over) return 'about 1×';
  return under ? 'just under 1×' : 'just over 1×';
}

/** What stands over the rows of a group, with what they have in common; nothing over those that are ranked. */
export const GROUP_WORDS: Record<Exclude<RankGroup, 'ranked'>, { title: string; note: string }> = {
  smaller: { title: 'Makes smaller images', note: 'not ranked: fewer than two thirds of the pixels asked for' },
  unranked: { title: 'Not ranked', note: 'each says why' },
  'no-cost': { title: 'Without a cost', note: 'each says what is missing' },
};
