import { segmentsOf } from './locate.ts';

/** A value of a JSON file. */
export type Json = unknown;

/** An object of a JSON file. */
export interface JsonObject {
  [key: string]: Json;
}

/** Whether a value is an object and no list. */
export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, whatever the order of their fields. */
export function isSame(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

/** One place at which two values differ. */
export interface Difference {
  path: string;
  /** Undefined where there was nothing. */
  was: Json;
  /** Undefined where there is nothing. */
  now: Json;
}

/** The innermost places at which two values differ. */
export function differences(was: Json, now: Json, path: string): Difference[] {
  if (isSame(was, now)) return [];
  if (isObject(was) && isObject(now)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    return keys.flatMap((key) => differences(was[key], now[key], path === '' ? key : `${path}.${key}`));
  }
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length) {
    return was.flatMap((item, index) => differences(item, now[index], `${path}[${index}]`));
  }
  return [{ path, was, now }];
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(value: Json, path: string): Json {
  return segmentsOf(path).reduce(
    (inner: Json, key) => (typeof inner === 'object' && inner !== null ? (inner as JsonObject)[key] : undefined),
    value,
  );
}

/** A value short enough for a message. */
export function brief(value: Json): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value).slice(0, 60);
}
