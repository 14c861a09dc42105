import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findNodeAtLocation, getNodePath, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import { type Folder, folders } from '../schema/index.ts';
import { faultIn } from './json-faults.ts';

/** What every file of a folder parses to. */
export type Wire = { [F in Folder]: z.infer<(typeof folders)[F]>[] };

/** One thing wrong in a data file: where, what was found and expected. */
export interface DataProblem {
  file: string;
  line: number;
  /** Path inside the file, such as `editions[0].from`. */
  path: string;
  message: string;
}

/** Data that cannot be used, with everything that is wrong with it. */
export class DataError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const lines = problems.map(({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`);
    super(`The data cannot be used:\n${lines.join('\n')}`);
    this.name = 'DataError';
    this.problems = problems;
  }
}

/** A folder without any data in it, with the line that says so. */
export class NoData extends Error {
  constructor(directory: string) {
    super(`"${directory}" holds no data: it has none of its folders, such as models and rates.`);
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A path as it is written in a message, such as `editions[0].from`. */
export function pathText(path: readonly PropertyKey[]): string {
  return (
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, '') || '(file)'
  );
}

/** The node at a path, or the closest one above it when the path names something that is missing. */
export function closestNode(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node !== undefined) return node;
  }
  return tree;
}

/** Reads one file's text against its folder's schema. */
export function parseFile<F extends Folder>(folder: F, file: string, text: string): Wire[F][number] | DataProblem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const fault = faultIn(text, errors);
  if (fault !== undefined) {
    const { offset, found, expected } = fault;
    return [{ file, line: lineAt(text, offset), path: '(syntax)', message: `no valid JSON: found ${found}, expected ${expected}` }];
  }
  if (tree === undefined) throw new Error(`${file} says nothing`);
  const repeated = duplicateKeys(tree);
  if (repeated.length > 0) {
    return repeated.map((key) => ({
      file,
      line: lineAt(text, key.offset),
      path: pathText(getNodePath(key)),
      message: 'found the key twice in one object, expected it once',
    }));
  }
  const result = folders[folder].safeParse(JSON.parse(text));
  if (result.success) return result.data as Wire[F][number];
  return result.error.issues.map((issue) => ({
    file,
    line: lineAt(text, closestNode(tree, issue.path).offset),
    path: pathText(issue.path),
    message: `${foundAt(tree, issue.path)}; ${issue.message}`,
  }));
}

/** Keys that stand twice in one object: JSON keeps the last in silence. */
export function duplicateKeys(node: Node): Node[] {
  const keys = node.type === 'object' ? (node.children ?? []).flatMap((property) => property.children?.[0] ?? []) : [];
  const repeated = keys.filter((key, index) => keys.findIndex((each) => each.value === key.value) < index);
  return [...repeated, ...(node.children ?? []).flatMap(duplicateKeys)];
}

/** What stands at a place, short enough for a message. */
function foundAt(tree: Node, path: readonly PropertyKey[]): string {
  const node = findNodeAtLocation(tree, path as (string | number)[]);
  if (node === undefined) return 'found nothing';
  return `found ${node.value === undefined ? `an ${node.type}` : JSON.stringify(node.value).slice(0, 60)}`;
}

/** The folder of the data that a file such as `data/models/x.json` lies in; undefined where it is none. */
export function folderOf(file: string): Folder | undefined {
  const [, name = ''] = file.split('/');
  return Object.hasOwn(folders, name) ? (name as Folder) : undefined;
}

/** The JSON files of a folder; none where the folder is not there, since git keeps no empty one. */
function jsonFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Where a file must lie under its folder, by what it says it is about. */
export function placeOf(data: { id?: string; route?: string; model?: string; family?: string }): string {
  if (data.id !== undefined) return data.id;
  return data.model === undefined ? `${data.family}` : `${data.route}/${data.model}`;
}

/**
 * Reads every file of `data/`, in the order of its path.
 *
 * @throws DataError naming every file that is not valid JSON or does not fit its schema
 * @throws NoData where it is no folder of data
 */
export function readData(directory: string): Wire {
  if (!Object.keys(folders).some((folder) => existsSync(join(directory, folder)))) throw new NoData(directory);
  const problems: DataProblem[] = [];
  const wire: Record<string, unknown[]> = {};
  for (const folder of Object.keys(folders) as Folder[]) {
    wire[folder] = jsonFiles(join(directory, folder)).flatMap((path) => {
      const file = join('data', relative(directory, path));
      const parsed = parseFile(folder, file, readFileSync(path, 'utf8'));
      if (Array.isArray(parsed)) {
        problems.push(...parsed);
        return [];
      }
      const place = relative(join(directory, folder), path).replace(/\.json$/, '');
      if (placeOf(parsed) !== place) {
        problems.push({
          file,
          line: 1,
          path: '(file)',
          message: `found "${placeOf(parsed)}", expected what the file's place says: "${place}"`,
        });
      }
      return [parsed];
    });
  }
  if (problems.length > 0) throw new DataError(problems);
  return wire as Wire;
}
