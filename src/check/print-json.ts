import { linkOf } from './anchor.ts';
import type { Checked } from './check-data.ts';

/** Everything that was found as JSON. */
export function printJson({ findings, skipped }: Checked, about: { files: number; compared: string }): string {
  const list = findings.map(({ rule, file, path, line, column, found, expected, suggestion }) => ({
    rule: rule.id,
    severity: rule.severity,
    file,
    path,
    line,
    column,
    found,
    expected,
    suggestion: suggestion ?? null,
    why: rule.why,
    todo: rule.todo,
    link: linkOf(rule),
  }));
  const errors = list.filter(({ severity }) => severity === 'error').length;
  const report = { ...about, errors, warnings: list.length - errors, notRun: skipped.map(({ id }) => id), findings: list };
  return `${JSON.stringify(report, null, 2)}\n`;
}
