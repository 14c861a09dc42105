import type { Day, When } from '../domain/day.ts';
import { formatWhen } from './words.ts';

/** When an entry took effect, with how exactly that is known. */
export function effectiveWords(when: When, confirmed: boolean): string {
  const day = formatWhen(when);
  if (!confirmed) return `${day}, as announced`;
  if (when.earliest === when.latest) return day;
  if (when.earliest === null) return `${day}; the day itself is not known`;
  return `${day}; no source tells the day itself`;
}

/** When an entry was recorded: with the archive's first day, or later. */
export function recordedWords(recorded: Day, when: When, start: Day): string {
  return when.latest < start && recorded >= start ? `${recorded}, after the event: the archive begins on ${start}` : recorded;
}
