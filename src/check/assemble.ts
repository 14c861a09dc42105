import type { Wire } from '../catalog/read-data.ts';
import type { Day } from '../domain/day.ts';
import { folders } from '../schema/index.ts';
import { type DataDocument, placeOfFile, statedPlace } from './document.ts';
import type { Base, CheckedData } from './rule.ts';

/** Whether a file fits its schema and lies where it says it belongs. */
export function isUsable(document: DataDocument): boolean {
  return document.record !== undefined && statedPlace(document) === placeOfFile(document.file);
}

/** The files of `data/` in the order of their names, and what those that can be used say. */
export function assemble(documents: readonly DataDocument[], base: Base, today: Day): CheckedData {
  const wire: Record<string, unknown[]> = Object.fromEntries(Object.keys(folders).map((folder) => [folder, []]));
  const sorted = documents.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const document of sorted) if (document.folder !== undefined && isUsable(document)) wire[document.folder]?.push(document.record);
  return { documents: sorted, wire: wire as Wire, base, today };
}
