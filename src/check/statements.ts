import type { Folder } from '../schema/index.ts';
import { KEPT_LISTS } from './entries.ts';
import { type Difference, differences, isObject, isSame, type Json, type JsonObject } from './json-diff.ts';

/** Fields that hold our own words: they may be reworded at any time. */
const WORDS = new Set([
  'text',
  'note',
  'name',
  'title',
  'summary',
  'reason',
  'finding',
  'claim',
  'condition',
  'billedBy',
  'modelAs',
  'exception',
  '$schema',
  'alsoCalled',
  'familyName',
]);

/** A statement that changed although what it rests on did not, or one that is gone. */
export type Unproven = { kind: 'changed'; difference: Difference; now: string } | { kind: 'gone'; path: string };

function evidenceOf(value: JsonObject): Json[] | undefined {
  const own = value['evidence'] ?? value['qualityEvidence'] ?? value['lookedAt'];
  return Array.isArray(own) ? own : undefined;
}

function isStatement(value: Json): boolean {
  return isObject(value) && evidenceOf(value) !== undefined;
}

/** The readings of a list of evidence. */
function readingsIn(evidence: readonly Json[]): Json[] {
  return evidence.map((each) => (isObject(each) ? each['reading'] : each));
}

/** Pairs the items of two lists by their ids, or by their places where they have none. */
function pairs(was: readonly Json[], now: readonly Json[]): { item: Json; index: number; partner: Json; at: number }[] {
  const idOf = (item: Json) => (isObject(item) ? (item['id'] ?? item['usageTier'] ?? item['tier']) : undefined);
  return was.map((item, index) => {
    const id = idOf(item);
    const same = now.findIndex((each) => isSame(each, item));
    const at = same !== -1 ? same : id === undefined ? index : now.findIndex((each) => idOf(each) === id);
    return { item, index, partner: now[at], at };
  });
}

/** Whether what a statement rests on changed as well: another reading, or the first one where it said it did not know. */
function isProvenAnew(was: JsonObject, now: JsonObject): boolean {
  const [before, after] = [evidenceOf(was), evidenceOf(now)];
  if (after === undefined) return false;
  const known = readingsIn(before ?? []);
  return readingsIn(after).some((reading) => !known.some((each) => isSame(each, reading)));
}

function isWords(path: string): boolean {
  return WORDS.has(path.replace(/\[\d+\]$/, '').replace(/^.*\./, ''));
}

/** The statements of a file that changed without another reading, or are gone. Histories have rules of their own. */
export function unprovenIn(folder: Folder, was: Json, now: Json): Unproven[] {
  const skipped = new Set((KEPT_LISTS[folder] ?? []).map(({ name }) => name));
  if (folder === 'sellers') skipped.add('offers');
  const visit = (before: Json, after: Json, path: string, current: string): Unproven[] => {
    if (isSame(before, after)) return [];
    if (Array.isArray(before) && Array.isArray(after)) {
      const paired = pairs(before, after);
      const kept = paired.flatMap(({ item, index, partner, at }) =>
        partner === undefined ? [] : visit(item, partner, `${path}[${index}]`, `${current}[${at}]`),
      );
      const gone = paired.filter(({ partner }) => partner === undefined);
      if (gone.some(({ item }) => isStatement(item)))
        return [...kept, ...gone.map(({ index }) => ({ kind: 'gone' as const, path: `${path}[${index}]` }))];
      const isLonger = before.length !== after.length && !after.some(isStatement);
      const whole = { kind: 'changed' as const, difference: { path, was: before, now: after }, now: current };
      return (isLonger || gone.length > 0) && !isWords(path) ? [...kept, whole] : kept;
    }
    if (isObject(before) && isObject(after)) {
      if (evidenceOf(before) !== undefined && isProvenAnew(before, after)) return [];
      const keys = Object.keys(before).filter((key) => (path !== '' || !skipped.has(key)) && !/evidence$|^lookedAt$/i.test(key));
      const at = (base: string, key: string) => (base === '' ? key : `${base}.${key}`);
      return keys.flatMap((key) => visit(before[key], after[key], at(path, key), at(current, key)));
    }
    return differences(before, after, path)
      .filter((difference) => !isWords(difference.path))
      .map((difference) => ({ kind: 'changed', difference, now: current }));
  };
  return visit(was, now, '', '');
}
