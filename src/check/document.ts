import { isUtf8 } from 'node:buffer';
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { folderOf, placeOf, type Wire } from '../catalog/read-data.ts';
import { type Folder, folders } from '../schema/index.ts';
import { type Issue, issuesOf } from './issues.ts';

/** A file larger than this, in bytes, holds no record that a person wrote. */
export const MAX_BYTES = 1_000_000;
/** Lists and objects inside each other, at most. */
export const MAX_DEPTH = 40;

/** A file of `data/` as it was read, as far as it could be. */
export interface DataDocument {
  /** Its name, such as `data/models/x.json`, wherever the data lies. */
  file: string;
  bytes: Uint8Array;
  /** Its text without a byte order mark. */
  text: string;
  /** How many lists and objects stand inside each other, at most. */
  depth: number;
  /** What the parser of JSON stumbled over. */
  faults: readonly ParseError[];
  /** With the place of every value; undefined where the text was not parsed. */
  tree: Node | undefined;
  /** What it says; undefined unless the text is JSON. */
  json: unknown;
  /** Where it does not fit its schema. */
  issues: readonly Issue[];
  /** The folder it lies in, where that is one of the data. */
  folder: Folder | undefined;
  /** What it says, where it fits its schema. */
  record: Wire[Folder][number] | undefined;
}

/** Whether bytes are text in UTF-8. Zeros are what other encodings of Latin letters leave in it. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !bytes.includes(0);
}

/** How deep lists and objects go, by their brackets outside of texts: no parser is needed, which too deep a file could break. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c && quoted) at += 1;
    else if (code === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}

/** Reads one file, as far as it can be read. */
export function toDocument(file: string, bytes: Uint8Array): DataDocument {
  const text = new TextDecoder('utf-8').decode(bytes);
  const depth = depthOf(text);
  const folder = folderOf(file);
  const unread = { file, bytes, text, depth, folder, faults: [], tree: undefined, json: undefined, issues: [], record: undefined };
  const isReadable = isText(bytes) && bytes.length <= MAX_BYTES && depth <= MAX_DEPTH && text.trim() !== '' && file.endsWith('.json');
  if (!isReadable) return unread;
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: true, allowTrailingComma: false });
  if (faults.length > 0 || tree === undefined) return { ...unread, faults, tree };
  const json: unknown = JSON.parse(text);
  if (folder === undefined) return { ...unread, tree, json };
  const result = folders[folder].safeParse(json);
  if (result.success) return { ...unread, tree, json, record: result.data };
  return { ...unread, tree, json, issues: issuesOf(result.error.issues, tree, folder) };
}

/** The path a record belongs at, without `data/` and the ending; undefined where it does not say. */
export function statedPlace({ json, folder }: DataDocument): string | undefined {
  if (typeof json !== 'object' || json === null || folder === undefined) return undefined;
  const keys = folder === 'rates' ? ['route', 'model'] : folder === 'observations' ? ['family'] : ['id'];
  const named = json as Record<string, unknown>;
  return keys.every((key) => typeof named[key] === 'string') ? `${folder}/${placeOf(named)}` : undefined;
}

/** The path a file lies at, without `data/` and the ending. */
export function placeOfFile(file: string): string {
  return file.replace(/^data\//, '').replace(/\.json$/, '');
}
