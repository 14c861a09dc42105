import { equalRung } from '../domain/compare/comparable-quality.ts';
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
  return familiesOf(catalog)
    .filter(({ id, lead }) => id !== model.family && isOnSale(standingOf(lead, on)))
    .flatMap(({ name, lead }) => {
      const rung = equalRung(quality, model, lead);
      return rung === undefined ? [] : [{ family: name, quality: rung }];
    });
}
