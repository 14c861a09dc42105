import type { BrokenSizeRule } from '../domain/size.ts';
import { formatCount, formatSize } from './words.ts';

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
