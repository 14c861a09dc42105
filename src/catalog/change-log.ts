import { isFeeChange } from '../domain/rate-changes.ts';
import type { Catalog } from './catalog.ts';
import { capabilityEntries, type Entry, editionEntries, lifecycleEntries, noticeEntries, recheckEntries } from './change-entries.ts';

/** The first day on which anything was recorded here; whatever took effect before was entered later. */
export function archiveStart(catalog: Catalog): string {
  const days = catalog.rates.flatMap((rates) => rates.editions.map((edition) => edition.recordedOn));
  return days.sort()[0] ?? '';
}

/** What two entries must share to be one entry about several models. */
function sharedPart({ id, models, proofs, edition, ...shared }: Entry): string {
  return JSON.stringify({
    ...shared,
    changes: shared.changes.map((change) => (isFeeChange(change) ? change : { ...change, factor: change.factor?.toFraction() })),
    route: edition?.route,
    tier: edition?.tier,
    from: edition?.from,
  });
}

/** The same thing happening to several models on one day is one entry. */
function merged(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, sharedPart).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const proofs = new Map(group.flatMap((entry) => entry.proofs).map((proof) => [`${proof.source.id}@${proof.reading.on}`, proof]));
    return { ...first, models: [...new Set(group.flatMap((entry) => entry.models))], proofs: [...proofs.values()] };
  });
}

/** Everything that ever changed, was announced or was re-checked, newest first. Price changes are derived from the editions, never typed. */
export function changeLog(catalog: Catalog): Entry[] {
  const lifecycle = lifecycleEntries(catalog);
  const editions = editionEntries(catalog);
  const tellsRelease = (rates: Entry, event: Entry) =>
    event.kind === 'released' && event.models[0] === rates.models[0] && event.when.latest === rates.when.latest;
  return merged([
    ...editions.map((rates) => ({
      ...rates,
      proofs: [...rates.proofs, ...lifecycle.filter((event) => tellsRelease(rates, event)).flatMap((event) => event.proofs)],
    })),
    ...lifecycle.filter((event) => !editions.some((rates) => tellsRelease(rates, event))),
    ...capabilityEntries(catalog),
    ...noticeEntries(catalog),
    ...recheckEntries(catalog),
  ]).sort((a, b) => b.when.latest.localeCompare(a.when.latest) || a.id.localeCompare(b.id));
}
