import type { Catalog } from '../catalog/catalog.ts';
import { routeName } from '../catalog/catalog.ts';
import type { Exact } from '../domain/exact.ts';
import type { Model, Tier } from '../domain/rate-card.ts';

/** What a cell tells: money that is computed or recorded, how something is priced, or where something stands. */
export type CellKind = 'cost' | 'rate' | 'shape' | 'plan' | 'standing' | 'capability' | 'freshness';

/** One thing that a reader sees, as the engine gives it on a day. */
export interface Cell {
  kind: CellKind;
  /** Names the cell in both data sets. */
  key: string;
  /** The model, seller or route it is about, as a reader knows it. */
  subject: string;
  /** What it stands under: its subject with tier and route. */
  group: string;
  label: string;
  /** What the reader reads. */
  text: string;
  /** The exact number behind the text; undefined where the text is words. */
  value: Exact | undefined;
  /** Addresses of the pages on which it stands. */
  pages: string[];
}

/** Where a price is asked. */
export interface Place {
  route: string;
  tier: Tier;
}

/** The heading of a model's cells on a route and tier; its main route goes without saying. */
export function groupName(catalog: Catalog, model: Model, { route, tier }: Place): string {
  return [model.name, tier, ...(route === model.mainRoute ? [] : [routeName(catalog, route)])].join(', ');
}

/** The key of a cell, from everything that tells it apart. */
export function keyOf(kind: CellKind, ...parts: (string | null)[]): string {
  return [kind, ...parts.map((part) => part ?? '')].join('|');
}

/** The settings of one image, as a label. */
export function settingLabel(size: string | null, quality: string | null): string {
  return ['one image', size, quality].filter((part) => part !== null).join(', ');
}
