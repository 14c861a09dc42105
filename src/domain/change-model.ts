import { comparableQuality } from './compare/comparable-quality.ts';
import { comparableSize } from './compare/comparable-size.ts';
import type { Day } from './day.ts';
import { type JobProblem, jobProblems } from './job.ts';
import type { Model, RateCard, Tier } from './rate-card.ts';
import { ANY_SIZE, type AskedSize, commonSizes, isPixelSize, nearestLegalSize, parseAskedSize, type Size, sizeId } from './size.ts';
import type { StageForm } from './workflow-form.ts';

/** What is chosen for an image, in one job as in a stage: text, not yet believed. */
export type Setting = Pick<StageForm, 'model' | 'route' | 'tier' | 'size' | 'quality'>;

/** Something of a setting that another model cannot be asked for, and what stands in its place. */
export type Dropped =
  | { field: 'size'; found: AskedSize; taken: AskedSize; broken: Extract<JobProblem, { kind: 'illegal-size' }>['broken']; model: string }
  | {
      field: 'quality';
      /** Empty where none was given. */
      found: string;
      /** Empty where the model has no such setting. */
      taken: string;
      known: string[];
      model: string;
    }
  | { field: 'tier'; found: string; taken: Tier; known: Tier[]; route: string };

/** The name that nearly every vendor sells its smallest usual image by. */
const USUAL_NAME = '1K';

/** Names that sizes go by across vendors are for comparisons: a size is taken over by its pixels alone. */
const NO_NAMES = { sizeNames: [], headlineSize: '' };

/** The nearest of the model's sizes that has the very shape of the one asked for. */
function sameShape(asked: AskedSize, { sizes }: Model): Size | undefined {
  if (!isPixelSize(asked) || sizes.kind !== 'list') return undefined;
  const alike = sizes.sizes.filter(({ width, height }) => width * asked.height === height * asked.width);
  return nearestLegalSize(asked, { kind: 'list', sizes: alike });
}

function sizeFor(asked: AskedSize, from: Model | undefined, model: Model, tier: Tier, card: RateCard, on: Day): AskedSize {
  const alike = sameShape(asked, model);
  if (alike !== undefined) return alike;
  const nearest = comparableSize(asked, from, { model, route: model.mainRoute, tier, on }, card, NO_NAMES);
  if (nearest !== undefined) return nearest.size;
  const sizes = commonSizes(model.sizes);
  return sizes.find((each) => sizeId(each) === USUAL_NAME) ?? sizes[0] ?? { tier: ANY_SIZE };
}

function tierFor({ tier: found }: Setting, model: Model, card: RateCard): { tier: Tier; dropped: Dropped[] } {
  const { name = '', tiers: known = [] } = card.routes.find(({ id }) => id === model.mainRoute) ?? {};
  const tier = known.find((each) => each === found);
  if (tier !== undefined || found === '') return { tier: tier ?? 'standard', dropped: [] };
  const taken = known.find((each) => each === 'standard') ?? known[0] ?? 'standard';
  return { tier: taken, dropped: [{ field: 'tier', found, taken, known, route: name }] };
}

/**
 * A setting with another model on its main route. What that model cannot be asked for gives way to what it can: the rung that makes the
 * same tokens, else the middle one; the nearest size of the same shape, else the nearest by what is stated of it, else its 1K or its
 * first. A size that cannot be read stays.
 *
 * @param on the day whose prices say which sizes are sold
 * @returns what changes, and everything that was dropped for it
 */
export function changeModel(
  setting: Setting,
  to: string,
  card: RateCard,
  on: Day,
): { setting: Pick<Setting, 'model' | 'route'> & Partial<Setting>; dropped: Dropped[] } {
  const from = card.models.find(({ id }) => id === setting.model);
  const model = card.models.find(({ id }) => id === to);
  const size = parseAskedSize(setting.size);
  const changed: Pick<Setting, 'model' | 'route'> & Partial<Setting> = { model: to, route: '' };
  if (model === undefined) return { setting: changed, dropped: [] };
  const { tier, dropped } = tierFor(setting, model, card);
  if (dropped.length > 0) changed.tier = tier;
  const asked = { size: size ?? { tier: ANY_SIZE }, quality: setting.quality || null, images: 1, references: [], partialImages: 0 };
  const job = { ...asked, model: to, route: model.mainRoute, tier, promptTokens: 0, cachedPromptTokens: 0 };
  for (const problem of jobProblems(job, card)) {
    if (problem.kind === 'illegal-size' && size !== undefined) {
      const taken = sizeFor(size, from, model, tier, card, on);
      changed.size = sizeId(taken);
      dropped.push({ field: 'size', found: size, taken, broken: problem.broken, model: model.name });
    } else if (problem.kind === 'unknown-quality') {
      const taken = comparableQuality(problem.found, from, model).quality ?? '';
      changed.quality = taken;
      dropped.push({ field: 'quality', found: problem.found ?? '', taken, known: problem.known, model: model.name });
    }
  }
  return { setting: changed, dropped };
}
