import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseTree } from 'jsonc-parser';
import { checkReferences } from '../catalog/check-references.ts';
import { type DataProblem, folderOf, parseFile, placeOf, readData } from '../catalog/read-data.ts';
import { jsonText } from './json-text.ts';
import { type Json, jsonOf } from './json-value.ts';
import { withKeysInOrder } from './key-order.ts';
import { Refusal } from './refusal.ts';

/** A file of data as it is to be written. */
export interface Change {
  /** Its name, such as `data/models/x.json`, wherever the data lies. */
  file: string;
  value: Json;
  /** Whether it must not be there yet. */
  isNew: boolean;
  /** What was done to it that the editor did not ask for, as the end of a sentence about it. */
  note?: string;
}

/** Where a file such as `data/models/x.json` lies. */
export function pathOf(directory: string, file: string): string {
  return join(directory, ...file.split('/').slice(1));
}

/** The name of every JSON file of a folder of data, in order. */
export function dataFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => ['data', ...relative(directory, join(entry.parentPath, entry.name)).split(sep)].join('/'))
    .sort();
}

/** What a file says, to be changed and written again. */
export function readJson(directory: string, file: string): Json {
  const text = readFileSync(pathOf(directory, file), 'utf8');
  const tree = parseTree(text);
  if (tree === undefined) throw new Error(`${file} says nothing`);
  return jsonOf(tree, text);
}

/** Where a file names its schema from. */
export function schemaLink(file: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `${up}public/schema/v1/${folderOf(file)}.schema.json`;
}

/** The data with the changes in it, and what is wrong with it. */
function problemsWith(directory: string, texts: ReadonlyMap<string, string>): DataProblem[] {
  const wire: Record<string, unknown[]> = { ...readData(directory) };
  for (const [file, text] of texts) {
    const folder = folderOf(file);
    if (folder === undefined) throw new Error(`${file} lies in no folder of the data`);
    const record = parseFile(folder, file, text);
    if (Array.isArray(record)) return record;
    const others = (wire[folder] ?? []).filter((each) => placeOf(each as { id?: string }) !== placeOf(record));
    wire[folder] = [...others, record];
  }
  return checkReferences(wire as ReturnType<typeof readData>);
}

/**
 * Writes changed and new files, all of them or none.
 *
 * @throws Refusal when a new file is already there, or the data could not be used afterwards
 */
export function writeChanges(directory: string, changes: readonly Change[]): void {
  for (const { file, isNew } of changes) {
    if (isNew && existsSync(pathOf(directory, file)))
      throw new Refusal(`${file} is already there and is not overwritten. Edit it, or take another id.`);
  }
  const texts = new Map(changes.map(({ file, value }) => [file, jsonText(withKeysInOrder(folderOf(file) ?? 'models', value))] as const));
  const problems = problemsWith(directory, texts);
  if (problems.length > 0) {
    const lines = problems.map(({ file, path, message }) => `${file} ${path}: ${message}`);
    throw new Refusal(`Nothing was written, because the data could not be used afterwards:\n${lines.join('\n')}`);
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(pathOf(directory, file)), { recursive: true });
    writeFileSync(pathOf(directory, file), text);
  }
}
