import { isFee, type Line } from '../domain/costing.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { Between, PricedStage, PricedWorkflow } from '../domain/workflow.ts';
import { lineParts } from './cost.ts';
import { formatCsv } from './csv.ts';
import { exactUsd } from './exact-usd.ts';
import { ITEM_NAMES } from './item-names.ts';
import { formatCount } from './words.ts';
import { formatBetween, formatParts, stageName } from './workflow.ts';
import { formatSetting, workflowSentence } from './workflow-sentence.ts';

interface Total {
  name: string;
  usd: Between;
}

function totalsOf(cost: PricedWorkflow): Total[] {
  const { uses, perMonth } = cost.workflow;
  return [
    { name: 'One accepted image', usd: cost.perKept },
    { name: 'One run', usd: cost.total },
    uses.equals(1) ? [] : { name: 'Each use', usd: cost.perUse },
    perMonth === undefined || cost.perMonth === undefined ? [] : { name: `${formatCount(perMonth)} images a month`, usd: cost.perMonth },
    cost.perYear === undefined ? [] : { name: 'A year of such months', usd: cost.perYear },
  ].flat();
}

const stageOf = ({ stage }: PricedStage, index: number) => stageName(stage.name, index);
const markdownCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const markdownRow = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

/** The result as Markdown: the sentence, the stages, the totals and the link. */
export function workflowMarkdown(cost: PricedWorkflow, card: RateCard, link: string): string {
  const stages = cost.stages.map((priced, index) => {
    const { job, kept } = priced.stage;
    const usd = formatBetween({ least: priced.least.total, most: priced.most.total });
    return markdownRow([stageOf(priced, index), formatSetting(job, card), formatCount(job.images), formatParts(kept), usd]);
  });
  return [
    workflowSentence(cost, card),
    '',
    markdownRow(['Stage', 'Setting', 'Attempts', 'Kept', 'USD']),
    '|---|---|--:|--:|--:|',
    ...stages,
    '',
    markdownRow(['Total', 'USD']),
    '|---|--:|',
    ...totalsOf(cost).map(({ name, usd }) => markdownRow([name, formatBetween(usd)])),
    '',
    `Rates of ${cost.on}: <${link}>`,
    '',
  ].join('\n');
}

const CSV_HEAD = ['stage', 'item', 'meter', 'quantity', 'unit', 'rate', 'per', 'usd_least', 'usd_most'];

/** The figures of a line, or of a share of the cost that a route adds. */
function lineCells(line: Line): string[] {
  if (isFee(line)) return [ITEM_NAMES[line.item], 'fee of the route', exactUsd(line.base), 'USD', line.percent, '100'];
  const rate = line.value.kind === 'amount' ? line.value.amount : line.value.kind;
  return [ITEM_NAMES[line.item], lineParts(line).name, String(line.quantity), line.unit, rate, String(line.per)];
}

function stageRows(priced: PricedStage, index: number): string[][] {
  const name = stageOf(priced, index);
  if (priced.open === undefined)
    return priced.least.lines.map((line) => [name, ...lineCells(line), exactUsd(line.usd), exactUsd(line.usd)]);
  return [
    ...priced.least.lines.map((line) => [name, ...lineCells(line), exactUsd(line.usd), '']),
    ...priced.most.lines.map((line) => [name, ...lineCells(line), '', exactUsd(line.usd)]),
  ];
}

/** The itemised lines and the totals as comma-separated values, exact; the last row holds the day and the link. */
export function workflowCsv(cost: PricedWorkflow, link: string): string {
  const blank = ['', '', '', '', '', ''];
  const totals = totalsOf(cost).map(({ name, usd }) => [name, ...blank, exactUsd(usd.least), exactUsd(usd.most)]);
  return formatCsv([CSV_HEAD, ...cost.stages.flatMap(stageRows), ...totals, [`Rates of ${cost.on}`, link, ...blank.slice(1), '', '']]);
}

const HTML_SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => HTML_SIGNS[sign] ?? sign);

/** The result as a plain HTML link with its figures and day: no script, no frame. */
export function workflowHtml(cost: PricedWorkflow, card: RateCard, link: string): string {
  return `<a href="${escaped(link)}">${escaped(workflowSentence(cost, card))}</a>`;
}
