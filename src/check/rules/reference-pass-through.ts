import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** Rates that are passed on from where none are set. */
export const referencePassThrough: Rule = {
  id: 'reference/pass-through',
  severity: 'error',
  what: 'A route that passes rates on names the route that sets them for this model and tier.',
  why: 'Rates that are passed on twice are not followed, so that a circle cannot hide in them: such a price would be shown as none at all.',
  incident: 'In ec2instances an alias of a region overwrote the price of another, and the last one that was written won.',
  todo: 'Name the route that sets the rates. Where there is none, record the prices that this route states as its own.',
  check: problemsOfKind('pass-through'),
};
