import type { Day } from '../domain/day.ts';
import type { Edition, Model } from '../domain/rate-card.ts';
import type { AskedSize } from '../domain/size.ts';
import { archiveOf } from './archive.ts';
import type { Catalog } from './catalog.ts';
import { costRows, type Leading, leadingOf } from './cost-table.ts';
import type { Dispute } from './disputes.ts';
import type { Check } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { costMarks } from './marks.ts';
import { editionOn } from './rate-table.ts';
import { isOnSale, pricingDay, type Standing, standingOf } from './standing.ts';
import { tableSizes } from './table-sizes.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** One setting of a model with what it costs. */
export interface Priced {
  leading: Leading;
  quality: string | null;
  size: AskedSize;
  /** The open conflict that its cost rests on; undefined where there is none. */
  dispute: Dispute | undefined;
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
}

const ENDS = { tier: 'standard', published: 'leading', leadingOnly: true, rungs: 'ends' } as const;

/** Takes what is shown of a setting into the book, without the sizes beside it that are not. */
function opened(catalog: Catalog, model: Model, priced: readonly Priced[], on: Day, book: EvidenceBook): Priced[] {
  return priced.map((each) => {
    const sizes = priced.filter(({ quality }) => quality === each.quality).map(({ size }) => size);
    const aside = new EvidenceBook();
    const row = costRows(catalog, model, { ...ENDS, sizes, on }, aside).find(({ quality }) => quality === each.quality);
    const leading = row && leadingOf(row, sizes.indexOf(each.size));
    const record = aside.records.find(({ id }) => id === leading?.evidence);
    return { ...each, leading: { ...each.leading, evidence: record && book.adopt(record) } };
  });
}

/** The cheapest and the dearest setting of one model. */
export function settingRange(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): Pick<ModelRow, 'range' | 'firstHand'> {
  const sizes = tableSizes(model);
  const rows = costRows(catalog, model, { ...ENDS, sizes, on }, new EvidenceBook());
  const priced = rows
    .flatMap((row) =>
      sizes.flatMap((size, index) => {
        const leading = leadingOf(row, index);
        const { dispute } = costMarks(catalog, row, index, on);
        return leading === undefined ? [] : [{ leading, quality: row.quality, size, dispute }];
      }),
    )
    .sort((a, b) => a.leading.usd.compare(b.leading.usd));
  const [least] = priced;
  const most = priced.at(-1);
  const isOne = least === undefined || most === undefined || least.leading.usd.equals(most.leading.usd);
  const range = [least, isOne ? undefined : most].flatMap((each) => each ?? []);
  return { range: opened(catalog, model, range, on, book), firstHand: rows.some((row) => row.firstHand) };
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
        ...settingRange(catalog, model, on, book),
        check: archiveOf(catalog, model, on).headline,
      }),
    );
  const onSale = rows.filter((row) => isOnSale(row.standing));
  return {
    book,
    onSale: [...Map.groupBy(onSale, (row) => row.vendor.name)].map(([vendor, group]) => ({ vendor, rows: group })),
    others: rows.filter((row) => !isOnSale(row.standing)),
  };
}
