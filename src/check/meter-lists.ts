import { TOKEN_METERS } from '../domain/rate-card.ts';
import type { DataDocument } from './document.ts';

/** The list of meters of an edition that is priced per token, whether or not its file fits the schema. */
export interface MeterList {
  path: string;
  missing: string[];
}

interface Loose {
  editions?: { pricing?: { shape?: string; rates?: { meter?: string }[] } }[];
}

/** Every list of meters in a file, with those that are missing from it. */
export function meterLists({ folder, json }: DataDocument): MeterList[] {
  const { editions } = (json ?? {}) as Loose;
  if (folder !== 'rates' || !Array.isArray(editions)) return [];
  return editions.flatMap((edition, index) => {
    const { shape, rates } = edition?.pricing ?? {};
    if (shape !== 'per-token' || !Array.isArray(rates)) return [];
    const meters = rates.map((rate) => rate?.meter);
    return [{ path: `editions[${index}].pricing.rates`, missing: TOKEN_METERS.filter((meter) => !meters.includes(meter)) }];
  });
}

/** Whether a path is a list of meters from which some are missing. */
export function isMeterList(document: DataDocument, path: string): boolean {
  return meterLists(document).some((list) => list.path === path && list.missing.length > 0);
}
