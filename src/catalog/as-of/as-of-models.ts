import type { Day } from '../../domain/day.ts';
import type { Edition, Model } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type Priced, settingRange } from '../models-page.ts';
import { editionOn } from '../rate-table.ts';
import type { ScheduledEvent } from '../schedule/scheduled.ts';
import { type ModelThen, modelsOn } from './as-of-page.ts';
import { aheadOn } from './sale.ts';

/** A model that was on sale on a day, with what an image cost from its cheapest setting to its dearest. */
export interface PricedThen extends ModelThen {
  /** How it was priced on its main route; undefined where nothing is recorded. */
  shape: Edition['pricing']['shape'] | undefined;
  range: Priced[];
}

/** Every model that was on sale on a day, by vendor, and those of which the archive cannot tell. */
export function asOfModels(catalog: Catalog, schedule: readonly ScheduledEvent[], on: Day) {
  const book = new EvidenceBook();
  const models = modelsOn(catalog, aheadOn(schedule, on), on);
  const shapeOf = (model: Model) => editionOn(catalog, model, 'standard', on)?.pricing.shape;
  const rows = models
    .filter(({ sale }) => sale.kind !== 'uncertain')
    .map((each): PricedThen => ({ ...each, shape: shapeOf(each.model), range: settingRange(catalog, each.model, on, book).range }));
  return {
    book,
    sold: rows.length,
    vendors: [...Map.groupBy(rows, ({ vendor }) => vendor)],
    maybe: models.filter(({ sale }) => sale.kind === 'uncertain'),
  };
}
