import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { type AskedSize, sizeId } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';

/** An open conflict that the cost of an image rests on. */
export interface Dispute {
  /** What is in dispute, as a headline. */
  title: string;
  /** Where each claim stands with its evidence. */
  href: string;
}

/** The open conflict about the output tokens of a model at a size; undefined where there is none. */
export function disputeOf(catalog: Catalog, model: Pick<Model, 'id'>, size: AskedSize, on: Day): Dispute | undefined {
  const conflict = catalog.conflicts.find(
    ({ models, outputSizes = [], mutedUntil }) =>
      (mutedUntil === null || mutedUntil <= on) && models.includes(model.id) && outputSizes.includes(sizeId(size)),
  );
  return conflict && { title: conflict.title, href: `/conflicts/#conflict-${conflict.id}` };
}
