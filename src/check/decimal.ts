import { type Exact, toFiniteDecimal } from '../domain/exact.ts';

/** An amount as a data file writes it, in quotes; undefined where it has no end. */
export function quoted(amount: Exact): string | undefined {
  const text = toFiniteDecimal(amount);
  return text === undefined ? undefined : JSON.stringify(text);
}

/** A suggestion to put in a finding; nothing where there is none. */
export function suggest(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}
