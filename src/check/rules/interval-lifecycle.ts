import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** A model without a release, or that ends before it. */
export const intervalLifecycle: Rule = {
  id: 'interval/lifecycle',
  severity: 'error',
  what: 'A model was previewed or released, and its end of sale comes after that.',
  why: 'The days of sale decide on which days a price can be had at all.',
  incident: 'A route on models.dev gave the release of a model a year too early.',
  todo: 'Add the release, or mend the day that is wrong.',
  check: problemsOfKind('lifecycle'),
};
