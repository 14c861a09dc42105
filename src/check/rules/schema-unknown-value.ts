import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A value that is none of those allowed. */
export const schemaUnknownValue: Rule = {
  id: 'schema/unknown-value',
  severity: 'error',
  what: 'A value that is chosen from a list is one of that list.',
  why: 'The list is what the site has words and arithmetic for.',
  todo: 'Take one of the values that are expected.',
  check: issuesOfKind('unknown-value'),
};
