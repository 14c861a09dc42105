import type { Catalog } from '../catalog/catalog.ts';
import { statementEvidence } from '../catalog/edition-rates.ts';
import { editionFile, endOf, lastCheckOf } from '../catalog/evidence.ts';
import { editionOn } from '../catalog/rate-table.ts';
import { pricingDay } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import { type Edition, type Model, TIERS } from '../domain/rate-card.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { apiValue, apiWhen } from './amounts.ts';
import type { Ledger } from './ledger.ts';

type Offer = ApiFile<'rates'>['offers'][number];
type Rate = Offer['rates'][number];
type FullEdition = ApiFile<'model-editions'>['editions'][number];
type FullEvidence = FullEdition['evidence'][number];
type WireEdition = NonNullable<ReturnType<typeof editionFile>>;
type WireEvidence = ReturnType<typeof statementEvidence>;

/** The edition as it stands in its file. @throws when it is in no file, which the catalogue does not make */
function fileOf(catalog: Catalog, edition: Edition): WireEdition {
  const file = editionFile(catalog, edition);
  if (file === undefined) throw new Error(`no file holds an edition of ${edition.model} on ${edition.route}`);
  return file;
}

/** A rate of an edition before its evidence is told in brief or in full. */
type StatedRate = Omit<Rate, 'checked' | 'evidence'> & { evidence: WireEvidence };

/** Every rate of an edition: those of its shape, the fee of a reference image, and those that replace one for some requests. */
function statedRates({ pricing, alsoPriced = [] }: WireEdition, ledger: Ledger): StatedRate[] {
  if (!('rates' in pricing)) return [];
  const own = pricing.rates.map((rate) => ({
    meter: rate.meter,
    quality: 'quality' in rate ? rate.quality : null,
    size: 'size' in rate ? rate.size : null,
    applies_to: 'every-request' as const,
    value: apiValue(rate.value, ledger),
    unit: rate.unit,
    condition: 'condition' in rate ? (rate.condition?.text ?? null) : null,
    evidence: rate.evidence,
  }));
  const every = { quality: null, size: null, condition: null };
  const { references } = pricing as { references?: Extract<typeof pricing, { shape: 'flat' }>['references'] };
  const fee = references?.kind === 'fee' ? [references] : [];
  return [
    ...own,
    ...fee.map(({ meter, value, unit, evidence }) => {
      return { ...every, meter, applies_to: 'every-request' as const, value: apiValue(value, ledger), unit, evidence };
    }),
    ...alsoPriced.flatMap(({ insteadOf, amount, evidence }) =>
      insteadOf === undefined
        ? []
        : {
            ...every,
            meter: insteadOf.meter,
            applies_to: insteadOf.when,
            value: { kind: 'amount' as const, amount },
            unit: 'USD per 1M tokens' as const,
            evidence,
          },
    ),
  ];
}

/** What an edition without rates rests on: its statement, or where it was looked for. */
function statementOf({ pricing }: WireEdition): WireEvidence {
  return statementEvidence(pricing);
}

function basisOf({ pricing, introductory }: WireEdition): Offer['basis'] {
  const references = 'references' in pricing ? pricing.references : undefined;
  return {
    pass_through: pricing.shape === 'pass-through' ? { route: pricing.of, fee_percent: pricing.feePercent, fee: pricing.fee } : null,
    seller: pricing.shape === 'subscription' ? pricing.seller : null,
    references: references?.kind ?? null,
    free_references: references?.kind === 'fee' ? references.freeImages : null,
    introductory: introductory === undefined ? null : { ends: introductory.ends },
  };
}

function editionFields(edition: Edition, file: WireEdition) {
  const { model, route, tier, from, pricing } = edition;
  return {
    model,
    route,
    tier,
    effective_from: apiWhen(from),
    effective_from_basis: file.fromBasis,
    shape: pricing.shape,
    basis: basisOf(file),
  };
}

/** An edition in effect, each rate with its last check. */
export function offerOf(catalog: Catalog, edition: Edition, on: Day, ledger: Ledger): Offer {
  const file = fileOf(catalog, edition);
  ledger.note(file.recordedOn);
  const rates = statedRates(file, ledger).map(({ evidence, ...rate }): Rate => {
    const readings = ledger.citeAll(evidence);
    return { ...rate, checked: ledger.check(lastCheckOf(catalog, edition, rate.meter, readings, on)), evidence: readings };
  });
  const looked = file.pricing.shape === 'unknown' ? file.pricing.lookedAt : [];
  return { ...editionFields(edition, file), rates, evidence: ledger.cite([...statementOf(file).map((each) => each.reading), ...looked]) };
}

/** The editions in effect for a model on a day: one for each route and tier, on its last day where it has ended. */
export function offersOf(catalog: Catalog, model: Model, on: Day, ledger: Ledger, routes?: readonly string[]): Offer[] {
  const day = pricingDay(model, on);
  const sold = routes ?? [...new Set(catalog.card.editions.filter((each) => each.model === model.id).map((each) => each.route))];
  return sold.flatMap((route) =>
    TIERS.flatMap((tier) => {
      const edition = editionOn(catalog, model, tier, day, route);
      return edition === undefined ? [] : offerOf(catalog, edition, on, ledger);
    }),
  );
}

function fullEvidence(evidence: WireEvidence, ledger: Ledger): FullEvidence[] {
  ledger.citeAll(evidence);
  return evidence.map(({ reading, asPrinted, confidence, note }) => ({ reading, as_printed: asPrinted, confidence, note: note ?? null }));
}

/** An edition with everything that was stated, each figure with its evidence in full. */
export function fullEditionOf(catalog: Catalog, edition: Edition, ledger: Ledger): FullEdition {
  const file = fileOf(catalog, edition);
  const end = endOf(catalog, edition);
  return {
    ...editionFields(edition, file),
    effective_until: end === undefined ? null : apiWhen(end),
    recorded_on: ledger.note(file.recordedOn),
    also_priced: (file.alsoPriced ?? []).map(({ id, name, amount, unit, evidence }) => {
      return { id, name, amount, unit, evidence: fullEvidence(evidence, ledger) };
    }),
    rates: statedRates(file, ledger).map(({ evidence, ...rate }) => ({ ...rate, evidence: fullEvidence(evidence, ledger) })),
    evidence: fullEvidence(statementOf(file), ledger),
  };
}

/** An edition without its rates, for the index of all. */
export function editionRow(catalog: Catalog, edition: Edition, ledger: Ledger): ApiFile<'editions'>['editions'][number] {
  const { basis: _, ...fields } = editionFields(edition, fileOf(catalog, edition));
  const end = endOf(catalog, edition);
  const file = fileOf(catalog, edition);
  return {
    ...fields,
    effective_until: end === undefined ? null : apiWhen(end),
    recorded_on: ledger.note(file.recordedOn),
    rates: statedRates(file, ledger).length,
  };
}
