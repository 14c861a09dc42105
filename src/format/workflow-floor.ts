import type { RateCard } from '../domain/rate-card.ts';
import type { Open, StageFloor, WorkflowFloor } from '../domain/workflow.ts';
import { formatList } from './plan.ts';
import { formatLeastUsd } from './usd.ts';
import { stageName } from './workflow.ts';
import { sayWorkflow } from './workflow-sentence.ts';

const TAKEN: Record<Open, string> = {
  quality: 'the cheapest quality the vendor can choose',
  day: 'the lowest answer for a day on which a change is known only loosely',
  'quality-and-day': 'the cheapest quality the vendor can choose, by the lowest answer for a day on which a change is known only loosely',
};

/** Reference images of a stage that no known line pays for. */
export function unpricedReferences({ stage: { job }, known, isPartial }: StageFloor): number {
  const isPriced = known.lines.some(({ item }) => item === 'references');
  return isPartial && !isPriced ? job.references.length * job.images : 0;
}

/** What the least of a workflow leaves out, and which of several answers it takes. */
function floorBasis({ stages }: WorkflowFloor): string {
  const isOne = stages.length === 1;
  const nameOf = ({ stage }: StageFloor) =>
    stageName(
      stage.name,
      stages.findIndex((each) => each.stage === stage),
    );
  const partial = stages.filter(({ isPartial }) => isPartial);
  const left = `the reference images${isOne ? '' : ` of ${formatList(partial.map(nameOf))}`}, which cannot be priced`;
  const taken = stages.flatMap((each) => (each.open === undefined ? [] : [`${TAKEN[each.open]}${isOne ? '' : ` in ${nameOf(each)}`}`]));
  return `It leaves out ${left}${taken.length === 0 ? '' : `, and takes ${formatList(taken)}`}.`;
}

/** The least a workflow costs as a sentence that can be quoted, and what it leaves out. Its amounts are rounded down. */
export function floorSentence(floor: WorkflowFloor, card: RateCard): string {
  const { workflow, on, perKept, perUse, perMonth } = floor;
  const least = (usd: typeof perKept) => `at least ${formatLeastUsd(usd)}`;
  const said = { workflow, on, perKept: least(perKept), perUse: least(perUse), perMonth: perMonth && least(perMonth) };
  return `${sayWorkflow(said, card)} ${floorBasis(floor)}`;
}
