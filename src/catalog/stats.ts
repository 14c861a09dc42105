import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import { EVIDENCE_KINDS, type EvidenceKind } from '../domain/evidence-kind.ts';
import type { Freshness } from '../domain/freshness.ts';
import type { Catalog } from './catalog.ts';
import { statedRates } from './edition-rates.ts';
import { editionFile, lastCheckOf, latestCheck, type Proof, proofsOf } from './evidence.ts';
import { hasEnded, offersOn } from './plans/plan-offers.ts';
import type { Wire } from './read-data.ts';
import { isOnSale, standingOf } from './standing.ts';

type WireEvidence = Parameters<typeof proofsOf>[1];

/** Folders whose numbers are facts of the world; the others hold names, readings and editors' choices. */
const FACT_FOLDERS = ['models', 'rates', 'observations', 'counting-rules', 'routes', 'sellers'] as const;

/** Keys that hold a number a reader could check. */
const NUMBER_KEYS = new Set([
  'amount',
  'claimed',
  'credits',
  'days',
  'factor',
  'feePercent',
  'freeImages',
  'images',
  'imagesPerMinute',
  'least',
  'max',
  'most',
  'tokens',
  'tokensPerImage',
  'tokensPerMinute',
]);

/** One number of the data with the evidence it stands under; undefined where none encloses it. */
interface NumberFact {
  folder: keyof Wire;
  evidence: WireEvidence | undefined;
}

/** The nearest evidence beside or above a value. */
function evidenceBeside(value: object): WireEvidence | undefined {
  if (!('evidence' in value) && !('qualityEvidence' in value)) return undefined;
  return ('evidence' in value ? value.evidence : value.qualityEvidence) as WireEvidence;
}

function numbersIn(value: unknown, folder: keyof Wire, above: WireEvidence | undefined): NumberFact[] {
  if (Array.isArray(value)) return value.flatMap((item) => numbersIn(item, folder, above));
  if (typeof value !== 'object' || value === null) return [];
  const evidence = evidenceBeside(value) ?? above;
  return Object.entries(value).flatMap(([key, item]) => {
    const isNumber = NUMBER_KEYS.has(key) && (typeof item === 'string' || typeof item === 'number');
    return isNumber ? [{ folder, evidence }] : numbersIn(item, folder, evidence);
  });
}

/** Every answer “not known” or “not stated”, each with what was looked at. */
function unknownsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((count, item) => count + unknownsIn(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'lookedAt' in value ? 1 : 0;
  return Object.values(value).reduce((count: number, item) => count + unknownsIn(item), own);
}

function strongest(proofs: readonly Proof[]): EvidenceKind {
  return EVIDENCE_KINDS.find((kind) => proofs.some((proof) => proof.kind === kind)) ?? 'third-party';
}

/** How old every price is that holds on a day: rates in effect of models on sale, and the offers with a price and the rates of those who sell. */
function agesOfPrices(catalog: Catalog, on: Day): Freshness[] {
  const { card } = catalog;
  const onSale = new Set(card.models.filter((model) => isOnSale(standingOf(model, on))).map((model) => model.id));
  const rates = card.editions
    .filter((edition) => onSale.has(edition.model))
    .filter((edition) => editionsOn(editionsOf(card, edition.model, edition.route, edition.tier), on).includes(edition))
    .flatMap((edition) =>
      statedRates(editionFile(catalog, edition)?.pricing ?? { shape: 'not-offered', evidence: [] }).map((rate) => ({ edition, rate })),
    )
    .filter(({ rate }) => rate.value.kind === 'amount')
    .map(({ edition, rate }) => {
      const cited = rate.evidence.map((each) => each.reading);
      return lastCheckOf(catalog, edition, rate.meter, cited, on);
    });
  const plans = catalog.sellers
    .filter((seller) => !hasEnded(seller, on))
    .flatMap((seller) => [
      ...offersOn(catalog, seller, on).flatMap(({ plan, check }) => (plan.price.kind === 'unknown' ? [] : [check])),
      ...seller.rates.map(({ evidence }) => latestCheck(proofsOf(catalog, evidence), on, 'reseller')),
    ]);
  return [...rates, ...plans].map((check) => check?.freshness ?? 'unconfirmed');
}

function countBy<T extends string>(items: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** What the data holds, counted. */
export function statsOf(catalog: Catalog, on: Day) {
  const numbers = FACT_FOLDERS.flatMap((folder) => numbersIn(catalog[folder], folder, undefined));
  const grounded = numbers.flatMap(({ evidence }) =>
    evidence === undefined || evidence.length === 0 ? [] : [proofsOf(catalog, evidence)],
  );
  const ages = agesOfPrices(catalog, on);
  const disputed = new Set(catalog.conflicts.flatMap((conflict) => conflict.models));
  const offers = catalog.sellers.flatMap((seller) => seller.offers);
  return {
    vendors: catalog.vendors.length,
    models: catalog.models.length,
    modelsOnSale: catalog.card.models.filter((model) => isOnSale(standingOf(model, on))).length,
    routes: catalog.routes.length,
    sellers: catalog.sellers.length,
    offers: offers.length,
    claims: catalog.sellers.flatMap((seller) => seller.claims).length,
    sources: catalog.sources.length,
    readings: catalog.sources.flatMap((source) => source.readings).length,
    editions: catalog.card.editions.length + offers.flatMap((offer) => offer.editions).length,
    numbers: numbers.length,
    numbersWithEvidence: grounded.length,
    numbersByKind: countBy(grounded.map(strongest)),
    prices: ages.length,
    pricesByAge: countBy(ages),
    conflicts: catalog.conflicts.length,
    modelsInConflict: disputed.size,
    unknowns: FACT_FOLDERS.reduce((count, folder) => count + unknownsIn(catalog[folder]), 0),
  };
}
