import type { Line } from '../domain/costing.ts';

/** What a line of a cost pays for. */
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
