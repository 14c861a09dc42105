import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { rateRows } from './rate-table.ts';
import { standingOf } from './standing.ts';

/** Every model with its state and standard rates: those on sale first, the newest release first. */
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
      meters: rateRows(catalog, model, ['standard'], on, book),
    }));
  const isSold = (row: (typeof rows)[number]) => row.standing.kind === 'sold' || row.standing.kind === 'ending';
  return { book, rows: [...rows.filter(isSold), ...rows.filter((row) => !isSold(row))], onSale: rows.filter(isSold).length };
}
