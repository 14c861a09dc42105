import { describe, expect, test } from 'vitest';
import type { Pricing, Rate, ReferenceFee, TokenMeter, Value } from '../../src/domain/rate-card.ts';
import { TOKEN_METERS } from '../../src/domain/rate-card.ts';
import { priceChanges, rateChanges } from '../../src/domain/rate-changes.ts';
import { decimal } from './given.ts';

const amount = (text: string): Value => ({ kind: 'amount', amount: text });
const unknown: Value = { kind: 'unknown', lookedAt: ['openai-pricing@2026-09-08'] };
const rate = (value: Value): Rate => ({ value, condition: null, readings: [] });

/** Every meter not billed, but for the ones given. */
function perToken(given: Partial<Record<TokenMeter, Value>>): Pricing {
  const rates = Object.fromEntries(TOKEN_METERS.map((meter) => [meter, rate(given[meter] ?? { kind: 'not-billed' })]));
  return { shape: 'per-token', rates: rates as Record<TokenMeter, Rate> };
}

const perImage = (...prices: [string | null, string, Value][]): Pricing => ({
  shape: 'per-image',
  prices: prices.map(([quality, size, value]) => ({ ...rate(value), quality, size })),
  references: { kind: 'unknown' },
});

function summary(before: Pricing, after: Pricing) {
  return rateChanges(before, after).map((change) => ({
    of: [change.meter, change.quality, change.size].filter((part) => part !== null).join(' '),
    before: change.before?.kind,
    after: change.after?.kind,
    factor: change.factor === null ? null : decimal(change.factor),
  }));
}

describe('changes of token rates', () => {
  test('are none between equal editions, however the amount is written', () => {
    expect(summary(perToken({ 'image-output': amount('30') }), perToken({ 'image-output': amount('30.00') }))).toEqual([]);
  });

  test.for([
    // 32 ÷ 40 = 0.8; 36 ÷ 30 = 1.2; 10 ÷ 30 = 1/3, which has no finite decimal.
    ['40', '32', '0.8'],
    ['30', '36', '1.2'],
    ['30', '10', '1/3'],
    ['30', '0', '0'],
  ] as const)('from %s to %s has the factor %s', ([before, after, factor]) => {
    expect(summary(perToken({ 'image-output': amount(before) }), perToken({ 'image-output': amount(after) }))).toEqual([
      { of: 'image-output', before: 'amount', after: 'amount', factor },
    ]);
  });

  test.for([
    ['zero', { kind: 'zero' }],
    ['unknown', unknown],
    ['not-offered', { kind: 'not-offered' }],
    ['included', { kind: 'included' }],
  ] as [string, Value][])('to “%s” has no factor', ([kind, value]) => {
    expect(summary(perToken({ 'text-output': amount('10') }), perToken({ 'text-output': value }))).toEqual([
      { of: 'text-output', before: 'amount', after: kind, factor: null },
    ]);
  });

  test('from an amount of zero has no factor', () => {
    expect(summary(perToken({ 'text-output': amount('0') }), perToken({ 'text-output': amount('10') }))[0]?.factor).toBeNull();
  });

  test('from one unknown to another is none, whatever was looked at', () => {
    const later: Value = { kind: 'unknown', lookedAt: ['openai-pricing@2026-10-23'] };
    expect(summary(perToken({ 'text-output': unknown }), perToken({ 'text-output': later }))).toEqual([]);
  });
});

