import type { Model } from '../domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, commonSizes } from '../domain/size.ts';

/** The sizes a model's own tables are for: the common ones, or any size where none is recorded. */
export function tableSizes(model: Model): AskedSize[] {
  const sizes = commonSizes(model.sizes);
  return sizes.length === 0 ? [{ tier: ANY_SIZE }] : sizes;
}
