import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A field that is not there. */
export const schemaMissingField: Rule = {
  id: 'schema/missing-field',
  severity: 'error',
  what: 'Every field of the schema is there, unless it is optional; what is not known says so.',
  why: 'A missing field looks like an answer. “Not known” is one, and names what was looked at.',
  todo: 'Add the field. Where the answer is not known, use the kind “unknown” with what was looked at, or null where the schema allows it.',
  check: issuesOfKind('missing'),
};
