import type { Catalog } from '../catalog/catalog.ts';
import { statedRates } from '../catalog/edition-rates.ts';
import { confirmationsOf, editionFile, readingOf, type Source } from '../catalog/evidence.ts';
import type { Wire } from '../catalog/read-data.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import type { Edition, Meter } from '../domain/rate-card.ts';

type Readings = { source: Source; reading: Source['readings'][number] }[];
type WireEvidence = Wire['models'][number]['qualityEvidence'];

/** The price of one meter in effect on a day, in each quality and size it is stated for. */
export interface MeterInEffect {
  edition: Edition;
  meter: Meter;
  /** The readings behind each quality and size; a re-check of the meter is behind all of them. */
  cells: Readings[];
}

/** The evidence of a price or statement that no re-check in a source's log can name, and where it stands. */
export interface Statement {
  file: string;
  /** Path of the list of evidence in the file. */
  path: (string | number)[];
  /** Whether it is a price of a seller's, or anything else that is stated. */
  kind: 'price' | 'statement';
  readings: Readings;
}

function meters(catalog: Catalog, edition: Edition): MeterInEffect[] {
  const pricing = editionFile(catalog, edition)?.pricing;
  const rates = pricing === undefined ? [] : statedRates(pricing).filter(({ value }) => value.kind !== 'unknown');
  return [...new Set(rates.map(({ meter }) => meter))].map((meter) => {
    const confirmed = confirmationsOf(catalog, edition, meter);
    const cells = rates
      .filter((rate) => rate.meter === meter)
      .map(({ evidence }) => [...evidence.map((each) => readingOf(catalog, each.reading)), ...confirmed]);
    return { edition, meter, cells };
  });
}

function modelsOnSale(catalog: Catalog, on: Day): Set<string> {
  return new Set(catalog.card.models.filter((model) => isOnSale(standingOf(model, on))).map((model) => model.id));
}

/** The editions certainly in effect on a day, of models that are on sale. */
function editionsInEffect(catalog: Catalog, on: Day): Edition[] {
  const { card } = catalog;
  const onSale = modelsOnSale(catalog, on);
  return card.editions.filter((edition) => {
    if (!onSale.has(edition.model)) return false;
    const candidates = editionsOn(editionsOf(card, edition.model, edition.route, edition.tier), on);
    return candidates.length === 1 && candidates[0] === edition;
  });
}

/** Every price in effect on a day of every model on sale, meter by meter. */
export function metersInEffect(catalog: Catalog, on: Day): MeterInEffect[] {
  return editionsInEffect(catalog, on).flatMap((edition) => meters(catalog, edition));
}

/** Keys under which past facts stand, and prices that are told apart. */
const SKIPPED = new Set(['lifecycle', 'editions', 'rates', 'ended', 'claims']);

/** Every list of evidence in a value with its path; none of a rate, and none of a capability that a later entry ends. */
function evidenceIn(value: unknown, path: (string | number)[]): { path: (string | number)[]; evidence: WireEvidence }[] {
  if (Array.isArray(value)) {
    const last = (id: unknown) => value.findLastIndex((each) => each?.id === id);
    const isEnded = (item: unknown, index: number) => path.at(-1) === 'capabilities' && last((item as { id: string }).id) !== index;
    return value.flatMap((item, index) => (isEnded(item, index) ? [] : evidenceIn(item, [...path, index])));
  }
  if (typeof value !== 'object' || value === null || 'meter' in value) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (SKIPPED.has(key)) return [];
    if (/evidence$/i.test(key)) return [{ path: [...path, key], evidence: item as WireEvidence }];
    return evidenceIn(item, [...path, key]);
  });
}

/** What the editions in effect state beside their rates: that a tier is passed on, not offered, or sold by plan; other operations. */
function editionStatements(catalog: Catalog, on: Day) {
  return editionsInEffect(catalog, on).flatMap((edition) => {
    const stated = editionFile(catalog, edition);
    const rates = catalog.rates.find(({ model, route }) => model === edition.model && route === edition.route);
    if (stated === undefined || rates === undefined) return [];
    const { pricing, alsoPriced } = stated;
    const found = evidenceIn({ pricing, alsoPriced }, ['editions', rates.editions.indexOf(stated)]);
    return found.map((each) => ({ file: `data/rates/${edition.route}/${edition.model}.json`, kind: 'statement' as const, ...each }));
  });
}

/** The newest edition of each offer of the sellers that still sell, and what an image takes there. */
function sellerPrices(catalog: Catalog) {
  return catalog.sellers
    .filter((seller) => seller.ended === null)
    .flatMap(({ id, offers, rates }) => {
      const own = rates.map(({ evidence }, index) => ({ path: ['rates', index, 'evidence'], evidence }));
      const plans = offers.flatMap(({ editions }, index) => {
        const at = editions.length - 1;
        return editions.slice(-1).map(({ evidence }) => ({ path: ['offers', index, 'editions', at, 'evidence'], evidence }));
      });
      return [...plans, ...own].map((each) => ({ file: `data/sellers/${id}.json`, kind: 'price' as const, ...each }));
    });
}

/** What the files of routes, sellers, counting rules and models on sale state beside prices. */
function fileStatements(catalog: Catalog, on: Day) {
  const onSale = modelsOnSale(catalog, on);
  const folders = {
    models: catalog.models.filter((model) => onSale.has(model.id)),
    routes: catalog.routes,
    sellers: catalog.sellers.filter((seller) => seller.ended === null),
    'counting-rules': catalog['counting-rules'],
  };
  return Object.entries(folders).flatMap(([folder, files]) =>
    files.flatMap((file) =>
      evidenceIn(file, []).map((each) => ({ file: `data/${folder}/${file.id}.json`, kind: 'statement' as const, ...each })),
    ),
  );
}

/** Everything with evidence that holds on a day and is no rate: sellers' prices, and what is stated of models, routes, sellers and rules. */
export function statementsOn(catalog: Catalog, on: Day): Statement[] {
  return [...sellerPrices(catalog), ...editionStatements(catalog, on), ...fileStatements(catalog, on)].map(
    ({ file, path, kind, evidence }) => ({ file, path, kind, readings: evidence.map((each) => readingOf(catalog, each.reading)) }),
  );
}

/** Whether one of the readings is of a source. */
export function restsOn(readings: Readings, source: string): boolean {
  return readings.some((each) => each.source.id === source);
}
