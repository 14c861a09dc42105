import { toFiniteDecimal } from '../domain/exact.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { Between, PricedStage, PricedWorkflow, WorkflowFloor } from '../domain/workflow.ts';
import { decimalText } from '../format/decimal-text.ts';
import { decimalUsd, exactUsd } from '../format/exact-usd.ts';
import { openReasons } from '../format/open-reasons.ts';
import { formatLeastUsd } from '../format/usd.ts';
import { formatQuantity } from '../format/words.ts';
import { formatBetween, formatParts, stageName } from '../format/workflow.ts';
import { floorSentence } from '../format/workflow-floor.ts';
import { formatSetting, workflowSentence } from '../format/workflow-sentence.ts';
import { cautionRows, costJson, endRows, exactly } from './cost-output.ts';

/** Both ends as decimal text, and as fractions where one has no finite decimal form. */
function betweenJson({ least, most }: Between) {
  const hasEnd = [least, most].every((end) => toFiniteDecimal(end) !== undefined);
  const fraction = hasEnd ? null : { least: least.toFraction(), most: most.toFraction() };
  return { least: decimalUsd(least), most: decimalUsd(most), fraction };
}

/** The cost of a workflow as it is printed with `--json`: each amount with both ends, as decimal text. */
export function workflowJson(cost: PricedWorkflow) {
  const { on, workflow, stages, total, kept, perKept, perUse, perMonth, perYear } = cost;
  return {
    on,
    stages: stages.map(({ stage, open, least, most }) => ({
      name: stage.name,
      attempts: stage.job.images,
      kept: decimalText(stage.kept),
      open: open ?? null,
      least: costJson(least),
      most: costJson(most),
    })),
    acceptedImages: decimalText(kept),
    uses: decimalText(workflow.uses),
    imagesPerMonth: workflow.perMonth ?? null,
    totalUsd: betweenJson(total),
    perAcceptedUsd: betweenJson(perKept),
    perUseUsd: betweenJson(perUse),
    perMonthUsd: perMonth === undefined ? null : betweenJson(perMonth),
    perYearUsd: perYear === undefined ? null : betweenJson(perYear),
  };
}

function stageRows(priced: PricedStage, title: string, card: RateCard): string[] {
  const { job, kept } = priced.stage;
  const total = { least: priced.least.total, most: priced.most.total };
  return [
    `${title}: ${formatQuantity(job.images, 'attempt')}, ${formatParts(kept)} kept; ${formatSetting(job, card)}`,
    ...endRows(priced),
    `  ${formatBetween(total)} (${exactly(total)})`,
  ];
}

/** The cost of a workflow for reading. */
export function workflowText(cost: PricedWorkflow, card: RateCard): string {
  const { stages, total, kept, perKept, perUse, perMonth, perYear, workflow } = cost;
  return [
    workflowSentence(cost, card),
    ...stages.flatMap((stage, index) => stageRows(stage, stages.length === 1 ? 'The job' : stageName(stage.stage.name, index), card)),
    `One run: ${formatBetween(total)} (${exactly(total)}) for ${formatParts(kept)} accepted`,
    `Per accepted image: ${formatBetween(perKept)} (${exactly(perKept)})`,
    ...(workflow.uses.equals(1) ? [] : [`Per use, ${formatParts(workflow.uses)} of each: ${formatBetween(perUse)} (${exactly(perUse)})`]),
    ...(perMonth === undefined ? [] : [`Per month: ${formatBetween(perMonth)} (${exactly(perMonth)})`]),
    ...(perYear === undefined ? [] : [`Per year: ${formatBetween(perYear)} (${exactly(perYear)})`]),
    ...openReasons(cost).map((text) => `Note: ${text}`),
    ...cautionRows(stages.flatMap(({ least, most }) => [least, most])),
  ].join('\n');
}

/** The least a workflow costs, in one line: as it is quoted, then the least of one run to the last digit. */
export function floorText(floor: WorkflowFloor, card: RateCard): string {
  const { total, kept } = floor;
  const run = `One run: at least ${formatLeastUsd(total)} (exactly $${exactUsd(total)}) for ${formatParts(kept)} accepted.`;
  return `${floorSentence(floor, card)} ${run}`;
}
