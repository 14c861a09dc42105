import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/domain/compare/differences.ts';
import { exact } from '../../src/domain/exact.ts';
import { formatDifference, formatEnds, formatTimesThis, formatWay } from '../../src/format/compare.ts';
import { formatLacks, formatNoPlanCost, formatSupply } from '../../src/format/compare-plans.ts';
import { twoStages } from '../domain/compare/given.ts';
import { card } from '../domain/given.ts';

const square = { width: 1024, height: 1024 };
const BOTH = [0, 1];
const ofSize = { kind: 'size', asked: square, pixels: null, tooSmall: false, stages: BOTH } as const;

describe('what is another thing elsewhere', () => {
  test.for<[Difference, string]>([
    [
      { ...ofSize, taken: { tier: '2MP' }, by: 'megapixels', pixels: { asked: 1_048_576, made: 2_000_000 } },
      '2MP for 1024 × 1024: 1.91× the pixels',
    ],
    [
      { ...ofSize, taken: { width: 512, height: 512 }, by: 'pixels', pixels: { asked: 1_048_576, made: 262_144 }, tooSmall: true },
      '512 × 512 for 1024 × 1024: 25 % of the pixels',
    ],
    [{ ...ofSize, taken: { tier: '1K' }, by: 'name' }, '1K for 1024 × 1024: pixels not stated'],
    [
      { ...ofSize, asked: { tier: '2K' }, taken: { tier: '2K' }, by: 'name', pixels: { asked: 4_194_304, made: 4_194_000 } },
      '2K: over 99 % of the pixels',
    ],
    [{ ...ofSize, taken: square, by: 'any', stages: [1] }, 'Final: one price for any size; whether 1024 × 1024 is made is not recorded'],
    [{ kind: 'quality', asked: 'high', taken: 'max', by: 'tokens', stages: BOTH }, 'quality max for high: the same tokens'],
    [{ kind: 'quality', asked: 'high', taken: 'high', by: 'name', stages: BOTH }, 'quality high: the same name on another ladder'],
    [{ kind: 'quality', asked: null, taken: 'medium', by: 'middle', stages: BOTH }, 'quality medium: the middle of another ladder'],
    [{ kind: 'quality', asked: 'high', taken: null, by: 'none', stages: [0] }, 'Draft: no quality setting in place of high'],
    [{ kind: 'tier', asked: 'batch', taken: 'standard', why: 'not-offered', stages: BOTH }, 'standard tier: batch is not offered'],
    [
      { kind: 'tier', asked: 'batch', taken: 'standard', why: 'unknown', stages: BOTH },
      'standard tier: whether batch is sold is not known',
    ],
    [{ kind: 'partial-images', asked: 3, taken: 1, why: 'most', stages: BOTH }, '1 partial image for 3: no more are streamed'],
    [{ kind: 'partial-images', asked: 3, taken: 0, why: 'not-offered', stages: BOTH }, 'no partial images: none are streamed'],
    [{ kind: 'cached-prompt', asked: 50, stages: BOTH }, 'cached prompt tokens at the full rate: no cached rate is known'],
  ])('%j', ([difference, words]) => {
    expect(formatDifference(difference, twoStages())).toBe(words);
  });
});

test('a model that ends says when, by its name among several', () => {
  const end = { earliest: '2026-12-01', latest: '2026-12-01', confirmed: true };
  const models = card.models.map((model) => ({ ...model, shutdown: model.id === 'gpt-image-2' ? end : null }));
  const formatted = (...[ids, today, isNamed]: [string[], string, boolean?]) => formatEnds(ids, { ...card, models }, today, isNamed);
  expect(formatted(['gpt-image-2'], '2026-11-21')).toEqual(['ends 2026-12-01']);
  expect(formatted(['gpt-image-2'], '2026-12-01')).toEqual(['ended 2026-12-01']);
  expect(formatted(['gpt-image-2'], '2026-11-21', true)).toEqual(['GPT Image 2 ends 2026-12-01']);
  expect(formatted(['gpt-image-2', 'gpt-image-1'], '2026-11-21')).toEqual(['GPT Image 2 ends 2026-12-01']);
  expect(formatted(['gpt-image-1', 'this-job'], '2026-11-21')).toEqual([]);
});

describe('a plan in words', () => {
  test('says what is not stated, once for the stages it holds for', () => {
    const both = BOTH.map((stage) => ({ stage, what: 'not-sold' as const }));
    expect(formatLacks(both, twoStages(), card)).toEqual(['what an image of GPT Image 2 takes']);
    expect(formatLacks([{ stage: 0, what: 'edits' }, ...both.slice(1)], twoStages(), card)).toEqual([
      'Draft: what an image made from references takes',
      'Final: what an image of GPT Image 2 takes',
    ]);
    expect(formatNoPlanCost({ kind: 'missing', missing: ['price', 'credits'] })).toBe('not stated: price of a credit');
    expect(formatNoPlanCost({ kind: 'other-currency', currency: 'EUR' })).toBe('stated in EUR');
  });

  test('says whether it suffices', () => {
    const needed = { least: exact(900), most: exact(900) };
    const times = { least: 1, most: 1 };
    const price = { least: exact(20), most: exact(20) };
    const supply = { unit: 'credits', period: 'month', given: exact(1200), needed, times, price } as const;
    expect(formatSupply(supply)).toBe('One suffices: 900 of 1,200 credits a month.');
    expect(formatSupply({ ...supply, needed: { ...needed, most: null }, times: { least: 1, most: null }, price: undefined })).toBe(
      'Takes from 1 of them a month: from 900 credits at 1,200 each.',
    );
  });
});

test('a multiple that is one, or nearly, says which', () => {
  const times = (least: string, most: string | null = least) =>
    formatTimesThis({ least: exact(least), most: most === null ? null : exact(most) });
  expect([times('1'), times('1.0001'), times('0.9999'), times('0.9999', '1.0001')]).toEqual([
    'the same',
    'just over 1×',
    'just under 1×',
    'about 1×',
  ]);
  expect([times('2'), times('0.5', '1'), times('1', null)]).toEqual(['2×', '0.5× to 1×', 'from 1×']);
});

test('a way to buy is its route, with the tier where it is not the standard one', () => {
  expect(formatWay({ route: 'openai-api', tier: 'standard' }, card)).toBe('OpenAI API');
  expect(formatWay({ route: 'openai-api', tier: 'batch' }, card)).toBe('OpenAI API, batch');
});
