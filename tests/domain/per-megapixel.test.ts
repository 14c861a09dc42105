import { describe, expect, test } from 'vitest';
import type { Model, Pricing } from '../../src/domain/rate-card.ts';
import { costingWith, costWith, INCLUDED, linesOf, rate, reasonsOf, tier, totalWith, UNKNOWN, usd } from './made-up.ts';

const price = (first: string, additional: string): Pricing => ({
  shape: 'per-megapixel',
  first: rate(usd(first)),
  additional: rate(usd(additional)),
  references: INCLUDED,
});

const MODEL: Partial<Model> = {
  sizes: {
    kind: 'tiers',
    tiers: [
      tier('1MP', { megapixels: 1, pixels: { width: 1024, height: 1024 } }),
      tier('2MP', { megapixels: 2 }),
      tier('4MP', { megapixels: 4, pixels: { width: 2048, height: 2048 } }),
      tier('proof', { name: 'proof sheet' }),
    ],
  },
};

describe('a price by the megapixel', () => {
  test.for([
    // The first alone.
    ['1MP', 1, '0.03'],
    // 0.03 + 0.015
    ['2MP', 1, '0.045'],
    // 0.03 + 3 · 0.015
    ['4MP', 1, '0.075'],
    // 10 · 0.075
    ['4MP', 10, '0.75'],
    ['1MP', 10, '0.3'],
  ] as const)('at %s makes %i cost $%s', ([size, images, expected]) => {
    expect(totalWith(price('0.03', '0.015'), { size, images }, MODEL)).toBe(expected);
  });

  test('has a line for the first megapixels and one for the further ones', () => {
    expect(linesOf(costWith(price('0.03', '0.015'), { size: '4MP', images: 10 }, MODEL))).toEqual([
      ['first-megapixels', '10 megapixels', '0.3'],
      ['additional-megapixels', '30 megapixels', '0.45'],
    ]);
  });

  test('has no line for further ones at one megapixel', () => {
    expect(linesOf(costWith(price('0.03', '0.015'), { size: '1MP' }, MODEL))).toEqual([['first-megapixels', '1 megapixels', '0.03']]);
  });

  test('asked in pixels is that of the tier whose stated pixels they are', () => {
    expect(totalWith(price('0.03', '0.015'), { size: '1024x1024' }, MODEL)).toBe('0.03');
    expect(totalWith(price('0.03', '0.015'), { size: '2048x2048' }, MODEL)).toBe('0.075');
    // As many pixels as 1024 × 1024, but no stated size: nothing is inferred.
    expect(costingWith(price('0.03', '0.015'), { size: '2048x512' }, MODEL).kind).toBe('invalid');
  });

  test('of a tier whose megapixels are not stated is not known', () => {
    expect(reasonsOf(costingWith(price('0.03', '0.015'), { size: 'proof' }, MODEL))).toEqual([
      { kind: 'not-priced', model: 'Made-up Model', found: 'proof', priced: ['1MP', '2MP', '4MP'] },
    ]);
  });

  test('whose further megapixels have no known rate is computed only where none is needed', () => {
    const first: Pricing = { shape: 'per-megapixel', first: rate(usd('0.03')), additional: rate(UNKNOWN), references: INCLUDED };
    expect(totalWith(first, { size: '1MP' }, MODEL)).toBe('0.03');
    expect(reasonsOf(costingWith(first, { size: '2MP' }, MODEL))).toEqual([
      { kind: 'rate-not-known', meter: 'additional-megapixel', value: 'unknown' },
    ]);
  });

  test('may charge nothing for further ones', () => {
    const first: Pricing = { shape: 'per-megapixel', first: rate(usd('0.03')), additional: rate({ kind: 'zero' }), references: INCLUDED };
    expect(totalWith(first, { size: '4MP' }, MODEL)).toBe('0.03');
  });
});
