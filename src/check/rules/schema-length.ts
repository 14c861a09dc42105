import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A list that is too short or too long. */
export const schemaLength: Rule = {
  id: 'schema/length',
  severity: 'error',
  what: 'A list has the length its schema asks for; what needs evidence has at least one piece of it.',
  why: 'Nothing is stated without evidence, and an empty list states nothing. A list that is too long says something twice.',
  todo: 'Add what is missing: evidence names a reading of a source. Where nothing is known, say so with the kind “unknown”. Delete what stands twice.',
  check: issuesOfKind('length'),
};
