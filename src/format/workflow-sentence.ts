import type { Job } from '../domain/job.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { PricedStage, PricedWorkflow } from '../domain/workflow.ts';
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
function extras({ stage: { job } }: PricedStage): string[] {
  const counted = (count: number, noun: string) => (count === 0 ? [] : [formatQuantity(count, noun)]);
  return [
    counted(job.promptTokens, 'prompt token'),
    counted(job.references.length, 'reference image'),
    counted(job.partialImages, 'partial image'),
  ].flat();
}

function oneJobWords(priced: PricedStage, card: RateCard): string {
  const { job, kept } = priced.stage;
  return [
    formatSetting(job, card),
    kept.equals(job.images) ? [] : [`${formatParts(kept.inverse().mul(job.images))} attempts for each`],
    extras(priced),
  ]
    .flat()
    .join(', ');
}

/** Stages with their counts and settings; what all of them share is said once. */
function stagesWords(stages: readonly PricedStage[], card: RateCard): string {
  const placeOf = ({ stage: { job } }: PricedStage) => `${formatPlace(job, card)}${job.tier === 'standard' ? '' : `, ${job.tier} tier`}`;
  const [shared, ...others] = new Set(stages.map(placeOf));
  const isShared = others.length === 0;
  const common = stages[0] === undefined ? [] : extras(stages[0]).filter((extra) => stages.every((each) => extras(each).includes(extra)));
  const words = stages.map((priced, index) => {
    const { name, job, kept } = priced.stage;
    const setting = [
      isShared ? [] : placeOf(priced),
      formatSize(job.size),
      job.quality ?? [],
      extras(priced).filter((extra) => !common.includes(extra)),
    ]
      .flat()
      .join(', ');
    return `${stageName(name, index)} ${formatCount(job.images)} → ${formatParts(kept)} (${setting})`;
  });
  return [...words, ...(isShared ? [`with ${shared}`] : []), ...common].join(', ');
}

/** A workflow in words that can be quoted: what an accepted image costs, from what, on which day; then each use and the month, if any. */
export function workflowSentence(cost: PricedWorkflow, card: RateCard): string {
  const [only, ...others] = cost.stages;
  const { uses, perMonth } = cost.workflow;
  const made = only !== undefined && others.length === 0 ? oneJobWords(only, card) : stagesWords(cost.stages, card);
  const use = uses.equals(1) ? [] : [`Each of ${formatParts(uses)} uses costs ${formatBetween(cost.perUse)}.`];
  const month =
    perMonth === undefined || cost.perMonth === undefined
      ? []
      : [`${formatQuantity(perMonth, 'image')} a month: ${formatBetween(cost.perMonth)}.`];
  return [`An accepted image costs ${formatBetween(cost.perKept)}: ${made}, at the rates of ${cost.on}.`, ...use, ...month].join(' ');
}
