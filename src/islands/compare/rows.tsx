import type { Difference } from '../../domain/compare/differences.ts';
import { groupOfPlan, type PlanElsewhere } from '../../domain/compare/plans.ts';
import { groupOf } from '../../domain/compare/rank-groups.ts';
import type { Ranked } from '../../domain/compare/ranking.ts';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { Workflow } from '../../domain/workflow.ts';
import { formatDifference, formatEnds, formatNoCost, formatTimesThis, formatWay, NOT_RANKED_WORDS } from '../../format/compare.ts';
import { formatBreakEven, formatLacks, formatNoPlanCost, formatSupply, PLAN_NOT_RANKED_WORDS } from '../../format/compare-plans.ts';
import { formatImageUsd } from '../../format/plan.ts';
import { formatLeastUsd } from '../../format/usd.ts';
import { formatBetween } from '../../format/workflow.ts';
import type { RankRow } from './RankTable.tsx';

const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** Differences as phrases: of the size of what is bought, of the sizes on the way there, and the others. */
function differenceWords(differences: readonly Difference[], workflow: Workflow): Pick<RankRow, 'size' | 'sizes' | 'differences'> {
  const last = workflow.stages.length - 1;
  const words = (wanted: (each: Difference) => boolean) => differences.filter(wanted).map((each) => formatDifference(each, workflow));
  return {
    size: words((each) => each.kind === 'size' && each.stages.includes(last)),
    sizes: words((each) => each.kind === 'size' && !each.stages.includes(last)),
    differences: words((each) => each.kind !== 'size'),
  };
}

/** The cost of an accepted image, the least it can be, or the words that stand for it. */
function wayUsd(cost: Ranked['cost']): string {
  if (cost.kind === 'cost') return formatBetween(cost.perKept);
  return cost.kind === 'not-computable' && cost.floor !== undefined ? `at least ${formatLeastUsd(cost.floor.perKept)}` : 'not computable';
}

/** A route or model, but for its name. */
function wayRow(found: Ranked, workflow: Workflow, card: RateCard): Omit<RankRow, 'id' | 'name' | 'label' | 'ends'> {
  const { cost, multiple, unranked, differences } = found;
  const isSaid = unranked === undefined || unranked === 'not-computable' || unranked === 'any-size' || unranked === 'smaller';
  return {
    usd: wayUsd(cost),
    multiple: multiple === null ? '' : formatTimesThis(multiple),
    group: groupOf(unranked, cost.kind === 'cost'),
    ...differenceWords(differences, workflow),
    remarks: [
      ...(cost.kind === 'cost' ? [] : [withoutStop(formatNoCost(found, card))]),
      ...(isSaid ? [] : [`not ranked: ${NOT_RANKED_WORDS[unranked]}`]),
    ],
  };
}

/** A model as a row, with those of its family that cost the same. */
export function modelRow(found: Ranked, workflow: Workflow, card: RateCard, today: Day): RankRow {
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
    label: nameOf(id),
    ends: formatEnds([...found.models, ...found.alike], card, today),
    ...wayRow(found, workflow, card),
  };
}

/** A route and tier as a row. */
export function routeRow(found: Ranked, workflow: Workflow, card: RateCard, today: Day): RankRow {
  return {
    id: `${found.route} ${found.tier}`,
    name: <a href={`/routes/${found.route}/`}>{formatWay(found, card)}</a>,
    label: formatWay(found, card),
    ends: formatEnds(found.models, card, today),
    ...wayRow(found, workflow, card),
  };
}

/** A seller's plans as a row, by the offer the seller is compared by. */
export function planRow(plan: PlanElsewhere, workflow: Workflow, card: RateCard, today: Day): RankRow {
  const { seller, leading, differences, lacks } = plan;
  const { offer, cost, paid, multiple, supply, unranked } = leading;
  const missing = formatLacks(lacks, workflow, card);
  const even = supply === undefined ? formatBreakEven(leading) : undefined;
  const isSaid = unranked === undefined || unranked === 'not-computable' || unranked === 'smaller';
  return {
    id: seller.id,
    name: (
      <>
        <a href={`/plans/${seller.id}/`}>{seller.name}</a>
        {offer !== undefined && <small>{offer.name}</small>}
      </>
    ),
    label: seller.name,
    ends: formatEnds([...new Set(workflow.stages.map(({ job }) => job.model))], card, today),
    paid: paid && formatImageUsd(paid),
    usd: cost.kind === 'usd' ? formatImageUsd(cost.perKept, cost.about) : 'not computable',
    multiple: multiple === null ? '' : formatTimesThis(multiple),
    group: groupOfPlan(plan),
    ...differenceWords(differences, workflow),
    remarks: [
      ...(missing.length === 0 ? [] : [`not stated: ${missing.join(', ')}`]),
      ...(cost.kind === 'usd' || missing.length > 0 ? [] : [formatNoPlanCost(cost)]),
      ...(even === undefined ? [] : [withoutStop(even)]),
      ...(supply === undefined ? [] : [withoutStop(formatSupply(supply))]),
      ...(isSaid ? [] : [`not ranked: ${PLAN_NOT_RANKED_WORDS[unranked]}`]),
    ],
  };
}
