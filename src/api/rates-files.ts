import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../domain/day.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { envelope } from './addresses.ts';
import { Ledger } from './ledger.ts';
import { editionRow, fullEditionOf, offersOf } from './offers.ts';

/** Every rate in effect. */
export function ratesFile(catalog: Catalog, on: Day): ApiFile<'rates'> {
  const ledger = new Ledger(catalog);
  const offers = catalog.card.models.flatMap((model) => offersOf(catalog, model, on, ledger));
  return { ...envelope('rates', '/rates/', ledger.dataDate), offers, sources: ledger.sources };
}

/** Every edition without its rates. */
export function editionsFile(catalog: Catalog): ApiFile<'editions'> {
  const ledger = new Ledger(catalog);
  const editions = catalog.card.editions.map((edition) => editionRow(catalog, edition, ledger));
  return { ...envelope('editions', '/changes/', ledger.dataDate), editions };
}

/** Every edition of one model in full. */
export function modelEditionsFile(catalog: Catalog, id: string): ApiFile<'model-editions'> {
  const ledger = new Ledger(catalog);
  const own = catalog.card.editions.filter((edition) => edition.model === id);
  const editions = own.map((edition) => fullEditionOf(catalog, edition, ledger));
  return { ...envelope('model-editions', `/models/${id}/`, ledger.dataDate), model: id, editions, sources: ledger.sources };
}
