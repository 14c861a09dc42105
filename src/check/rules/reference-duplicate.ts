import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** A thing that is stated twice. */
export const referenceDuplicate: Rule = {
  id: 'reference/duplicate',
  severity: 'error',
  what: 'Each meter, quality and size of an edition, and each id of a list, stands once.',
  why: 'Of two figures for one thing, which one counts would be a matter of order.',
  incident:
    'vantage-sh had an alias that overwrote the price of a region, and a merge in which the last one won; both were found by chance.',
  todo: 'Delete the one that is wrong, or give it its own setting or id.',
  check: problemsOfKind('duplicate'),
};
