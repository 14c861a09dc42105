import { FORM_DEFAULTS, type JobForm } from '../domain/job-form.ts';
import type { Catalog } from './catalog.ts';

/** The job the calculator opens with, as its form holds it. */
export function defaultForm(catalog: Catalog): JobForm {
  const [defaults] = catalog.editorial;
  if (defaults === undefined) throw new Error('data/editorial has no default job');
  const { model, tier, size, quality, images, promptTokens } = defaults.job;
  return { ...FORM_DEFAULTS, model, tier, size, quality, images: String(images), promptTokens: String(promptTokens) };
}
