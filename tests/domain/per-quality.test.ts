import { describe, expect, test } from 'vitest';
import type { Model, Pricing, Value } from '../../src/domain/rate-card.ts';
import { costingWith, costWith, INCLUDED, linesOf, rate, reasonsOf, totalWith, UNKNOWN, usd } from './made-up.ts';

const ladder = (...prices: [quality: string, value: Value][]): Pricing => ({
  shape: 'per-quality',
  prices: prices.map(([quality, value]) => ({ ...rate(value), quality })),
  references: INCLUDED,
});

const MODEL: Partial<Model> = { qualities: ['draft', 'fine', 'finest'].map((id) => ({ id, factor: null })) };
const PRICES = ladder(['draft', usd('0.03')], ['fine', usd('0.06')]);

describe('a price for each quality', () => {
  test.for([
    ['draft', 1, '0.03'],
    ['fine', 1, '0.06'],
    // 7 · 0.06
    ['fine', 7, '0.42'],
    // 1,000 · 0.03
    ['draft', 1000, '30'],
  ] as const)('of %s makes %i cost $%s', ([quality, images, expected]) => {
    expect(totalWith(PRICES, { quality, images }, MODEL)).toBe(expected);
  });

  test('holds at every size', () => {
    for (const size of ['any', '512x512', '4096x4096']) expect(totalWith(PRICES, { quality: 'fine', size }, MODEL)).toBe('0.06');
  });

  test('is one line of images, with nothing counted', () => {
    const cost = costWith(PRICES, { quality: 'draft', images: 3, promptTokens: 900 }, MODEL);
    expect(linesOf(cost)).toEqual([['image', '3 images', '0.09']]);
    expect(cost.outputTokensPerImage).toBeNull();
    expect(cost.lines).toMatchObject([{ meter: 'image', per: 1 }]);
  });

  test('that is missing is named with those that are there', () => {
    expect(reasonsOf(costingWith(PRICES, { quality: 'finest' }, MODEL))).toEqual([
      { kind: 'not-priced', model: 'Made-up Model', found: 'finest', priced: ['draft', 'fine'] },
    ]);
  });

  test('that is not known is said, and nothing stands in for it', () => {
    const prices = ladder(['draft', usd('0.03')], ['fine', UNKNOWN], ['finest', { kind: 'not-offered' }]);
    const why = (quality: string) => reasonsOf(costingWith(prices, { quality }, MODEL));
    expect(why('fine')).toEqual([{ kind: 'rate-not-known', meter: 'image', value: 'unknown' }]);
    expect(why('finest')).toEqual([{ kind: 'rate-not-known', meter: 'image', value: 'not-offered' }]);
    expect(totalWith(prices, { quality: 'draft' }, MODEL)).toBe('0.03');
  });

  test('of nothing costs nothing, and is no missing price', () => {
    expect(totalWith(ladder(['draft', { kind: 'zero' }]), { quality: 'draft', images: 5 }, MODEL)).toBe('0');
  });
});
