import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import type { Model, Pricing, Value } from '../../src/domain/rate-card.ts';
import { asCost, decimal } from './given.ts';
import {
  cardWith,
  costingWith,
  DAY,
  editionWith,
  INCLUDED,
  jobWith,
  modelWith,
  rate,
  reasonsOf,
  tier,
  tiers,
  totalWith,
  UNKNOWN,
  usd,
} from './made-up.ts';

const prices = (...cells: [quality: string | null, size: string, value: Value][]): Pricing => ({
  shape: 'per-image',
  prices: cells.map(([quality, size, value]) => ({ ...rate(value), quality, size })),
  references: INCLUDED,
});

const SIZES: Partial<Model> = {
  sizes: { kind: 'tiers', tiers: [tier('1K', { pixels: { width: 1024, height: 1024 } }), tier('2K'), tier('4K')] },
};

describe('a price for each size tier', () => {
  const byTier = prices([null, '1K', usd('0.04')], [null, '2K', usd('0.06')], [null, '4K', UNKNOWN]);

  test.for([
    ['1K', 1, '0.04'],
    ['2K', 1, '0.06'],
    ['2K', 9, '0.54'],
    // However it is typed.
    ['1k', 1, '0.04'],
    ['2k', 1, '0.06'],
    // The pixels that the vendor states for 1K.
    ['1024x1024', 1, '0.04'],
  ] as const)('at %s makes %i cost $%s', ([size, images, expected]) => {
    expect(totalWith(byTier, { size, images }, SIZES)).toBe(expected);
  });

  test('that is not known is said', () => {
    expect(reasonsOf(costingWith(byTier, { size: '4K' }, SIZES))).toEqual([{ kind: 'rate-not-known', meter: 'image', value: 'unknown' }]);
  });

  test('does not reach pixels whose tier is not stated', () => {
    // 2048 × 2048 is called 2K by some; this vendor does not say so.
    const costing = costingWith(byTier, { size: '2048x2048' }, SIZES);
    expect(costing).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'illegal-size', broken: [{ rule: 'not-listed', allowed: [{ tier: '1K' }, { tier: '2K' }, { tier: '4K' }] }] }],
    });
  });

  test('does not reach a tier that has none', () => {
    expect(reasonsOf(costingWith(prices([null, '1K', usd('0.04')]), { size: '4K' }, SIZES))).toEqual([
      { kind: 'not-priced', model: 'Made-up Model', found: '4K', priced: ['1K'] },
    ]);
  });
});

describe('a price for each quality and size', () => {
  const model: Partial<Model> = { ...SIZES, qualities: ['low', 'high'].map((id) => ({ id, factor: null })) };

  test('is that of the cell', () => {
    const cells = prices(['low', '1K', usd('0.01')], ['low', '2K', usd('0.02')], ['high', '1K', usd('0.05')], ['high', '2K', usd('0.08')]);
    const total = (quality: string, size: string) => totalWith(cells, { quality, size }, model);
    expect([total('low', '1K'), total('low', '2K'), total('high', '1K'), total('high', '2K')]).toEqual(['0.01', '0.02', '0.05', '0.08']);
    expect(reasonsOf(costingWith(cells, { quality: 'high', size: '4K' }, model))).toEqual([
      { kind: 'not-priced', model: 'Made-up Model', found: '4K, high', priced: ['1K, low', '2K, low', '1K, high', '2K, high'] },
    ]);
  });

  test('without a quality holds for each of them', () => {
    const cells = prices([null, '1K', usd('0.03')]);
    expect(['low', 'high'].map((quality) => totalWith(cells, { quality, size: '1K' }, model))).toEqual(['0.03', '0.03']);
  });
});

describe('a model sold at any size', () => {
  const anyPrice = prices([null, 'any', usd('0.05')]);

  test.for(['any', 'ANY', '1024x1024', '1x1', '3840x2160'])('may be asked for as %s', (size) => {
    expect(totalWith(anyPrice, { size })).toBe('0.05');
  });

  test('may not be asked for a tier it does not have', () => {
    expect(costingWith(anyPrice, { size: '2K' })).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'illegal-size', found: { tier: '2K' }, nearest: [{ tier: 'any' }] }],
    });
  });

  test('whose rule is not known takes pixels and “any”, but no other name', () => {
    const unknown: Partial<Model> = { sizes: { kind: 'unknown', common: [] } };
    expect(totalWith(anyPrice, { size: 'any' }, unknown)).toBe('0.05');
    expect(totalWith(anyPrice, { size: '640x480' }, unknown)).toBe('0.05');
    expect(costingWith(anyPrice, { size: '2K' }, unknown)).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'illegal-size', broken: [{ rule: 'pixels-needed', found: { tier: '2K' } }] }],
    });
  });
});

describe('a route that sells a model in tiers of its own', () => {
  const model = modelWith({ sizes: { kind: 'list', sizes: [{ width: 1024, height: 1024 }] } });
  const card = cardWith(model, [
    editionWith(prices([null, '1024x1024', usd('0.04')])),
    editionWith(prices([null, 'up-to-2.36MP', usd('0.05')], [null, '4K', usd('0.09')]), { route: 'resale' }),
  ]);
  const ask = (size: string, route: string) => costOf(jobWith({ size, route }), card, DAY);

  test.for([
    ['4K', '0.09'],
    ['4k', '0.09'],
    ['up-to-2.36MP', '0.05'],
  ] as const)('takes %s, for $%s', ([size, expected]) => {
    expect(decimal(asCost(ask(size, 'resale')).total)).toBe(expected);
  });

  test('does not lend them to another route', () => {
    expect(ask('4K', 'shop')).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'illegal-size', broken: [{ rule: 'pixels-needed' }] }],
    });
  });

  test('has no price for a size of the model that it does not name', () => {
    expect(reasonsOf(ask('1024x1024', 'resale'))).toEqual([
      { kind: 'not-priced', model: 'Made-up Model', found: '1024x1024', priced: ['up-to-2.36MP', '4K'] },
    ]);
  });
});

describe('a tier by the name of the model', () => {
  test('is found whatever its letters', () => {
    expect(totalWith(prices([null, '2K', usd('0.06')]), { size: '2k' }, { sizes: tiers('1K', '2K') })).toBe('0.06');
  });
});
