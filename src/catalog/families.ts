import type { Model } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';

/** Models of one family: sold at one price under one ladder, so they share a row in tables. */
export interface Family {
  id: string;
  name: string;
  models: Model[];
  /** The member the row is computed for. */
  lead: Model;
}

/** Orders models by their release, the newest first; those of which only the latest possible day is known stand last. */
export function byRelease(a: Model, b: Model): number {
  const dayOf = ({ released }: Model) => (released.earliest === null ? '' : released.latest);
  return dayOf(b).localeCompare(dayOf(a));
}

/** All families, the newest release first, those of an unknown one last. */
export function familiesOf(catalog: Catalog): Family[] {
  const ids = [...new Set(catalog.models.map((model) => model.family))];
  const families = ids.flatMap((id) => {
    const models = catalog.card.models.filter((model) => model.family === id);
    const name = catalog.models.find((model) => model.family === id)?.familyName ?? id;
    const [lead] = models;
    return lead === undefined ? [] : [{ id, name, models, lead }];
  });
  return families.sort((a, b) => byRelease(a.lead, b.lead) || a.id.localeCompare(b.id));
}

/** The family a model belongs to. */
export function familyOf(catalog: Catalog, modelId: string): Family {
  const family = familiesOf(catalog).find((each) => each.models.some((model) => model.id === modelId));
  if (family === undefined) throw new Error(`no family holds ${modelId}`);
  return family;
}
