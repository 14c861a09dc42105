import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

/** Days that the guidelines for data give, each for a kind of page. */
const INTERVALS = [60, 90, 180];

/** A review interval of its own. */
export const ageInterval: Rule = {
  id: 'age/interval',
  severity: 'warning',
  what: 'A source is reviewed after 60, 90 or 180 days.',
  why: 'The interval decides when a figure counts as old. One that was chosen for a single source cannot be compared with the others.',
  todo: 'Take 60 days for pages that change often, 90 for price pages of vendors, 180 for what is unlikely to change.',
  check: eachRecord('sources', ({ reviewIntervalDays }) =>
    INTERVALS.includes(reviewIntervalDays)
      ? []
      : [{ path: 'reviewIntervalDays', found: String(reviewIntervalDays), expected: `one of ${INTERVALS.join(', ')}` }],
  ),
};
