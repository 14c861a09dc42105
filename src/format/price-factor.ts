import type { Exact } from '../domain/exact.ts';
import { formatMultiple } from './usd.ts';

/** A factor between two prices in words that say its direction: `1.2×`, `0.5×`, `the same`. */
export function formatPriceFactor(factor: Exact): string {
  return factor.equals(1) ? 'the same' : formatMultiple(factor);
}
