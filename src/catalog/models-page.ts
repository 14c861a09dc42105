import type { Day } from '../domain/day.ts';
import { type Edition, type Model, TOKEN_METERS, type TokenMeter } from '../domain/rate-card.ts';
import type { AskedSize } from '../domain/size.ts';
import { archiveOf } from './archive.ts';
import type { Catalog } from './catalog.ts';
import { costRows, type Leading, leadingOf, tableSizes } from './cost-table.ts';
import type { Check } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { editionOn, type RateRow, rateRows } from './rate-table.ts';
import { isOnSale, pricingDay, type Standing, standingOf } from './standing.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** The meters of token prices, the one that every image pays first. */
export const METER_ORDER: readonly TokenMeter[] = ['image-output', ...TOKEN_METERS.filter((meter) => meter !== 'image-output')];

/** One setting of a model with what it costs. */
export interface Priced {
  leading: Leading;
  quality: string | null;
  size: AskedSize;
}

/** One model among all. */
export interface ModelRow {
  model: Model;
  vendor: { id: string; name: string };
  standing: Standing;
  /** How it is priced on its main route; undefined where nothing is recorded. */
  shape: Edition['pricing']['shape'] | undefined;
  /** Its cheapest and dearest setting over its recommended sizes; one where both cost the same, none where no cost can be told. */
  range: Priced[];
  check: Check | undefined;
  /** Whether a vendor's, gateway's or seller's own word stands behind the range. */
  firstHand: boolean;
  meters: RateRow[];
}

function rangeOf(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): Pick<ModelRow, 'range' | 'firstHand'> {
  const sizes = tableSizes(model);
  const rows = costRows(catalog, model, { sizes, tier: 'standard', on, published: 'leading', leadingOnly: true, rungs: 'ends' }, book);
  const priced = rows
    .flatMap((row) =>
      sizes.flatMap((size, index) => {
        const leading = leadingOf(row, index);
        return leading === undefined ? [] : [{ leading, quality: row.quality, size }];
      }),
    )
    .sort((a, b) => a.leading.usd.compare(b.leading.usd));
  const [least] = priced;
  const most = priced.at(-1);
  const isOne = least === undefined || most === undefined || least.leading.usd.equals(most.leading.usd);
  return { range: [least, isOne ? undefined : most].flatMap((each) => each ?? []), firstHand: rows.some((row) => row.firstHand) };
}

/** Every model with its state and price: those on sale by vendor, the newest release first, and those that are not on sale. */
export function modelsPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const order = byVendor(catalog);
  const rows = familiesOf(catalog)
    .flatMap((family) => family.models)
    .sort((a, b) => order(a.id, b.id))
    .map(
      (model): ModelRow => ({
        model,
        vendor: vendorOf(catalog, model.id),
        standing: standingOf(model, on),
        shape: editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing.shape,
        ...rangeOf(catalog, model, on, book),
        check: archiveOf(catalog, model, on).headline,
        meters: rateRows(catalog, model, ['standard'], on, book).sort(
          (a, b) => METER_ORDER.indexOf(a.meter) - METER_ORDER.indexOf(b.meter),
        ),
      }),
    );
  const onSale = rows.filter((row) => isOnSale(row.standing));
  return {
    book,
    onSale: [...Map.groupBy(onSale, (row) => row.vendor.name)].map(([vendor, group]) => ({ vendor, rows: group })),
    others: rows.filter((row) => !isOnSale(row.standing)),
    metered: rows.filter((row) => row.meters.length > 0),
  };
}
