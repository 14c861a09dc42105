import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import type { Wire } from '../read-data.ts';
import type { RouteCell } from './route-cells.ts';
import { type OwnPrice, offersOnRoute, type RouteOffer } from './route-offers.ts';

export type WireRoute = Wire['routes'][number];

/** The model the site answers for, and the quality its prices are named at. */
export function headline(catalog: Catalog): { model: string; quality: string } {
  const [editor] = catalog.editorial;
  if (editor === undefined) throw new Error('data/editorial names no headline model');
  return { model: editor.headlineModel, quality: editor.job.quality };
}

/** What a route sells, wherever its prices stand: its own, a tier of another route, or another route's with something on top. */
export function offersOf(catalog: Catalog, { id, prices }: WireRoute, on: Day, book: EvidenceBook): RouteOffer[] {
  if (prices.kind === 'tier') return offersOnRoute(catalog, prices.route, on, book, prices.tier);
  return offersOnRoute(catalog, prices.kind === 'adds' ? prices.route : id, on, book);
}

/** The offer a route is compared by: the headline's model, else the newest one that has a price per image there, else the newest. */
export function leadOffer(catalog: Catalog, offers: readonly RouteOffer[]): RouteOffer | undefined {
  const { model } = headline(catalog);
  return offers.find((offer) => offer.model.id === model) ?? offers.find((offer) => offer.cells.length > 0) ?? offers[0];
}

/** The setting an offer is named at: the headline's quality, else the middle one. */
export function cellAt(catalog: Catalog, { cells }: RouteOffer): RouteCell | undefined {
  const { quality } = headline(catalog);
  return cells.find((cell) => cell.quality === quality) ?? cells[Math.floor(cells.length / 2)];
}

/** Of the settings that only the route knows, the one an offer is named at. */
export function ownAt(catalog: Catalog, { own }: RouteOffer, quality = headline(catalog).quality): OwnPrice | undefined {
  const settings = own.filter((each) => each.size !== null);
  return settings.find((each) => each.quality === quality) ?? settings[0];
}

/** One end of the prices of several models. */
export interface RangeEnd {
  offer: RouteOffer;
  cell: RouteCell;
}

/** The cheapest and the dearest image of several offers; undefined where none has a price. */
export function offerRange(offers: readonly RouteOffer[]): { least: RangeEnd; most: RangeEnd } | undefined {
  const ends = offers
    .flatMap((offer) => offer.cells.map((cell) => ({ offer, cell })))
    .sort((a, b) => a.cell.leading.usd.compare(b.cell.leading.usd));
  const [least] = ends;
  const most = ends.at(-1);
  return least && most && { least, most };
}
