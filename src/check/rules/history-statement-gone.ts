import type { Rule } from '../rule.ts';
import { unproven } from '../unproven.ts';

/** A statement that was taken out. */
export const historyStatementGone: Rule = {
  id: 'history/statement-gone',
  severity: 'warning',
  what: 'A statement with evidence is not taken out without a word.',
  why: 'A reader cannot tell a limit that was lifted from one that was lost.',
  incident: 'An additive mirror lost the cached image rate of a model, and nothing said so.',
  todo: 'Put it back, or say in the pull request why it no longer holds.',
  check: (data) =>
    unproven(data).flatMap(({ file, statement }) =>
      statement.kind === 'gone'
        ? [
            {
              file,
              path: statement.path.replace(/\[\d+\]$/, ''),
              found: `no entry that was at ${statement.path}`,
              expected: 'it to stay, or a reason',
            },
          ]
        : [],
    ),
};
