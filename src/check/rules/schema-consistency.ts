import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** Fields that contradict each other. */
export const schemaConsistency: Rule = {
  id: 'schema/consistency',
  severity: 'error',
  what: 'Fields of one record do not contradict each other.',
  why: 'Of two fields that contradict each other one is wrong, and nobody can tell which.',
  todo: 'Decide which of the fields is right and mend the other.',
  check: issuesOfKind('consistency'),
};
