import type { Exact } from '../domain/exact.ts';
import { type Between, isCertain, type PricedWorkflow, type WorkflowCost } from '../domain/workflow.ts';
import { exactUsd } from './exact-usd.ts';
import { formatReason, formatUncertain } from './problems.ts';
import { formatMultiple } from './usd.ts';
import { formatBetween } from './workflow.ts';

/** Why there is no cost, for each stage that has none; the name of a workflow's only stage is empty. */
export function failedStages({ stages }: Exclude<WorkflowCost, PricedWorkflow>): { name: string; text: string }[] {
  return stages.map(({ stage: { name }, costing }) => {
    if (costing.kind === 'uncertain') return { name, text: formatUncertain(costing) };
    if (costing.kind !== 'not-computable') return { name, text: 'No price.' };
    return { name, text: [...costing.reasons.map(formatReason), floorSentence(costing.floor?.total)].join(' ').trim() };
  });
}

/** What is known without the reference images, as a sentence: exact; nothing where that is not known. */
export function floorSentence(total: Exact | undefined): string {
  return total === undefined ? '' : `In all it costs at least $${exactUsd(total)}, which is everything but the reference images.`;
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
    return `${priced} At the rates of ${now.on} it has no cost: ${failedStages(now)
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
