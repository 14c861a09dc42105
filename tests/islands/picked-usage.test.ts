import { expect, test } from 'vitest';
import { readPaste } from '../../src/domain/bill/read-paste.ts';
import { formatFound, formatPicked } from '../../src/format/bill-paste.ts';
import { ALL, canAddUp, firstPick, pickedFrom } from '../../src/islands/bill/picked-usage.ts';

const RESPONSE = { model: 'gpt-image-2', size: '1024x1024', quality: 'low', usage: { input_tokens: 50, output_tokens: 196 } };

function foundIn(...responses: object[]) {
  const text = JSON.stringify(responses);
  const reading = readPaste(text);
  if (reading.kind !== 'usages') throw new Error(text);
  return { text, found: reading.found };
}

test('usages of one model, tier and day are added up until one is chosen', () => {
  const { found } = foundIn(RESPONSE, { ...RESPONSE, size: '1536x1024' });
  expect(firstPick(found)).toBe(ALL);
  const all = pickedFrom(found, ALL);
  expect(all?.read).toMatchObject({ ok: true, usage: { input: { total: 100 }, output: { total: 392 } } });
  expect(all?.context).toMatchObject({ model: 'gpt-image-2', quality: 'low', size: undefined, images: 2 });
  expect(pickedFrom(found, '0')).toBe(found[0]);
});

test.for([
  ['of another model', { ...RESPONSE, model: 'gpt-image-1' }, false],
  ['of another day', { ...RESPONSE, created: 1_780_000_000 }, true],
  ['that cannot be read', { ...RESPONSE, usage: { input_tokens: -1, output_tokens: 196 } }, false],
] as const)('beside one %s the last is priced', ([, other, canAdd]) => {
  const { found } = foundIn({ ...RESPONSE, created: 1_790_000_000 }, other);
  expect(firstPick(found)).toBe('1');
  expect(canAddUp(found)).toBe(canAdd);
  if (!canAdd) expect(pickedFrom(found, ALL)).toBe(found[1]);
});

test('each is named by its place, and how many are priced is told', () => {
  const { text, found } = foundIn(RESPONSE, RESPONSE);
  expect(found.map((each, index) => formatFound(each, text, index + 1, found.length))).toEqual([
    'Entry 1 of 2, line 1: 50 in, 196 out',
    'Entry 2 of 2, line 1: 50 in, 196 out',
  ]);
  expect(formatPicked(2, 0, undefined)).toBe('2 usages read, added up.');
  expect(formatPicked(2, 0, 1)).toBe('2 usages read; entry 2 is priced.');
  expect(formatPicked(100, 20, 99)).toBe('The last 100 of 120 usages read; entry 120 is priced.');
});
