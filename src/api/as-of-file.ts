import { asOfModelsAddress } from '../catalog/as-of/days.ts';
import { aheadOn, type SaleThen, saleThen } from '../catalog/as-of/sale.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { editionOn } from '../catalog/rate-table.ts';
import { scheduleOf } from '../catalog/schedule/schedule.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { envelope } from './addresses.ts';
import { costEnds } from './costs.ts';
import { Ledger } from './ledger.ts';
import { offerOf } from './offers.ts';

type AsOfRow = ApiFile<'as-of'>['models'][number];

function rowOf(catalog: Catalog, { model, sale }: { model: Model; sale: SaleThen }, day: Day, ledger: Ledger): AsOfRow {
  const edition = editionOn(catalog, model, 'standard', day);
  const offer = edition && offerOf(catalog, edition, day, ledger);
  return {
    model: model.id,
    route: model.mainRoute,
    standing: sale.kind === 'ending' ? 'ending' : 'on-sale',
    shape: offer?.shape ?? null,
    effective_from: offer?.effective_from ?? null,
    rates: (offer?.rates ?? [])
      .filter(({ applies_to }) => applies_to === 'every-request')
      .map(({ meter, quality, size, value }) => ({ meter, quality, size, value })),
    cost: costEnds(catalog, model, day),
  };
}

/** The rate card of a day: every model sold then, by what was public then. */
export function asOfFile(catalog: Catalog, day: Day): ApiFile<'as-of'> {
  const ledger = new Ledger(catalog);
  const ahead = aheadOn(scheduleOf(catalog), day);
  const then = catalog.card.models.flatMap((model) => {
    const sale = saleThen(model, ahead, day);
    return sale === undefined ? [] : [{ model, sale }];
  });
  const models = then.filter(({ sale }) => sale.kind !== 'uncertain').map((each) => rowOf(catalog, each, day, ledger));
  const uncertain = then.filter(({ sale }) => sale.kind === 'uncertain').map(({ model }) => model.id);
  return { ...envelope('as-of', asOfModelsAddress(day), ledger.dataDate), day, models, uncertain };
}
