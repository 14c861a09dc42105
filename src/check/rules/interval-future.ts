import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** A price that begins after it was recorded. */
export const intervalFuture: Rule = {
  id: 'interval/future',
  severity: 'error',
  what: 'An edition begins on or before the day it was recorded.',
  why: 'An edition takes effect on its day whether or not anybody looked. Announcements are moved and called off.',
  incident: 'At apify a scheduled price could not be called off. A row of the future left giselle without any valid price, and it stopped.',
  todo: 'Take the edition out and announce it as a notice of the kind “announced”. Write the edition once it was seen in effect.',
  check: problemsOfKind('future'),
};
