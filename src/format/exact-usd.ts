import { type Exact, exact, toFiniteDecimal } from '../domain/exact.ts';

/** Every digit of an amount, `0.40026`; a fraction where it has no finite decimal form. */
export function exactUsd(value: Exact): string {
  return toFiniteDecimal(value) ?? value.toFraction();
}

/** The significant digits an amount is given with where it has no finite decimal form. */
const SIGNIFICANT = 12;

/** An amount as decimal text for programs: exact where that is finite, else to twelve significant digits. */
export function decimalUsd(value: Exact): string {
  const finite = toFiniteDecimal(value);
  if (finite !== undefined) return finite;
  let places = SIGNIFICANT - 1;
  for (let bound = exact(1); value.compare(bound) < 0; bound = bound.div(10)) places += 1;
  for (let bound = exact(10); value.compare(bound) >= 0 && places > 0; bound = bound.mul(10)) places -= 1;
  return toFiniteDecimal(value.round(places)) ?? exactUsd(value);
}
