import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** A window that ends before it begins. */
export const intervalWindow: Rule = {
  id: 'interval/window',
  severity: 'error',
  what: 'The earliest day of a window lies before its latest.',
  why: 'A window says between which days something happened. Of one day, write the day.',
  todo: 'Swap the days, or write the one day as text.',
  check: problemsOfKind('window'),
};
