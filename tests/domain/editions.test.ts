import { describe, expect, test } from 'vitest';
import { editionsOf, editionsOn, saleOn } from '../../src/domain/editions.ts';
import { card, modelOf } from './given.ts';

const onDay = (day: string) => ({ earliest: day, latest: day });
const first = { id: 'first', from: onDay('2026-01-01') };
const second = { id: 'second', from: onDay('2026-06-01') };
const loose = { id: 'loose', from: { earliest: '2026-06-01', latest: '2026-06-30' } };
const idsOn = (editions: readonly { id: string; from: { earliest: string | null; latest: string } }[], on: string) =>
  editionsOn(editions, on).map((edition) => edition?.id);

describe('editions whose days are known', () => {
  test.for([
    ['2025-12-31', [undefined]],
    ['2026-01-01', ['first']],
    ['2026-05-31', ['first']],
    ['2026-06-01', ['second']],
    ['2030-01-01', ['second']],
  ] as const)('on %s exactly one is in effect', ([on, expected]) => {
    expect(idsOn([first, second], on)).toEqual(expected);
  });

  test('of nothing, none is in effect', () => {
    expect(editionsOn([], '2026-01-01')).toEqual([undefined]);
  });
});

describe('an edition whose day is known only loosely', () => {
  test.for([
    ['2026-05-31', ['first']],
    ['2026-06-01', ['first', 'loose']],
    ['2026-06-29', ['first', 'loose']],
    ['2026-06-30', ['loose']],
  ] as const)('on %s leaves %j', ([on, expected]) => {
    expect(idsOn([first, loose], on)).toEqual(expected);
  });

  test('without a lower bound may have been in effect at any time before', () => {
    const open = { id: 'open', from: { earliest: null, latest: '2026-06-30' } };
    expect(idsOn([open], '2000-01-01')).toEqual([undefined, 'open']);
    expect(idsOn([open], '2026-06-30')).toEqual(['open']);
  });
});

describe('the sale of a model', () => {
  const model = modelOf('gpt-image-2');
  const sale = (released: [string | null, string], shutdown: [string | null, string] | null, on: string) =>
    saleOn(
      {
        ...model,
        released: { earliest: released[0], latest: released[1] },
        shutdown: shutdown === null ? null : { earliest: shutdown[0], latest: shutdown[1], confirmed: true },
      },
      on,
    );

  test.for([
    ['2026-04-20', 'not-yet'],
    ['2026-04-21', 'sold'],
    ['2026-12-31', 'sold'],
    ['2027-01-01', 'ended'],
  ] as const)('is on %s %s', ([on, expected]) => {
    expect(sale(['2026-04-21', '2026-04-21'], ['2027-01-01', '2027-01-01'], on)).toBe(expected);
  });

  test.for([
    ['2026-03-31', 'not-yet'],
    ['2026-04-01', 'uncertain'],
    ['2026-04-29', 'uncertain'],
    ['2026-04-30', 'sold'],
    ['2026-12-31', 'sold'],
    ['2027-01-01', 'uncertain'],
    ['2027-01-30', 'uncertain'],
    ['2027-01-31', 'ended'],
  ] as const)('with loose days is on %s %s', ([on, expected]) => {
    expect(sale(['2026-04-01', '2026-04-30'], ['2027-01-01', '2027-01-31'], on)).toBe(expected);
  });

  test('goes on where no end is announced', () => {
    expect(sale(['2026-04-21', '2026-04-21'], null, '2099-01-01')).toBe('sold');
  });
});

describe('the editions of one tier', () => {
  test('are picked by model, route and tier', () => {
    const [standard, ...more] = editionsOf(card, 'gpt-image-2', 'openai-api', 'standard');
    expect(standard).toMatchObject({ model: 'gpt-image-2', route: 'openai-api', tier: 'standard' });
    expect(more.every((edition) => edition.model === 'gpt-image-2' && edition.tier === 'standard')).toBe(true);
    expect(editionsOf(card, 'gpt-image-2', 'elsewhere', 'standard')).toEqual([]);
    expect(editionsOf(card, 'gpt-image-2', 'openai-api', 'flex')).toEqual([]);
  });
});
