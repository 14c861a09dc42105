import type { When } from '../domain/day.ts';
import { ANY_SIZE, type SizeRule, type SizeTier } from '../domain/size.ts';
import { formatCount, formatSize, formatWhen } from './words.ts';

export const CAPABILITY_NAMES = {
  'transparent-background': 'Transparent background',
  edits: 'Edits with reference images',
  png: 'PNG',
  jpeg: 'JPEG',
  webp: 'WebP',
  svg: 'SVG',
  gif: 'Animated GIF',
  complexity: 'Complexity setting',
  'input-fidelity': 'Input fidelity setting',
  inpainting: 'Inpainting with a mask',
  'multilingual-text': 'Text in several languages',
  batch: 'Batch',
  'free-api-tier': 'Free tier of the API',
  watermark: 'Watermark',
  'open-weights': 'Open weights',
};

export const CAPABILITY_STATES = { yes: 'yes', no: 'no', preview: 'in preview', unknown: 'not known' };

/** The state of a capability with the day from which it holds; without a day where it is not known. */
export function formatCapability(state: keyof typeof CAPABILITY_STATES, from: When): string {
  if (state === 'unknown') return CAPABILITY_STATES.unknown;
  const day = formatWhen(from);
  const since = day.startsWith('between') ? `from a day ${day}` : `from ${day}`;
  return `${CAPABILITY_STATES[state]}, ${from.earliest === null ? `from ${from.latest} at the latest` : since}`;
}

export const LIMIT_NAMES = {
  'reference-images': 'Reference images',
  'prompt-characters': 'Prompt',
  'images-per-request': 'Images per request',
  'partial-images': 'Partial images',
};

function formatTiers(tiers: readonly SizeTier[]): string {
  if (tiers.every(({ id }) => id === ANY_SIZE)) return 'The price does not depend on the size; which sizes are made is not recorded.';
  const names = tiers.map(({ name, pixels }) =>
    pixels === null ? `${name} (pixels not stated)` : `${name} (square: ${formatSize(pixels)})`,
  );
  return `Sold as ${names.join(', ')}.`;
}

/** A size rule as sentences. */
export function formatSizeRule(rule: SizeRule): string {
  switch (rule.kind) {
    case 'list':
      return `Only ${rule.sizes.map(formatSize).join(', ')}.`;
    case 'unknown':
      return rule.common.length === 0
        ? 'The rule for sizes is not known.'
        : `The rule for sizes is not known; ${rule.common.map(formatSize).join(', ')} are recommended.`;
    case 'any':
      return [
        `Any size whose sides are multiples of ${rule.multipleOf} px, up to ${formatCount(rule.maxEdge)} px a side and ${rule.maxRatio} to 1,`,
        `from ${formatCount(rule.minPixels)} to ${formatCount(rule.maxPixels)} pixels in all.`,
        rule.experimentalAbove === null ? '' : `Above ${formatSize(rule.experimentalAbove)} the vendor calls the result experimental.`,
      ]
        .join(' ')
        .trim();
    case 'tiers':
      return formatTiers(rule.tiers);
    default:
      return rule satisfies never;
  }
}
