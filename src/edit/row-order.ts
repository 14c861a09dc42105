import { toWhen } from '../catalog/rate-card.ts';
import { TIERS, TOKEN_METERS } from '../domain/rate-card.ts';
import type { Folder } from '../schema/index.ts';
import type { Json } from './json-value.ts';

/** The order in which a model offers its qualities and sizes. */
export interface ModelOrder {
  qualities: readonly string[];
  sizes: readonly string[];
}

/** What is read of the files, which may not fit their schema. */
interface Loose {
  model?: string;
  editions?: { tier?: string; from?: Parameters<typeof toWhen>[0]; pricing?: { rates?: Row[] } }[];
  readings?: { on?: string; confirms?: { meters?: string[] }[] }[];
  tiers?: { id?: string }[];
  offers?: { editions?: { from?: Parameters<typeof toWhen>[0] }[] }[];
}
interface Row {
  meter?: string;
  quality?: string | null;
  size?: string;
}

const METERS: readonly string[] = [...TOKEN_METERS, 'image', 'first-megapixel', 'additional-megapixel', 'reference-image'];

/** The place of a name in a list; behind all others where it is not in it, so that such names keep their order. */
function placeIn(list: readonly string[], name: string | null | undefined): number {
  const place = list.indexOf(name ?? '');
  return place === -1 ? list.length : place;
}

function sorted<T>(list: readonly T[] | undefined, order: (a: T, b: T) => number): T[] | undefined {
  return list?.toSorted(order);
}

const byDay = (a: string | undefined, b: string | undefined) => (a ?? '').localeCompare(b ?? '');
const firstDay = (from: Parameters<typeof toWhen>[0] | undefined) => (from === undefined ? '' : (toWhen(from).earliest ?? ''));

function byRow({ qualities, sizes }: ModelOrder): (a: Row, b: Row) => number {
  return (a, b) =>
    placeIn(METERS, a.meter) - placeIn(METERS, b.meter) ||
    placeIn(qualities, a.quality) - placeIn(qualities, b.quality) ||
    placeIn(sizes, a.size) - placeIn(sizes, b.size);
}

/** The editions of each tier oldest first, in the places that the editions of that tier have. */
function editionsInOrder<T extends { tier?: string; from?: Parameters<typeof toWhen>[0] }>(editions: readonly T[]): T[] {
  const queues = new Map<string | undefined, T[]>();
  for (const edition of editions.toSorted((a, b) => byDay(firstDay(a.from), firstDay(b.from)))) {
    queues.set(edition.tier, [...(queues.get(edition.tier) ?? []), edition]);
  }
  return editions.map((edition) => queues.get(edition.tier)?.shift() ?? edition);
}

/** Replaces a field of an object where it is there; keys keep their order. */
function replaced<T extends object, K extends keyof T>(object: T, key: K, change: (value: NonNullable<T[K]>) => T[K] | undefined): T {
  const value = object[key];
  return value === undefined || value === null ? object : { ...object, [key]: change(value) };
}

const CHANGES: Partial<Record<Folder, (file: Loose, orders: ReadonlyMap<string, ModelOrder>) => Loose>> = {
  rates: (file, orders) => {
    const order = byRow(orders.get(file.model ?? '') ?? { qualities: [], sizes: [] });
    const edition = (each: NonNullable<Loose['editions']>[number]) =>
      replaced(each, 'pricing', (pricing) => replaced(pricing, 'rates', (rates) => sorted(rates, order)));
    return replaced(file, 'editions', (editions) => editionsInOrder(editions.map(edition)));
  },
  sources: (file) => {
    const confirmation = (each: { meters?: string[] }) =>
      replaced(each, 'meters', (meters) => sorted(meters, (a, b) => placeIn(METERS, a) - placeIn(METERS, b)));
    const reading = (each: NonNullable<Loose['readings']>[number]) => replaced(each, 'confirms', (confirms) => confirms.map(confirmation));
    return replaced(file, 'readings', (readings) => sorted(readings.map(reading), (a, b) => byDay(a.on, b.on)));
  },
  routes: (file) => replaced(file, 'tiers', (tiers) => sorted(tiers, (a, b) => placeIn(TIERS, a.id) - placeIn(TIERS, b.id))),
  sellers: (file) =>
    replaced(file, 'offers', (offers) =>
      offers.map((offer) =>
        replaced(offer, 'editions', (editions) => sorted(editions, (a, b) => byDay(firstDay(a.from), firstDay(b.from)))),
      ),
    ),
};

/**
 * What a file of a folder says with its rows in order: readings and editions oldest first, tiers standard first, meters as the engine
 * lists them, prices by quality and then by size as their model offers them. Rows that no order names keep theirs.
 *
 * A file whose rows cannot be told apart because it does not fit its schema is left as it is.
 */
export function withRowsInOrder(folder: Folder, value: Json, orders: ReadonlyMap<string, ModelOrder>): Json {
  try {
    return CHANGES[folder]?.(value, orders) ?? value;
  } catch (error) {
    if (error instanceof TypeError) return value;
    throw error;
  }
}
