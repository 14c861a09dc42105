import { isOneLine, type Json } from './json-value.ts';

/** The longest line of a data file, as `biome.jsonc` sets it. */
const LINE_WIDTH = 140;

/** A value on one line; undefined where it holds an object that takes several. */
function flat(value: Json): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  if (!isList && !isOneLine(value) && Object.keys(value).length > 0) return undefined;
  const parts = isList ? value.map(flat) : Object.entries(value).map(([key, item]) => flatField(key, item));
  if (parts.includes(undefined)) return undefined;
  if (parts.length === 0) return isList ? '[]' : '{}';
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

function flatField(key: string, value: Json): string | undefined {
  const text = flat(value);
  return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`;
}

/** @param taken columns of the line that are used by what stands before the value and by the comma after it */
function print(value: Json, indent: string, taken: number): string {
  const oneLine = flat(value);
  const isPlain = typeof value !== 'object' || value === null;
  if (oneLine !== undefined && (isPlain || taken + oneLine.length <= LINE_WIDTH)) return oneLine;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries: [string, Json][] = Array.isArray(value)
    ? value.map((item) => ['', item])
    : Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item]);
  const rows = entries.map(([name, item], index) => {
    const before = `${deeper}${name}`;
    return `${before}${print(item, deeper, before.length + (index < entries.length - 1 ? 1 : 0))}`;
  });
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`;
}

/**
 * A value as the text of a data file, laid out as Biome lays out JSON: an object takes several lines unless its author wrote it on one
 * and it fits there; a list takes one line where it fits.
 */
export function jsonText(value: Json): string {
  return `${print(value, '', 0)}\n`;
}
