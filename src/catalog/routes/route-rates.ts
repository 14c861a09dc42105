import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { type Edition, type Model, type Pricing, TOKEN_METERS, type TokenMeter } from '../../domain/rate-card.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import type { Catalog } from '../catalog.ts';
import { editionFile, editionPlace, lastCheckOf } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { editionOn, type RateCell, shownRate } from '../rate-table.ts';
import { pricingDay } from '../standing.ts';
import { openStatement } from '../statements.ts';
import { offerTitle } from './route-evidence.ts';
import { meterRatios } from './route-markup.ts';
import type { RouteOffer } from './route-offers.ts';

/** One meter of a model on a route, beside the same where it is set against. */
export interface MeterRow {
  meter: TokenMeter;
  here: RateCell;
  there: RateCell;
  /** Undefined where one of the two is no amount. */
  ratio: Exact | undefined;
}

/** The meters of a model on a route and on what they are set against. */
export interface MeterTable {
  /** The model whose rates they are, and others with the same ones on both sides. */
  model: Model;
  others: Model[];
  rows: MeterRow[];
}

function rateCell(catalog: Catalog, model: Model, edition: Edition, meter: TokenMeter, on: Day, book: EvidenceBook): RateCell | undefined {
  const file = editionFile(catalog, edition);
  if (edition.pricing.shape !== 'per-token' || file?.pricing.shape !== 'per-token') return undefined;
  const rate = edition.pricing.rates[meter];
  const index = file.pricing.rates.findIndex((each) => each.meter === meter);
  const place = editionPlace(catalog, edition);
  const statement = {
    title: offerTitle(catalog, model, edition.route, edition.tier),
    subject: METER_NAMES[meter].toLowerCase(),
    shown: [shownRate(rate)],
    evidence: file.pricing.rates[index]?.evidence ?? [],
    file: place.file,
    at: `${place.at}.pricing.rates[${index}].value.amount`,
  };
  const evidence = openStatement(catalog, statement, on, book);
  return { rate, evidence, check: lastCheckOf(catalog, edition, meter, rate.readings, on) };
}

/** Whether a meter is answered in the same way on both sides. */
function isEqual(meter: TokenMeter, pricing: Pricing, base: Pricing): boolean {
  if (pricing.shape !== 'per-token' || base.shape !== 'per-token') return true;
  const ratio = meterRatios(pricing, base).get(meter);
  return ratio === undefined ? pricing.rates[meter].value.kind === base.rates[meter].value.kind : ratio.equals(1);
}

/** What an offer is set against, where a meter of it is answered in another way. */
function differingBase(catalog: Catalog, { model, edition }: RouteOffer, on: Day): Edition | undefined {
  const against = edition.tier === 'standard' ? model.mainRoute : edition.route;
  const base = editionOn(catalog, model, 'standard', pricingDay(model, on), against);
  if (base === undefined || TOKEN_METERS.every((meter) => isEqual(meter, edition.pricing, base.pricing))) return undefined;
  return base;
}

/** The answers of two editions, to tell which models share both. */
function answersOf(...editions: Edition[]): string {
  const values = editions.flatMap(({ pricing }) =>
    pricing.shape === 'per-token' ? TOKEN_METERS.map((meter) => pricing.rates[meter].value) : [],
  );
  return values.map((value) => (value.kind === 'amount' ? value.amount : value.kind)).join(' ');
}

/** Every meter of some offers beside those it is set against, once for models with the same rates; nothing where both sides are the same, or one bills no tokens. */
export function meterTables(catalog: Catalog, offers: readonly RouteOffer[], on: Day, book: EvidenceBook): MeterTable[] {
  const differing = offers.flatMap((offer) => {
    const base = differingBase(catalog, offer, on);
    return base === undefined ? [] : [{ model: offer.model, edition: offer.edition, base }];
  });
  const groups = Map.groupBy(differing, ({ edition, base }) => answersOf(edition, base));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { model, edition, base } = first;
    const ratios = meterRatios(edition.pricing, base.pricing);
    const rows = TOKEN_METERS.flatMap((meter): MeterRow[] => {
      const [here, there] = [rateCell(catalog, model, edition, meter, on, book), rateCell(catalog, model, base, meter, on, book)];
      return here === undefined || there === undefined ? [] : [{ meter, here, there, ratio: ratios.get(meter) }];
    });
    return [{ model, others: others.map((each) => each.model), rows }];
  });
}
