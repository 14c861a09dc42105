import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Day } from '../../src/domain/day.ts';
import { dataFiles, pathOf, readJson } from '../../src/edit/data-files.ts';
import { jsonText } from '../../src/edit/json-text.ts';
import type { Json } from '../../src/edit/json-value.ts';

/** Lists without which what holds them would say nothing. */
const NEEDED = new Set(['editions', 'evidence', 'lifecycle', 'offers', 'readings']);

/** The day of a reading, or of the reading that is cited; of anything else the day it was recorded, where it has one. */
function dayOf(value: Json): Day | undefined {
  if (typeof value.reading === 'string') return value.reading.split('@').at(-1);
  return 'result' in value && 'via' in value ? value.on : value.recordedOn;
}

/** A value without all that was recorded after a day; undefined where nothing is left of it. */
function asOf(value: Json, day: Day): Json {
  if (Array.isArray(value)) return value.map((each) => asOf(each, day)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const own = dayOf(value);
  if (own !== undefined && own > day) return undefined;
  const kept = Object.entries(value).map(([key, each]) => [key, asOf(each, day)] as const);
  const isEmptied = kept.some(([key, each]) => NEEDED.has(key) && Array.isArray(each) && each.length === 0 && value[key].length > 0);
  return isEmptied ? undefined : Object.fromEntries(kept);
}

/** Copies a folder of data without what was recorded after a day, so that later data changes no result that a test expects. */
export function copyAsRecorded(from: string, to: string, day: Day): void {
  for (const file of dataFiles(from)) {
    const value = readJson(from, file);
    const held = asOf(value, day);
    if (held === undefined) continue;
    const [before, after] = [jsonText(value), jsonText(held)];
    mkdirSync(dirname(pathOf(to, file)), { recursive: true });
    writeFileSync(pathOf(to, file), before === after ? readFileSync(pathOf(from, file), 'utf8') : after);
  }
}
