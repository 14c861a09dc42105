import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** A reading that is not in the log of its source. */
export const referenceReading: Rule = {
  id: 'reference/reading',
  severity: 'error',
  what: 'Evidence names a reading that stands in the log of its source and could be read.',
  why: 'A link to a source is no proof. The reading says who looked, when and how, and the age of a figure follows from it.',
  incident:
    'Figures with a link but without a reading were found wrong at BerriAI/litellm and in the plan file of api-evangelist, which was written in bulk and replaced later.',
  todo: 'Add the reading to its file in data/sources/, or name the one you mean.',
  check: problemsOfKind('reading'),
};
