import { type Exact, exact, toFiniteDecimal } from '../domain/exact.ts';

/** The significant digits a number is given with where it has no finite decimal form. */
const SIGNIFICANT = 12;

/** Decimal places that leave so many significant digits; none where there are more before the point. */
function placesOf(value: Exact): number {
  let places = SIGNIFICANT - 1;
  for (let bound = exact(1); value.compare(bound) < 0; bound = bound.div(10)) places += 1;
  for (let bound = exact(10); value.compare(bound) >= 0 && places > 0; bound = bound.mul(10)) places -= 1;
  return places;
}

/** A number as decimal text for programs: exact where that is finite, else to twelve significant digits. */
export function decimalText(value: Exact): string {
  return toFiniteDecimal(value) ?? toFiniteDecimal(value.round(placesOf(value))) ?? value.toFraction();
}

/** The least a number can be, as decimal text for programs: exact where that is finite, else rounded down to twelve significant digits. */
export function leastDecimalText(value: Exact): string {
  const finite = toFiniteDecimal(value);
  if (finite !== undefined) return finite;
  const scale = 10n ** BigInt(placesOf(value));
  return toFiniteDecimal(value.mul(scale).floor().div(scale)) ?? value.toFraction();
}
