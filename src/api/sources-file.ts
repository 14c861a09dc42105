import type { Catalog } from '../catalog/catalog.ts';
import { readingRefs } from '../catalog/check-references.ts';
import { sourceGroups } from '../catalog/source-groups.ts';
import type { Day } from '../domain/day.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { absolute, envelope } from './addresses.ts';
import { apiCheck, citedSource, Ledger } from './ledger.ts';

/** Every source with its log, by id. */
export function sourcesFile(catalog: Catalog, on: Day): ApiFile<'sources'> {
  const rows = sourceGroups(catalog, on).flatMap((group) => group.rows);
  const sources = rows
    .map(({ source, check }) => ({
      ...citedSource(source),
      review_interval_days: source.reviewIntervalDays,
      checked: apiCheck(check),
      readings: source.readings.map(({ on: day, precision, via, result }) => ({ on: day, precision, via, result })),
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en'));
  const newest = sources
    .flatMap(({ readings }) => readings.map((reading) => reading.on))
    .sort()
    .at(-1);
  return { ...envelope('sources', '/sources/', newest ?? catalog.card.dataDate), sources };
}

/** Every route, by id. */
export function routesFile(catalog: Catalog): ApiFile<'routes'> {
  const ledger = new Ledger(catalog);
  ledger.cite(readingRefs(catalog.routes).map(({ ref }) => ref));
  const routes = catalog.routes.map(({ id, name, kind, vendor, billedBy, tiers, url, summary }) => ({
    id,
    name,
    kind,
    vendor,
    billed_by: billedBy,
    tiers: tiers.map((tier) => tier.id),
    url,
    summary,
    page: absolute(`/routes/${id}/`),
  }));
  return { ...envelope('routes', '/routes/', ledger.dataDate), routes };
}
