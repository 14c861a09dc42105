import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A value of the wrong type. */
export const schemaType: Rule = {
  id: 'schema/type',
  severity: 'error',
  what: 'A value has the type its schema asks for: an amount is text in quotes, a count is a number without.',
  why: 'An amount written as a number passes through binary floating point, which has other digits than the page.',
  incident:
    'Lists that keep amounts as numbers get whatever the last program wrote: Portkey-AI/models had exponents that four commits did nothing but remove.',
  todo: 'Write the value in the type that is expected.',
  check: issuesOfKind('type'),
};
