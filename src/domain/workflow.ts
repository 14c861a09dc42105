import { costOf } from './cost.ts';
import type { Cost, Costing } from './costing.ts';
import type { Day } from './day.ts';
import { type Exact, exact, sum } from './exact.ts';
import type { Job } from './job.ts';
import type { RateCard } from './rate-card.ts';

/** One step of a workflow: what is made in it, and how many of the images go on. */
export interface Stage {
  /** As the reader calls it: draft, review, final. */
  name: string;
  /** What one attempt is, with the number of attempts as its images. */
  job: Job;
  /** Images kept of those attempts; a part of one where attempts per accepted image are not whole. Never zero. */
  kept: Exact;
}

/** From the first draft to the images that are used. One stage is a workflow too. */
export interface Workflow {
  /** In order, at least one. */
  stages: readonly Stage[];
  /** Images used for each kept one, such as its crops; at least 1. */
  uses: Exact;
  /** Images used in a month; undefined where none is given. */
  perMonth: number | undefined;
}

/** An amount in USD; two where something leaves it open between them. */
export interface Between {
  least: Exact;
  most: Exact;
}

/** Why a stage has two costs: the vendor chooses the quality, or the day lies inside a loosely dated change. */
export type Open = 'quality' | 'day';

/** A stage with its cost; the least and the most where it is open, otherwise twice the same. */
export interface PricedStage {
  stage: Stage;
  least: Cost;
  most: Cost;
  open: Open | undefined;
}

/** What a workflow costs, or the stages that keep it from being told. */
export type WorkflowCost =
  | {
      kind: 'cost';
      on: Day;
      workflow: Workflow;
      stages: PricedStage[];
      /** One run through all stages. */
      total: Between;
      /** Images kept by the last stage of one run. */
      kept: Exact;
      /** Everything spent ÷ images kept at the end. */
      perKept: Between;
      /** The same for each use of a kept image. */
      perUse: Between;
      /** What the images used in a month cost; undefined where no number is given. Runs are not rounded up to whole ones. */
      perMonth: Between | undefined;
      /** Twelve months. */
      perYear: Between | undefined;
    }
  | {
      kind: 'not-computable';
      on: Day;
      /** The stages without a cost. */
      stages: { stage: Stage; costing: Exclude<Costing, Cost> }[];
      /** What one run and an accepted image cost at the least, where only reference images cannot be priced. */
      floor?: { total: Exact; perKept: Exact };
    };

/** A workflow with its cost. */
export type PricedWorkflow = Extract<WorkflowCost, { kind: 'cost' }>;

const MONTHS_PER_YEAR = 12;

const scaled = ({ least, most }: Between, factor: Exact): Between => ({ least: least.mul(factor), most: most.mul(factor) });

/** Whether both ends are one amount. */
export function isCertain({ least, most }: Between): boolean {
  return least.equals(most);
}

function ends(stage: Stage, costs: readonly Cost[], open: Open): PricedStage | undefined {
  const ordered = costs.toSorted((a, b) => a.total.compare(b.total));
  const [least] = ordered;
  const most = ordered.at(-1);
  return least === undefined || most === undefined ? undefined : { stage, least, most, open };
}

/** Every named rung where the vendor chooses one itself: the cost lies between the cheapest and the dearest. */
function overRungs(stage: Stage, card: RateCard, on: Day): PricedStage | undefined {
  const model = card.models.find(({ id }) => id === stage.job.model);
  const named = model?.qualities.filter(({ id }) => id !== stage.job.quality) ?? [];
  const costings = named.map(({ id }) => costOf({ ...stage.job, quality: id }, card, on));
  const costs = costings.filter((each): each is Cost => each.kind === 'cost');
  return costs.length === costings.length ? ends(stage, costs, 'quality') : undefined;
}

const isLeftToVendor = (costing: Costing) =>
  costing.kind === 'not-computable' &&
  costing.reasons.every((reason) => reason.kind === 'output-tokens' && reason.why === 'served-image-decides');

/** What one stage costs, with both ends where that is open; the costing that has no amount otherwise. */
export function priceStage(stage: Stage, card: RateCard, on: Day): PricedStage | Exclude<Costing, Cost> {
  const costing = costOf(stage.job, card, on);
  if (costing.kind === 'cost') return { stage, least: costing, most: costing, open: undefined };
  if (isLeftToVendor(costing)) return overRungs(stage, card, on) ?? costing;
  if (costing.kind !== 'uncertain') return costing;
  const costs = costing.between.filter((each): each is Cost => each.kind === 'cost');
  return costs.length === costing.between.length ? (ends(stage, costs, 'day') ?? costing) : costing;
}

type Failed = Extract<WorkflowCost, { kind: 'not-computable' }>;

/** The least a workflow costs, where each stage without a cost has a least one. */
function floorOf({ stages }: Workflow, priced: readonly PricedStage[], failed: Failed['stages']): Pick<Failed, 'floor'> {
  const known = failed.flatMap(({ costing }) => (costing.kind === 'not-computable' ? (costing.floor ?? []) : []));
  const kept = stages.at(-1)?.kept;
  if (known.length < failed.length || kept === undefined) return {};
  const total = sum([...priced.map(({ least }) => least.total), ...known.map((floor) => floor.total)]);
  return { floor: { total, perKept: total.div(kept) } };
}

/**
 * What an accepted image costs: everything spent in all stages over the images kept at the end.
 *
 * @throws RangeError when a count of a job is no whole number
 */
export function costOfWorkflow(workflow: Workflow, card: RateCard, on: Day): WorkflowCost {
  const priced = workflow.stages.map((stage) => ({ stage, result: priceStage(stage, card, on) }));
  const stages = priced.flatMap(({ result }) => ('least' in result ? result : []));
  const failed = priced.flatMap(({ stage, result }) => ('least' in result ? [] : { stage, costing: result }));
  const last = stages.at(-1);
  if (failed.length > 0 || last === undefined) return { kind: 'not-computable', on, stages: failed, ...floorOf(workflow, stages, failed) };
  const total = { least: sum(stages.map(({ least }) => least.total)), most: sum(stages.map(({ most }) => most.total)) };
  const perKept = scaled(total, exact(1).div(last.stage.kept));
  const perUse = scaled(perKept, exact(1).div(workflow.uses));
  const perMonth = workflow.perMonth === undefined ? undefined : scaled(perUse, exact(workflow.perMonth));
  return {
    kind: 'cost',
    on,
    workflow,
    stages,
    total,
    kept: last.stage.kept,
    perKept,
    perUse,
    perMonth,
    perYear: perMonth && scaled(perMonth, exact(MONTHS_PER_YEAR)),
  };
}
