import { isDeepStrictEqual } from 'node:util';
import type { Catalog } from '../catalog/catalog.ts';
import { placeOf, type Wire } from '../catalog/read-data.ts';

/** A value of a record. */
type Json = unknown;

/** A value of a record that stood there before and reads otherwise, is gone, or came to what was there. */
export interface EditInPlace {
  /** Such as `data/models/x.json`. */
  file: string;
  /** Path inside the file: as it is, or as it was where it is gone. */
  path: string;
  /** Undefined where there was nothing. */
  was: Json;
  /** Undefined where there is nothing. */
  now: Json;
}

type Local = Omit<EditInPlace, 'file'>;

/** Logs, to which entries are added and told in words of their own, and the evidence that grows with each reading. */
const GROWING = /^(?:editions|readings|confirms|lookedAt|\w*evidence)$/i;

/** Items of two lists that are the same, and the rest paired in their order. */
function pairsOf(was: readonly Json[], now: readonly Json[]) {
  const free = new Set(now.keys());
  const same = was.map((item) => {
    const at = now.findIndex((each, index) => free.has(index) && isDeepStrictEqual(each, item));
    free.delete(at);
    return at;
  });
  const left = [...free];
  const others = [...was.keys()].filter((index) => same[index] === -1).map((index) => ({ index, at: left.shift() }));
  const kept = same.filter((at) => at !== -1);
  return { others, added: left, isReordered: kept.some((at, index) => index > 0 && at < (kept[index - 1] ?? 0)) };
}

function editsOfList(was: readonly Json[], now: readonly Json[], path: string): Local[] {
  const { others, added, isReordered } = pairsOf(was, now);
  const grows = GROWING.test(path.replace(/^.*\./, ''));
  return [
    ...(isReordered ? [{ path, was: 'one order', now: 'another order' }] : []),
    ...others.flatMap(({ index, at }): Local[] =>
      at === undefined ? [{ path: `${path}[${index}]`, was: was[index], now: undefined }] : editsOf(was[index], now[at], `${path}[${at}]`),
    ),
    ...(grows ? [] : added.map((at) => ({ path: `${path}[${at}]`, was: undefined, now: now[at] }))),
  ];
}

/** The fields of an object; undefined for what is none. */
function fieldsOf(value: Json): Map<string, Json> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? new Map(Object.entries(value)) : undefined;
}

function editsOf(was: Json, now: Json, path: string): Local[] {
  if (isDeepStrictEqual(was, now)) return [];
  if (Array.isArray(was) && Array.isArray(now)) return editsOfList(was, now, path);
  const [before, after] = [fieldsOf(was), fieldsOf(now)];
  if (before === undefined || after === undefined) return [{ path, was, now }];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => editsOf(before.get(key), after.get(key), path === '' ? key : `${path}.${key}`));
}

/**
 * Everything that was edited where it stands, whatever it is: the net below the cells, which holds what no cell shows. What only grew as
 * its log is meant to, and records that came or went as a whole, are none of it.
 */
export function editsInPlace(base: Catalog, head: Catalog): EditInPlace[] {
  const { card, ...folders } = base;
  return Object.entries(folders).flatMap(([folder, records]) => {
    const after = new Map<string, Json>(head[folder as keyof Wire].map((record) => [placeOf(record), record]));
    return records.flatMap((record) => {
      const place = placeOf(record);
      const now = after.get(place);
      return now === undefined ? [] : editsOf(record, now, '').map((edit) => ({ file: `data/${folder}/${place}.json`, ...edit }));
    });
  });
}
