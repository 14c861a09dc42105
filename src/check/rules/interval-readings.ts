import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** Readings out of order, or two on a day. */
export const intervalReadings: Rule = {
  id: 'interval/readings',
  severity: 'error',
  what: 'The log of a source has at most one reading a day, oldest first.',
  why: 'A reading is named by its source and day. Two of one day could not be told apart.',
  todo: 'Move the new reading to the end. Merge two of one day into one.',
  check: problemsOfKind('order'),
};
