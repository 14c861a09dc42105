import { addDays, type Day } from './day.ts';

/** How old a number's last check is against its source's review interval. */
export type Freshness = 'checked' | 'due' | 'unconfirmed';

/** The first day on which a number last checked on `checkedOn` is due for another reading. */
export function dueOn(checkedOn: Day, reviewIntervalDays: number): Day {
  return addDays(checkedOn, reviewIntervalDays + 1);
}

/** The first days on which a number is due, and unconfirmed. */
export interface Ages {
  due: Day;
  unconfirmed: Day;
}

/**
 * The days on which a number last checked on `checkedOn` becomes due and unconfirmed: past its review interval, and past twice that.
 * With an interval of 90 days, day 90 is still `checked`, day 91 `due`, day 181 `unconfirmed`.
 */
export function agesOf(checkedOn: Day, reviewIntervalDays: number): Ages {
  return { due: dueOn(checkedOn, reviewIntervalDays), unconfirmed: dueOn(checkedOn, 2 * reviewIntervalDays) };
}

/** How old a number with these days is. */
export function ageOf({ due, unconfirmed }: Ages, on: Day): Freshness {
  if (on < due) return 'checked';
  return on < unconfirmed ? 'due' : 'unconfirmed';
}
