import type { Job } from '../domain/job.ts';
import type { Model } from '../domain/rate-card.ts';
import { formatQuantity, formatSize } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { cellJob, pricedQualities } from './cost-table.ts';
import { headlineSize } from './headline-size.ts';
import { toSize } from './rate-card.ts';

/** Images of the job that stands for a production run. */
const RUN = 1000;

/** Names one of the jobs that every change is measured by. */
export type StandardJob = 'run' | 'batch' | 'highest' | 'edit';

/** A run at the usual quality on two tiers, one image at the highest, one edit: at the model's own qualities and sizes. */
export function standardJobs(catalog: Catalog, model: Model): [id: StandardJob, job: Job][] {
  const [editor] = catalog.editorial;
  const ladder = pricedQualities(model);
  const usual = ladder.find((each) => each === editor?.job.quality) ?? ladder[Math.floor(ladder.length / 2)] ?? null;
  const size = headlineSize(catalog, model);
  const references = editor === undefined ? [] : [toSize(editor.headlineSize)];
  return [
    ['run', { ...cellJob(model, usual, size), images: RUN }],
    ['batch', { ...cellJob(model, usual, size, 'batch'), images: RUN }],
    ['highest', cellJob(model, ladder.at(-1) ?? null, size)],
    ['edit', { ...cellJob(model, usual, size), references }],
  ];
}

/** A job in a few words, without its model: `1,000 images at 1024 × 1024, medium`. Its tier is named where that does not go without saying. */
export function jobWords({ images, size, quality, tier, references }: Job, withTier = false): string {
  const count = references.length === 0 ? formatQuantity(images, 'image') : 'one edit';
  const edit = references.map((each) => `with a reference of ${formatSize(each)}`);
  return [`${count} at ${formatSize(size)}`, ...(quality === null ? [] : [quality]), ...(withTier ? [tier] : []), ...edit].join(', ');
}
