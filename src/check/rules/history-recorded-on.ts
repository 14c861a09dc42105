import { brief } from '../json-diff.ts';
import { rewritten } from '../rewritten.ts';
import type { Rule } from '../rule.ts';

/** A day of record that was moved. */
export const historyRecordedOn: Rule = {
  id: 'history/recorded-on',
  severity: 'error',
  what: 'The day on which something was recorded does not move.',
  why: 'It says since when this archive knew. A correction and a re-check have days of their own.',
  incident: 'At agentdeals a change of an address moved the day of the last check.',
  todo: 'Put the day back. A re-check is a reading in the log of the source.',
  check: (data) =>
    rewritten(data).flatMap(({ file, rewriting }) => {
      if (rewriting.kind !== 'changed' || !rewriting.difference.path.endsWith('.recordedOn')) return [];
      const { was, now } = rewriting.difference;
      if (was === undefined) return [];
      return [{ file, path: rewriting.now, found: brief(now), expected: `${brief(was)}, as it was written` }];
    }),
};
