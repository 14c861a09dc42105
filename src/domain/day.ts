/** A calendar day in UTC, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** A day that may be known only loosely: it lies in `[earliest, latest]`. `earliest` is null when only the upper bound is known. */
export interface When {
  earliest: Day | null;
  latest: Day;
}

/** How a day stands to an event whose date may be loose. */
export type Standing = 'before' | 'uncertain' | 'since';

/**
 * Whether `on` lies before an event, since it, or inside the window in which it must have happened.
 * The day of the event itself counts as since: intervals are half-open.
 */
export function standingOf(on: Day, event: When): Standing {
  if (on >= event.latest) return 'since';
  return event.earliest === null || on >= event.earliest ? 'uncertain' : 'before';
}

const MS_PER_DAY = 86_400_000;

/** Whether the text names a real calendar day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** The day `days` later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
