import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DataDocument, toDocument } from './document.ts';

/** Reads everything that lies in a folder of data, whatever it is. */
export function readDocuments(directory: string): DataDocument[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => toDocument(['data', ...relative(directory, path).split(sep)].join('/'), readFileSync(path)));
}
