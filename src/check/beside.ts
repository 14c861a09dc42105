import { toWhen } from '../catalog/rate-card.ts';
import type { Day } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import type { WireEdition, WireRates } from './rows.ts';

/** By when an edition is in effect for certain. */
export function startOf({ from }: WireEdition): Day {
  return toWhen(from).latest;
}

/** The index of the edition of a tier that was the last to begin before a day, or on it; -1 where there is none. */
export function lastUntil({ editions }: WireRates, tier: Tier, day: Day): number {
  return editions.findLastIndex((edition) => edition.tier === tier && startOf(edition) <= day);
}
