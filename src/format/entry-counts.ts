import { KIND_NAMES } from './entry.ts';
import { formatCount } from './words.ts';

/** How many entries there are. */
export function formatEntryCount(count: number): string {
  return count === 1 ? '1 dated entry' : `${formatCount(count)} dated entries`;
}

/** How many entries there are of each kind, the most frequent first: `first rates (5); price changed (2)`. */
export function formatKindCounts(entries: readonly { kind: keyof typeof KIND_NAMES }[], most = Number.POSITIVE_INFINITY): string {
  const kinds = [...Map.groupBy(entries, (entry) => entry.kind)].toSorted(([, a], [, b]) => b.length - a.length);
  const told = kinds.slice(0, most).map(([kind, all]) => `${KIND_NAMES[kind].toLowerCase()} (${all.length})`);
  return `${told.join('; ')}${kinds.length > most ? ' and others' : ''}`;
}
