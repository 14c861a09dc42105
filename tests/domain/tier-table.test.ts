import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { type OutputRule, outputTokens } from '../../src/domain/output-tokens.ts';
import type { Model } from '../../src/domain/rate-card.ts';
import { asCost, decimal } from './given.ts';
import {
  cardWith,
  costingWith,
  costWith,
  DAY,
  editionWith,
  jobWith,
  linesOf,
  modelWith,
  perToken,
  reasonsOf,
  tier,
  usd,
} from './made-up.ts';

const RULE: OutputRule = {
  kind: 'tier-table',
  rule: 'tiers',
  cells: [
    { tier: '1K', tokens: 1120 },
    { tier: '4K', tokens: 2000 },
  ],
};

const MODEL: Partial<Model> = {
  sizes: { kind: 'tiers', tiers: [tier('1K', { pixels: { width: 1024, height: 1024 } }), tier('2K'), tier('4K')] },
  outputRule: RULE,
};

const RATES = perToken({ 'image-output': usd('60') });

describe('tokens by the size tier', () => {
  test.for([
    // 1,120 · 60 ÷ 1M and 2,000 · 60 ÷ 1M.
    ['1K', 1120, '0.0672'],
    ['1k', 1120, '0.0672'],
    ['4K', 2000, '0.12'],
    // The stated pixels of 1K.
    ['1024x1024', 1120, '0.0672'],
  ] as const)('of %s are %i, $%s', ([size, tokens, expected]) => {
    const cost = costWith(RATES, { size }, MODEL);
    expect(cost.outputTokensPerImage).toBe(tokens);
    expect(decimal(cost.total)).toBe(expected);
  });

  test('are those of each image', () => {
    expect(linesOf(costWith(RATES, { size: '1K', images: 250 }, MODEL))).toEqual([['image', '280000 tokens', '16.8']]);
  });

  test('are not told for a tier that the table leaves out', () => {
    expect(reasonsOf(costingWith(RATES, { size: '2K' }, MODEL))).toEqual([
      { kind: 'output-tokens', why: 'size-not-in-table', model: 'Made-up Model', detail: null },
    ]);
  });

  test('never are a matter of disputed rounding', () => {
    expect(costWith(RATES, { size: '1024x1024' }, MODEL).disputedTie).toBe(false);
  });

  test('of pixels are told only once these are sold as a tier', () => {
    expect(outputTokens({ width: 1024, height: 1024 }, { id: '', factor: null }, RULE)).toBe('size-not-in-table');
    expect(outputTokens({ tier: '1K' }, { id: '', factor: null }, RULE)).toBe(1120);
  });

  test('are the same on every rung of a ladder', () => {
    const ladder: Partial<Model> = { ...MODEL, qualities: ['low', 'high'].map((id) => ({ id, factor: null })) };
    const tokens = (quality: string) => costWith(RATES, { size: '1K', quality }, ladder).outputTokensPerImage;
    expect([tokens('low'), tokens('high')]).toEqual([1120, 1120]);
  });
});

describe('other rules', () => {
  test('have no tokens for a tier they do not know', () => {
    const canvas: OutputRule = { kind: 'canvas-factor', rule: 'c', areaOffset: 2_000_000, divisor: 4_000_000 };
    expect(outputTokens({ tier: '1K' }, { id: 'high', factor: 96 }, canvas)).toBe('size-not-in-table');
  });
});

describe('service tiers', () => {
  const card = cardWith(modelWith(MODEL), [
    editionWith(RATES),
    editionWith(perToken({ 'image-output': usd('30') }), { tier: 'batch', from: { earliest: '2026-03-01', latest: '2026-03-10' } }),
    editionWith(perToken({ 'image-output': usd('108') }), { tier: 'priority' }),
    editionWith({ shape: 'not-offered' }, { tier: 'flex' }),
  ]);
  const on = (serviceTier: 'standard' | 'batch' | 'flex' | 'priority', day = DAY) =>
    costOf(jobWith({ size: '1K', tier: serviceTier }), card, day);

  test('each have a rate of their own', () => {
    // 1,120 · 30 ÷ 1M; 1,120 · 108 ÷ 1M.
    expect(decimal(asCost(on('standard')).total)).toBe('0.0672');
    expect(decimal(asCost(on('batch')).total)).toBe('0.0336');
    expect(decimal(asCost(on('priority')).total)).toBe('0.12096');
    expect(reasonsOf(on('flex'))).toEqual([{ kind: 'tier-not-offered', model: 'Made-up Model', tier: 'flex' }]);
  });

  test('each have days of their own', () => {
    expect(reasonsOf(on('batch', '2026-02-28'))).toMatchObject([{ kind: 'no-edition', tier: 'batch' }]);
    expect(on('batch', '2026-03-01').kind).toBe('uncertain');
    expect(on('batch', '2026-03-10').kind).toBe('cost');
    expect(on('standard', '2026-02-28').kind).toBe('cost');
  });
});
