import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** Text or a number in another form. */
export const schemaText: Rule = {
  id: 'schema/text',
  severity: 'error',
  what: 'Ids, sizes, references to readings, addresses and counts have their form.',
  why: 'Ids are file names and parts of addresses, and references are found by their exact text.',
  todo: 'Write the value in the form that is expected.',
  check: issuesOfKind('text'),
};
