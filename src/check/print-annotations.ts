import { linkOf } from './anchor.ts';
import type { Checked, Located } from './check-data.ts';
import { groupLine, groupsOf, sentenceOf } from './print-text.ts';

/** Text as the message of a workflow command takes it. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Text as a property of a workflow command takes it. */
function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function annotation(finding: Located): string {
  const { rule, file, line, column, path } = finding;
  const where = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule.id)}`;
  const message = `${path}: ${sentenceOf(finding)}\nWhy: ${rule.why}\nTo do: ${rule.todo}\n${linkOf(rule)}`;
  return `::${rule.severity} ${where}::${escapeMessage(message)}`;
}

/** Everything that was found as annotations of GitHub on the lines of a change. */
export function printAnnotations({ findings }: Checked): string {
  const single = findings.filter(({ rule }) => !rule.grouped).map(annotation);
  const groups = groupsOf(findings).map(
    ([rule, own]) => `::${rule.severity} title=${escapeProperty(rule.id)}::${escapeMessage(groupLine(rule, own))}`,
  );
  return [...single, ...groups].map((line) => `${line}\n`).join('');
}
