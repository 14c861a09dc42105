import { costOf, isAboutReferences } from './cost.ts';
import type { Cost, Costing, Floor, Reason } from './costing.ts';
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

/** Why a stage has several answers: the vendor chooses the quality, the day lies inside a loosely dated change, or both. */
export type Open = 'quality' | 'day' | 'quality-and-day';

/** A stage with its cost; the least and the most where it is open, otherwise twice the same. */
export interface PricedStage {
  stage: Stage;
  least: Cost;
  most: Cost;
  open: Open | undefined;
}

/** What is certain to be paid in a stage. */
export interface StageFloor {
  stage: Stage;
  known: Floor;
  /** Of which answers it is the least. */
  open: Open | undefined;
  /** Whether its reference images are left out. */
  isPartial: boolean;
}

/** A stage without a cost, and why. */
export interface UnpricedStage {
  stage: Stage;
  costing: Exclude<Costing, Cost>;
  /** Where only reference images cannot be priced: of all answers the least. */
  floor?: StageFloor;
}

/** What is certain to be paid for a workflow in which only reference images cannot be priced. It is no cost, and never ranked. */
export interface WorkflowFloor {
  on: Day;
  workflow: Workflow;
  /** Every stage, in order. */
  stages: StageFloor[];
  /** One run through all stages, at the least. */
  total: Exact;
  /** Images kept by the last stage of one run. */
  kept: Exact;
  /** The least that an accepted image costs. */
  perKept: Exact;
  /** The same for each use of a kept image. */
  perUse: Exact;
  /** The same for the images used in a month; undefined where no number is given. */
  perMonth: Exact | undefined;
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
      stages: UnpricedStage[];
      /** What it costs at the least, where only reference images cannot be priced. */
      floor?: WorkflowFloor;
    };

/** A workflow with its cost. */
export type PricedWorkflow = Extract<WorkflowCost, { kind: 'cost' }>;

const MONTHS_PER_YEAR = 12;

const scaled = ({ least, most }: Between, factor: Exact): Between => ({ least: least.mul(factor), most: most.mul(factor) });

/** Whether both ends are one amount. */
export function isCertain({ least, most }: Between): boolean {
  return least.equals(most);
}

type Answer = Exclude<Costing, { kind: 'uncertain' }>;

const answersOf = (costing: Costing): readonly Answer[] => (costing.kind === 'uncertain' ? costing.between : [costing]);

const isServedImage = (reason: Reason) => reason.kind === 'output-tokens' && reason.why === 'served-image-decides';

/** Whether it is for the vendor to choose the quality, and nothing else, reference images aside, keeps a cost from being told. */
const isLeftToVendor = (answer: Answer) =>
  answer.kind === 'not-computable' &&
  answer.reasons.some(isServedImage) &&
  answer.reasons.every((reason) => isServedImage(reason) || isAboutReferences(reason));

/** The answers for every named rung. */
function overRungs({ job }: Stage, card: RateCard, on: Day): Answer[] {
  const named = card.models.find(({ id }) => id === job.model)?.qualities.filter(({ id }) => id !== job.quality) ?? [];
  return named.flatMap(({ id }) => answersOf(costOf({ ...job, quality: id }, card, on)));
}

function openOf(isQuality: boolean, isDay: boolean): Open | undefined {
  if (isQuality) return isDay ? 'quality-and-day' : 'quality';
  return isDay ? 'day' : undefined;
}

/** What is known of each answer, from the least up; undefined where nothing is known of one. */
function knownOf(answers: readonly Answer[]): (Cost | Floor)[] | undefined {
  const known = answers.flatMap((answer): (Cost | Floor)[] => {
    if (answer.kind === 'cost') return [answer];
    return answer.kind === 'not-computable' && answer.floor !== undefined ? [answer.floor] : [];
  });
  return known.length < answers.length ? undefined : known.toSorted((a, b) => a.total.compare(b.total));
}

/** What one stage costs, with both ends where that is open; why it has no cost otherwise, and the least of it where each answer has one. */
export function priceStage(stage: Stage, card: RateCard, on: Day): PricedStage | UnpricedStage {
  const costing = costOf(stage.job, card, on);
  if (costing.kind === 'cost') return { stage, least: costing, most: costing, open: undefined };
  const own = answersOf(costing);
  const rungs = own.some(isLeftToVendor) ? overRungs(stage, card, on) : [];
  const answers = rungs.length === 0 ? own : [...own.filter((answer) => !isLeftToVendor(answer)), ...rungs];
  const open = openOf(rungs.length > 0, costing.kind === 'uncertain');
  const known = knownOf(answers);
  const costs = known?.filter((each) => 'kind' in each) ?? [];
  const [cheapest] = costs;
  const dearest = costs.at(-1);
  if (costs.length === answers.length && cheapest && dearest) return { stage, least: cheapest, most: dearest, open };
  const least = known?.[0];
  if (least === undefined || least.total.n === 0n) return { stage, costing };
  return { stage, costing, floor: { stage, known: least, open, isPartial: true } };
}

/** The least a workflow costs, where each stage without a cost has a least one. */
function floorOf(workflow: Workflow, on: Day, priced: readonly (PricedStage | UnpricedStage)[]): WorkflowFloor | undefined {
  const stages = priced.flatMap((each): StageFloor[] => {
    if ('least' in each) return [{ stage: each.stage, known: each.least, open: each.open, isPartial: false }];
    return each.floor === undefined ? [] : [each.floor];
  });
  const last = stages.at(-1);
  if (stages.length < priced.length || last === undefined) return undefined;
  const total = sum(stages.map(({ known }) => known.total));
  const { kept } = last.stage;
  const perKept = total.div(kept);
  const perUse = perKept.div(workflow.uses);
  const perMonth = workflow.perMonth === undefined ? undefined : perUse.mul(workflow.perMonth);
  return { on, workflow, stages, total, kept, perKept, perUse, perMonth };
}

/**
 * What an accepted image costs: everything spent in all stages over the images kept at the end.
 *
 * @throws RangeError when a count of a job is no whole number
 */
export function costOfWorkflow(workflow: Workflow, card: RateCard, on: Day): WorkflowCost {
  const priced = workflow.stages.map((stage) => priceStage(stage, card, on));
  const stages = priced.filter((each) => 'least' in each);
  const failed = priced.filter((each) => 'costing' in each);
  const last = stages.at(-1);
  if (failed.length > 0 || last === undefined) {
    const floor = floorOf(workflow, on, priced);
    return { kind: 'not-computable', on, stages: failed, ...(floor && { floor }) };
  }
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
