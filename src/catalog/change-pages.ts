import type { Entry } from './change-entries.ts';

/** The year whose page an entry stands on. */
function yearOf({ when }: Pick<Entry, 'when'>): string {
  return when.latest.slice(0, 4);
}

/** The page of the changes of a year. */
export function yearAddress(year: string): string {
  return `/changes/${year}/`;
}

/** Where an entry stands for good; the newest stand on the first page of the change log too. */
export function entryAddress(entry: Pick<Entry, 'id' | 'when'>): string {
  return `${yearAddress(yearOf(entry))}#${entry.id}`;
}

/** The entries of every year that has any, newest first. */
export function entriesByYear(log: readonly Entry[]): [year: string, entries: Entry[]][] {
  return [...Map.groupBy(log, yearOf)];
}
