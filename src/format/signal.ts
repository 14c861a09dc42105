import type { When } from '../domain/day.ts';
import { formatCount, formatWhen } from './words.ts';

/** A value that somebody measured, with what it was measured on. */
interface Measured {
  value: { least: string; most: string };
  setting: string | null;
  statistic: string | null;
  rank: number | null;
  on: When;
}

/** What is told where nobody is known to have measured. */
export const NOT_MEASURED = 'no dated measurement found';

/** What each kind of measurement is, as the head of a row. */
export const SIGNAL_KINDS = { preference: 'Quality, as others rate it', speed: 'Speed, as others measured it' };

/** Digits as printed, thousands separated: `1,381`, `58.7`. */
function grouped(digits: string): string {
  return /^\d+$/.test(digits) ? formatCount(Number(digits)) : digits;
}

/** A measured value with its unit: `1,381 points`, `34 to 42 seconds`. */
export function formatMeasured({ least, most }: Measured['value'], unit: string): string {
  const value = least === most ? grouped(least) : `${grouped(least)} to ${grouped(most)}`;
  return `${value} ${value === '1' ? unit.replace(/s$/, '') : unit}`;
}

/** What a measured value holds for: `medium, rank 1 there, 2026-08-24`. */
export function formatMeasuredOn({ setting, statistic, rank, on }: Omit<Measured, 'value'>): string {
  return [statistic, setting, rank === null ? null : `rank ${rank} there`, formatWhen(on)].filter((part) => part !== null).join(', ');
}
