import { describe, expect, test } from 'vitest';
import type { Cost } from '../../src/domain/costing.ts';
import { costSentence, formatCost, lineParts } from '../../src/format/cost.ts';
import { priced, size } from '../domain/given.ts';
import { costWith, flat, perToken, rate, tier, usd } from '../domain/made-up.ts';

describe('a cost as a sentence', () => {
  test('of several images says the total and the cost of each', () => {
    // 1,372 × $30 ÷ 1M = $0.04116; × 100 = $4.116
    const cost = priced({ size: size('1536x1024'), quality: 'medium', images: 100 });
    expect(costSentence(cost, 'GPT Image 2')).toBe(
      '100 images with GPT Image 2 at 1536 × 1024, quality medium, standard tier cost $4.12, $0.0412 each (1,372 output tokens for each image), at the rates of 2026-11-21.',
    );
  });

  test('of one image says its cost once', () => {
    const sentence = costSentence(priced({ quality: 'high', tier: 'batch' }), 'GPT Image 2');
    expect(sentence).toMatch(/^1 image with GPT Image 2 at 1024 × 1024, quality high, batch tier /);
    // 7,024 × $15 ÷ 1M = $0.10536
    expect(sentence).toContain(' $0.105 (7,024 output tokens)');
    expect(sentence).not.toContain('each');
  });

  test('of images sold by the piece says neither quality nor tokens where there is none', () => {
    const cost = priced({ model: 'dall-e-2', quality: null, images: 2 }, '2026-05-11');
    expect(costSentence(cost, 'DALL·E 2')).toBe(
      '2 images with DALL·E 2 at 1024 × 1024, standard tier cost $0.0400, $0.0200 each, at the rates of 2026-05-11.',
    );
  });
});

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
