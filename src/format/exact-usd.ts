import { type Exact, toFiniteDecimal } from '../domain/exact.ts';

/** Every digit of an amount, `0.40026`; a fraction where it has no finite decimal form. */
export function exactUsd(value: Exact): string {
  return toFiniteDecimal(value) ?? value.toFraction();
}
