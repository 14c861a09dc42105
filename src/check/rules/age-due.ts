import { overdue } from '../overdue.ts';
import type { Rule } from '../rule.ts';

/** Sources past their review interval. */
export const ageDue: Rule = {
  id: 'age/due',
  severity: 'warning',
  grouped: true,
  what: 'A source is read again within its review interval.',
  why: 'After that its figures are likely enough to have changed that the site marks them as due.',
  incident: 'pydantic/genai-prices names pages that could not be read: a silent skip reads as a clean bill of health.',
  todo: 'Read the page and add a reading to the log of the source, also if it could not be read.',
  check: overdue('due'),
};
