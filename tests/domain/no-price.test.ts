import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import type { Pricing } from '../../src/domain/rate-card.ts';
import { decimal, size } from './given.ts';
import { cardWith, costingWith, costWith, DAY, editionWith, flat, jobWith, modelWith, reasonsOf } from './made-up.ts';

const JOBS = [{}, { images: 1000 }, { references: [size('512x512')], promptTokens: 60 }, { partialImages: 0, size: '1024x1024' }];

describe('a model without a price for an image', () => {
  test.for([
    [
      { shape: 'subscription', seller: 'the-plan' },
      { kind: 'subscription', model: 'Made-up Model', seller: 'the-plan' },
    ],
    [{ shape: 'contract' }, { kind: 'contract', model: 'Made-up Model' }],
    [{ shape: 'not-offered' }, { kind: 'tier-not-offered', model: 'Made-up Model', tier: 'standard' }],
    [{ shape: 'unknown' }, { kind: 'tier-unknown', model: 'Made-up Model', tier: 'standard' }],
  ] as [Pricing, object][])('has exactly one reason, whatever is asked for: %j', ([pricing, reason]) => {
    for (const job of JOBS) {
      expect(costingWith(pricing, job)).toEqual({ kind: 'not-computable', on: DAY, reasons: [reason] });
    }
  });

  test('is still refused what it cannot be asked for', () => {
    expect(costingWith({ shape: 'contract' }, { quality: 'high' })).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'unknown-quality' }],
    });
  });
});

describe('a route on which nothing is recorded', () => {
  const card = cardWith(modelWith(), [editionWith(flat('0.04'))]);

  test('is named', () => {
    expect(reasonsOf(costOf(jobWith({ route: 'resale' }), card, DAY))).toEqual([
      { kind: 'no-edition', model: 'Made-up Model', tier: 'standard', route: 'The Resale' },
    ]);
  });

  test('is not that day’s answer to another tier', () => {
    expect(reasonsOf(costOf(jobWith({ tier: 'batch' }), card, DAY))).toEqual([
      { kind: 'no-edition', model: 'Made-up Model', tier: 'batch', route: 'The Shop' },
    ]);
  });
});

describe('a price that gives way to another kind of offer', () => {
  const card = cardWith(modelWith(), [
    editionWith(flat('0.04')),
    editionWith({ shape: 'subscription', seller: 'the-plan' }, { from: { earliest: '2026-06-01', latest: '2026-06-20' } }),
  ]);
  const kindsOn = (on: string) => {
    const costing = costOf(jobWith(), card, on);
    return costing.kind === 'uncertain' ? costing.between.map((each) => each.kind) : [costing.kind];
  };

  test('holds to its last certain day, then either may hold, then only the other', () => {
    expect(['2026-05-31', '2026-06-01', '2026-06-19', '2026-06-20'].map(kindsOn)).toEqual([
      ['cost'],
      ['cost', 'not-computable'],
      ['cost', 'not-computable'],
      ['not-computable'],
    ]);
  });
});

describe('no image at all', () => {
  test('costs nothing, in all and for one', () => {
    const cost = costWith(flat('0.04'), { images: 0 });
    expect([decimal(cost.total), decimal(cost.perImage), cost.lines]).toEqual(['0', '0', []]);
  });
});

describe('a count that is none', () => {
  test.for([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is refused', (images) => {
    expect(() => costingWith(flat('0.04'), { images })).toThrow(`images: found ${images}, expected a whole number from 0 up`);
  });
});
