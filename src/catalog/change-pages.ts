import type { Entry } from './changes.ts';

/** The year whose page an entry stands on. */
function yearOf({ when }: Pick<Entry, 'when'>): string {
  return when.latest.slice(0, 4);
}

/** The page of the changes of a year. */
export function yearAddress(year: string): string {
  return `/changes/${year}/`;
}

/** The entries of every year that has any, newest first. */
export function entriesByYear<T extends Entry>(log: readonly T[]): [year: string, entries: T[]][] {
  return [...Map.groupBy(log, yearOf)];
}
