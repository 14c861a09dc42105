import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A field that no schema names. */
export const schemaUnknownField: Rule = {
  id: 'schema/unknown-field',
  severity: 'error',
  what: 'No field stands in a file that its schema does not name.',
  why: 'A field with a slip in its name is read by nobody, and the figure in it is lost without a word.',
  todo: 'Mend the name, or remove the field. What no field is for belongs in a note.',
  check: issuesOfKind('unknown-field'),
};
