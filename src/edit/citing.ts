import type { Catalog } from '../catalog/catalog.ts';
import type { Reading, Source } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';
import { type Change, readJson } from './data-files.ts';
import type { Json } from './json-value.ts';
import { Refusal, theOne } from './refusal.ts';

/** A reading that something new rests on. */
export interface Citation {
  /** As evidence names it: `source@day`. */
  ref: string;
  /** The file of the source, where the reading is new. */
  changes: Change[];
  /** The evidence of what was read there, without the figure as printed. */
  evidence: { reading: string; asPrinted: null; confidence: 'high' | 'medium' };
}

/** A reading of today, of the page itself. */
export function readingToday(today: Day, result: Reading['result'], via: Reading['via'] = 'page'): Reading {
  return { on: today, precision: 'exact', via, result, confirms: [] };
}

/** A source’s own word on its own prices counts high, that of others less. */
function confidenceOf({ kind }: Source): 'high' | 'medium' {
  return kind === 'third-party' ? 'medium' : 'high';
}

/**
 * Today’s reading of a source: the one in its log, or a new one at its end.
 *
 * @throws Refusal when there is no such source, or it could not be read today
 */
export function citeToday(catalog: Catalog, directory: string, id: string, today: Day, result: Reading['result']): Citation {
  const source = theOne(catalog.sources, id, '--source', 'source', 'Write a new one first: npm run -s data:new -- source --help.');
  const file = `data/sources/${id}.json`;
  const ref = `${id}@${today}`;
  const evidence = { reading: ref, asPrinted: null, confidence: confidenceOf(source) };
  const last = source.readings.at(-1);
  if (last !== undefined && last.on > today) {
    throw new Refusal(`--source: ${file} has a reading of ${last.on}, expected none after today, ${today}. Correct that day first.`);
  }
  if (last?.on !== today) {
    const value: Json = readJson(directory, file);
    value.readings.push(readingToday(today, result));
    return { ref, evidence, changes: [{ file, value, isNew: false }] };
  }
  if (last.result !== 'unreadable') return { ref, evidence, changes: [] };
  throw new Refusal(`--source: ${id} could not be read on ${today}, says ${file}. Correct that reading if it could after all.`);
}
