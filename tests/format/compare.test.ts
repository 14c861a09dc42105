import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/domain/compare/differences.ts';
import { exact } from '../../src/domain/exact.ts';
import { formatDifference, formatLacks, formatNoPlanCost, formatSupply, formatWay } from '../../src/format/compare.ts';
import { twoStages } from '../domain/compare/given.ts';
import { card } from '../domain/given.ts';

const square = { width: 1024, height: 1024 };
const BOTH = [0, 1];

describe('what is another thing elsewhere', () => {
  test.for<[Difference, string]>([
    [
      { kind: 'size', asked: square, taken: { tier: '2MP' }, by: 'megapixels', stages: BOTH },
      '2MP for 1024 × 1024: the nearest number of megapixels',
    ],
    [
      { kind: 'size', asked: square, taken: square, by: 'any', stages: [1] },
      'Final: any size for 1024 × 1024: one price whatever the size; whether this one is made is not recorded',
    ],
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
    const supply = { unit: 'credits', period: 'month', given: exact(1200), needed, suffices: true, times: 1, price: exact(20) } as const;
    expect(formatSupply(supply)).toBe('Suffices: 900 of 1,200 credits a month.');
    expect(formatSupply({ ...supply, needed: { ...needed, most: null }, suffices: undefined, times: undefined, price: undefined })).toBe(
      'Needs from 900 of 1,200 credits a month.',
    );
  });
});

test('a way to buy is its route, with the tier where it is not the standard one', () => {
  expect(formatWay({ route: 'openai-api', tier: 'standard' }, card)).toBe('OpenAI API');
  expect(formatWay({ route: 'openai-api', tier: 'batch' }, card)).toBe('OpenAI API, batch');
});
