/** What a rational number is made from: itself, a whole number, or decimal text. */
type Rationalish = Rational | number | bigint | string;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * An exact rational number in lowest terms. It holds only what costs need, because the calculator carries it into the browser.
 * Nothing changes a number once it is made.
 */
export class Rational {
  /** Its sign: -1, 0 or 1. */
  readonly s: bigint;
  /** The numerator, never negative. */
  readonly n: bigint;
  /** The denominator, at least 1. */
  readonly d: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    if (denominator === 0n) throw new RangeError('a number cannot be divided by zero');
    const isNegative = numerator < 0n !== denominator < 0n;
    const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
    const shared = gcd(n, d);
    this.n = n / shared;
    this.d = d / shared;
    this.s = n === 0n ? 0n : isNegative ? -1n : 1n;
  }

  /** @throws RangeError when it is no decimal number */
  static of(value: Rationalish): Rational {
    if (value instanceof Rational) return value;
    if (typeof value === 'bigint') return new Rational(value, 1n);
    const [, sign, whole = '', part = ''] = DECIMAL.exec(String(value)) ?? [];
    if (sign === undefined) throw new RangeError(`found ${value}, expected a decimal number`);
    return new Rational(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
  }

  add(other: Rationalish): Rational {
    const { d, signed } = Rational.of(other);
    return new Rational(this.signed * d + signed * this.d, this.d * d);
  }

  sub(other: Rationalish): Rational {
    const { d, signed } = Rational.of(other);
    return new Rational(this.signed * d - signed * this.d, this.d * d);
  }

  mul(other: Rationalish): Rational {
    const { d, signed } = Rational.of(other);
    return new Rational(this.signed * signed, this.d * d);
  }

  /** @throws RangeError when the other number is zero */
  div(other: Rationalish): Rational {
    const { d, signed } = Rational.of(other);
    return new Rational(this.signed * d, this.d * signed);
  }

  /** @throws RangeError when the number is zero */
  inverse(): Rational {
    return Rational.of(1).div(this);
  }

  abs(): Rational {
    return new Rational(this.n, this.d);
  }

  /** -1, 0 or 1 as the number is less than, equal to or more than another. */
  compare(other: Rationalish): number {
    return Number(this.sub(other).s);
  }

  equals(other: Rationalish): boolean {
    return this.compare(other) === 0;
  }

  /** The largest whole number that is not more. */
  floor(): Rational {
    const whole = this.n / this.d;
    const isBelow = this.s < 0n && whole * this.d !== this.n;
    return new Rational(isBelow ? -whole - 1n : this.s < 0n ? -whole : whole, 1n);
  }

  /** The smallest whole number that is not less. */
  ceil(): Rational {
    return new Rational(-this.negative.floor().signed, 1n);
  }

  /** The nearest number with so many decimal places; of two as near, the greater. */
  round(places = 0): Rational {
    const scale = 10n ** BigInt(places);
    return this.mul(scale).add('0.5').floor().div(scale);
  }

  /** Decimal text of the number rounded to so many places. */
  toString(places = 15): string {
    const { signed, d } = this.round(places);
    const scaled = (signed * 10n ** BigInt(places)) / d;
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
    const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places).replace(/0+$/, '')];
    return `${scaled < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
  }

  /** As near as a floating-point number comes: for drawing and sorting only. */
  valueOf(): number {
    return Number(this.signed) / Number(this.d);
  }

  /** `3/40`; a whole number without a denominator. */
  toFraction(): string {
    return this.d === 1n ? String(this.signed) : `${this.signed}/${this.d}`;
  }

  private get signed(): bigint {
    return this.s < 0n ? -this.n : this.n;
  }

  private get negative(): Rational {
    return new Rational(-this.signed, this.d);
  }
}
