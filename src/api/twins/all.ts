import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../domain/day.ts';
import { plansTwin, routesTwin, sellerTwin } from './buying.ts';
import { changesTwin, costsTwin, homeTwin, modelsTwin, ratesTwin } from './indexes.ts';
import { modelTwin } from './model.ts';
import type { Twin } from './twin.ts';

/** Every Markdown twin, made from what the pages are made from. */
export function twins(catalog: Catalog, on: Day): Twin[] {
  return [
    homeTwin(catalog, on),
    modelsTwin(catalog, on),
    ...catalog.models.map(({ id }) => modelTwin(catalog, id, on)),
    costsTwin(catalog, on),
    ratesTwin(catalog, on),
    plansTwin(catalog, on),
    ...catalog.sellers.map(({ id }) => sellerTwin(catalog, id, on)),
    routesTwin(catalog, on),
    changesTwin(catalog, on),
  ];
}
