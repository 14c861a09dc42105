import { Rational } from './rational.ts';

/** An exact rational number. Money stays one from the data file to the moment it is printed. */
export type Exact = Rational;

/** Reads decimal text such as `"1.25"`, or a whole number, without loss. */
export function exact(value: string | number | bigint): Exact {
  return Rational.of(value);
}

/** The exact sum; zero of nothing. */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), Rational.of(0));
}

/**
 * The number as decimal text: exact where it is finite, else `undefined` (49.90 ÷ 12,000 is no finite decimal).
 *
 * @example toFiniteDecimal(exact('0.50')) === '0.5'
 */
export function toFiniteDecimal(value: Exact): string | undefined {
  let scale = 0;
  let divisor = value.d;
  for (const prime of [10n, 2n, 5n]) {
    while (divisor % prime === 0n) {
      divisor /= prime;
      scale += 1;
    }
  }
  if (divisor !== 1n) return undefined;
  const digits = ((value.n * 10n ** BigInt(scale)) / value.d).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${value.s < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}
