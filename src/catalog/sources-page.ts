import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import { dueOn } from '../domain/freshness.ts';
import type { Edition } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import { type Check, confirmationsOf, editionFile, latestCheck, readingOf, type Source } from './evidence.ts';
import { isOnSale, standingOf } from './standing.ts';

/** A source with its last reading and the day the next is due; both undefined where it could never be read. */
export interface SourceRow {
  source: Source;
  check: Check | undefined;
  due: Day | undefined;
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
function pricingSources(catalog: Catalog, on: Day): Set<string> {
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

/** The sources that a seller's offer or the price of an image there rests on. */
function planSources(catalog: Catalog): Set<string> {
  const evidence = catalog.sellers
    .flatMap(({ offers, rates }) => [...offers.flatMap((offer) => offer.editions), ...rates])
    .flatMap((each) => each.evidence);
  return new Set(evidence.map((each) => readingOf(catalog, each.reading).source.id));
}

function rowOf(source: Source, on: Day): SourceRow {
  const read = source.readings.filter((reading) => reading.result !== 'unreadable').map((reading) => ({ source, reading }));
  const check = latestCheck(read, on);
  return { source, check, due: check === undefined ? undefined : dueOn(check.on, source.reviewIntervalDays) };
}

/**
 * Every source with its last reading and when the next is due: those behind the prices of models on sale, those behind plans, the rest.
 * Within each, what was never read comes first, then the longest overdue.
 */
export function sourcesPage(catalog: Catalog, on: Day): { pricing: SourceRow[]; plans: SourceRow[]; rest: SourceRow[] } {
  const behindPrices = pricingSources(catalog, on);
  const behindPlans = planSources(catalog);
  const rows = catalog.sources
    .map((source) => rowOf(source, on))
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '') || a.source.id.localeCompare(b.source.id));
  return {
    pricing: rows.filter(({ source }) => behindPrices.has(source.id)),
    plans: rows.filter(({ source }) => !behindPrices.has(source.id) && behindPlans.has(source.id)),
    rest: rows.filter(({ source }) => !behindPrices.has(source.id) && !behindPlans.has(source.id)),
  };
}
