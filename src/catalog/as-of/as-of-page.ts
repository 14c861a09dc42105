import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import type { AskedSize } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import type { ListedEntry } from '../change-log.ts';
import { type CostRow, costRows } from '../cost-table.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type Family, familiesOf } from '../families.ts';
import { headlineSize } from '../headline-size.ts';
import { toSize } from '../rate-card.ts';
import { type MeteredRow, meteredRow } from '../rates-page.ts';
import type { ScheduledEvent } from '../schedule/scheduled.ts';
import { byVendor, vendorOf } from '../vendor-order.ts';
import { plansThen, routesThen } from './elsewhere.ts';
import { type Ahead, aheadOn, type SaleThen, saleThen } from './sale.ts';

/** One family as it was sold on a day: at its headline size, the cheapest and the dearest quality, and what batch took. */
export interface KeyRow {
  family: Family;
  sale: SaleThen;
  size: AskedSize;
  rows: CostRow[];
  batch: CostRow[];
}

/** A model that was sold on a day, or may have been. */
export interface ModelThen {
  model: Model;
  vendor: string;
  sale: SaleThen;
}

/** What a page about a day is made of besides the catalogue. */
export interface History {
  log: readonly ListedEntry[];
  schedule: readonly ScheduledEvent[];
}

/** Every model that was sold on a day or may have been, by vendor. */
export function modelsOn(catalog: Catalog, ahead: readonly Ahead[], on: Day): ModelThen[] {
  const order = byVendor(catalog);
  return familiesOf(catalog)
    .flatMap((family) => family.models)
    .sort((a, b) => order(a.id, b.id))
    .flatMap((model) => {
      const sale = saleThen(model, ahead, on);
      return sale === undefined ? [] : [{ model, vendor: vendorOf(catalog, model.id).name, sale }];
    });
}

/** The model that a day's headline is about: the site's own, or before its day the newest of the line that led to it. */
function headlineOn(catalog: Catalog, sold: readonly Model[]): Model | undefined {
  const [defaults] = catalog.editorial;
  if (defaults === undefined) throw new Error('data/editorial names no headline model');
  const line = defaults.comparisons.lines.find((ids) => ids.includes(defaults.headlineModel)) ?? [];
  const before = line.slice(0, line.indexOf(defaults.headlineModel) + 1).toReversed();
  return [defaults.headlineModel, ...before].flatMap((id) => sold.find((model) => model.id === id) ?? [])[0];
}

/** The sizes of the headline table: those that go by the name of the headline size, where the model makes them all, else its own first one. */
function headlineSizes(catalog: Catalog, model: Model): AskedSize[] {
  const [defaults] = catalog.editorial;
  const named = defaults?.sizeNames.find(({ sizes }) => sizes.includes(defaults.headlineSize))?.sizes ?? [];
  return model.sizes.kind === 'tiers' ? [headlineSize(catalog, model)] : named.map(toSize);
}

const withoutAge = (row: CostRow): CostRow => ({ ...row, check: undefined });

/** The rate card of one day: what was sold, at what rates and costs, where else, what changed that day and what was announced by then. */
export function asOfPage(catalog: Catalog, { log, schedule }: History, on: Day) {
  const book = new EvidenceBook();
  const ahead = aheadOn(schedule, on);
  const models = modelsOn(catalog, ahead, on);
  const certain = models.filter(({ sale }) => sale.kind !== 'uncertain');
  const sold = certain.map(({ model }) => model);
  const rowsOf = (model: Model, size: AskedSize, tier: 'standard' | 'batch') =>
    costRows(catalog, model, { sizes: [size], tier, on, published: 'leading', rungs: 'ends' }, book).map(withoutAge);
  const headline = headlineOn(catalog, sold);
  const leading = new Set(catalog.editorial.flatMap(({ leadVendors }) => leadVendors));
  const key = new Set(catalog.editorial.flatMap(({ keyFamilies }) => keyFamilies));
  const isKey = ({ id, lead }: Family) => key.has(id) || leading.has(vendorOf(catalog, lead.id).id);
  const order = byVendor(catalog);
  const families = familiesOf(catalog)
    .filter(isKey)
    .sort((a, b) => order(a.lead.id, b.lead.id))
    .flatMap((family): KeyRow[] => {
      const sale = certain.find(({ model }) => model.id === family.lead.id)?.sale;
      if (sale === undefined) return [];
      const size = headlineSize(catalog, family.lead);
      return [{ family, sale, size, rows: rowsOf(family.lead, size, 'standard'), batch: rowsOf(family.lead, size, 'batch') }];
    });
  return {
    book,
    models,
    sold,
    headline,
    headlineRows:
      headline === undefined
        ? []
        : costRows(catalog, headline, { sizes: headlineSizes(catalog, headline), tier: 'standard', on, published: 'all' }, book).map(
            withoutAge,
          ),
    families,
    metered: sold.map((model): MeteredRow => meteredRow(catalog, model, on, book)).filter(({ meters }) => meters.length > 0),
    routes: headline === undefined ? [] : routesThen(catalog, headline, on),
    plans: plansThen(catalog, on),
    changes: log.filter(({ when }) => when.latest === on),
    ahead,
  };
}
