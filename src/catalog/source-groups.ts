import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import type { Edition } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { readingRefs } from './check-references.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import { type Check, confirmationsOf, editionFile, latestCheck, readingOf, type Source } from './evidence.ts';
import { isOnSale, standingOf } from './standing.ts';

/** A source with its last reading. */
export interface SourceRow {
  source: Source;
  /** Undefined where it could never be read. */
  check: Check | undefined;
  /** The first day on which another reading is due; undefined where it could never be read, or nothing proves the day of its copy. */
  due: Day | undefined;
}

/** What sources stand behind; one that stands behind several is in the first of them. */
export type Purpose = 'prices' | 'plans' | 'routes' | 'other';

/** The sources of one page, what was never read first, then undated copies, then the longest overdue. */
export interface SourceGroup {
  purpose: Purpose;
  rows: SourceRow[];
}

/** The readings behind the rates of an edition: those they cite, and every one that found them unchanged. */
function editionReadings(catalog: Catalog, edition: Edition): { source: Source }[] {
  const pricing = editionFile(catalog, edition)?.pricing;
  if (pricing === undefined) return [];
  const stated = statementEvidence(pricing).map((each) => readingOf(catalog, each.reading));
  const rates = statedRates(pricing).flatMap(({ meter, evidence, conditionEvidence }) => {
    const cited = [...evidence, ...conditionEvidence].map((each) => readingOf(catalog, each.reading));
    return [...cited, ...confirmationsOf(catalog, edition, meter)];
  });
  return [...stated, ...rates];
}

/** The readings behind how many tokens a model's image takes, and behind the published prices of its family. */
function countingReadings(catalog: Catalog, { outputRule, family }: Catalog['models'][number]): { source: Source }[] {
  const rule = outputRule.kind === 'rule' ? catalog['counting-rules'].find((each) => each.id === outputRule.rule) : undefined;
  const tables = catalog.observations.filter((each) => each.family === family).flatMap((each) => each.priceTables);
  const evidence = [
    ...(outputRule.kind === 'rule' ? outputRule.evidence : []),
    ...(rule?.evidence ?? []),
    ...tables.flatMap((table) => table.evidence),
  ];
  return evidence.map((each) => readingOf(catalog, each.reading));
}

/** The sources that a price of a model on sale rests on: rates in effect that day, counting rules, published prices. */
export function pricingSources(catalog: Catalog, on: Day): Set<string> {
  const { card } = catalog;
  const onSale = new Set(card.models.filter((model) => isOnSale(standingOf(model, on))).map((model) => model.id));
  const inEffect = card.editions.filter(
    (edition) =>
      onSale.has(edition.model) && editionsOn(editionsOf(card, edition.model, edition.route, edition.tier), on).includes(edition),
  );
  const readings = [
    ...inEffect.flatMap((edition) => editionReadings(catalog, edition)),
    ...catalog.models.filter((model) => onSale.has(model.id)).flatMap((model) => countingReadings(catalog, model)),
  ];
  return new Set(readings.map(({ source }) => source.id));
}

/** The sources that anything in some files names. */
export function namedIn(catalog: Catalog, files: readonly unknown[]): Set<string> {
  return new Set(files.flatMap((file) => readingRefs(file)).map(({ ref }) => readingOf(catalog, ref).source.id));
}

/** Whether another reading is due on the day the row was made for. */
export function isOverdue({ check }: SourceRow): boolean {
  return check !== undefined && check.freshness !== 'checked';
}

function rowOf(source: Source, on: Day): SourceRow {
  const read = source.readings.filter((reading) => reading.result !== 'unreadable').map((reading) => ({ source, reading }));
  const check = latestCheck(read, on);
  return { source, check, due: check?.ages?.due };
}

/** Orders rows by how much they need a reading: none at all, one on a day that nothing proves, the longest overdue. */
function byNeed(a: SourceRow, b: SourceRow): number {
  const rankOf = ({ check, due }: SourceRow) => (check === undefined ? '0' : (due ?? '1'));
  return rankOf(a).localeCompare(rankOf(b)) || a.source.id.localeCompare(b.source.id);
}

/** Every source once, by what it stands behind: prices of models on sale, credit plans, routes, everything else. Groups without any are left out. */
export function sourceGroups(catalog: Catalog, on: Day): SourceGroup[] {
  const prices = pricingSources(catalog, on);
  const plans = namedIn(catalog, catalog.sellers);
  const routes = namedIn(catalog, catalog.routes);
  const purposeOf = ({ id }: Source): Purpose => {
    if (prices.has(id)) return 'prices';
    if (plans.has(id)) return 'plans';
    return routes.has(id) ? 'routes' : 'other';
  };
  const rows = catalog.sources.map((source) => rowOf(source, on)).sort(byNeed);
  const purposes: Purpose[] = ['prices', 'plans', 'routes', 'other'];
  return purposes
    .map((purpose) => ({ purpose, rows: rows.filter(({ source }) => purposeOf(source) === purpose) }))
    .filter((group) => group.rows.length > 0);
}
