import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** An edition that does not follow the one before it. */
export const intervalOverlap: Rule = {
  id: 'interval/overlap',
  severity: 'error',
  what: 'An edition begins after the one before it of the same tier, and its window does not reach into that one.',
  why: 'Days are half-open intervals: on each of them one price holds. An overlap would give two.',
  incident: 'simonw/llm-prices had one id twice; pydantic/genai-prices made an overlap of names an error after one had halved a price.',
  todo: 'Mend the first day, or move the edition to its place in the order. A window needs both of its days.',
  check: problemsOfKind('overlap'),
};