describe('changes of other shapes', () => {
  const references = (kind: 'included' | 'unknown'): ReferenceFee => ({ kind });
  const fee = (text: string): ReferenceFee => ({ kind: 'fee', rate: rate(amount(text)), freeImages: 0 });
  const flat = (text: string, adds: ReferenceFee = references('included')): Pricing => ({
    shape: 'flat',
    price: rate(amount(text)),
    references: adds,
  });
  const byQuality = (...prices: [string, string][]): Pricing => ({
    shape: 'per-quality',
    prices: prices.map(([quality, text]) => ({ ...rate(amount(text)), quality })),
    references: references('included'),
  });
  const byMegapixel = (first: string, additional: string): Pricing => ({
    shape: 'per-megapixel',
    first: rate(amount(first)),
    additional: rate(amount(additional)),
    references: references('included'),
  });

  test.for([
    // 0.03 ÷ 0.04 = 0.75
    [flat('0.04'), flat('0.03'), [{ of: 'image', before: 'amount', after: 'amount', factor: '0.75' }]],
    [flat('0.04'), flat('0.040'), []],
    [flat('0.04', fee('0.01')), flat('0.04', fee('0.02')), [{ of: 'reference-image', before: 'amount', after: 'amount', factor: '2' }]],
    [flat('0.04', fee('0.01')), flat('0.04'), [{ of: 'reference-image', before: 'amount', after: undefined, factor: null }]],
    [
      byQuality(['low', '0.02'], ['high', '0.08']),
      byQuality(['low', '0.02'], ['high', '0.06']),
      [{ of: 'image high', before: 'amount', after: 'amount', factor: '0.75' }],
    ],
    [
      byMegapixel('0.03', '0.015'),
      byMegapixel('0.03', '0.03'),
      [{ of: 'additional-megapixel', before: 'amount', after: 'amount', factor: '2' }],
    ],
  ] as [Pricing, Pricing, object[]][])('are told rate by rate: %#', ([before, after, expected]) => {
    expect(summary(before, after)).toEqual(expected);
  });

  test('from one shape to another end every old rate and begin every new one', () => {
    expect(summary(flat('0.04'), byMegapixel('0.03', '0.015')).map(({ of, before, after }) => [of, before, after])).toEqual([
      ['first-megapixel', undefined, 'amount'],
      ['additional-megapixel', undefined, 'amount'],
      ['image', 'amount', undefined],
    ]);
  });

  test('are none between what states no rates of its own', () => {
    const passed: Pricing = { shape: 'pass-through', of: 'shop', feePercent: '5', fee: null, readings: [] };
    expect(summary({ shape: 'unknown' }, passed)).toEqual([]);
    expect(summary({ shape: 'contract' }, { shape: 'subscription', seller: 'a' })).toEqual([]);
  });
});

describe('changes of prices per image', () => {
  test('are told by quality and size, the new ones first', () => {
    const before = perImage(['hd', '1024x1024', amount('0.08')], ['standard', '1024x1024', amount('0.04')]);
    const after = perImage([null, '1024x1024', amount('0.02')], ['standard', '1024x1024', amount('0.05')]);
    expect(summary(before, after)).toEqual([
      { of: 'image 1024x1024', before: undefined, after: 'amount', factor: null },
      { of: 'image standard 1024x1024', before: 'amount', after: 'amount', factor: '1.25' },
      { of: 'image hd 1024x1024', before: 'amount', after: undefined, factor: null },
    ]);
  });

  test('to prices per token end every one and begin every meter', () => {
    const changes = summary(perImage([null, '1024x1024', amount('0.02')]), perToken({}));
    expect(changes).toHaveLength(TOKEN_METERS.length + 1);
    expect(changes.filter((change) => change.after === undefined).map((change) => change.of)).toEqual(['image 1024x1024']);
  });

  test('from nothing known are all of them', () => {
    expect(summary({ shape: 'unknown' }, perImage([null, '1024x1024', amount('0.02')]))).toHaveLength(1);
    expect(summary({ shape: 'not-offered' }, { shape: 'unknown' })).toEqual([]);
  });
});

describe('changes of what a route passes on', () => {
  const nameOf = (id: string) => id.toUpperCase();
  const passed = (feePercent: string, of = 'shop'): Pricing => ({ shape: 'pass-through', of, feePercent, fee: null, readings: [] });
  const flat: Pricing = { shape: 'flat', price: rate(amount('0.04')), references: { kind: 'included' } };
  const fees = (before: Pricing, after: Pricing) => priceChanges(before, after, nameOf).filter(({ meter }) => meter === 'route-fee');

  test.for([
    [passed('5'), passed('5.5'), { of: 'SHOP', feePercent: '5' }, { of: 'SHOP', feePercent: '5.5' }],
    [passed('0'), passed('5'), { of: 'SHOP', feePercent: '0' }, { of: 'SHOP', feePercent: '5' }],
    [passed('5'), passed('5', 'maker'), { of: 'SHOP', feePercent: '5' }, { of: 'MAKER', feePercent: '5' }],
    [flat, passed('5'), undefined, { of: 'SHOP', feePercent: '5' }],
    [passed('5'), flat, { of: 'SHOP', feePercent: '5' }, undefined],
    [passed('5'), { shape: 'not-offered' }, { of: 'SHOP', feePercent: '5' }, undefined],
  ] as [Pricing, Pricing, object | undefined, object | undefined][])('tell the fee before and after: %#', ([before, after, was, is]) => {
    expect(fees(before, after)).toEqual([{ meter: 'route-fee', before: was, after: is }]);
  });

  test('are none where the fee is the same however it is written, and none for a route that first passes on rates', () => {
    expect(fees(passed('5'), passed('5.0'))).toEqual([]);
    expect(fees({ shape: 'unknown' }, passed('5'))).toEqual([]);
    expect(fees({ shape: 'not-offered' }, passed('5'))).toEqual([]);
    expect(fees(flat, flat)).toEqual([]);
  });

  test('stand before the rates that end or begin with them', () => {
    expect(priceChanges(passed('5'), flat, nameOf).map(({ meter }) => meter)).toEqual(['route-fee', 'image']);
  });
});
