import { describe, expect, test } from 'vitest';
import type { Pricing, ReferenceFee, Value } from '../../src/domain/rate-card.ts';
import { size } from './given.ts';
import { costingWith, costWith, flat, linesOf, rate, reasonsOf, tier, totalWith, UNKNOWN, usd } from './made-up.ts';

const fee = (value: Value, freeImages: number): ReferenceFee => ({ kind: 'fee', rate: rate(value), freeImages });
const references = (count: number) => new Array(count).fill(size('512x512'));

describe('a fee for each reference image', () => {
  test.for([
    // Each image at $0.04; each reference over the free ones at $0.01.
    [0, 0, 1, '0.04'],
    [0, 1, 1, '0.05'],
    [0, 3, 1, '0.07'],
    // 10 · (0.04 + 3 · 0.01)
    [0, 3, 10, '0.7'],
    // One of each image's references is free: on it, and on both sides of it.
    [1, 0, 1, '0.04'],
    [1, 1, 1, '0.04'],
    [1, 2, 1, '0.05'],
    // 10 · (0.04 + (4 − 1) · 0.01): the free one is free for each image.
    [1, 4, 10, '0.7'],
    [4, 4, 10, '0.4'],
    [4, 5, 10, '0.5'],
  ] as const)('with %i free, %i references and %i images costs $%s', ([free, count, images, expected]) => {
    expect(totalWith(flat('0.04', fee(usd('0.01'), free)), { references: references(count), images })).toBe(expected);
  });

  test('has a line of its own, and none where nothing is billed', () => {
    const lines = (count: number) => linesOf(costWith(flat('0.04', fee(usd('0.01'), 1)), { references: references(count), images: 5 }));
    expect(lines(3)).toEqual([
      ['image', '5 images', '0.2'],
      ['references', '10 reference images', '0.1'],
    ]);
    expect(lines(1)).toEqual([['image', '5 images', '0.2']]);
  });

  test('does not depend on the size of the reference', () => {
    const total = (text: string) => totalWith(flat('0.04', fee(usd('0.01'), 0)), { references: [size(text)] });
    expect([total('1x1'), total('99999x1'), total('4096x4096')]).toEqual(['0.05', '0.05', '0.05']);
  });

  test('that is not known has no cost once a reference is billed', () => {
    const unknown = flat('0.04', fee(UNKNOWN, 1));
    expect(totalWith(unknown, { references: references(1) })).toBe('0.04');
    expect(reasonsOf(costingWith(unknown, { references: references(2) }))).toEqual([
      { kind: 'rate-not-known', meter: 'reference-image', value: 'unknown' },
    ]);
  });

  test('of nothing costs nothing', () => {
    expect(totalWith(flat('0.04', fee({ kind: 'zero' }, 0)), { references: references(9) })).toBe('0.04');
  });
});

describe('reference images', () => {
  test('that are included add nothing, however many', () => {
    expect(linesOf(costWith(flat('0.04', { kind: 'included' }), { references: references(12), images: 2 }))).toEqual([
      ['image', '2 images', '0.08'],
    ]);
  });

  test('that are not taken have no cost', () => {
    const pricing = flat('0.04', { kind: 'not-offered' });
    expect(totalWith(pricing)).toBe('0.04');
    expect(reasonsOf(costingWith(pricing, { references: references(1) }))).toEqual([
      { kind: 'reference-tokens', why: 'not-offered', model: 'Made-up Model', detail: null },
    ]);
  });

  test('of which nothing is known have no cost', () => {
    const pricing = flat('0.04', { kind: 'unknown' });
    expect(totalWith(pricing)).toBe('0.04');
    expect(reasonsOf(costingWith(pricing, { references: references(1) }))).toEqual([
      { kind: 'rate-not-known', meter: 'reference-image', value: 'unknown' },
    ]);
  });

  test('over the most the model takes are refused', () => {
    const costing = costingWith(flat('0.04', fee(usd('0.01'), 0)), { references: references(4) }, { maxReferences: 3 });
    expect(costing).toMatchObject({ kind: 'invalid', problems: [{ kind: 'too-many-references', found: 4, most: 3 }] });
  });
});

describe('every price by the piece', () => {
  const one = usd('0.03');
  const each = fee(usd('0.01'), 1);
  const model = {
    sizes: { kind: 'tiers' as const, tiers: [tier('2MP', { megapixels: 2 })] },
    qualities: [{ id: 'low', factor: null }],
  };
  const SHAPES: Pricing[] = [
    { shape: 'flat', price: rate(one), references: each },
    { shape: 'per-image', prices: [{ ...rate(one), quality: 'low', size: '2MP' }], references: each },
    { shape: 'per-quality', prices: [{ ...rate(one), quality: 'low' }], references: each },
    { shape: 'per-megapixel', first: rate(usd('0.02')), additional: rate(usd('0.01')), references: each },
  ];

  test.for(SHAPES)('adds the same fee: $shape', (pricing) => {
    // 2 · 0.03 + 2 · (3 − 1) · 0.01 = 0.1
    expect(totalWith(pricing, { size: '2MP', quality: 'low', images: 2, references: references(3) }, model)).toBe('0.1');
  });

  test.for(SHAPES)('names both a missing price and a missing fee: $shape', (pricing) => {
    const missing = { ...pricing, references: { kind: 'unknown' as const } } as Pricing;
    const job = { size: '2MP', quality: 'low', references: references(1), partialImages: 1 };
    const partial = { ...model, partialImages: { kind: 'unknown' as const } };
    expect(reasonsOf(costingWith(missing, job, partial)).map(({ kind }) => kind)).toEqual(['rate-not-known', 'partial-images']);
  });
});
