import { isFee, type Line } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { type Between, isCertain, type PricedStage, type PricedWorkflow } from '../domain/workflow.ts';
import { lineParts } from './cost.ts';
import { formatCsv } from './csv.ts';
import { decimalUsd, exactUsd } from './exact-usd.ts';
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

/** A row of a Markdown table. */
export const markdownRow = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

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

/** The columns of a copy. `status` is known, at least, at most, or not known; a range where both ends of a sum are given. */
export const CSV_HEAD = ['stage', 'item', 'meter', 'quantity', 'unit', 'rate', 'per', 'usd_least', 'usd_most', 'status'];

/** Cells between the name and the amounts of a sum. */
export const CSV_BLANK = ['', '', '', '', '', ''];

/** The last row: the day of the rates, and the link. */
export const csvEnd = (on: Day, link: string) => [`Rates of ${on}`, link, ...CSV_BLANK.slice(1), '', '', ''];

/** The figures of a line, or of a share of the cost that a route adds. */
export function lineCells(line: Line): string[] {
  if (isFee(line)) return [ITEM_NAMES[line.item], 'fee of the route', exactUsd(line.base), 'USD', line.percent, '100'];
  const rate = line.value.kind === 'amount' ? line.value.amount : line.value.kind;
  return [ITEM_NAMES[line.item], lineParts(line).name, String(line.quantity), line.unit, rate, String(line.per)];
}

function stageRows(priced: PricedStage, index: number): string[][] {
  const name = stageOf(priced, index);
  if (priced.open === undefined) {
    return priced.least.lines.map((line) => [name, ...lineCells(line), exactUsd(line.usd), exactUsd(line.usd), 'known']);
  }
  return [
    ...priced.least.lines.map((line) => [name, ...lineCells(line), exactUsd(line.usd), '', 'at least']),
    ...priced.most.lines.map((line) => [name, ...lineCells(line), '', exactUsd(line.usd), 'at most']),
  ];
}

/** The itemised lines, exact, and the totals as comma-separated values; the last row holds the day and the link. */
export function workflowCsv(cost: PricedWorkflow, link: string): string {
  const totals = totalsOf(cost).map(({ name, usd }) => {
    return [name, ...CSV_BLANK, decimalUsd(usd.least), decimalUsd(usd.most), isCertain(usd) ? 'known' : 'range'];
  });
  return formatCsv([CSV_HEAD, ...cost.stages.flatMap(stageRows), ...totals, csvEnd(cost.on, link)]);
}

const HTML_SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => HTML_SIGNS[sign] ?? sign);

/** A sentence with its figures and day as a plain HTML link: no script, no frame. */
export function sentenceHtml(sentence: string, link: string): string {
  return `<a href="${escaped(link)}">${escaped(sentence)}</a>`;
}
