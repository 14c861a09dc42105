import { exact } from '../../domain/exact.ts';
import { quoted } from '../decimal.ts';
import { publishedCells } from '../published-cells.ts';
import type { Rule } from '../rule.ts';

/** A published price that is not the computed one. */
export const tablesMismatch: Rule = {
  id: 'tables/mismatch',
  severity: 'error',
  needsSound: true,
  what: 'A cell of a published table equals tokens × rate to its printed digits, or carries an exception that says why not.',
  why: 'The table and the rates come from different pages. Where they agree both are likely right; where not, one of them is wrong.',
  incident:
    'Lists that store both the table and the rates drift apart: vantage-sh and BerriAI/litellm do. All slips of the unit would have shown in this comparison.',
  todo: 'Look for a slip in the cell, the rate, the rung or the counting rule. Where the vendor itself departs, say by how much in the exception.',
  check: ({ wire, today }) =>
    publishedCells(wire, today)
      .filter(({ exception, computed, amount }) => exception === null && (computed === null || !computed.equals(exact(amount))))
      .map(({ file, path, amount, computed, model }) => ({
        file,
        path: `${path}.amount`,
        found: JSON.stringify(amount),
        expected: `${computed === null ? 'a price that can be computed' : quoted(computed)} for "${model}"`,
      })),
};
