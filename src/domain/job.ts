import { pixelsNamed } from './compare/size-names.ts';
import type { Model, RateCard, Tier } from './rate-card.ts';
import { type AskedSize, type BrokenSizeRule, brokenSizeRules, isPixelSize, nearestLegalSizes, type Size, sizeId } from './size.ts';

/** What is to be made: everything the engine needs beside the rate card and a date. */
export interface Job {
  model: string;
  route: string;
  tier: Tier;
  size: AskedSize;
  /** A rung of the model's ladder; null for a model without the setting. */
  quality: string | null;
  /** How many images. Each is billed as if made alone, with its own prompt and reference images. */
  images: number;
  /** Text tokens of the prompt, for each image. */
  promptTokens: number;
  /** Of those, tokens billed at the cached rate. */
  cachedPromptTokens: number;
  /** Reference images sent with each image. */
  references: Size[];
  /** Partial images streamed while each image is made. */
  partialImages: number;
}

/** Something in a job that the model cannot be asked for. */
export type JobProblem =
  | { kind: 'unknown-model'; found: string; known: string[] }
  | { kind: 'unknown-route'; found: string; known: string[] }
  | { kind: 'unknown-quality'; found: string | null; known: string[]; model: string }
  | { kind: 'illegal-size'; found: AskedSize; broken: BrokenSizeRule[]; nearest: AskedSize[]; model: string }
  | { kind: 'too-many-references'; found: number; most: number; model: string }
  | { kind: 'too-many-partial-images'; found: number; most: number; model: string }
  | { kind: 'cached-over-prompt'; found: number; most: number };

/** Whether the route sells the model in a size tier of its own, whatever pixels that means. */
function isRouteTier({ size, model, route }: Job, card: RateCard): boolean {
  if (isPixelSize(size)) return false;
  const editions = card.editions.filter((each) => each.model === model && each.route === route);
  return editions.some(
    ({ pricing }) => pricing.shape === 'per-image' && pricing.prices.some((each) => each.size.toLowerCase() === sizeId(size).toLowerCase()),
  );
}

function modelProblems(job: Job, model: Model, card: RateCard): JobProblem[] {
  const problems: JobProblem[] = [];
  const known = model.qualities.map((quality) => quality.id);
  const qualityFits = job.quality === null ? known.length === 0 : known.includes(job.quality);
  if (!qualityFits) problems.push({ kind: 'unknown-quality', found: job.quality, known, model: model.name });
  const broken = isRouteTier(job, card) ? [] : brokenSizeRules(job.size, model.sizes);
  if (broken.length > 0) {
    const named = isPixelSize(job.size) ? [] : pixelsNamed(job.size.tier, card.sizeNames ?? []);
    const legal = named.filter((size) => brokenSizeRules(size, model.sizes).length === 0);
    const nearest = legal.length > 0 ? legal : nearestLegalSizes(job.size, model.sizes, 3);
    problems.push({ kind: 'illegal-size', found: job.size, broken, nearest, model: model.name });
  }
  if (model.maxReferences !== null && job.references.length > model.maxReferences) {
    problems.push({
      kind: 'too-many-references',
      found: job.references.length,
      most: model.maxReferences,
      model: model.name,
    });
  }
  const mostPartial = model.partialImages.kind === 'not-offered' ? 0 : (model.maxPartialImages ?? Number.POSITIVE_INFINITY);
  if (job.partialImages > mostPartial) {
    problems.push({
      kind: 'too-many-partial-images',
      found: job.partialImages,
      most: mostPartial,
      model: model.name,
    });
  }
  return problems;
}

/** Everything about the job that the model or route cannot be asked for; none when it can be priced. */
export function jobProblems(job: Job, card: RateCard): JobProblem[] {
  const model = card.models.find((each) => each.id === job.model);
  const problems: JobProblem[] = [];
  if (model === undefined) {
    problems.push({ kind: 'unknown-model', found: job.model, known: card.models.map((each) => each.id) });
  }
  if (!card.routes.some((route) => route.id === job.route)) {
    problems.push({ kind: 'unknown-route', found: job.route, known: card.routes.map((route) => route.id) });
  }
  if (model !== undefined) problems.push(...modelProblems(job, model, card));
  if (job.cachedPromptTokens > job.promptTokens) {
    problems.push({ kind: 'cached-over-prompt', found: job.cachedPromptTokens, most: job.promptTokens });
  }
  return problems;
}
