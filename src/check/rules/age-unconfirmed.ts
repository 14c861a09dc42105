import { overdue } from '../overdue.ts';
import type { Rule } from '../rule.ts';

/** Sources past twice their review interval. */
export const ageUnconfirmed: Rule = {
  id: 'age/unconfirmed',
  severity: 'warning',
  grouped: true,
  what: 'A source is read again within twice its review interval, on a day that is known.',
  why: 'After that its figures count as unconfirmed, and the site takes them out of rankings.',
  todo: 'Read the page and add a reading to the log of the source, also if it could not be read.',
  check: overdue('unconfirmed'),
};
