import { isDay } from '../domain/day.ts';

/**
 * The day the site is built for: `BUILD_DATE`, or today in UTC. The one place where the clock is read.
 *
 * @throws when `BUILD_DATE` is set to anything but a calendar day
 */
export function readBuildDate(environment: { BUILD_DATE?: string | undefined } = process.env): string {
  const given = environment.BUILD_DATE ?? '';
  if (given === '') return new Date().toISOString().slice(0, 10);
  if (isDay(given)) return given;
  throw new Error(`BUILD_DATE: found "${given}", expected a calendar day such as 2026-11-20`);
}
