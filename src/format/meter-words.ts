import type { Meter, Value } from '../domain/rate-card.ts';

/** What is metered, by name. */
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

/** What each meter counts. */
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

/** The answers that are not an amount, each in its own words. */
export const VALUE_WORDS: Record<Exclude<Value['kind'], 'amount'>, string> = {
  zero: 'free of charge',
  'not-billed': 'not billed',
  'not-offered': 'not offered',
  included: 'included',
  unknown: 'not known',
};
