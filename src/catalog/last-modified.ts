import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { archiveEntries } from './change-log.ts';
import type { Entry } from './changes.ts';

function newest(entries: readonly Entry[]): Day | undefined {
  return entries
    .map(({ recorded }) => recorded)
    .sort()
    .at(-1);
}

/**
 * The day on which what a page says last changed, by the newest record it rests on: of a change, a model and a seller their own; of
 * every other page that of the whole data.
 *
 * @param address the page on this site, with both slashes
 */
export function lastModified(catalog: Catalog, address: string): Day {
  const entries = archiveEntries(catalog);
  const [, section, id] = address.split('/');
  const own = {
    changes: () => entries.filter((entry) => entry.id === id),
    models: () => entries.filter(({ models }) => models.includes(id ?? '')),
    plans: () => entries.filter(({ sellers }) => sellers.includes(id ?? '')),
  }[section ?? ''];
  return newest(own?.() ?? []) ?? catalog.card.dataDate;
}
