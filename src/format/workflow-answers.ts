import { type Between, isCertain, type Open, type PricedWorkflow, type UnpricedStage, type WorkflowCost } from '../domain/workflow.ts';
import { exactUsd } from './exact-usd.ts';
import { formatReason, formatUncertain } from './problems.ts';
import { formatMultiple } from './usd.ts';
import { formatBetween } from './workflow.ts';

const BY_ANSWER: Record<Open, string> = {
  quality: ', at the cheapest quality the vendor can choose',
  day: ', by the lowest of these answers',
  'quality-and-day': ', at the cheapest quality the vendor can choose, by the lowest of these answers',
};

function whyUnpriced({ costing }: UnpricedStage): string {
  if (costing.kind === 'invalid') return 'No price.';
  return costing.kind === 'uncertain' ? formatUncertain(costing) : costing.reasons.map(formatReason).join(' ');
}

/** What is known of a stage without its reference images, as a sentence: exact; empty where that is not known. */
function stageFloorSentence({ floor }: UnpricedStage): string {
  if (floor === undefined) return '';
  const answer = floor.open === undefined ? '' : BY_ANSWER[floor.open];
  return ` In all it costs at least $${exactUsd(floor.known.total)}, which is everything but the reference images${answer}.`;
}

/**
 * Why there is no cost, for each stage that has none, and what is known of it all the same; the name of a workflow's only stage is empty,
 * and what is known of that is said of the workflow.
 */
export function unpricedStages({ stages, floor }: Exclude<WorkflowCost, PricedWorkflow>): { name: string; text: string }[] {
  const isSaid = floor?.stages.length === 1;
  return stages.map((unpriced) => ({
    name: unpriced.stage.name,
    text: `${whyUnpriced(unpriced)}${isSaid ? '' : stageFloorSentence(unpriced)}`,
  }));
}

/** How two amounts compare, as a multiple of the first: `1.02×`; a range where either is one; undefined where the first may be nothing. */
export function formatTimes(then: Between, now: Between): string | undefined {
  if (then.least.n === 0n) return undefined;
  const [least, most] = [formatMultiple(now.least.div(then.most)), formatMultiple(now.most.div(then.least))];
  return least === most ? least : `${least} to ${most}`;
}

/** What changed since the day a job is priced on; undefined where that day is the present one. */
export function formatSince(then: WorkflowCost, now: WorkflowCost): string | undefined {
  if (then.on >= now.on) return undefined;
  const priced = `Priced at the rates of ${then.on}.`;
  if (now.kind !== 'cost')
    return `${priced} At the rates of ${now.on} it has no cost: ${unpricedStages(now)
      .map(({ text }) => text)
      .join(' ')}`;
  if (then.kind !== 'cost') return `${priced} At the rates of ${now.on} an accepted image costs ${formatBetween(now.perKept)}.`;
  const { least, most } = then.perKept;
  if (least.equals(now.perKept.least) && most.equals(now.perKept.most)) return `${priced} Unchanged at the rates of ${now.on}.`;
  const [before, after] = [formatBetween(then.perKept), formatBetween(now.perKept)];
  if (before === after) return `${priced} At the rates of ${now.on} it differs by less than the digits shown.`;
  const times = isCertain(then.perKept) && isCertain(now.perKept) ? formatTimes(then.perKept, now.perKept) : undefined;
  return `${priced} At the rates of ${now.on} this is ${after}${times === undefined ? '' : ` (${times})`}.`;
}
