import type { Catalog } from '../catalog/catalog.ts';
import type { Reading } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';
import { citeToday, readingToday } from './citing.ts';
import type { Change } from './data-files.ts';
import { Refusal } from './refusal.ts';

/** What an editor gives of a reading that something new is to rest on. */
export interface NewReading {
  source: string;
  via: Reading['via'];
  /** What a reader must know about it. */
  note: string | undefined;
}

/**
 * A reading of today at the end of the log of a source, for evidence to name.
 *
 * @throws Refusal when there is no such source, or it has a reading of today
 */
export function newReading(catalog: Catalog, directory: string, { source, via, note }: NewReading, today: Day): Change[] {
  const { ref, changes } = citeToday(catalog, directory, source, today, 'recorded');
  const [change] = changes;
  if (change === undefined) {
    throw new Refusal(`--source: data/sources/${source}.json has a reading of ${today} already. Cite that one as "${ref}".`);
  }
  change.value.readings.splice(-1, 1, { ...readingToday(today, 'recorded', via), ...(note !== undefined && { note }) });
  return [change];
}
