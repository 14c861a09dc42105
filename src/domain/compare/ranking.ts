import type { Cost } from '../costing.ts';
import type { Day } from '../day.ts';
import { editionsOf, editionsOn } from '../editions.ts';
import type { Edition, Meter, RateCard } from '../rate-card.ts';
import type { WorkflowCost } from '../workflow.ts';
import { isFinalTooSmall } from './differences.ts';
import type { Elsewhere } from './elsewhere.ts';
import { type MarketCard, sureness } from './market.ts';
import { groupOf, inGroups } from './rank-groups.ts';

/**
 * Why a cost is not ranked. `smaller`: its final images have too few pixels to be what is asked for. `any-size`: its price is one whatever
 * the size, and whether the size asked for is made is not recorded. `others-word`: only others report it. `unconfirmed`: it was not checked
 * within twice its review interval.
 */
export type NotRanked = 'not-computable' | 'smaller' | 'any-size' | 'others-word' | 'unconfirmed';

/** The editions a cost rests on, each with the meters it was billed by: that of its rates, and that of a route that passes them on. */
function editionsUsed({ edition, lines, job, on }: Cost, card: RateCard): { edition: Edition; meters: Meter[] }[] {
  const meters = lines.flatMap(({ meter }) => (meter === 'route-fee' ? [] : [meter]));
  const passing = edition.route === job.route ? [] : editionsOn(editionsOf(card, job.model, job.route, job.tier), on);
  return [{ edition, meters }, ...passing.flatMap((each) => (each === undefined ? [] : [{ edition: each, meters: [] }]))];
}

/** Why the cost of a workflow may not be ranked or named as the lowest on a reader's day; undefined where it may. */
export function notRankedCost(cost: WorkflowCost, card: RateCard, market: MarketCard, today: Day): NotRanked | undefined {
  if (cost.kind !== 'cost') return 'not-computable';
  const costs = cost.stages.flatMap(({ least, most }) => [least, most]);
  const sure = costs
    .flatMap((each) => editionsUsed(each, card))
    .map(({ edition, meters }) => sureness(edition, meters, card, market, today));
  if (sure.some(({ firstHand }) => !firstHand)) return 'others-word';
  return sure.some(({ freshness }) => freshness === 'unconfirmed') ? 'unconfirmed' : undefined;
}

/** Why a way to buy is not ranked; undefined where it is. */
function notRanked({ cost, differences }: Elsewhere, card: RateCard, market: MarketCard, today: Day): NotRanked | undefined {
  if (cost.kind !== 'cost') return 'not-computable';
  if (isFinalTooSmall(differences, cost.stages.length)) return 'smaller';
  if (differences.some((each) => each.kind === 'size' && each.by === 'any')) return 'any-size';
  return notRankedCost(cost, card, market, today);
}

/** A way to buy with its place among the others. */
export interface Ranked extends Elsewhere {
  /** Why it is not ranked; undefined where it is. */
  unranked: NotRanked | undefined;
}

/**
 * Ways to buy by their group, and in each from the least cost up; those without a cost as they came. The first is the cheapest only where it
 * is ranked.
 *
 * @param today the reader's day, by which figures age
 */
export function inRank(found: readonly Elsewhere[], card: RateCard, market: MarketCard, today: Day): Ranked[] {
  const judged = found.map((each): Ranked => ({ ...each, unranked: notRanked(each, card, market, today) }));
  return inGroups(judged, ({ unranked, cost }) => ({
    group: groupOf(unranked, cost.kind === 'cost'),
    usd: cost.kind === 'cost' ? cost.perKept.least : undefined,
  }));
}
