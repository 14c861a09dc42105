import type { Catalog } from '../catalog/catalog.ts';
import { defaultForm } from '../catalog/default-form.ts';
import { familiesOf } from '../catalog/families.ts';
import { jobWords, standardJobs } from '../catalog/standard-jobs.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import { vendorOf } from '../catalog/vendor-order.ts';
import { costOf } from '../domain/cost.ts';
import type { Costing } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import type { Job } from '../domain/job.ts';
import { readJob } from '../domain/job-form.ts';
import type { Model } from '../domain/rate-card.ts';
import { noCostWords } from '../format/no-cost.ts';
import { formatUsd } from '../format/usd.ts';

/** A job that every change is measured by. */
export interface Scenario {
  key: string;
  label: string;
  text: string;
  value: Exact | undefined;
}

/** The key of the job the calculator opens with. */
export const DEFAULT_JOB = 'calculator';

function scenario(key: string, label: string, costing: Costing): Scenario {
  if (costing.kind === 'cost') return { key, label, text: formatUsd(costing.total), value: costing.total };
  return { key, label, text: noCostWords(costing), value: undefined };
}

const labelOf = (name: string, job: Job) => `${name}, ${jobWords(job, true)}`;

/** The headline's model, then the first key family on sale of another leading vendor. */
function subjects(catalog: Catalog, on: Day): Model[] {
  const [editor] = catalog.editorial;
  const lead = catalog.card.models.find(({ id }) => id === editor?.headlineModel);
  if (editor === undefined || lead === undefined) return [];
  const own = vendorOf(catalog, lead.id).id;
  const families = familiesOf(catalog);
  const other = editor.keyFamilies
    .flatMap((id) => families.find((family) => family.id === id)?.lead ?? [])
    .filter((model) => isOnSale(standingOf(model, on)))
    .find(({ id }) => vendorOf(catalog, id).id !== own && editor.leadVendors.includes(vendorOf(catalog, id).id));
  return other === undefined ? [lead] : [lead, other];
}

/** What the standard jobs cost. */
export function scenariosOf(catalog: Catalog, on: Day): Scenario[] {
  const { card } = catalog;
  const read = readJob(defaultForm(catalog), card, on);
  const name = (id: string) => card.models.find((model) => model.id === id)?.name ?? id;
  return [
    ...(read.ok
      ? [scenario(DEFAULT_JOB, `The calculator’s job: ${labelOf(name(read.job.model), read.job)}`, costOf(read.job, card, read.on))]
      : []),
    ...subjects(catalog, on).flatMap((model) =>
      standardJobs(catalog, model).map(([id, job]) => scenario(`${model.id} ${id}`, labelOf(model.name, job), costOf(job, card, on))),
    ),
  ];
}
