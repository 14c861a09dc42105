import type { Folder } from '../schema/index.ts';
import { type Difference, differences, isObject, isSame, type Json, type JsonObject } from './json-diff.ts';

/** A list whose entries stay as they were written, with what makes an entry the same one. */
interface KeptList {
  name: string;
  key: (entry: JsonObject) => Json;
  /** What an entry may become without being rewritten: the entry as it would have been. */
  grown?: (was: JsonObject, now: JsonObject) => JsonObject;
}

/** A newer list begins with all of the older one and goes on. */
function growsFrom(before: Json | undefined, after: Json | undefined): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return after.length > before.length && before.every((item, index) => isSame(item, after[index]));
}

/** The evidence of a newer version begins with that of the older one and goes on. */
function addsEvidence(was: JsonObject, now: JsonObject): boolean {
  return growsFrom(was['evidence'], now['evidence']);
}

/** Lists that may grow at their end: what a figure rests on, and where an unknown one was looked for. */
const GROWING = ['evidence', 'lookedAt'];

/** The newer value as it would be without the readings that were added to it: another reading of a figure rewrites nothing. */
function withoutNewEvidence(was: Json | undefined, now: Json): Json {
  if (Array.isArray(was) && Array.isArray(now)) return now.map((item, index) => withoutNewEvidence(was[index], item));
  if (!isObject(was) || !isObject(now)) return now;
  const entries = Object.entries(now).map(([key, value]) => {
    const isGrown = GROWING.includes(key) && growsFrom(was[key], value);
    return [key, isGrown ? was[key] : withoutNewEvidence(was[key], value)];
  });
  return Object.fromEntries(entries);
}

/** An event that was announced and then seen to have happened. */
function confirmed(was: JsonObject, now: JsonObject): JsonObject {
  const isConfirmed = was['status'] === 'announced' && now['status'] === 'confirmed' && addsEvidence(was, now);
  return isConfirmed ? { ...now, status: was['status'], evidence: was['evidence'] } : now;
}

/** A claim that was looked at again. */
function judgedAgain(was: JsonObject, now: JsonObject): JsonObject {
  const judged = ['status', 'check', 'finding', 'evidence'].filter((key) => key in was);
  return addsEvidence(was, now) ? { ...now, ...Object.fromEntries(judged.map((key) => [key, was[key]])) } : now;
}

const byId = (entry: JsonObject) => entry['id'];

/** The lists of each folder in which nothing is rewritten. */
export const KEPT_LISTS: Partial<Record<Folder, KeptList[]>> = {
  rates: [{ name: 'editions', key: ({ tier, from }) => JSON.stringify([tier, from]) }],
  models: [
    { name: 'lifecycle', key: ({ kind, on }) => JSON.stringify([kind, on]), grown: confirmed },
    { name: 'capabilities', key: ({ id, from }) => JSON.stringify([id, from]) },
  ],
  sources: [{ name: 'readings', key: ({ on }) => on }],
  sellers: [{ name: 'claims', key: byId, grown: judgedAgain }],
  observations: [
    { name: 'priceTables', key: byId },
    { name: 'tokenCounts', key: ({ quality, size }) => JSON.stringify([quality, size]) },
  ],
  signals: [{ name: 'results', key: ({ model, setting, statistic, on }) => JSON.stringify([model, setting, statistic, on]) }],
  conflicts: [{ name: 'claims', key: byId, grown: judgedAgain }],
};

/** Fields of a record itself that are not rewritten. */
const KEPT_FIELDS: Partial<Record<Folder, string[]>> = {
  conflicts: ['chosen'],
  notices: ['kind', 'on', 'recordedOn', 'models', 'follows'],
  signals: ['kind', 'unit'],
  sources: ['kind', 'vendor'],
};

const OFFER_EDITIONS: KeptList = { name: 'editions', key: ({ from }) => JSON.stringify(from) };

/** One entry that was rewritten or is gone. */
export type Rewriting =
  | { kind: 'changed'; difference: Difference /** The path as it is now. */; now: string }
  | { kind: 'gone'; path: string; list: string };

function objectsAt(value: Json, name: string): JsonObject[] {
  const list = isObject(value) ? value[name] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** How the entries of one list were rewritten. Entries that were added, wherever they stand, are none of it. */
function rewritingsOf(was: Json, now: Json, { name, key, grown }: KeptList, path: string): Rewriting[] {
  const [before, after] = [objectsAt(was, name), objectsAt(now, name)];
  const free = new Set(after.keys());
  const claim = (fits: (entry: JsonObject, index: number) => boolean): number | undefined => {
    const index = after.findIndex((entry, at) => free.has(at) && fits(entry, at));
    if (index === -1) return undefined;
    free.delete(index);
    return index;
  };
  const list = path === '' ? name : `${path}.${name}`;
  const changed = [...before.entries()].filter(([, entry]) => claim((each) => isSame(each, entry)) === undefined);
  const partners = changed.map(([index, entry]) => ({ index, entry, at: claim((each) => key(each) === key(entry)) }));
  return partners.flatMap(({ index, entry, at = claim((_, each) => each === index) }): Rewriting[] => {
    const partner = at === undefined ? undefined : after[at];
    if (partner === undefined) return [{ kind: 'gone', path: `${list}[${index}]`, list }];
    const grownBack = withoutNewEvidence(entry, grown === undefined ? partner : grown(entry, partner));
    return differences(entry, grownBack, `${list}[${index}]`).map((difference) => {
      return { kind: 'changed', difference, now: difference.path.replace(`${list}[${index}]`, `${list}[${at}]`) };
    });
  });
}

/** Fields of the record itself that were rewritten. Another claim is chosen only when the claims have grown. */
function rewrittenFields(folder: Folder, was: Json, now: Json): Rewriting[] {
  if (!isObject(was) || !isObject(now)) return [];
  const fields = (KEPT_FIELDS[folder] ?? []).filter((field) => field !== 'chosen' || isSame(was['claims'], now['claims']));
  return fields.flatMap((field) =>
    differences(was[field], now[field], field).map((difference): Rewriting => ({ kind: 'changed', difference, now: difference.path })),
  );
}

/** Every entry of a file that was rewritten or is gone. */
export function rewritings(folder: Folder, was: Json, now: Json): Rewriting[] {
  const lists = (KEPT_LISTS[folder] ?? []).flatMap((list) => rewritingsOf(was, now, list, ''));
  const own = [...lists, ...rewrittenFields(folder, was, now)];
  if (folder !== 'sellers') return own;
  const [before, after] = [objectsAt(was, 'offers'), objectsAt(now, 'offers')];
  const offers = before.flatMap((offer, index): Rewriting[] => {
    const partner = after.findIndex((each) => each['id'] === offer['id']);
    const path = `offers[${index}]`;
    if (partner === -1) return [{ kind: 'gone', path, list: 'offers' }];
    return rewritingsOf(offer, after[partner], OFFER_EDITIONS, path).map((each) =>
      each.kind === 'gone' ? each : { ...each, now: each.now.replace(path, `offers[${partner}]`) },
    );
  });
  return [...own, ...offers];
}
