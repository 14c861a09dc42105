import { exact } from '../../domain/exact.ts';
import { publishedCells } from '../published-cells.ts';
import type { Rule } from '../rule.ts';

/** An exception that is not needed. */
export const tablesIdleException: Rule = {
  id: 'tables/idle-exception',
  severity: 'error',
  needsSound: true,
  what: 'An exception stands only where a published price differs from the computed one.',
  why: 'An exception that is not needed would hide the next slip.',
  incident: 'The guard of workglow against prices in the wrong field had an exemption for exactly the price that was wrong.',
  todo: 'Set the exception to null.',
  check: ({ wire, today }) =>
    publishedCells(wire, today)
      .filter(({ exception, computed, amount }) => exception !== null && computed?.equals(exact(amount)) === true)
      .map(({ file, path, model }) => ({
        file,
        path: `${path}.exception`,
        found: `an exception, though the price is the computed one for "${model}"`,
        expected: 'null',
        suggestion: 'null',
      })),
};
