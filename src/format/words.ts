import { addDays, type When } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, isPixelSize } from '../domain/size.ts';

/** A whole number with thousands separated, `7,024`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A size as people write it, `1536 × 1024`; a tier by its id, `2K`, `up to 2.36MP`. */
export function formatSize(size: AskedSize): string {
  if (isPixelSize(size)) return `${size.width} × ${size.height}`;
  return size.tier === ANY_SIZE ? 'any size' : size.tier.replaceAll('-', ' ');
}

/** Whether a window is exactly one calendar month. */
function isWholeMonth({ earliest, latest }: When): boolean {
  return earliest === `${latest.slice(0, 7)}-01` && addDays(latest, 1).endsWith('-01') && earliest < latest;
}

/** A date that may be loose: the day, the month, “by” an upper bound, or “between” two days. */
export function formatWhen(when: When): string {
  if (when.earliest === when.latest) return when.latest;
  if (isWholeMonth(when)) return when.latest.slice(0, 7);
  return when.earliest === null ? `by ${when.latest}` : `between ${when.earliest} and ${when.latest}`;
}

/** A noun with its count: `1 image`, `12 images`. */
export function formatQuantity(count: number, singular: string): string {
  return `${formatCount(count)} ${singular}${count === 1 ? '' : 's'}`;
}

export const TIER_NAMES: Record<Tier, string> = {
  standard: 'Standard',
  batch: 'Batch',
  flex: 'Flex',
  priority: 'Priority',
};
