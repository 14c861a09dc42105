import type { Model } from '../domain/rate-card.ts';
import { sizeId } from '../domain/size.ts';
import { stateOfJob, writeLink } from '../domain/workflow-link.ts';
import type { Catalog } from './catalog.ts';
import { pricedQualities } from './cost-table.ts';
import { defaultForm } from './default-form.ts';
import { headlineSize } from './headline-size.ts';

/** The calculator with the job it opens with, made by a model: at its headline size, and at its cheapest rung where it has none of that quality. */
export function jobLink(catalog: Catalog, model: Model): string {
  const form = defaultForm(catalog);
  const rungs = pricedQualities(model);
  const quality = rungs.includes(form.quality) ? form.quality : (rungs[0] ?? '');
  return `/calculator/?${writeLink(stateOfJob({ ...form, model: model.id, size: sizeId(headlineSize(catalog, model)), quality }))}`;
}
