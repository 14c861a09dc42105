import { linkOf } from './anchor.ts';
import type { Checked, Located } from './check-data.ts';
import type { Rule } from './rule.ts';

/** How parts of the text are set off; without colors each gives the text as it is. */
export interface Style {
  bold: (text: string) => string;
  red: (text: string) => string;
  yellow: (text: string) => string;
  dim: (text: string) => string;
}

const plain = (text: string) => text;
export const PLAIN: Style = { bold: plain, red: plain, yellow: plain, dim: plain };

const paint = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`;
export const COLORED: Style = { bold: paint(1), red: paint(31), yellow: paint(33), dim: paint(2) };

/** The finding in one sentence: what stands there, what should, and what was probably meant. */
export function sentenceOf({ found, expected, suggestion }: Located): string {
  return `found ${found}, expected ${expected}${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`;
}

/** The lines of one finding, without what explains its rule. */
function place({ rule, line, column, path, found, expected, suggestion }: Located, style: Style): string[] {
  const severity = rule.severity === 'error' ? style.red('error') : style.yellow('warning');
  return [
    `  ${`${line}:${column}`.padEnd(9)} ${severity}  ${style.bold(path)}`,
    row('found', found, style),
    row('expected', expected, style),
    ...(suggestion === undefined ? [] : [row('', `did you mean ${suggestion}?`, style)]),
  ];
}

const row = (name: string, text: string, style: Style) => `    ${style.dim(name.padEnd(9))} ${text}`;

/** Everything a rule found in a file, and the rule explained once. */
function block(rule: Rule, findings: readonly Located[], style: Style): string[] {
  const about = [row('why', rule.why, style), row('to do', rule.todo, style), row('rule', `${rule.id}, ${linkOf(rule)}`, style)];
  return [...findings.flatMap((finding) => place(finding, style)), ...about, ''];
}

/** Every file a grouped rule found something in, in one line, however many there are. */
export function groupLine(rule: Rule, findings: readonly Located[]): string {
  const names = findings.map(({ file }) => file.replace(/^data\/\w+\//, '').replace(/\.json$/, ''));
  const shown = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more (--json lists them)` : '';
  return `${names.length} ${names.length === 1 ? 'source is' : 'sources are'} ${rule.id.replace('age/', '')}: ${shown}${more}`;
}

/** The findings of grouped rules, by rule. */
export function groupsOf(findings: readonly Located[]): [Rule, Located[]][] {
  const rules = [...new Set(findings.map(({ rule }) => rule))].filter(({ grouped }) => grouped);
  return rules.map((rule) => [rule, findings.filter((finding) => finding.rule === rule)]);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Everything that was found as text, by file and rule, with one line of summary. */
export function printText({ findings, skipped }: Checked, about: { files: number; compared: string }, style: Style): string {
  const single = findings.filter(({ rule }) => !rule.grouped);
  const files = [...new Set(single.map(({ file }) => file))].sort();
  const byFile = files.flatMap((file) => {
    const own = single.filter((finding) => finding.file === file).toSorted((a, b) => a.line - b.line || a.column - b.column);
    return [style.bold(file), ...[...Map.groupBy(own, ({ rule }) => rule)].flatMap(([rule, its]) => block(rule, its, style))];
  });
  const groups = groupsOf(findings).map(([rule, own]) => `${style.yellow('warning')}  ${groupLine(rule, own)}  ${style.dim(linkOf(rule))}`);
  const notRun = skipped.length === 0 ? [] : [`Not run until the errors above are mended: ${skipped.map(({ id }) => id).join(', ')}.`];
  const errors = single.filter(({ rule }) => rule.severity === 'error').length;
  const warnings = single.length - errors + groups.length;
  const summary = `${count(errors, 'error')}, ${count(warnings, 'warning')} in ${count(about.files, 'file')}. ${about.compared}`;
  return `${[...byFile, ...groups, ...notRun, summary].join('\n')}\n`;
}
