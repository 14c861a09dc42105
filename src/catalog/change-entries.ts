import { daysBetween, type When } from '../domain/day.ts';
import type { Edition } from '../domain/rate-card.ts';
import { type PriceChange, priceChanges } from '../domain/rate-changes.ts';
import { type Catalog, routeName } from './catalog.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import { editionFile, endOf, type Proof, proofsOf, type Reading, type Source } from './evidence.ts';
import { toWhen } from './rate-card.ts';

/** Kinds of entries, never mixed: a correction of ours is no price change, a re-check is no event of the vendor's. */
export type EntryKind =
  | 'price-changed'
  | 'introduced'
  | 'correction'
  | 'archived'
  | 'rechecked'
  | 'announced'
  | 'withdrawn'
  | 'previewed'
  | 'released'
  | 'restricted'
  | 'deprecated'
  | 'shutdown'
  | 'capability'
  | 'billing'
  | 'access';

/** One dated entry of the archive. */
export interface Entry {
  id: string;
  kind: EntryKind;
  when: When;
  models: string[];
  /** For an entry with a title of its own. */
  title: string | undefined;
  text: string | undefined;
  /** Old and new rates and fees, for a change or a first edition. */
  changes: PriceChange[];
  edition: Edition | undefined;
  /** Name of the route an edition is for, where that is not the model's main one. */
  via: string | undefined;
  capability: { id: string; state: string } | undefined;
  /** For a re-check. */
  read: { source: Source; reading: Reading } | undefined;
  /** False for what is only announced. */
  confirmed: boolean;
  successors: string[];
  proofs: Proof[];
}

const DAYS_IN_A_MONTH = 31;

const EMPTY = {
  title: undefined,
  text: undefined,
  changes: [],
  edition: undefined,
  via: undefined,
  capability: undefined,
  read: undefined,
  confirmed: true,
  successors: [],
};

/** Whether a date is known to about a month: a longer window says when something was read, not when it happened. */
function isKnownToTheMonth({ earliest, latest }: When): boolean {
  return earliest !== null && daysBetween(earliest, latest) <= DAYS_IN_A_MONTH;
}

/** Whether an edition states prices, not only that the tier is not offered or not known. */
function isPriced({ pricing }: Edition): boolean {
  return pricing.shape !== 'not-offered' && pricing.shape !== 'unknown';
}

/** First rates and price changes, derived by comparing each edition with the one before it. First rates whose day is not known to the month are no event. */
export function editionEntries(catalog: Catalog): Entry[] {
  return catalog.card.editions.flatMap((edition) => {
    const before = catalog.card.editions.find(
      (each) =>
        endOf(catalog, each) === edition.from && each.model === edition.model && each.route === edition.route && each.tier === edition.tier,
    );
    const model = catalog.card.models.find((each) => each.id === edition.model);
    const wasPriced = before !== undefined && isPriced(before);
    const changes = priceChanges(before?.pricing ?? { shape: 'unknown' }, edition.pricing, (id) => routeName(catalog, id));
    const isDated = before !== undefined || isKnownToTheMonth(edition.from);
    if (changes.length === 0 || !isDated || edition.pricing.shape === 'unknown') return [];
    const pricing = editionFile(catalog, edition)?.pricing;
    const cited = pricing === undefined ? [] : [...statementEvidence(pricing), ...statedRates(pricing).flatMap((rate) => rate.evidence)];
    const evidence = [...new Map(cited.map((each) => [each.reading, each])).values()];
    return {
      ...EMPTY,
      id: `${edition.from.latest}-${edition.model}-${edition.route}-${edition.tier}`,
      kind: wasPriced ? 'price-changed' : 'introduced',
      when: edition.from,
      models: [edition.model],
      changes,
      edition,
      via: model?.mainRoute === edition.route ? undefined : routeName(catalog, edition.route),
      proofs: proofsOf(catalog, evidence),
    } satisfies Entry;
  });
}

/** Releases, deprecations and ends of sale. A release whose day is not known to the month is no event. */
export function lifecycleEntries(catalog: Catalog): Entry[] {
  return catalog.models.flatMap((model) =>
    model.lifecycle.flatMap((event) => {
      const when = toWhen(event.on);
      if (event.kind === 'released' && !isKnownToTheMonth(when)) return [];
      return {
        ...EMPTY,
        id: `${when.latest}-${model.id}-${event.kind}${event.status === 'announced' ? '-announced' : ''}`,
        kind: event.kind,
        when,
        models: [model.id],
        text: event.note,
        confirmed: event.status === 'confirmed',
        successors: event.successors,
        proofs: proofsOf(catalog, event.evidence),
      } satisfies Entry;
    }),
  );
}

/** A capability that changed after the model came out; what it could do from the start is no news. */
export function capabilityEntries(catalog: Catalog): Entry[] {
  return catalog.models.flatMap((model) =>
    model.capabilities.flatMap((capability, index) => {
      const isFirst = model.capabilities.findIndex((each) => each.id === capability.id) === index;
      if (isFirst) return [];
      const when = toWhen(capability.from);
      return {
        ...EMPTY,
        id: `${when.latest}-${model.id}-${capability.id}`,
        kind: 'capability',
        when,
        models: [model.id],
        text: capability.note,
        capability: { id: capability.id, state: capability.state },
        proofs: proofsOf(catalog, capability.evidence),
      } satisfies Entry;
    }),
  );
}

/** What had to be typed because nothing derives it. */
export function noticeEntries(catalog: Catalog): Entry[] {
  return catalog.notices.map((notice) => ({
    ...EMPTY,
    id: notice.id,
    kind: notice.kind,
    when: toWhen(notice.on),
    models: notice.models,
    title: notice.title,
    text: notice.text,
    proofs: proofsOf(catalog, notice.evidence),
  }));
}

/** Readings that found rates unchanged, or archived them first. */
export function recheckEntries(catalog: Catalog): Entry[] {
  return catalog.sources.flatMap((source) =>
    source.readings
      .filter((reading) => reading.confirms.length > 0)
      .map((reading) => ({
        ...EMPTY,
        id: `${reading.on}-${source.id}`,
        kind: reading.result === 'recorded' ? ('archived' as const) : ('rechecked' as const),
        when: { earliest: reading.on, latest: reading.on },
        models: [...new Set(reading.confirms.map((each) => each.model))],
        text: reading.note,
        read: { source, reading },
        proofs: [],
      })),
  );
}
