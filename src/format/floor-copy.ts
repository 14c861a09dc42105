import type { RateCard } from '../domain/rate-card.ts';
import type { StageFloor, WorkflowFloor } from '../domain/workflow.ts';
import { lineParts } from './cost.ts';
import { formatCsv } from './csv.ts';
import { leastDecimalText } from './decimal-text.ts';
import { exactUsd } from './exact-usd.ts';
import { ITEM_NAMES } from './item-names.ts';
import { formatLeastUsd } from './usd.ts';
import { formatCount } from './words.ts';
import { formatParts, stageName } from './workflow.ts';
import { CSV_BLANK, CSV_HEAD, csvEnd, lineCells, markdownRow } from './workflow-copy.ts';
import { floorSentence, unpricedReferences } from './workflow-floor.ts';
import { formatSetting } from './workflow-sentence.ts';

const NOT_KNOWN = 'not known';

const nameOf = ({ stage }: StageFloor, index: number) => stageName(stage.name, index);

/** The sums of a workflow, each the least it can be. */
function leastSums({ workflow: { uses, perMonth: images }, total, perKept, perUse, perMonth }: WorkflowFloor) {
  return [
    { name: 'One accepted image', usd: perKept },
    { name: 'One run', usd: total },
    ...(uses.equals(1) ? [] : [{ name: 'Each use', usd: perUse }]),
    ...(images === undefined || perMonth === undefined ? [] : [{ name: `${formatCount(images)} images a month`, usd: perMonth }]),
  ];
}

function stageRow(floor: StageFloor, index: number, card: RateCard): string {
  const { stage, known, open, isPartial } = floor;
  const isWhole = open === undefined && !isPartial;
  const usd = `${isWhole ? '' : 'at least '}${formatLeastUsd(known.total)}`;
  return markdownRow([nameOf(floor, index), formatSetting(stage.job, card), formatCount(stage.job.images), formatParts(stage.kept), usd]);
}

function lineRows(floor: StageFloor, index: number): string[] {
  const name = nameOf(floor, index);
  const references = unpricedReferences(floor);
  return [
    ...floor.known.lines.map((line) => {
      const { quantity, unit, rate, per } = lineParts(line);
      return markdownRow([name, ITEM_NAMES[line.item], `${quantity} ${unit}`, `${rate} ${per}`, exactUsd(line.usd)]);
    }),
    ...(references === 0 ? [] : [markdownRow([name, ITEM_NAMES.references, formatCount(references), NOT_KNOWN, NOT_KNOWN])]),
  ];
}

/** The least a workflow costs as Markdown: the sentence, the stages, every line with what is not known among them, the sums and the link. */
export function floorMarkdown(floor: WorkflowFloor, card: RateCard, link: string): string {
  return [
    floorSentence(floor, card),
    '',
    markdownRow(['Stage', 'Setting', 'Attempts', 'Kept', 'USD']),
    '|---|---|--:|--:|--:|',
    ...floor.stages.map((stage, index) => stageRow(stage, index, card)),
    '',
    markdownRow(['Stage', 'Line', 'Quantity', 'Rate', 'USD']),
    '|---|---|--:|--:|--:|',
    ...floor.stages.flatMap(lineRows),
    '',
    markdownRow(['Total, without what is not known', 'USD']),
    '|---|--:|',
    ...leastSums(floor).map(({ name, usd }) => markdownRow([name, `at least ${formatLeastUsd(usd)}`])),
    '',
    `Rates of ${floor.on}: <${link}>`,
    '',
  ].join('\n');
}

function csvRows(floor: StageFloor, index: number): string[][] {
  const name = nameOf(floor, index);
  const references = unpricedReferences(floor);
  const lines = floor.known.lines.map((line) => {
    const usd = exactUsd(line.usd);
    return [name, ...lineCells(line), usd, ...(floor.open === undefined ? [usd, 'known'] : [NOT_KNOWN, 'at least'])];
  });
  const unknown = [name, ITEM_NAMES.references, NOT_KNOWN, String(references), 'reference images', ...Array(5).fill(NOT_KNOWN)];
  return references === 0 ? lines : [...lines, unknown];
}

/** The known lines, exact, and the sums as comma-separated values. What is not known is said so in its cell, and no sum has a most. */
export function floorCsv(floor: WorkflowFloor, link: string): string {
  const sums = leastSums(floor).map(({ name, usd }) => {
    return [`${name}, at least`, ...CSV_BLANK, leastDecimalText(usd), NOT_KNOWN, 'at least'];
  });
  return formatCsv([CSV_HEAD, ...floor.stages.flatMap(csvRows), ...sums, csvEnd(floor.on, link)]);
}
