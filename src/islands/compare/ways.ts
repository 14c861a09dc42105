import { type Way, wayOfPlan } from '../../domain/break-even-lines.ts';
import { groupOfPlan, type PlanElsewhere } from '../../domain/compare/plans.ts';
import type { Ranked } from '../../domain/compare/ranking.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { type Between, isCertain, type PricedWorkflow } from '../../domain/workflow.ts';

/** The id of the line of the job itself. */
export const OWN_WAY = 'this-job';

/** How many plans are drawn, and how many models where none was chosen. */
const DRAWN = { plans: 3, models: 2 };

/** A cost per use as it is drawn: two lines where it is open. */
function linesOf(id: string, name: string, perUse: Between): Way[] {
  if (isCertain(perUse)) return [{ id, name, kind: 'per-use', each: perUse.least }];
  return [
    { id: `${id} least`, name: `${name}, at the least`, kind: 'per-use', each: perUse.least },
    { id: `${id} most`, name: `${name}, at the most`, kind: 'per-use', each: perUse.most },
  ];
}

/** The ways to draw: this job, the models that were chosen or else the cheapest, and the cheapest plans. What is not ranked is drawn only where it was chosen, and says so. */
export function waysOf(
  cost: PricedWorkflow,
  models: readonly Ranked[],
  plans: readonly PlanElsewhere[],
  chosen: readonly string[],
  card: RateCard,
): Way[] {
  const priced = models.filter((each) => each.cost.kind === 'cost');
  const wanted =
    chosen.length > 0
      ? priced.filter(({ models: [id = ''] }) => chosen.includes(id))
      : priced.filter(({ unranked }) => unranked === undefined).slice(0, DRAWN.models);
  const ofModels = wanted.flatMap(({ models: [id = ''], cost: there, unranked }) => {
    if (there.kind !== 'cost') return [];
    const name = card.models.find((each) => each.id === id)?.name ?? id;
    if (unranked === undefined) return linesOf(id, name, there.perUse);
    return linesOf(id, `${name} (not ranked)`, there.perUse).map((way) => ({ ...way, unranked: true }));
  });
  const ofPlans = plans.flatMap((plan) => {
    if (groupOfPlan(plan) !== 'ranked') return [];
    const { seller, leading } = plan;
    return wayOfPlan(seller.id, `${seller.name}${leading.offer === undefined ? '' : `, ${leading.offer.name}`}`, leading) ?? [];
  });
  return [...linesOf(OWN_WAY, 'This job', cost.perUse), ...ofModels, ...ofPlans.slice(0, DRAWN.plans)];
}

/** The next round number from some number up: 1, 2 or 5 with zeros. */
function roundUp(count: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(count, 1)));
  return [1, 2, 5, 10].map((first) => first * power).find((round) => round >= count) ?? 10 * power;
}

/** The most images drawn: twice the reader's month, or else what the largest plan gives. */
export function mostImages(ways: readonly Way[], perMonth: number | undefined): number {
  if (perMonth !== undefined) return roundUp(perMonth * 2);
  const given = ways.flatMap((way) => (way.kind === 'plan' && way.images !== undefined ? [way.images.valueOf()] : []));
  return roundUp(Math.max(100, ...given));
}
