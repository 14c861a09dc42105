import { applyEdits, modify } from 'jsonc-parser';
import type { DataDocument } from '../../src/check/document.ts';

/** A number between 0 and 1 from a seed: the same seed gives the same edits. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One value of a file. */
export interface Leaf {
  path: (string | number)[];
  key: string;
  value: unknown;
}

/** Everything that can be edited in a file: its values, and the entries of its lists. */
export interface Places {
  leaves: Leaf[];
  entries: { path: (string | number)[]; list: string; value: unknown }[];
}

const kept = new WeakMap<DataDocument, Places>();

/** The places of a file. */
export function placesOf(document: DataDocument): Places {
  const known = kept.get(document);
  if (known !== undefined) return known;
  const places: Places = { leaves: [], entries: [] };
  const visit = (value: unknown, path: (string | number)[]) => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        places.entries.push({ path: [...path, index], list: String(path.at(-1)), value: item });
        visit(item, [...path, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    } else {
      const key = String(path.findLast((part) => typeof part === 'string'));
      places.leaves.push({ path, key, value });
    }
  };
  visit(document.json, []);
  kept.set(document, places);
  return places;
}

/** The text of a file with another value at a path; undefined takes it out. */
export function withValue(text: string, path: (string | number)[], value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
}
