import { describe, expect, test } from 'vitest';
import { exact, sum, toFiniteDecimal } from '../../src/domain/exact.ts';

describe('decimal text', () => {
  test.for([
    ['0', '0'],
    ['0.50', '0.5'],
    ['1.25', '1.25'],
    ['100', '100'],
    ['120.0', '120'],
    ['0.40026', '0.40026'],
    ['0.000001', '0.000001'],
    ['-0.5', '-0.5'],
    ['-12', '-12'],
    ['12345678901234567890.123456789', '12345678901234567890.123456789'],
  ] as const)('%s is written %s', ([given, expected]) => {
    expect(toFiniteDecimal(exact(given))).toBe(expected);
  });

  test.for([
    // 1/8 = 0.125, 1/16 = 0.0625: only twos; 1/125 = 0.008: only fives; 3/40 = 0.075: twos and a five.
    [1, 8, '0.125'],
    [1, 16, '0.0625'],
    [1, 125, '0.008'],
    [3, 40, '0.075'],
    [-1, 8, '-0.125'],
    [1000, 8, '125'],
  ] as const)('%i ÷ %i is %s', ([dividend, divisor, expected]) => {
    expect(toFiniteDecimal(exact(dividend).div(divisor))).toBe(expected);
  });

  test.for([
    [1, 3],
    [-2, 3],
    [1, 7],
    [1, 6],
    // 49.90 ÷ 12,000 = 499 ÷ 120,000, and 120,000 holds a three.
    [499, 120_000],
  ] as const)('%i ÷ %i has no finite decimal form', ([dividend, divisor]) => {
    expect(toFiniteDecimal(exact(dividend).div(divisor))).toBeUndefined();
  });
});

describe('sums', () => {
  test('the sum of nothing is zero', () => {
    expect(toFiniteDecimal(sum([]))).toBe('0');
  });

  test('tenths add up without loss', () => {
    // In binary floating point 0.1 + 0.2 is 0.30000000000000004.
    expect(toFiniteDecimal(sum([exact('0.1'), exact('0.2')]))).toBe('0.3');
  });

  test('three thirds are one', () => {
    const third = exact(1).div(3);
    expect(toFiniteDecimal(sum([third, third, third]))).toBe('1');
  });
});
