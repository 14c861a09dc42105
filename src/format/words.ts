import type { Line } from '../domain/costing.ts';
import { addDays, type When } from '../domain/day.ts';
import type { Meter, Tier, Value } from '../domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, type BrokenSizeRule, isPixelSize } from '../domain/size.ts';

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

export const METER_NAMES: Record<Meter, string> = {
  'text-input': 'Text input',
  'cached-text-input': 'Cached text input',
  'image-input': 'Image input',
  'cached-image-input': 'Cached image input',
  'image-output': 'Image output',
  'text-output': 'Text output',
  image: 'Image',
  'first-megapixel': 'First megapixel',
  'additional-megapixel': 'Each further megapixel',
  'reference-image': 'Reference image',
};

export const METER_USES: Record<Meter, string> = {
  'text-input': 'The prompt',
  'cached-text-input': 'A prompt sent before',
  'image-input': 'Reference images in an edit',
  'cached-image-input': 'A reference image sent before',
  'image-output': 'Each image made',
  'text-output': 'Text that comes back with an image',
  image: 'Each image made',
  'first-megapixel': 'Each image made, up to its first megapixel',
  'additional-megapixel': 'Each image made, by the megapixels over the first',
  'reference-image': 'Each reference image sent',
};

export const ITEM_NAMES: Record<Line['item'], string> = {
  prompt: 'Prompt',
  'cached-prompt': 'Cached prompt',
  references: 'Reference images',
  image: 'Images made',
  'partial-images': 'Partial images',
  'first-megapixels': 'Images made, first megapixel',
  'additional-megapixels': 'Images made, further megapixels',
  'route-fee': 'Fee of the route',
};

export const TIER_NAMES: Record<Tier, string> = {
  standard: 'Standard',
  batch: 'Batch',
  flex: 'Flex',
  priority: 'Priority',
};

/** The answers that are not an amount, each in its own words. */
export const VALUE_WORDS: Record<Exclude<Value['kind'], 'amount'>, string> = {
  zero: 'free of charge',
  'not-billed': 'not billed',
  'not-offered': 'not offered',
  included: 'included',
  unknown: 'not known',
};

/** The rule a size breaks, in words that name what was found and what is allowed. */
export function formatBrokenRule(broken: BrokenSizeRule): string {
  switch (broken.rule) {
    case 'multiple-of':
      return `${broken.side} ${broken.found} is not a multiple of ${broken.allowed}`;
    case 'max-edge':
      return `${broken.side} ${formatCount(broken.found)} is over the longest side of ${formatCount(broken.allowed)}`;
    case 'max-ratio':
      return `${formatSize(broken.found)} is longer than ${broken.allowed} to 1`;
    case 'min-pixels':
      return `${formatCount(broken.found)} pixels are under the least of ${formatCount(broken.allowed)}`;
    case 'max-pixels':
      return `${formatCount(broken.found)} pixels are over the most of ${formatCount(broken.allowed)}`;
    case 'not-listed':
      return `${formatSize(broken.found)} is not one of the sizes offered`;
    case 'pixels-needed':
      return `“${broken.found.tier}” is no size in pixels, such as 1024x1024`;
    default:
      return broken satisfies never;
  }
}
