import type { Catalog } from '../catalog/catalog.ts';

/** What a folder of the data lists by id, with the word for one of it. */
const FOLDERS = {
  models: 'model',
  routes: 'route',
  sellers: 'seller',
  sources: 'source',
  notices: 'notice',
  conflicts: 'conflict',
} as const;

/** A thing that came or went. */
export interface Arrival {
  noun: (typeof FOLDERS)[keyof typeof FOLDERS];
  name: string;
  isNew: boolean;
}

function nameOf(thing: { id: string; name?: string; title?: string }): string {
  return thing.name ?? thing.title ?? thing.id;
}

/** Models, routes, sellers, sources, notices and conflicts that only one of two data sets has. */
export function arrivalsOf(base: Catalog, head: Catalog): Arrival[] {
  return (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).flatMap((folder) => {
    const only = (list: Catalog[typeof folder], other: Catalog[typeof folder]) => {
      const known = new Set(other.map(({ id }) => id));
      return list.filter(({ id }) => !known.has(id));
    };
    const arrival = (isNew: boolean) => (thing: Parameters<typeof nameOf>[0]) => ({ noun: FOLDERS[folder], name: nameOf(thing), isNew });
    return [...only(head[folder], base[folder]).map(arrival(true)), ...only(base[folder], head[folder]).map(arrival(false))];
  });
}

/** A reading that was added. */
export interface NewReading {
  source: string;
  on: string;
  result: 'recorded' | 'confirmed' | 'changed' | 'unreadable';
  /** How many rates it found unchanged. */
  confirmed: number;
}

const readingsOf = (catalog: Catalog) =>
  catalog.sources.flatMap((source) => source.readings.map((reading) => ({ source, reading, key: `${source.id}@${reading.on}` })));

/** Readings that were added, the newest first. */
export function newReadings(base: Catalog, head: Catalog): NewReading[] {
  const known = new Set(readingsOf(base).map(({ key }) => key));
  return readingsOf(head)
    .filter(({ key }) => !known.has(key))
    .map(({ source, reading: { on, result, confirms } }) => ({
      source: `${source.publisher}, ${source.title}`,
      on,
      result,
      confirmed: confirms.reduce((count, { meters }) => count + meters.length, 0),
    }))
    .sort((a, b) => b.on.localeCompare(a.on));
}
