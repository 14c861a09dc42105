import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JSONPath, visit } from 'jsonc-parser';
import { dataDirectory } from './catalog.ts';
import { pathText } from './read-data.ts';

/** The line of every value of a file that was asked for, by its path. */
const known = new Map<string, ReadonlyMap<string, number>>();

function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const add = (path: JSONPath, line: number) => {
    const key = pathText(path);
    if (!lines.has(key)) lines.set(key, line + 1);
  };
  visit(text, {
    onObjectProperty: (property, _offset, _length, line, _column, above) => add([...above(), property], line),
    onObjectBegin: (_offset, _length, line, _column, at) => add(at(), line),
    onArrayBegin: (_offset, _length, line, _column, at) => add(at(), line),
    onLiteralValue: (_value, _offset, _length, line, _column, at) => add(at(), line),
  });
  return lines;
}

/**
 * The line, from 1, on which a path such as `editions[0].pricing.rates[4].value` stands in a file such as `data/rates/x/y.json`: that of
 * the closest place above it where it is not there, and undefined where there is no such file.
 *
 * Each file is read once, so that it can be asked for every number of a build.
 */
export function lineOf(file: string, path: string, directory: string = dataDirectory()): number | undefined {
  const place = join(directory, ...file.split('/').slice(1));
  const lines = known.get(place) ?? (existsSync(place) ? linesOf(readFileSync(place, 'utf8')) : undefined);
  if (lines === undefined) return undefined;
  known.set(place, lines);
  for (let at = path; at !== ''; at = at.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 1;
}
