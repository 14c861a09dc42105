import { type Exact, exact } from '../domain/exact.ts';

/** The decimal digits of a non-negative number rounded half up to `places`. */
function fixed(value: Exact, places: number): string {
  const scaled = value.mul(exact(10n ** BigInt(places)));
  const twice = (2n * scaled.n) / scaled.d;
  const rounded = ((twice + 1n) / 2n).toString().padStart(places + 1, '0');
  return places === 0 ? rounded : `${rounded.slice(0, -places)}.${rounded.slice(-places)}`;
}

/** Decimal places that leave so many significant digits of a number below 1. */
function placesFor(value: Exact, digits: number): number {
  if (value.s < 0n) throw new RangeError('an amount is never negative');
  let places = digits - 1;
  for (let bound = exact(1); value.n !== 0n && value.compare(bound) < 0; bound = bound.div(10)) places += 1;
  return places;
}

/** Three significant digits below $1, and the two of cents from there on. */
function usdPlaces(value: Exact): number {
  return value.compare(exact(1)) >= 0 || value.n === 0n ? 2 : placesFor(value, 3);
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
  const rounded = exact(fixed(value, usdPlaces(value)));
  return `$${grouped(fixed(value, usdPlaces(rounded)))}`;
}

/** The least an amount can be, in USD: as many digits, but rounded down, so that it never says more than is known. */
export function formatLeastUsd(value: Exact): string {
  const scale = 10n ** BigInt(usdPlaces(value));
  return formatUsd(value.mul(scale).floor().div(scale));
}

/** An amount as recorded, exact, with at least the two digits of cents. */
export function formatAmount(amount: string): string {
  const [whole = '', part = ''] = amount.split('.');
  return `$${grouped(`${whole}.${part.padEnd(2, '0')}`)}`;
}

/** A ratio as a multiple: whole from 10 up, to two decimals below, to two significant digits below a tenth: `36×`, `1.5×`, `1.06×`, `0.07×`. */
export function formatMultiple(value: Exact): string {
  if (value.compare(exact(10)) >= 0) return `${fixed(value, 0)}×`;
  const places = value.compare(exact('0.1')) >= 0 ? 2 : placesFor(value, 2);
  return `${fixed(value, places).replace(/\.?0+$/, '')}×`;
}
