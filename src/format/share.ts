import type { Exact } from '../domain/exact.ts';

/**
 * A part of a whole in percent, rounded half up; what rounds to nothing or to all without being it says so.
 *
 * @example formatShare(exact('0.125')) === '13 %'; formatShare(exact('0.001')) === 'under 1 %'
 */
export function formatShare(share: Exact): string {
  const percent = share.mul(100);
  if (percent.n === 0n || percent.equals(100)) return `${percent.toFraction()} %`;
  if (percent.compare(1) < 0) return 'under 1 %';
  if (percent.compare(99) > 0 && percent.compare(100) < 0) return 'over 99 %';
  return `${percent.round().toFraction()} %`;
}
