import { type Exact, exact } from '../domain/exact.ts';

/** The decimal digits of a non-negative number rounded half up to `places`. */
function fixed(value: Exact, places: number): string {
  const scaled = value.mul(exact(10n ** BigInt(places)));
  const twice = (2n * scaled.n) / scaled.d;
  const rounded = ((twice + 1n) / 2n).toString().padStart(places + 1, '0');
  return places === 0 ? rounded : `${rounded.slice(0, -places)}.${rounded.slice(-places)}`;
}

/** Decimal places that leave three significant digits, and never fewer than the two of cents. */
function placesFor(value: Exact): number {
  let places = 2;
  let bound = exact(1);
  while (value.n !== 0n && value.compare(bound) < 0) {
    places += 1;
    bound = bound.div(10);
  }
  return value.compare(exact(1)) >= 0 || value.n === 0n ? 2 : places;
}

function grouped(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return part === undefined ? separated : `${separated}.${part}`;
}

/**
 * A computed amount in USD, rounded half up: to three significant digits below $1, to the cent from there on.
 *
 * @example formatUsd(exact('0.21072')) === '$0.211'; formatUsd(exact('0.00588')) === '$0.00588'; formatUsd(exact('400.26')) === '$400.26'
 */
export function formatUsd(value: Exact): string {
  return `$${grouped(fixed(value, placesFor(value)))}`;
}

/** An amount as recorded, exact, with at least the two digits of cents. */
export function formatAmount(amount: string): string {
  const [whole = '', part = ''] = amount.split('.');
  return `$${grouped(`${whole}.${part.padEnd(2, '0')}`)}`;
}

/** A ratio as a multiple, to two significant digits from 10 down: `36×`, `1.5×`, `0.07×`. */
export function formatMultiple(value: Exact): string {
  if (value.compare(exact(10)) >= 0) return `${fixed(value, 0)}×`;
  const places = value.compare(exact(1)) >= 0 ? 1 : 2;
  return `${fixed(value, places).replace(/\.?0+$/, '')}×`;
}
