import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { formatAmount, formatMultiple, formatUsd } from '../../src/format/usd.ts';

describe('a computed amount', () => {
  test.for([
    // Below $1: three significant digits, a half up.
    ['0.21072', '$0.211'],
    ['0.00588', '$0.00588'],
    ['0.2115', '$0.212'],
    ['0.21149999', '$0.211'],
    ['0.05268', '$0.0527'],
    ['0.04116', '$0.0412'],
    ['0.0005', '$0.000500'],
    ['0.00049995', '$0.000500'],
    ['0.1', '$0.100'],
    ['0.01', '$0.0100'],
    ['0.99949', '$0.999'],
    // From $1 on: cents, a half up.
    ['1', '$1.00'],
    ['1.004999', '$1.00'],
    ['1.005', '$1.01'],
    ['400.26', '$400.26'],
    ['999.994', '$999.99'],
    ['999.995', '$1,000.00'],
    ['1234567.891', '$1,234,567.89'],
    ['0', '$0.00'],
  ] as const)('%s is shown as %s', ([value, text]) => {
    expect(formatUsd(exact(value))).toBe(text);
  });

  test.for([
    // Rounding carries into a digit more; still three significant digits, and cents from $1 on.
    ['0.9995', '$1.00'],
    ['0.99999', '$1.00'],
    ['0.09995', '$0.100'],
    ['0.009995', '$0.0100'],
    ['0.099949', '$0.0999'],
  ] as const)('%s is shown as %s, without a digit too many', ([value, text]) => {
    expect(formatUsd(exact(value))).toBe(text);
  });

  test('without a finite decimal form is rounded all the same', () => {
    expect(formatUsd(exact(1).div(3))).toBe('$0.333');
    expect(formatUsd(exact(2).div(3))).toBe('$0.667');
    expect(exactUsd(exact(1).div(3))).toBe('1/3');
    expect(exactUsd(exact('0.40026'))).toBe('0.40026');
  });
});

describe('a recorded amount', () => {
  test.for([
    ['30', '$30.00'],
    ['1.25', '$1.25'],
    ['2.5', '$2.50'],
    ['0.016', '$0.016'],
    ['0', '$0.00'],
    ['1234567.5', '$1,234,567.50'],
    ['0.123456789', '$0.123456789'],
  ] as const)('%s is shown as %s, without rounding', ([amount, text]) => {
    expect(formatAmount(amount)).toBe(text);
  });
});

describe('a multiple', () => {
  test.for([
    ['36', '36×'],
    ['35.83', '36×'],
    ['36.5', '37×'],
    ['36.49', '36×'],
    ['10', '10×'],
    ['9.996', '10×'],
    ['9.994', '9.99×'],
    ['1.5', '1.5×'],
    ['1.25', '1.25×'],
    ['1.055', '1.06×'],
    ['0.9594', '0.96×'],
    ['0.0666', '0.067×'],
    ['2', '2×'],
    ['0.8', '0.8×'],
    ['0.5', '0.5×'],
    ['100', '100×'],
  ] as const)('%s is shown as %s', ([value, text]) => {
    expect(formatMultiple(exact(value))).toBe(text);
  });

  test('of something is never shown as nothing', () => {
    expect(formatMultiple(exact('0.004'))).not.toBe('0×');
    expect(formatMultiple(exact(0))).toBe('0×');
  });
});
