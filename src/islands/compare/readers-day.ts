import type { Day } from '../../domain/day.ts';

/** The reader's day, by which figures age; never before the day of the build. */
export function readersDay(today: Day): Day {
  const now = new Date().toISOString().slice(0, 10);
  return now > today ? now : today;
}
