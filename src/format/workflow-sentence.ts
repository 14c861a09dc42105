import type { Day } from '../domain/day.ts';
import type { Job } from '../domain/job.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { PricedWorkflow, Stage, Workflow } from '../domain/workflow.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';
import { formatBetween, formatParts, stageName } from './workflow.ts';

/** The model, with the route where that is not its main one: `GPT Image 2 on OpenRouter`. */
function formatPlace({ model: id, route }: Job, card: RateCard): string {
  const model = card.models.find((each) => each.id === id);
  const name = model?.name ?? id;
  return route === model?.mainRoute ? name : `${name} on ${card.routes.find((each) => each.id === route)?.name ?? route}`;
}

/** Which model, bought where, at which setting: `GPT Image 2 at 1536 × 1024, quality medium, standard tier`. */
export function formatSetting(job: Job, card: RateCard): string {
  const parts = [formatSize(job.size), job.quality === null ? [] : [`quality ${job.quality}`], `${job.tier} tier`].flat();
  return `${formatPlace(job, card)} at ${parts.join(', ')}`;
}

/** What is sent or streamed with each image, as phrases: `60 prompt tokens`, `2 reference images`. */
function extras({ job }: Stage): string[] {
  const counted = (count: number, noun: string) => (count === 0 ? [] : [formatQuantity(count, noun)]);
  return [
    counted(job.promptTokens, 'prompt token'),
    counted(job.references.length, 'reference image'),
    counted(job.partialImages, 'partial image'),
  ].flat();
}

function oneJobWords(stage: Stage, card: RateCard): string {
  const { job, kept } = stage;
  return [
    formatSetting(job, card),
    kept.equals(job.images) ? [] : [`${formatParts(kept.inverse().mul(job.images))} attempts for each`],
    extras(stage),
  ]
    .flat()
    .join(', ');
}

/** Stages with their counts and settings; what all of them share is said once. */
function stagesWords(stages: readonly Stage[], card: RateCard): string {
  const placeOf = ({ job }: Stage) => `${formatPlace(job, card)}${job.tier === 'standard' ? '' : `, ${job.tier} tier`}`;
  const [shared, ...others] = new Set(stages.map(placeOf));
  const isShared = others.length === 0;
  const common = stages[0] === undefined ? [] : extras(stages[0]).filter((extra) => stages.every((each) => extras(each).includes(extra)));
  const words = stages.map((stage, index) => {
    const { name, job, kept } = stage;
    const setting = [
      isShared ? [] : placeOf(stage),
      formatSize(job.size),
      job.quality ?? [],
      extras(stage).filter((extra) => !common.includes(extra)),
    ]
      .flat()
      .join(', ');
    return `${stageName(name, index)} ${formatCount(job.images)} → ${formatParts(kept)} (${setting})`;
  });
  return [...words, ...(isShared ? [`with ${shared}`] : []), ...common].join(', ');
}

/** What is said of a workflow: its amounts as they are printed. */
export interface Said {
  workflow: Workflow;
  on: Day;
  perKept: string;
  perUse: string;
  /** Undefined where no number of images is given. */
  perMonth: string | undefined;
}

/** A workflow in words that can be quoted: what an accepted image costs, from what, on which day; then each use and the month, if any. */
export function sayWorkflow({ workflow, on, perKept, perUse, perMonth }: Said, card: RateCard): string {
  const { stages, uses, perMonth: images } = workflow;
  const [only, ...others] = stages;
  const made = only !== undefined && others.length === 0 ? oneJobWords(only, card) : stagesWords(stages, card);
  const use = uses.equals(1) ? [] : [`Each of ${formatParts(uses)} uses costs ${perUse}.`];
  const month = images === undefined || perMonth === undefined ? [] : [`${formatQuantity(images, 'image')} a month: ${perMonth}.`];
  return [`An accepted image costs ${perKept}: ${made}, at the rates of ${on}.`, ...use, ...month].join(' ');
}

/** The cost of a workflow as a sentence that can be quoted. */
export function workflowSentence({ workflow, on, perKept, perUse, perMonth }: PricedWorkflow, card: RateCard): string {
  const month = perMonth && formatBetween(perMonth);
  return sayWorkflow({ workflow, on, perKept: formatBetween(perKept), perUse: formatBetween(perUse), perMonth: month }, card);
}
