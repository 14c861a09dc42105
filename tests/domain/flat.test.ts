import { describe, expect, test } from 'vitest';
import type { Pricing } from '../../src/domain/rate-card.ts';
import { costingWith, costWith, flat, INCLUDED, linesOf, rate, reasonsOf, totalWith, UNKNOWN } from './made-up.ts';

describe('one price for every image', () => {
  test.for([
    [1, '0.045'],
    [3, '0.135'],
    [10_000_000, '450000'],
  ] as const)('makes %i cost $%s', ([images, expected]) => {
    expect(totalWith(flat('0.045'), { images })).toBe(expected);
  });

  test('keeps every digit, however small', () => {
    // 3 · 0.0000001
    expect(totalWith(flat('0.0000001'), { images: 3 })).toBe('0.0000003');
  });

  test.for(['any', '1x1', '1024x1024', '99999x1'])('holds at the size %s', (size) => {
    expect(totalWith(flat('0.045'), { size })).toBe('0.045');
  });

  test('holds at every quality the model has', () => {
    const model = { qualities: ['low', 'high'].map((id) => ({ id, factor: null })) };
    for (const quality of ['low', 'high']) expect(totalWith(flat('0.045'), { quality }, model)).toBe('0.045');
  });

  test('is one line, in which the prompt has no part', () => {
    const cost = costWith(flat('0.045'), { images: 2, promptTokens: 5000, cachedPromptTokens: 10 });
    expect(linesOf(cost)).toEqual([['image', '2 images', '0.09']]);
    expect(cost.disputedTie).toBe(false);
  });

  test('has no part in a partial image, which no piece price covers', () => {
    const job = { partialImages: 1 };
    const model = { partialImages: { kind: 'unknown' as const } };
    expect(reasonsOf(costingWith(flat('0.045'), job, model))).toEqual([{ kind: 'partial-images', model: 'Made-up Model' }]);
  });

  test('that is not known has no cost', () => {
    const unknown: Pricing = { shape: 'flat', price: rate(UNKNOWN), references: INCLUDED };
    expect(reasonsOf(costingWith(unknown))).toEqual([{ kind: 'rate-not-known', meter: 'image', value: 'unknown' }]);
  });
});
