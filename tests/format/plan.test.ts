import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import {
  formatCreditRange,
  formatCredits,
  formatGrant,
  formatImageCost,
  formatImageUsd,
  formatMissing,
  formatMoney,
  formatMultipleRange,
  formatOffer,
  formatOfferPrice,
  formatPercent,
  formatSignedUsd,
} from '../../src/format/plan.ts';

const range = (least: string, most: string | null = least) => ({ least: exact(least), most: most === null ? null : exact(most) });

describe('plans in words', () => {
  test('an amount keeps its currency, and its period', () => {
    expect(formatMoney({ amount: '19', currency: 'EUR' })).toBe('EUR 19.00');
    expect(formatOfferPrice({ kind: 'price', price: { amount: '49.9', currency: 'USD' }, per: 'year' })).toBe('$49.90 a year');
    expect(formatOfferPrice({ kind: 'price', price: { amount: '9.9', currency: 'USD' }, per: 'once' })).toBe('$9.90');
    expect(formatOfferPrice({ kind: 'free' })).toBe('free of charge');
  });

  test('a grant names its unit and period', () => {
    expect(formatGrant({ kind: 'credits', amount: '12000', per: 'year' })).toBe('12,000 credits a year');
    expect(formatGrant({ kind: 'credits', amount: '500', per: 'once' }, 'bare')).toBe('500');
    expect(formatGrant({ kind: 'images', amount: 1, per: 'day' })).toBe('1 image a day');
  });

  test('a range is one figure where both ends read alike, and “from” where it is open', () => {
    expect(formatImageUsd(range('0.06'))).toBe('$0.0600');
    expect(formatImageUsd(range('0.0168'), true)).toBe('about $0.0168');
    expect(formatImageUsd(range('0.025', '0.1'))).toBe('$0.0250 to $0.100');
    expect(formatMultipleRange(range('1.5', null))).toBe('from 1.5×');
    expect(formatMultipleRange(range('36', '36.1'))).toBe('36×');
    expect(formatCreditRange(range('10', '40'))).toBe('10 to 40');
  });

  test('a stated price keeps its own digits', () => {
    const image = { ...range('0.03'), about: false };
    expect(formatImageCost({ kind: 'price', price: { amount: '0.03', currency: 'USD' } }, image)).toBe('$0.03');
    expect(formatImageCost({ kind: 'price-from', price: { amount: '0.03', currency: 'USD' } }, image)).toBe('from $0.03');
    expect(formatImageCost({ kind: 'credits' }, image)).toBe('$0.0300');
  });

  test('credits show all their digits where they end', () => {
    expect(formatCredits(exact('12000'))).toBe('12,000');
    expect(formatCredits(exact('2.5'))).toBe('2.5');
    expect(formatCredits(exact(25).div(3))).toBe('8.33');
  });

  test('a share and an amount may lie below zero', () => {
    expect(formatPercent(exact('50.9').div('100.8').mul(100))).toBe('50.5 %');
    expect(formatPercent(exact(-5))).toBe('−5 %');
    expect(formatSignedUsd(exact('-2.5'))).toBe('−$2.50');
  });

  test('a name says once how it is billed', () => {
    expect(formatOffer('Starter', 'yearly')).toBe('Starter (yearly)');
    expect(formatOffer('Monthly plan', 'monthly')).toBe('Monthly plan');
  });

  test('without a price and credits it is the price of a credit that is missing', () => {
    expect(formatMissing(['price', 'credits', 'pixels', 'quality'])).toBe('price of a credit, pixels and quality');
    expect(formatMissing(['price'])).toBe('price');
  });
});
