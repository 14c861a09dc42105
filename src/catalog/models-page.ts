import type { Day } from '../domain/day.ts';
import { TOKEN_METERS, type TokenMeter } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { editionOn, rateRows } from './rate-table.ts';
import { isOnSale, pricingDay, standingOf } from './standing.ts';

/** The meters of token prices, the one that every image pays first. */
export const METER_ORDER: readonly TokenMeter[] = ['image-output', ...TOKEN_METERS.filter((meter) => meter !== 'image-output')];

/** Every model with its state and standard rates, the newest release first: those on sale, and those that are not. */
export function modelsPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const vendorOf = (id: string) => {
    const vendor = catalog.models.find((model) => model.id === id)?.vendor;
    return catalog.vendors.find((each) => each.id === vendor)?.name ?? '';
  };
  const rows = familiesOf(catalog)
    .flatMap((family) => family.models)
    .map((model) => ({
      model,
      vendor: vendorOf(model.id),
      standing: standingOf(model, on),
      shape: editionOn(catalog, model.id, 'standard', pricingDay(model, on))?.pricing.shape,
      meters: rateRows(catalog, model, ['standard'], on, book).sort((a, b) => METER_ORDER.indexOf(a.meter) - METER_ORDER.indexOf(b.meter)),
    }));
  const onSale = rows.filter((row) => isOnSale(row.standing));
  return { book, onSale, others: rows.filter((row) => !isOnSale(row.standing)) };
}
