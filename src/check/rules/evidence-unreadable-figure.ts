import { eachRecordOf } from '../each.ts';
import { figuresIn } from '../printed.ts';
import { printedClaims } from '../printed-claims.ts';
import type { Rule } from '../rule.ts';

/** A figure as printed without a figure in it. */
export const evidenceUnreadableFigure: Rule = {
  id: 'evidence/unreadable-figure',
  severity: 'warning',
  what: 'The figure as printed holds a figure that can be read.',
  why: 'Words alone cannot be compared with an amount, so nothing is checked.',
  todo: 'Copy the figure with its sign and unit, or leave it null if it was not kept. Other words belong in the note.',
  check: eachRecordOf(['rates', 'sellers', 'observations', 'models', 'routes'], (record) =>
    printedClaims(record)
      .filter(({ printed }) => figuresIn(printed).length === 0)
      .map(({ path, printed }) => ({
        path,
        found: JSON.stringify(printed),
        expected: 'a figure such as 30.00 / 1M tokens, with its sign',
      })),
  ),
};
