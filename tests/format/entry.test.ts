import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import type { FeeChange, RateChange } from '../../src/domain/rate-changes.ts';
import { entryTitle, formatChange } from '../../src/format/entry.ts';

const change = (given: Partial<RateChange>): RateChange => ({
  meter: 'image-output',
  quality: null,
  size: null,
  before: { kind: 'amount', amount: '40' },
  after: { kind: 'amount', amount: '32' },
  factor: exact('0.8'),
  ...given,
});

describe('one rate of a change', () => {
  test.for([
    [{}, 'image output $40.00 → $32.00 (0.8×)'],
    [{ before: undefined, factor: null }, 'image output $32.00'],
    [{ after: undefined, factor: null }, 'image output $40.00 → none'],
    [{ after: { kind: 'not-billed' }, factor: null }, 'image output $40.00 → not billed'],
    [{ before: { kind: 'unknown', lookedAt: [] }, factor: null }, 'image output not known → $32.00'],
    [{ meter: 'cached-text-input', before: { kind: 'zero' }, factor: null }, 'cached text input free of charge → $32.00'],
    [{ meter: 'image', quality: 'hd', size: '1024x1792' }, 'hd, 1024 × 1792 $40.00 → $32.00 (0.8×)'],
    [{ meter: 'image', size: '256x256' }, '256 × 256 $40.00 → $32.00 (0.8×)'],
    [{ when: 'not-square' }, 'image output of images that are not square $40.00 → $32.00 (0.8×)'],
    [{ meter: 'text-input', when: 'with-references' }, 'text input of requests with reference images $40.00 → $32.00 (0.8×)'],
  ] as [Partial<RateChange>, string][])('%j is said with both values', ([given, text]) => {
    expect(formatChange(change(given))).toBe(text);
  });
});

describe('a fee of a change', () => {
  const shop = (feePercent: string, of = 'Shop') => ({ of, feePercent });
  test.for([
    [shop('5'), shop('5.5'), 'fee on the rates of Shop 5 % → 5.5 %'],
    [shop('0'), shop('5'), 'fee on the rates of Shop none → 5 %'],
    [shop('5'), shop('0', 'Maker'), 'the rates of Shop, fee 5 % → the rates of Maker, fee none'],
    [undefined, shop('5'), 'the rates of Shop, fee 5 %'],
    [shop('5'), undefined, 'the rates of Shop, fee 5 % → none'],
  ] as [FeeChange['before'], FeeChange['after'], string][])('%j to %j is said with both', ([before, after, text]) => {
    expect(formatChange({ meter: 'route-fee', before, after })).toBe(text);
  });
});

describe('the title of an entry', () => {
  type Parts = Parameters<typeof entryTitle>[0];
  const titleOf = (given: Partial<Parts>) =>
    entryTitle(
      {
        kind: 'released',
        models: ['a', 'b'],
        title: undefined,
        edition: undefined,
        via: undefined,
        capability: undefined,
        successors: [],
        read: undefined,
        ...given,
      },
      (id) => id.toUpperCase(),
    );

  test.for([
    [{}, 'A, B'],
    [{ title: 'Its own' }, 'Its own'],
    [{ edition: { tier: 'batch' } }, 'A, B, batch'],
    [{ edition: { tier: 'standard' }, via: 'The Shop' }, 'A, B, standard, The Shop'],
    [{ capability: { id: 'transparent-background', state: 'preview' } }, 'A, B, transparent background: in preview'],
    [{ successors: ['c'] }, 'A, B; replaced by C'],
    // A meter confirmed for two models counts once.
    [{ read: { reading: { confirms: [{ meters: ['image-output', 'text-input'] }, { meters: ['image-output'] }] } } }, 'A, B, 2 meters'],
  ] as [Partial<Parts>, string][])('made of %j names its models', ([given, text]) => {
    expect(titleOf(given)).toBe(text);
  });
});
