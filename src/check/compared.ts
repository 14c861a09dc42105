import type { Folder } from '../schema/index.ts';
import type { Json } from './json-diff.ts';
import type { CheckedData } from './rule.ts';

/** A file that a change touches: as it was and as it is. */
export interface ComparedFile {
  file: string;
  folder: Folder | undefined;
  was: Json;
  now: Json;
}

/** A file as it was; undefined where it was no JSON. */
export function parseBase(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const kept = new WeakMap<CheckedData, ComparedFile[]>();

/** Every file that was there before, is there now with another text, and can be parsed in both. */
export function comparedFiles(data: CheckedData): ComparedFile[] {
  const { documents, base } = data;
  const found =
    kept.get(data) ??
    documents.flatMap(({ file, folder, text, json }): ComparedFile[] => {
      const before = base?.get(file);
      if (before === undefined || before === text || json === undefined) return [];
      const was = parseBase(before);
      return was === undefined ? [] : [{ file, folder, was, now: json }];
    });
  kept.set(data, found);
  return found;
}
