import type { Day } from './day.ts';
import type { RateCard } from './rate-card.ts';
import { type Between, costOfWorkflow, type PricedWorkflow, type Workflow, type WorkflowCost } from './workflow.ts';
import { type Change, changesOf } from './workflow-changes.ts';

/** One input moved by one step, and what that does. */
export interface Step extends Omit<Change, 'workflow'> {
  /** USD for each accepted image; never negative. */
  saving: Between;
  after: PricedWorkflow;
}

/** How much less the second is: each end against its own, since what is open stays open in both. */
function savingOf(before: Between, after: Between): Between {
  const [one, other] = [before.least.sub(after.least), before.most.sub(after.most)];
  return one.compare(other) <= 0 ? { least: one, most: other } : { least: other, most: one };
}

/**
 * What one step of each input would save for each accepted image, the largest saving first: the next lower rung and the lowest, the
 * next cheaper common size of the same orientation, the cheapest other tier, one attempt fewer, one reference fewer, half the prompt,
 * no partial images.
 *
 * Only steps that can be asked for, priced and save something; none where the workflow itself cannot be priced.
 */
export function steps(workflow: Workflow, card: RateCard, on: Day): Step[] {
  const now = costOfWorkflow(workflow, card, on);
  if (now.kind !== 'cost') return [];
  const found = changesOf(workflow, card, on).flatMap(({ workflow: changed, ...step }): Step[] => {
    const after = costOfWorkflow(changed, card, on);
    if (after.kind !== 'cost') return [];
    const saving = savingOf(now.perKept, after.perKept);
    return saving.least.compare(0) < 0 || saving.most.compare(0) === 0 ? [] : [{ ...step, saving, after }];
  });
  return found.toSorted((a, b) => b.saving.most.compare(a.saving.most));
}

/** What the workflow costs when every attempt of every stage is made at the last stage's model, route, tier, size and quality. */
export function atFinalSetting(workflow: Workflow, card: RateCard, on: Day): WorkflowCost {
  const last = workflow.stages.at(-1);
  if (last === undefined) return costOfWorkflow(workflow, card, on);
  const { model, route, tier, size, quality } = last.job;
  const stages = workflow.stages.map((stage) => ({ ...stage, job: { ...stage.job, model, route, tier, size, quality } }));
  return costOfWorkflow({ ...workflow, stages }, card, on);
}
