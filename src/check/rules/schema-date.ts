import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** A day that does not exist. */
export const schemaDate: Rule = {
  id: 'schema/date',
  severity: 'error',
  what: 'A day is a calendar day in UTC that exists, written YYYY-MM-DD.',
  why: 'A day that does not exist has no place in a history, and programs move it to another without a word.',
  incident: 'pydantic/genai-prices compared a local date in one language with a UTC date in another, so that a price changed on two days.',
  todo: 'Write the day the source states. Where it is known loosely, give the earliest and the latest day.',
  check: issuesOfKind('date'),
};
