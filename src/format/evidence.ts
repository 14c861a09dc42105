import type { Day } from '../domain/day.ts';
import { daysBetween } from '../domain/day.ts';
import { formatQuantity } from './words.ts';

export const KIND_WORDS = {
  official: 'official',
  'official-transcription': 'official, read through a transcription',
  gateway: 'gateway',
  seller: 'the seller’s own word',
  'third-party': 'third party',
};

/** What leads from a number in brief to where it, or the rate it is computed from, opens with every reading. */
export const FULL_EVIDENCE_WORDS = { figure: 'Full evidence', rate: 'Full evidence of the rate' };

export const FRESHNESS_WORDS = {
  checked: 'within the review interval',
  due: 'due for another reading',
  unconfirmed: 'unconfirmed: not read for more than twice its review interval',
};

/** How long before the day of the page something happened. */
export function formatAge(on: Day, today: Day): string {
  const days = daysBetween(on, today);
  if (days === 0) return 'today';
  return days > 0 ? `${formatQuantity(days, 'day')} ago` : `in ${formatQuantity(-days, 'day')}`;
}

/** Whether the day of a reading is the day itself, the earliest it can have been, or a stand-in. */
type Precision = 'exact' | 'not-before' | 'undated';

/** A day of reading; for an undated copy the earliest it can have been. */
export function formatReadDay(on: Day, precision: Precision): string {
  if (precision === 'undated') return 'an undated copy';
  return precision === 'exact' ? on : `${on} or later`;
}

/**
 * The day in the title of a page: that of the last reading, or of the page where no day of reading is proven.
 *
 * @param verb what stands before the day of a reading; titles that are short of room have none
 */
export function formatTitleDay(check: { on: Day; precision: Precision } | undefined, today: Day, verb = 'checked '): string {
  return check === undefined || check.precision === 'undated' ? `as of ${today}` : `${verb}${check.on}`;
}

/** The day of the last reading, as a clause: `last read 2026-02-13 or later`. */
export function formatLastRead(on: Day, precision: Precision): string {
  return `last read ${precision === 'undated' ? 'in ' : ''}${formatReadDay(on, precision)}`;
}

/** How long ago a reading was, at most where its day is only the earliest it can have been. */
export function formatReadAge(on: Day, precision: Precision, today: Day): string {
  if (precision === 'undated') return 'on a day that nothing proves';
  return precision === 'exact' ? formatAge(on, today) : `at most ${formatAge(on, today)}`;
}
