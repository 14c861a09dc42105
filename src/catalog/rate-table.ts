import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import { DEFAULT_ROUTE } from '../domain/job-form.ts';
import { type Edition, type Model, type Rate, type Tier, TOKEN_METERS, type TokenMeter } from '../domain/rate-card.ts';
import { formatWhen, METER_NAMES } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { type Check, editionFile, lastCheckOf, proofsOf } from './evidence.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { pricingDay } from './standing.ts';

/** One rate of one tier with the evidence to open. */
export interface RateCell {
  rate: Rate;
  evidence: string;
  check: Check | undefined;
}

/** One meter, on each tier that is sold. */
export interface RateRow {
  meter: TokenMeter;
  cells: Partial<Record<Tier, RateCell>>;
}

/** The edition in effect on a day; undefined where none is, or a loose date leaves it open. */
export function editionOn(catalog: Catalog, model: string, tier: Tier, on: Day): Edition | undefined {
  const candidates = editionsOn(editionsOf(catalog.card, model, DEFAULT_ROUTE, tier), on);
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A rate of an edition with the evidence to open. */
function rateCell(catalog: Catalog, model: Model, edition: Edition, meter: TokenMeter, on: Day, book: EvidenceBook): RateCell | undefined {
  const wire = editionFile(catalog, edition);
  if (edition.pricing.shape !== 'per-token' || wire?.pricing.shape !== 'per-token') return undefined;
  const rate = edition.pricing.rates[meter];
  const row = wire.pricing.rates.find((each) => each.meter === meter);
  const cited = [...(row?.evidence ?? []), ...(row?.condition?.evidence ?? [])];
  const check = lastCheckOf(catalog, edition, meter, rate.readings, on);
  const record = {
    title: `${model.name}, ${edition.tier}`,
    from: formatWhen(edition.from),
    fromInferred: wire.fromBasis === 'inferred',
    check,
    proofs: proofsOf(catalog, cited),
    computation: undefined,
    history: `/models/${model.id}/#archive`,
    file: `data/rates/${edition.route}/${edition.model}.json`,
  };
  const evidence = book.add(record, METER_NAMES[meter].toLowerCase());
  return { rate, evidence, check };
}

/** All meters of a model on the day, on the tiers asked for. Empty for a model that is not billed by token. */
export function rateRows(catalog: Catalog, model: Model, tiers: readonly Tier[], on: Day, book: EvidenceBook): RateRow[] {
  const day = pricingDay(model, on);
  const rows = TOKEN_METERS.map((meter) => {
    const cells: RateRow['cells'] = {};
    for (const tier of tiers) {
      const edition = editionOn(catalog, model.id, tier, day);
      const cell = edition === undefined ? undefined : rateCell(catalog, model, edition, meter, on, book);
      if (cell !== undefined) cells[tier] = cell;
    }
    return { meter, cells };
  });
  return rows.filter((row) => row.cells.standard !== undefined);
}
