import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../src/domain/rational.ts';

/** Decimal text of any sign with up to nine places, as data and forms hold it. */
const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 9 })).map(([digits, places]) =>
  Rational.of(digits)
    .div(10n ** BigInt(places))
    .toString(9),
);
const both = (text: string) => [Rational.of(text), new Fraction(text)] as const;

describe('agrees with fraction.js on', () => {
  test('sums, differences, products and quotients', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [[x, p], [y, q]] = [both(a), both(b)];
        expect(x.add(y).toFraction()).toBe(p.add(q).toFraction());
        expect(x.sub(y).toFraction()).toBe(p.sub(q).toFraction());
        expect(x.mul(y).toFraction()).toBe(p.mul(q).toFraction());
        if (!q.equals(0)) expect(x.div(y).toFraction()).toBe(p.div(q).toFraction());
        expect(Math.sign(x.compare(y))).toBe(Math.sign(p.compare(q)));
        expect(x.equals(y)).toBe(p.equals(q));
      }),
    );
  });

  test('whole numbers below and above, and the magnitude', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 997 }), (a, by) => {
        const [x, p] = [Rational.of(a).div(by), new Fraction(a).div(by)];
        expect(x.floor().toFraction()).toBe(p.floor().toFraction());
        expect(x.ceil().toFraction()).toBe(p.ceil().toFraction());
        expect(x.abs().toFraction()).toBe(p.abs().toFraction());
        expect(x.valueOf()).toBeCloseTo(p.valueOf(), 6);
      }),
    );
  });
});

describe('rounding', () => {
  test.for([
    ['0.125', 2, '0.13'],
    ['0.124', 2, '0.12'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-2'],
    ['7', 3, '7'],
  ] as const)('%s to %i places is %s', ([given, places, expected]) => {
    expect(Rational.of(given).round(places).toString()).toBe(expected);
  });
});

describe('text', () => {
  test.for([
    ['0.075', '3/40'],
    ['-0.5', '-1/2'],
    ['12', '12'],
    ['0', '0'],
    ['-0', '0'],
  ] as const)('%s is the fraction %s', ([given, expected]) => {
    expect(Rational.of(given).toFraction()).toBe(expected);
  });

  test.for(['', ' ', '1e3', '1,5', '.5', '5.', '0x10', 'NaN', '--1', '1/2'])('“%s” is refused', (given) => {
    expect(() => Rational.of(given)).toThrow('expected a decimal number');
  });

  test.for([0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])(
    'the number %d is taken as it is written, or refused',
    (given) => {
      const read = () => Rational.of(given).toString();
      if (/^[\d.]+$/.test(String(given))) expect(Number(read())).toBeCloseTo(given, 12);
      else expect(read).toThrow('expected a decimal number');
    },
  );

  test('dividing by zero is refused', () => {
    expect(() => Rational.of(1).div(0)).toThrow('divided by zero');
    expect(() => Rational.of(0).inverse()).toThrow('divided by zero');
  });
});
