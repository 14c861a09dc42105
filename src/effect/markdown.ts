import { formatCount, formatQuantity } from '../format/words.ts';
import { additions } from './additions.ts';
import { alarmSentence, flipWords } from './alarm-words.ts';
import { type CellChange, groupedFlips } from './changes.ts';
import type { DueMove } from './due-moves.ts';
import type { Effect } from './effect.ts';
import type { EditInPlace } from './in-place.ts';
import { escaped, formatFactor, sidesOf } from './words.ts';

/** Names the comment, so that a later run finds it. */
export const MARKER = '<!-- ratecard-data-diff -->';

/** The most rows of changed cells. */
const MOST_ROWS = 60;

/** The most items of a list that stand open. */
const MOST_OPEN = 12;

/** The most items of a list that stand at all. */
const MOST_LISTED = 60;

/** A list, cut where it is very long. */
function bullets(items: readonly string[]): string[] {
  const rest = items.length - MOST_LISTED;
  return [...items.slice(0, MOST_LISTED), ...(rest > 0 ? [`… and ${formatCount(rest)} more`] : [])].map((item) => `- ${item}`);
}

/** A list, folded where it is long. */
function list(items: readonly string[], summary: string): string[] {
  const lines = bullets(items);
  return items.length > MOST_OPEN ? ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'] : lines;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
}

/** A row of old and new, with the factor between them. */
function cellsOf(change: Pick<CellChange, 'factor'> & Parameters<typeof sidesOf>[0]): string {
  const factor = change.factor === undefined || change.factor.equals(0) ? '' : formatFactor(change.factor);
  return [...sidesOf(change).map(escaped), factor].join(' | ');
}

/** The line that says it all. */
function headline({ changes, flips, pages, alarms, edits }: Effect): string {
  const rest = [
    ...(edits.length === 0 ? [] : [`${formatQuantity(edits.length, 'edit')} in place`]),
    ...(alarms.length === 0 ? [] : [formatQuantity(alarms.length, 'alarm')]),
  ];
  const verb = changes.length === 1 ? 'changes' : 'change';
  const cells = `${formatQuantity(changes.length, 'cell')} on ${formatQuantity(pages.length, 'page')} ${verb}`;
  const first = changes.length === 0 && flips.length === 0 ? 'No number a reader sees changes' : cells;
  return `**${[first, ...rest].join('; ')}.**`;
}

function scenarioLines({ scenarios }: Effect): string[] {
  const changed = scenarios.flatMap(({ change }) => change ?? []);
  if (changed.length === 0) return [`None of the ${scenarios.length} standard jobs costs something else.`];
  return [
    '| Standard job | Before | After | Factor |',
    '|---|--:|--:|--:|',
    ...changed.map((change) => `| ${escaped(change.subject.label)} | ${cellsOf(change)} |`),
    ...(changed.length < scenarios.length ? ['', `The other ${scenarios.length - changed.length} cost the same.`] : []),
  ];
}

function changeLines({ changes }: Effect): string[] {
  if (changes.length === 0) return [];
  const rows = [...Map.groupBy(changes, ({ subject }) => subject.group)].flatMap(([group, members]) =>
    members.map((change, index) => ({ change, group: index === 0 ? `**${escaped(group)}**` : '' })),
  );
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  return [
    '| | Cell | Before | After | Factor |',
    '|---|---|--:|--:|--:|',
    ...shown.map(({ change, group }) => `| ${group} | ${escaped(change.subject.label)} | ${cellsOf(change)} |`),
    ...(rest > 0 ? ['', `… and ${formatCount(rest)} more.`] : []),
  ];
}

function pageLines({ pages }: Effect): string[] {
  const items = pages.map(({ page, cells }) => `\`${page}\`: ${cells === 0 ? 'the job it opens with' : formatQuantity(cells, 'cell')}`);
  return list(items, formatQuantity(pages.length, 'page'));
}

function claimLines({ flips }: Effect): string[] {
  const items = groupedFlips(flips).map((group) => {
    const pages = new Set(group.flips.map(({ subject }) => `\`${subject.page}\``));
    return `${flipWords(group)} (${[...pages].join(', ')}).`;
  });
  return list(items, formatQuantity(flips.length, 'claim'));
}

/** The longest value that is shown whole. */
const LONGEST = 80;

function valueWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** What was edited where it stands: `data/sellers/x.json#offers[0].expiry.days: 365 → 364`. */
function editLine({ file, path, was, now }: EditInPlace): string {
  return `\`${file}#${path}\`: ${valueWords(was)} → ${valueWords(now)}`;
}

function dueLine({ source, before, after }: DueMove): string {
  return `${escaped(source)}: next due moves from ${before ?? 'never'} to ${after ?? 'never'}`;
}

/** What the comparison does not see. */
function blindLines({ notComputable, editions, on }: Effect): string[] {
  const toCome = editions.filter(({ isToCome }) => isToCome);
  return [
    ...(notComputable === 0 ? [] : [`${formatQuantity(notComputable, 'cost')} of an image can be computed in neither data set.`]),
    ...toCome.map(({ subject, from }) => `${escaped(subject)}: the edition dated ${from} is not in effect on ${on}.`),
    'Not compared: texts and conditions of what is new, sizes beyond the recommended ones, and what pages derive from these cells, such as comparisons of two models, guides, break-even and multiples of the API.',
  ];
}

/** Whether the data differs in nothing that is looked at. */
function isNothing({ changes, flips, alarms, arrivals, editions, readings, edits, dueMoves }: Effect): boolean {
  return [changes, flips, alarms, arrivals, editions, readings, edits, dueMoves].every(({ length }) => length === 0);
}

/** The effect of a change as GitHub-flavored Markdown. */
export function toMarkdown(effect: Effect): string {
  const { alarms, edits, dueMoves, on } = effect;
  if (isNothing(effect)) return [MARKER, headline(effect), ''].join('\n');
  const alarmLines = bullets(alarms.map((alarm) => `⚠️ ${alarmSentence(alarm)}`));
  return [
    MARKER,
    headline(effect),
    '',
    `Both data sets are computed for ${on}.`,
    ...section('Alarms', alarmLines),
    ...section('Standard jobs', scenarioLines(effect)),
    ...section('Changed cells', changeLines(effect)),
    ...section('Claims', claimLines(effect)),
    ...section(
      'Added and removed',
      additions(effect).flatMap(({ title, items }) => list(items, title)),
    ),
    ...section('Edited in place', list(edits.map(editLine), formatQuantity(edits.length, 'edit'))),
    ...section('To be read again', list(dueMoves.map(dueLine), formatQuantity(dueMoves.length, 'source'))),
    ...section('Pages', pageLines(effect)),
    ...section('Not seen here', list(blindLines(effect), 'Not seen here')),
    '',
  ].join('\n');
}

/** The most lines of a problem that are repeated. */
const MOST_PROBLEMS = 25;

/** The same where nothing can be compared. */
export function notComparable(problem: string): string {
  const lines = problem.split('\n');
  const rest = lines.length - MOST_PROBLEMS;
  const shown = [...lines.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`… and ${formatCount(rest)} more`] : [])];
  const verdict = '**The effect cannot be told: the data it starts from cannot be used.** Nothing was compared.';
  return [MARKER, verdict, '', ...shown.map((line) => `    ${line}`), ''].join('\n');
}
