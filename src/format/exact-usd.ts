import { type Exact, toFiniteDecimal } from '../domain/exact.ts';
import { decimalText } from './decimal-text.ts';

/** Every digit of an amount, `0.40026`; a fraction where it has no finite decimal form. */
export function exactUsd(value: Exact): string {
  return toFiniteDecimal(value) ?? value.toFraction();
}

/** An amount as decimal text for programs: exact where that is finite, else to twelve significant digits. */
export function decimalUsd(value: Exact): string {
  return decimalText(value);
}
