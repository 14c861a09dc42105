import { isFeeChange } from '../domain/rate-changes.ts';
import type { Catalog } from './catalog.ts';
import { capabilityEntries, editionEntries, lifecycleEntries, noticeEntries, recheckEntries, sellerEntries } from './change-entries.ts';
import type { Entry } from './changes.ts';
import type { Proof } from './evidence.ts';

/** An entry as a list tells it: the same thing happening to several models on one day is told once. */
export interface ListedEntry extends Entry {
  /** The entries it stands for, each with a page of its own; itself where it is the only one. */
  members: Entry[];
}

function newestFirst<T extends Pick<Entry, 'when' | 'id'>>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => b.when.latest.localeCompare(a.when.latest) || (a.id < b.id ? -1 : 1));
}

const kept = new WeakMap<Catalog, Entry[]>();

/** Every entry of the archive, newest first. Price changes are derived from the editions, never typed. */
export function archiveEntries(catalog: Catalog): readonly Entry[] {
  const known = kept.get(catalog);
  if (known !== undefined) return known;
  const entries = newestFirst([
    ...editionEntries(catalog),
    ...lifecycleEntries(catalog),
    ...capabilityEntries(catalog),
    ...sellerEntries(catalog),
    ...noticeEntries(catalog),
    ...recheckEntries(catalog),
  ]);
  kept.set(catalog, entries);
  return entries;
}

/** Whether first rates tell the release too: the same model on the same day. */
function tellsRelease(rates: Entry, event: Entry): boolean {
  return (
    event.kind === 'released' &&
    rates.edition !== undefined &&
    event.models[0] === rates.models[0] &&
    event.when.latest === rates.when.latest
  );
}

/** The evidence of some entries, each reading once. */
function eachOnce(entries: readonly Entry[]): Proof[] {
  const proofs = entries.flatMap((entry) => entry.proofs);
  return [...new Map(proofs.map((proof) => [`${proof.source.id}@${proof.reading.on}`, proof])).values()];
}

/** The entries without releases that first rates of their day tell already; those carry their evidence. */
export function toldEntries(entries: readonly Entry[]): Entry[] {
  return entries
    .filter((event) => !entries.some((rates) => tellsRelease(rates, event)))
    .map((rates) => {
      const releases = entries.filter((event) => tellsRelease(rates, event));
      return releases.length === 0 ? rates : { ...rates, proofs: eachOnce([rates, ...releases]) };
    });
}

/** What entries must share to be listed as one about several models. */
function sharedPart({ id, models, proofs, edition, ...shared }: Entry): string {
  return JSON.stringify({
    ...shared,
    changes: shared.changes.map((change) => (isFeeChange(change) ? change : { ...change, factor: change.factor?.toFraction() })),
    route: edition?.route,
    tier: edition?.tier,
    from: edition?.from,
  });
}

function merged(entries: readonly Entry[]): ListedEntry[] {
  return [...Map.groupBy(entries, sharedPart).values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    return { ...first, models: [...new Set(members.flatMap((entry) => entry.models))], proofs: eachOnce(members), members };
  });
}

/** Everything that ever changed, was announced or was re-checked, newest first, as lists tell it. */
export function changeLog(catalog: Catalog): ListedEntry[] {
  return newestFirst(merged(toldEntries(archiveEntries(catalog))));
}
