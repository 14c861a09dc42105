import { findNodeAtLocation } from 'jsonc-parser';
import type { DataDocument } from '../../src/check/document.ts';
import { addDays } from '../../src/domain/day.ts';
import { type Leaf, placesOf } from './edits.ts';

/** One edit of one file: what stands at a path becomes something else; undefined takes it out. */
export interface Mutation {
  kind: string;
  file: string;
  path: (string | number)[];
  was: unknown;
  now: unknown;
}

/** Takes one of a list at random. */
type Pick = <T>(list: readonly T[]) => T | undefined;

/** Makes one edit of a kind in a file; undefined where the file has no place for it. */
type Maker = (document: DataDocument, pick: Pick, all: readonly DataDocument[]) => Omit<Mutation, 'kind' | 'file'> | undefined;

const DECIMAL = /^\d+(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID_KEYS = /^(?:model|route|vendor|rule|quality|rung|offer|mainRoute|size|tier|family|chosen)$/;

const isAmount = ({ value, key }: Leaf) => typeof value === 'string' && DECIMAL.test(value) && key !== 'id';
const isCount = ({ value }: Leaf) => typeof value === 'number';
const isDay = ({ value }: Leaf) => typeof value === 'string' && DAY.test(value);

/** Changes one value that fits. */
function onLeaf(fits: (leaf: Leaf) => boolean, change: (leaf: Leaf, all: readonly Leaf[], pick: Pick) => unknown): Maker {
  return (document, pick) => {
    const fitting = placesOf(document).leaves.filter(fits);
    const leaf = pick(fitting);
    if (leaf === undefined) return undefined;
    const now = change(leaf, fitting, pick);
    return now === undefined || now === leaf.value ? undefined : { path: leaf.path, was: leaf.value, now };
  };
}

/** Takes out one entry of a list with such a name. */
function withoutEntry(lists: RegExp): Maker {
  return (document, pick) => {
    const entry = pick(placesOf(document).entries.filter(({ list }) => lists.test(list)));
    return entry && { path: entry.path, was: entry.value, now: undefined };
  };
}

function otherDigit(text: string, pick: Pick): string {
  const at = pick([...text].flatMap((letter, index) => (/\d/.test(letter) ? [index] : []))) ?? 0;
  const digit = pick([...'123456789'].filter((each) => each !== text[at])) ?? '1';
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

function movePoint(text: string, places: number): string {
  const [whole = '', part = ''] = text.split('.');
  const digits = `${'0'.repeat(8)}${whole}${part}${'0'.repeat(8)}`;
  const point = 8 + whole.length + places;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

const OTHER_METER: Record<string, string> = {
  'text-input': 'image-input',
  'image-input': 'text-input',
  'image-output': 'text-output',
  'text-output': 'image-output',
  'cached-text-input': 'cached-image-input',
  'cached-image-input': 'cached-text-input',
};

const oneOf =
  (...values: string[]) =>
  ({ value }: Leaf) =>
    typeof value === 'string' && values.includes(value);

/** Every kind of edit. */
export const MAKERS: Record<string, Maker> = {
  'digit of an amount': onLeaf(isAmount, (leaf, _, pick) => otherDigit(String(leaf.value), pick)),
  'decimal point left': onLeaf(isAmount, (leaf) => movePoint(String(leaf.value), -1)),
  'decimal point right': onLeaf(isAmount, (leaf) => movePoint(String(leaf.value), 1)),
  'cents for dollars': onLeaf(isAmount, (leaf) => movePoint(String(leaf.value), 2)),
  'per token': onLeaf(
    (leaf) => isAmount(leaf) && leaf.path.includes('rates'),
    (leaf) => movePoint(String(leaf.value), -6),
  ),
  'amount of another row': onLeaf(isAmount, (leaf, all, pick) => pick(all.filter(({ value }) => value !== leaf.value))?.value),
  'count changed': onLeaf(isCount, (leaf, _, pick) => Number(otherDigit(String(leaf.value), pick))),
  'number instead of text': onLeaf(isAmount, (leaf) => Number(leaf.value)),
  'day later': onLeaf(isDay, (leaf) => addDays(String(leaf.value), 1)),
  'month earlier': onLeaf(isDay, (leaf) => addDays(String(leaf.value), -30)),
  'year earlier': onLeaf(isDay, (leaf) => String(leaf.value).replace(/^\d{4}/, (year) => String(Number(year) - 1))),
  'year later': onLeaf(isDay, (leaf) => String(leaf.value).replace(/^\d{4}/, (year) => String(Number(year) + 1))),
  'id of another': (document, pick, all) => {
    const leaf = pick(placesOf(document).leaves.filter(({ key }) => ID_KEYS.test(key)));
    const other = pick(
      placesOf(pick(all) ?? document).leaves.filter(({ key, value }) => key === leaf?.key && value !== leaf.value && value !== null),
    );
    return leaf && other && { path: leaf.path, was: leaf.value, now: other.value };
  },
  'letter of an id': onLeaf(
    ({ key, value }) => typeof value === 'string' && value.length > 3 && /^(?:model|route|vendor|rule|reading|lookedAt|quality)$/.test(key),
    (leaf) => `${String(leaf.value).slice(0, 2)}${String(leaf.value).slice(3)}`,
  ),
  'reading of another': onLeaf(
    ({ key }) => key === 'reading',
    (leaf, all, pick) => pick(all.filter(({ value }) => value !== leaf.value))?.value,
  ),
  'meter swapped': onLeaf(
    ({ key, value }) => key === 'meter' && String(value) in OTHER_METER,
    (leaf) => OTHER_METER[String(leaf.value)],
  ),
  'kind changed': onLeaf(oneOf('not-billed', 'not-offered', 'included', 'zero'), (leaf, _, pick) =>
    pick(['not-billed', 'not-offered', 'included', 'zero'].filter((each) => each !== leaf.value)),
  ),
  'unit changed': onLeaf(
    ({ key }) => key === 'unit',
    (leaf) => (String(leaf.value).includes('tokens') ? 'USD per image' : 'USD per 1M tokens'),
  ),
  'period changed': onLeaf(
    ({ key }) => key === 'per',
    (leaf) => (leaf.value === 'month' ? 'year' : 'month'),
  ),
  'yes for no': onLeaf(
    ({ value }) => typeof value === 'boolean',
    (leaf) => leaf.value !== true,
  ),
  'null for a value': onLeaf(
    ({ value }) => value !== null,
    () => null,
  ),
  'word of another place': (document, pick, all) => {
    const leaf = pick(placesOf(document).leaves.filter(({ key, value }) => typeof value === 'string' && key !== '$schema'));
    const others = placesOf(pick(all) ?? document).leaves.filter(({ key, value }) => key === leaf?.key && typeof value === 'string');
    const other = pick(others.filter(({ value }) => value !== leaf?.value));
    return leaf && other && { path: leaf.path, was: leaf.value, now: other.value };
  },
  'row doubled': (document, pick) => {
    const entry = pick(placesOf(document).entries);
    const list = entry && document.tree && findNodeAtLocation(document.tree, entry.path.slice(0, -1));
    const end = list?.children?.length;
    return entry && end !== undefined ? { path: [...entry.path.slice(0, -1), end], was: undefined, now: entry.value } : undefined;
  },
  'status changed': onLeaf(
    oneOf('announced', 'confirmed', 'yes', 'no', 'preview'),
    (leaf) => ({ announced: 'confirmed', confirmed: 'announced', yes: 'no', no: 'yes', preview: 'yes' })[String(leaf.value)],
  ),
  'row deleted': withoutEntry(/^(?:rates|cells|editions|offers|tokenCounts|limits|capabilities|lifecycle|readings|claims|tiers)$/),
  'evidence removed': withoutEntry(/evidence$|^lookedAt$/i),
  'rows swapped': (document, pick) => {
    const [list] = [
      pick(
        placesOf(document).entries.filter(({ path, list: name }) => path.at(-1) !== 0 && /^(?:rates|cells|editions|readings)$/.test(name)),
      ),
    ];
    const before =
      list &&
      placesOf(document).entries.find(({ path }) => path.join() === [...list.path.slice(0, -1), Number(list.path.at(-1)) - 1].join());
    return list && before && { path: list.path, was: list.value, now: before.value };
  },
};
