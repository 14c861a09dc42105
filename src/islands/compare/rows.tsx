import type { PlanElsewhere } from '../../domain/compare/plans.ts';
import type { Ranked } from '../../domain/compare/ranking.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { Workflow } from '../../domain/workflow.ts';
import {
  formatBreakEven,
  formatDifference,
  formatLacks,
  formatNoCost,
  formatNoPlanCost,
  formatSupply,
  formatWay,
  NOT_RANKED_WORDS,
  PLAN_NOT_RANKED_WORDS,
} from '../../format/compare.ts';
import { formatImageUsd, formatMultipleRange } from '../../format/plan.ts';
import { formatBetween } from '../../format/workflow.ts';
import type { RankRow } from './RankTable.tsx';

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

function waysNotes(found: Ranked, workflow: Workflow, card: RateCard): string[] {
  const { differences, unranked, cost } = found;
  return [
    ...differences.map((difference) => formatDifference(difference, workflow)),
    ...(cost.kind === 'cost' ? [] : [withoutStop(formatNoCost(found, card))]),
    ...(unranked === undefined || unranked === 'not-computable' || unranked === 'any-size'
      ? []
      : [`not ranked: ${NOT_RANKED_WORDS[unranked]}`]),
  ];
}

const wayFigures = ({ cost, multiple, unranked }: Ranked) => ({
  usd: cost.kind === 'cost' ? formatBetween(cost.perKept) : 'not computable',
  multiple: multiple === null ? '' : formatMultipleRange(multiple),
  isRanked: unranked === undefined,
});

/** A model as a row, with those of its family that cost the same. */
export function modelRow(found: Ranked, workflow: Workflow, card: RateCard): RankRow {
  const [id = ''] = found.models;
  const nameOf = (model: string) => card.models.find((each) => each.id === model)?.name ?? model;
  return {
    id,
    name: (
      <>
        <a href={`/models/${id}/`}>{nameOf(id)}</a>
        {found.alike.length > 0 && <small>also {found.alike.map(nameOf).join(', ')}</small>}
      </>
    ),
    ...wayFigures(found),
    notes: waysNotes(found, workflow, card),
  };
}

/** A route and tier as a row. */
export function routeRow(found: Ranked, workflow: Workflow, card: RateCard): RankRow {
  return {
    id: `${found.route} ${found.tier}`,
    name: <a href={`/routes/${found.route}/`}>{formatWay(found, card)}</a>,
    ...wayFigures(found),
    notes: waysNotes(found, workflow, card),
  };
}

/** A seller's plans as a row, by the offer the seller is compared by. */
export function planRow({ seller, leading, differences, lacks }: PlanElsewhere, workflow: Workflow, card: RateCard): RankRow {
  const { offer, cost, multiple, breakEven, supply, unranked } = leading;
  const missing = formatLacks(lacks, workflow, card);
  const even = breakEven === undefined ? undefined : formatBreakEven(leading);
  return {
    id: seller.id,
    name: (
      <>
        <a href={`/plans/${seller.id}/`}>{seller.name}</a>
        {offer !== undefined && <small>{offer.name}</small>}
      </>
    ),
    usd: cost.kind === 'usd' ? formatImageUsd(cost.perKept, cost.about) : 'not computable',
    multiple: multiple === null ? '' : formatMultipleRange(multiple),
    isRanked: unranked === undefined,
    notes: [
      ...differences.map((difference) => formatDifference(difference, workflow)),
      ...(missing.length === 0 ? [] : [`not stated: ${missing.join(', ')}`]),
      ...(cost.kind === 'usd' || missing.length > 0 ? [] : [formatNoPlanCost(cost)]),
      ...(even === undefined ? [] : [withoutStop(even)]),
      ...(supply === undefined ? [] : [withoutStop(formatSupply(supply))]),
      ...(unranked === undefined || unranked === 'not-computable' ? [] : [`not ranked: ${PLAN_NOT_RANKED_WORDS[unranked]}`]),
    ],
  };
}
