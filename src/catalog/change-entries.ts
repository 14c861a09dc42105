import { type Day, daysBetween, type When } from '../domain/day.ts';
import type { Edition } from '../domain/rate-card.ts';
import { priceChanges } from '../domain/rate-changes.ts';
import { withdrawnTitle } from '../format/entry.ts';
import { archiveStart } from './archive-start.ts';
import { type Catalog, routeName } from './catalog.ts';
import type { Entry } from './changes.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import { editionFile, endOf, proofsOf } from './evidence.ts';
import { toWhen } from './rate-card.ts';
import type { Wire } from './read-data.ts';

const DAYS_IN_A_MONTH = 31;

const EMPTY = {
  models: [],
  sellers: [],
  title: undefined,
  text: undefined,
  changes: [],
  offer: undefined,
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
    const file = editionFile(catalog, edition);
    const changes = priceChanges(before?.pricing ?? { shape: 'unknown' }, edition.pricing, (id) => routeName(catalog, id));
    const isDated = before !== undefined || isKnownToTheMonth(edition.from);
    if (file === undefined || changes.length === 0 || !isDated || edition.pricing.shape === 'unknown') return [];
    const model = catalog.card.models.find((each) => each.id === edition.model);
    const cited = [...statementEvidence(file.pricing), ...statedRates(file.pricing).flatMap((rate) => rate.evidence)];
    const evidence = [...new Map(cited.map((each) => [each.reading, each])).values()];
    return {
      ...EMPTY,
      id: `${edition.from.latest}-${edition.model}-${edition.route}-${edition.tier}`,
      kind: before !== undefined && isPriced(before) ? 'price-changed' : 'introduced',
      when: edition.from,
      recorded: file.recordedOn,
      models: [edition.model],
      changes,
      edition,
      via: model?.mainRoute === edition.route ? undefined : routeName(catalog, edition.route),
      proofs: proofsOf(catalog, evidence),
    } satisfies Entry;
  });
}

type LifecycleEvent = Wire['models'][number]['lifecycle'][number];

/** What an event is called in an id. Whether it is confirmed is no part of it, because the id stays when it is. */
function eventName({ kind, status }: LifecycleEvent): string {
  return status === 'withdrawn' ? `${kind}-withdrawn` : kind;
}

/** One event for each name and day: where it was announced and then seen to have happened, the confirmed one. */
function eventsOf(lifecycle: readonly LifecycleEvent[]): LifecycleEvent[] {
  const groups = Map.groupBy(lifecycle, (event) => `${toWhen(event.on).latest} ${eventName(event)}`);
  return [...groups.values()].flatMap((group) => group.find(({ status }) => status === 'confirmed') ?? group.slice(0, 1));
}

/** Releases, deprecations, ends of sale, and announcements of them that were called off. A release whose day is not known to the month is no event. */
export function lifecycleEntries(catalog: Catalog): Entry[] {
  return catalog.models.flatMap((model) =>
    eventsOf(model.lifecycle).flatMap((event) => {
      const when = toWhen(event.on);
      if (event.kind === 'released' && !isKnownToTheMonth(when)) return [];
      const isWithdrawn = event.status === 'withdrawn';
      return {
        ...EMPTY,
        id: `${when.latest}-${model.id}-${eventName(event)}`,
        kind: isWithdrawn ? 'withdrawn' : event.kind,
        title: isWithdrawn ? withdrawnTitle(model.name, event.kind) : undefined,
        when,
        recorded: event.recordedOn,
        models: [model.id],
        text: event.note,
        confirmed: event.status !== 'announced',
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
        recorded: capability.recordedOn,
        models: [model.id],
        text: capability.note,
        capability: { id: capability.id, state: capability.state },
        proofs: proofsOf(catalog, capability.evidence),
      } satisfies Entry;
    }),
  );
}

type Seller = Wire['sellers'][number];

/** What one offer became after it was first recorded. An offer that was recorded beside the seller is no event; one that came later is. */
function offerEntries(catalog: Catalog, seller: Seller, offer: Seller['offers'][number]): Entry[] {
  const known = seller.offers.flatMap(({ editions }) => editions.slice(0, 1).map(({ recordedOn }) => recordedOn)).sort()[0] ?? '';
  return offer.editions.flatMap((after, index) => {
    const before = offer.editions[index - 1];
    if (before === undefined && after.recordedOn <= known) return [];
    const isSame = JSON.stringify([before?.price, before?.grant]) === JSON.stringify([after.price, after.grant]);
    if (isSame) return [];
    const when = toWhen(after.from);
    return {
      ...EMPTY,
      id: `${when.latest}-${seller.id}-${offer.id}`,
      kind: before === undefined ? 'introduced' : 'price-changed',
      when,
      recorded: after.recordedOn,
      sellers: [seller.id],
      offer: { offer: offer.id, name: offer.name, kind: offer.kind, before, after },
      proofs: proofsOf(catalog, after.evidence),
    } satisfies Entry;
  });
}

/** Offers of sellers that changed or came later, and sellers that stopped selling. */
export function sellerEntries(catalog: Catalog): Entry[] {
  return catalog.sellers.flatMap((seller) => {
    const { id, ended } = seller;
    const offers = seller.offers.flatMap((offer) => offerEntries(catalog, seller, offer));
    if (ended === null) return offers;
    const when = toWhen(ended.on);
    const end = {
      ...EMPTY,
      id: `${when.latest}-${id}-shutdown`,
      kind: 'shutdown',
      when,
      recorded: ended.recordedOn,
      sellers: [id],
      proofs: proofsOf(catalog, ended.evidence),
    } satisfies Entry;
    return [...offers, end];
  });
}

/** What had to be typed because nothing derives it. */
export function noticeEntries(catalog: Catalog): Entry[] {
  return catalog.notices.map((notice) => ({
    ...EMPTY,
    id: notice.id,
    kind: notice.kind,
    when: toWhen(notice.on),
    recorded: notice.recordedOn,
    models: notice.models,
    sellers: notice.sellers ?? [],
    title: notice.title,
    text: notice.text,
    confirmed: notice.kind !== 'announced',
    proofs: proofsOf(catalog, notice.evidence),
  }));
}

/** A reading is recorded on its day; one from before the archive began, on the archive's first. */
function recordedAt(catalog: Catalog, on: Day): Day {
  const start = archiveStart(catalog);
  return on < start ? start : on;
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
        recorded: recordedAt(catalog, reading.on),
        models: [...new Set(reading.confirms.map((each) => each.model))],
        text: reading.note,
        read: { source, reading },
        proofs: [],
      })),
  );
}
