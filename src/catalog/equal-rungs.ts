import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { familiesOf } from './families.ts';
import { isOnSale, standingOf } from './standing.ts';

/** A rung of another family that makes an image of the same tokens at every size, whatever it is called there. */
export interface EqualRung {
  family: string;
  quality: string;
}

/** Rungs of other families on sale under the same counting rule and factor: equal tokens, not a measured equality of quality. */
export function equalRungs(catalog: Catalog, model: Model, quality: string | null, on: Day): EqualRung[] {
  const { outputRule } = model;
  const factor = model.qualities.find((each) => each.id === quality)?.factor;
  if (outputRule.kind !== 'canvas-factor' || factor === undefined || factor === null) return [];
  return familiesOf(catalog)
    .filter(({ id, lead }) => id !== model.family && isOnSale(standingOf(lead, on)))
    .filter(({ lead }) => lead.outputRule.kind === 'canvas-factor' && lead.outputRule.rule === outputRule.rule)
    .flatMap(({ name, lead }) =>
      lead.qualities.filter((each) => each.factor === factor).map((each) => ({ family: name, quality: each.id })),
    );
}
