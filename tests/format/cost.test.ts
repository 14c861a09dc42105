import { describe, expect, test } from 'vitest';
import type { Cost } from '../../src/domain/costing.ts';
import { formatCost, lineParts } from '../../src/format/cost.ts';
import { priced, size } from '../domain/given.ts';
import { costWith, flat, perToken, rate, tier, usd } from '../domain/made-up.ts';

describe('the cost of one image in a table', () => {
  const MEGAPIXELS = { sizes: { kind: 'tiers' as const, tiers: [tier('2MP', { megapixels: 2 })] } };
  const counted = { outputRule: { kind: 'tier-table' as const, rule: 'r', cells: [{ tier: 'any', tokens: 1120 }] } };

  test.for([
    // A price per image as it is recorded, with at least the two digits of cents.
    ['recorded', costWith(flat('0.0404')), '$0.0404'],
    ['recorded, with few digits', costWith(flat('0.1')), '$0.10'],
    // Whatever is computed is rounded: 1,120 × 30 ÷ 1M; 2 × 0.0404; 0.03 + 0.0155.
    ['computed from tokens', costWith(perToken({ 'image-output': usd('30') }), {}, counted), '$0.0336'],
    ['of two images', costWith(flat('0.0404'), { images: 2 }), '$0.0808'],
    [
      'by the megapixel',
      costWith(
        { shape: 'per-megapixel', first: rate(usd('0.03')), additional: rate(usd('0.0155')), references: { kind: 'included' } },
        { size: '2MP' },
        MEGAPIXELS,
      ),
      '$0.0455',
    ],
    ['of nothing', costWith({ shape: 'flat', price: rate({ kind: 'included' }), references: { kind: 'included' } }), '$0.00'],
  ] as [string, Cost, string][])('%s is %3$s', ([, cost, text]) => {
    expect(formatCost(cost)).toBe(text);
  });
});

describe('the parts of a line', () => {
  const partsOf = (cost: Cost) => cost.lines.map((line) => lineParts(line));

  test('say how much of what, at which rate for how much', () => {
    const references = { kind: 'fee' as const, rate: rate(usd('0.01')), freeImages: 0 };
    const job = { images: 1200, references: [size('9x9')] };
    expect(partsOf(costWith(flat('0.04', references), job))).toEqual([
      { name: 'image', quantity: '1,200', unit: 'images', rate: '$0.04', per: 'per image' },
      { name: 'reference image', quantity: '1,200', unit: 'reference images', rate: '$0.01', per: 'per reference image' },
    ]);
    expect(partsOf(costWith(flat('0.04')))).toMatchObject([{ quantity: '1', unit: 'image' }]);
  });

  test('of a route’s fee say of how much it is taken', () => {
    const cost = priced({ quality: 'high', route: 'openrouter' });
    // 7,024 × $30 ÷ 1M
    expect(partsOf(cost).at(-1)).toEqual({ name: 'the route’s fee', quantity: '0.21072', unit: 'USD', rate: '5.5 %', per: 'of the cost' });
  });
});
