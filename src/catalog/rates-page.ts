import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import { type Model, TOKEN_METERS, type TokenMeter } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { isFirstHand, mayRank, ownerOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { type RateCell, type RateRow, rateRows } from './rate-table.ts';
import { isOnSale, type Standing, standingOf } from './standing.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** The meters of token prices, the one that every image pays first. */
export const METER_ORDER: readonly TokenMeter[] = ['image-output', ...TOKEN_METERS.filter((meter) => meter !== 'image-output')];

/** One model that is billed by token, with its rates on the standard tier. */
export interface MeteredRow {
  model: Model;
  vendor: string;
  standing: Standing;
  meters: RateRow[];
}

/** A model's rate for image output that may stand in a claim. */
interface RankedRate {
  model: Model;
  cell: RateCell;
  usd: Exact;
}

function rankedOf(catalog: Catalog, { model, meters }: MeteredRow, book: EvidenceBook): RankedRate[] {
  const cell = meters.find(({ meter }) => meter === 'image-output')?.cells.standard;
  const record = book.records.find(({ id }) => id === cell?.evidence);
  if (cell?.rate.value.kind !== 'amount' || record === undefined) return [];
  if (!mayRank(isFirstHand(record.proofs, ownerOf(catalog, record.file)), cell.check)) return [];
  return [{ model, cell, usd: exact(cell.rate.value.amount) }];
}

/** A model with its rates on a day; none where it is not billed by token. */
export function meteredRow(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): MeteredRow {
  const meters = rateRows(catalog, model, ['standard'], on, book);
  return {
    model,
    vendor: vendorOf(catalog, model.id).name,
    standing: standingOf(model, on),
    meters: meters.sort((a, b) => METER_ORDER.indexOf(a.meter) - METER_ORDER.indexOf(b.meter)),
  };
}

/** Every meter of every model that is billed by token: those on sale by vendor, the newest release first, then those that are not on sale. */
export function ratesPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const order = byVendor(catalog);
  const rows = familiesOf(catalog)
    .flatMap((family) => family.models)
    .sort((a, b) => order(a.id, b.id))
    .map((model) => meteredRow(catalog, model, on, book))
    .filter(({ meters }) => meters.length > 0);
  const onSale = rows.filter(({ standing }) => isOnSale(standing));
  const ranked = onSale.flatMap((row) => rankedOf(catalog, row, book)).sort((a, b) => a.usd.compare(b.usd));
  const ends = ranked.flatMap(({ model, cell }) => [cell.check?.ages?.unconfirmed ?? [], model.shutdown?.latest ?? []].flat());
  return {
    book,
    models: catalog.card.models.length,
    onSale: [...Map.groupBy(onSale, ({ vendor }) => vendor)].map(([vendor, group]) => ({ vendor, rows: group })),
    others: rows.filter(({ standing }) => !isOnSale(standing)),
    ranked,
    /** The first day on which a ranked rate is unconfirmed or its model ends; undefined where none does. */
    until: ends.sort()[0],
  };
}
