import type { Day } from '../day.ts';
import { editionsOf, editionsOn, saleOn } from '../editions.ts';
import { multipleOf } from '../plan-image.ts';
import type { Model, RateCard, Tier } from '../rate-card.ts';
import { type Between, costOfWorkflow, type Stage, type Workflow, type WorkflowCost } from '../workflow.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { MarketCard } from './market.ts';
import { reasonsOf, stageAt, type Target } from './stage-elsewhere.ts';
import { atOnce } from './turns.ts';

/** No size there can be compared with the one asked for in these stages. */
interface NoComparableSize {
  kind: 'no-comparable-size';
  stages: { stage: number; asked: Stage['job']['size'] }[];
}

/** A workflow bought in another way. */
export interface Elsewhere {
  /** Models of its stages, each once, in their order; one, where all run on one. */
  models: string[];
  /** Models of the same family that cost the same, or have no cost for the same reasons, with the same differences. */
  alike: string[];
  route: string;
  /** The tier asked for; where a stage runs on another one the differences say so. */
  tier: Tier;
  /** As it is asked for there; undefined where it cannot be. */
  workflow: Workflow | undefined;
  cost: WorkflowCost | NoComparableSize;
  differences: Difference[];
  /** Its cost over the workflow's own: from least over most to most over least. Null where either has none, or the own one is free. */
  multiple: Between | null;
}

/** How many times the cost of another; null where nothing is a multiple of it. */
function multipleOfCost(cost: WorkflowCost | NoComparableSize, own: WorkflowCost): Between | null {
  if (cost.kind !== 'cost' || own.kind !== 'cost' || own.perKept.least.equals(0)) return null;
  const { least, most } = multipleOf(cost.perKept, own.perKept);
  return { least, most: most ?? least };
}

/** A workflow with each stage run at its target. */
function workflowAt(
  workflow: Workflow,
  targets: readonly Target[],
  card: RateCard,
  on: Day,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
  own: WorkflowCost,
): Elsewhere {
  const mapped = workflow.stages.map((stage, index) => {
    const target = targets[index];
    return target && stageAt(stage, target, card, on, market);
  });
  const stages = mapped.flatMap((each) => each?.stage ?? []);
  const differences = differencesOf(mapped.map((each) => each?.differences ?? []));
  const models = [...new Set(targets.map(({ model }) => model.id))];
  const [first] = targets;
  const shared = { models, alike: [], route: first?.route ?? '', tier: first?.tier ?? 'standard', differences };
  if (stages.length < workflow.stages.length) {
    const without = workflow.stages.flatMap(({ job }, stage) => (mapped[stage] === undefined ? [{ stage, asked: job.size }] : []));
    return { ...shared, workflow: undefined, cost: { kind: 'no-comparable-size', stages: without }, multiple: null };
  }
  const there = { ...workflow, stages };
  const cost = costOfWorkflow(there, card, on);
  return { ...shared, workflow: there, cost, multiple: multipleOfCost(cost, own) };
}

const isOnSale = (model: Model, on: Day) => ['sold', 'uncertain'].includes(saleOn(model, on));

/** What tells two costs apart for a reader: their amounts, or what keeps them from being told. */
function outcomeOf({ cost, differences }: Elsewhere): string {
  const { kind } = cost;
  if (kind === 'no-comparable-size') return JSON.stringify([kind, differences]);
  if (kind === 'cost') return JSON.stringify([cost.perKept.least.toFraction(), cost.perKept.most.toFraction(), differences]);
  const why = cost.stages.map(({ costing }) => [costing.kind, ...reasonsOf(costing).map((reason) => reason.kind)]);
  return JSON.stringify([kind, why, differences]);
}

/** Models of one family with the same outcome, as one. */
function foldFamilies(found: readonly Elsewhere[], card: RateCard): Elsewhere[] {
  const familyOf = ({ models }: Elsewhere) => card.models.find(({ id }) => id === models[0])?.family;
  return [...Map.groupBy(found, (each) => `${familyOf(each)} ${outcomeOf(each)}`).values()].flatMap(([lead, ...others]) =>
    lead === undefined ? [] : [{ ...lead, alike: others.flatMap(({ models }) => models) }],
  );
}

/**
 * The same as `onOtherModels`, in turns: it pauses after each model, for they are many.
 *
 * @throws RangeError when a count of a job is no whole number
 */
export function* onOtherModelsInTurns(
  workflow: Workflow,
  card: RateCard,
  on: Day,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
): Generator<undefined, Elsewhere[]> {
  const own = costOfWorkflow(workflow, card, on);
  const others = card.models.filter((model) => isOnSale(model, on) && workflow.stages.some(({ job }) => job.model !== model.id));
  const found: Elsewhere[] = [];
  for (const model of others) {
    const targets = workflow.stages.map(({ job }) => ({ model, route: model.mainRoute, tier: job.tier }));
    found.push(workflowAt(workflow, targets, card, on, market, own));
    yield;
  }
  return foldFamilies(found, card);
}

/**
 * The workflow with every stage on each other model on sale, on that model's main route: at the size nearest to the one asked for and the
 * rung whose images take the same tokens, where there is one. What differs is named. In the order of the rate card.
 *
 * @throws RangeError when a count of a job is no whole number
 */
export function onOtherModels(...given: Parameters<typeof onOtherModelsInTurns>): Elsewhere[] {
  return atOnce(onOtherModelsInTurns(...given));
}

/** Whether something is recorded of a model on a route and tier that day, other than that it is not sold there. */
function isSoldAt(model: string, route: string, tier: Tier, card: RateCard, on: Day): boolean {
  return editionsOn(editionsOf(card, model, route, tier), on).some(
    (edition) => edition !== undefined && edition.pricing.shape !== 'not-offered',
  );
}

/**
 * The workflow with the same models on every other route and tier that sells all of them. A route that prices sizes of its own is compared
 * at the nearest of them. In the order of the rate card.
 *
 * @throws RangeError when a count of a job is no whole number
 */
export function onOtherRoutes(
  workflow: Workflow,
  card: RateCard,
  on: Day,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
): Elsewhere[] {
  const own = costOfWorkflow(workflow, card, on);
  const models = workflow.stages.flatMap(({ job }) => card.models.find(({ id }) => id === job.model) ?? []);
  if (models.length < workflow.stages.length) return [];
  const ways = card.routes.flatMap(({ id, tiers }) => tiers.map((tier) => ({ route: id, tier })));
  return ways
    .filter(({ route, tier }) => workflow.stages.some(({ job }) => job.route !== route || job.tier !== tier))
    .filter(({ route, tier }) => models.every((model) => isSoldAt(model.id, route, tier, card, on)))
    .map(({ route, tier }) => {
      const targets = models.map((model) => ({ model, route, tier }));
      return workflowAt(workflow, targets, card, on, market, own);
    });
}
