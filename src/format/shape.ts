import type { Pricing } from '../domain/rate-card.ts';

/** How a model is priced, in the words of a table cell. */
export const SHAPE_WORDS: Record<Pricing['shape'], string> = {
  'per-token': 'by token',
  'per-image': 'by setting',
  'per-quality': 'by quality',
  flat: 'one price',
  'per-megapixel': 'by megapixel',
  'pass-through': 'another route’s rates',
  subscription: 'by plan',
  contract: 'by contract',
  'not-offered': 'not offered',
  unknown: 'not known',
};
