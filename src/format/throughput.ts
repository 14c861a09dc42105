import type { CountedTokens, Pace, TierPace } from '../domain/throughput.ts';
import { formatList } from './plan.ts';
import { formatCount, formatQuantity } from './words.ts';

const MINUTES = { hour: 60, day: 24 * 60 };

/** A time in whole minutes, to the minute: `45 minutes`, `3 hours 20 minutes`, `1 day 9 hours 20 minutes`. */
export function formatDuration(minutes: number): string {
  const days = Math.floor(minutes / MINUTES.day);
  const hours = Math.floor((minutes % MINUTES.day) / MINUTES.hour);
  const rest = minutes % MINUTES.hour;
  const parts = [
    days === 0 ? [] : formatQuantity(days, 'day'),
    hours === 0 ? [] : formatQuantity(hours, 'hour'),
    rest === 0 ? [] : formatQuantity(rest, 'minute'),
  ].flat();
  return parts.length === 0 ? formatQuantity(minutes, 'minute') : parts.join(' ');
}

/** The limits by their names. */
const LIMIT_NAMES = { 'images-per-minute': 'images per minute', 'tokens-per-minute': 'tokens per minute' };

/** How many images a minute, and which limit binds, as a phrase. */
export function formatPace(pace: Pace): string {
  switch (pace.kind) {
    case 'pace': {
      const most = pace.open === undefined ? '' : `at most `;
      const open = pace.open === undefined ? '' : `; ${LIMIT_NAMES[pace.open]}: not known`;
      return `${most}${formatQuantity(pace.perMinute, 'image')} a minute, by ${LIMIT_NAMES[pace.binds]}${open}`;
    }
    case 'not-served':
      return 'not served';
    case 'one-over-limit':
      return `one image takes ${formatQuantity(pace.tokens, 'token')}, more than the ${formatCount(pace.limit)} of a minute`;
    case 'unknown':
      return 'limits not known';
    default:
      return pace satisfies never;
  }
}

/** Which tokens of an image count, as a phrase: `1,372 of the image and 60 of the prompt`. */
export function formatCounted({ output, prompt, references }: CountedTokens): string {
  const parts = [`${formatCount(output)} of the image`];
  if (references > 0) parts.push(`${formatCount(references)} of its references`);
  if (prompt > 0) parts.push(`${formatCount(prompt)} of the prompt`);
  return formatList(parts);
}

/** What a reader has to know of every time told from limits. */
export const LIMIT_NOTES = [
  'Everything sent and made counts towards tokens per minute here; the tables of limits do not say which tokens they mean.',
  'The time a model takes for one image comes on top, and an account may have limits of its own.',
];

/** Whether a tier makes it by the deadline, as a word or two; nothing where no deadline was given. */
export function formatInTime({ inTime, open, minutes }: TierPace, hasDeadline: boolean): string {
  if (!hasDeadline) return '';
  if (inTime === undefined) return open && minutes !== undefined ? 'yes, as far as the limits are known' : 'not known';
  return inTime ? 'yes' : 'no';
}
