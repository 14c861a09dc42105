import { describe, expect, test } from 'vitest';
import type { InsteadRate, Pricing } from '../../src/domain/rate-card.ts';
import { rateChanges } from '../../src/domain/rate-changes.ts';
import { costingWith, costWith, linesOf, perToken, rate, reasonsOf, tiers, totalWith, UNKNOWN, usd } from './made-up.ts';

const MODEL = {
  sizes: {
    kind: 'list' as const,
    sizes: ['100x100', '200x100', '100x200'].map((text) => ({ width: Number(text.split('x')[0]), height: Number(text.split('x')[1]) })),
  },
  outputRule: {
    kind: 'token-table' as const,
    rule: 'made-up',
    cells: ['100x100', '200x100', '100x200'].map((size) => ({ quality: '', size, tokens: 1000 })),
  },
  referenceRule: { kind: 'fixed' as const, rule: 'made-up', tokensPerImage: 500 },
};

const own = perToken({ 'image-output': usd('30'), 'text-input': usd('5'), 'image-input': usd('10') });
const dearer = (...instead: InsteadRate[]): Pricing => (own.shape === 'per-token' ? { ...own, instead } : own);
const notSquare: InsteadRate = { meter: 'image-output', when: 'not-square', rate: rate(usd('32')) };
const withReferences: InsteadRate = { meter: 'text-input', when: 'with-references', rate: rate(usd('5.25')) };

describe('a rate of images that are not square', () => {
  test.for([
    // 1,000 tokens × $30 ÷ 1M and × $32 ÷ 1M.
    ['100x100', '0.03'],
    ['200x100', '0.032'],
    ['100x200', '0.032'],
  ] as const)('at %s makes an image cost $%s', ([size, expected]) => {
    expect(totalWith(dearer(notSquare), { size }, MODEL)).toBe(expected);
  });

  test('leaves other meters at their own rates', () => {
    const lines = linesOf(costWith(dearer(notSquare), { size: '200x100', promptTokens: 1_000_000 }, MODEL));
    expect(lines).toEqual([
      ['prompt', '1000000 tokens', '5'],
      ['image', '1000 tokens', '0.032'],
    ]);
  });

  test('that is not known leaves no cost, but of squares', () => {
    const pricing = dearer({ ...notSquare, rate: rate(UNKNOWN) });
    expect(reasonsOf(costingWith(pricing, { size: '200x100' }, MODEL))).toEqual([
      { kind: 'rate-not-known', meter: 'image-output', value: 'unknown' },
    ]);
    expect(totalWith(pricing, { size: '100x100' }, MODEL)).toBe('0.03');
  });

  test('is not taken for a size that is only named, whose shape cannot be told', () => {
    const outputRule = { kind: 'tier-table' as const, rule: 'made-up', cells: [{ tier: '1K', tokens: 1000 }] };
    expect(totalWith(dearer(notSquare), { size: '1K' }, { sizes: tiers('1K'), outputRule })).toBe('0.03');
  });
});

describe('a rate of requests with reference images', () => {
  const job = { size: '100x100', promptTokens: 1_000_000 };

  test('replaces the rate of its meter for these alone', () => {
    // Without: $5 + 1,000 × $30 ÷ 1M = $5.03. With one: $5.25 + 500 × $10 ÷ 1M + $0.03 = $5.285.
    expect(totalWith(dearer(withReferences), job, MODEL)).toBe('5.03');
    expect(totalWith(dearer(withReferences), { ...job, references: [{ width: 10, height: 10 }] }, MODEL)).toBe('5.285');
  });
});

describe('a change of a rate for some requests', () => {
  test('is told apart from that of the meter itself', () => {
    const after = dearer({ ...notSquare, rate: rate(usd('33')) }, withReferences);
    expect(rateChanges(dearer(notSquare, withReferences), after)).toMatchObject([
      { meter: 'image-output', when: 'not-square', before: { amount: '32' }, after: { amount: '33' } },
    ]);
    expect(rateChanges(own, dearer(notSquare))).toMatchObject([{ when: 'not-square', before: undefined }]);
  });
});
