import { type Exact, exact, toFiniteDecimal } from '../domain/exact.ts';

/** The significant digits a number is given with where it has no finite decimal form. */
const SIGNIFICANT = 12;

/** A number as decimal text for programs: exact where that is finite, else to twelve significant digits. */
export function decimalText(value: Exact): string {
  const finite = toFiniteDecimal(value);
  if (finite !== undefined) return finite;
  let places = SIGNIFICANT - 1;
  for (let bound = exact(1); value.compare(bound) < 0; bound = bound.div(10)) places += 1;
  for (let bound = exact(10); value.compare(bound) >= 0 && places > 0; bound = bound.mul(10)) places -= 1;
  return toFiniteDecimal(value.round(places)) ?? value.toFraction();
}
