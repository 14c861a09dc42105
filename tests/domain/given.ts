import { costOf } from '../../src/domain/cost.ts';
import { type Cost, type Costing, isFee, type MeteredLine } from '../../src/domain/costing.ts';
import { type Exact, toFiniteDecimal } from '../../src/domain/exact.ts';
import type { Job } from '../../src/domain/job.ts';
import { FORM_DEFAULTS, type JobForm } from '../../src/domain/job-form.ts';
import type { Model, RateCard } from '../../src/domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, commonSizes, parseSize, type Size, type SizeRule } from '../../src/domain/size.ts';
import { STAGE_DEFAULTS, type StageForm } from '../../src/domain/workflow-form.ts';
import { catalogOf, wireCopy } from '../catalog/given.ts';

/** Everything recorded in `data/` by the day of the tests. */
export const catalog = catalogOf(wireCopy());

/** The rate card of it. */
export const { card } = catalog;

/** A day on which the newest recorded models are sold. Fixed, so that no test depends on the clock. */
export const TODAY = '2026-11-21';

export function modelOf(id: string, on: RateCard = card): Model {
  const model = on.models.find((each) => each.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
}

export function size(text: string): Size {
  const parsed = parseSize(text);
  if (parsed === undefined) throw new Error(`not a size: ${text}`);
  return parsed;
}

/** The size rule of a model that takes any size. */
export function anySizeRule(id: string): Extract<SizeRule, { kind: 'any' }> {
  const rule = modelOf(id).sizes;
  if (rule.kind !== 'any') throw new Error(`${id} takes only listed sizes`);
  return rule;
}

/** Sizes a model can be asked for: the common ones, or any size where none is recorded. */
export function askableSizes(model: Model): AskedSize[] {
  const common = commonSizes(model.sizes);
  return common.length === 0 ? [{ tier: ANY_SIZE }] : common;
}

/** One image by GPT Image 2, 1024 × 1024, low, no input; everything else as given. */
export function jobOf(given: Partial<Job> = {}): Job {
  return {
    model: 'gpt-image-2',
    route: 'openai-api',
    tier: 'standard',
    size: { width: 1024, height: 1024 },
    quality: 'low',
    images: 1,
    promptTokens: 0,
    cachedPromptTokens: 0,
    references: [],
    partialImages: 0,
    ...given,
  };
}

/** The same job as it is typed. */
export function formOf(given: Partial<JobForm> = {}): JobForm {
  return { ...FORM_DEFAULTS, model: 'gpt-image-2', size: '1024x1024', quality: 'low', ...given };
}

/** A stage of the same setting as it is typed: one attempt, kept. */
export function stageFormOf(given: Partial<StageForm> = {}): StageForm {
  return { ...STAGE_DEFAULTS, model: 'gpt-image-2', size: '1024x1024', quality: 'low', attempts: '1', kept: '1', ...given };
}

export function asCost(costing: Costing): Cost {
  if (costing.kind !== 'cost') throw new Error(`no cost: ${JSON.stringify(costing)}`);
  return costing;
}

export function priced(given: Partial<Job>, on = TODAY, by: RateCard = card): Cost {
  return asCost(costOf(jobOf(given), by, on));
}

/** The lines of a cost that are metered: all but the fee of a route. */
export function meteredLines(cost: Cost): MeteredLine[] {
  return cost.lines.filter((line) => !isFee(line));
}

/** Exact decimal text, so that an assertion compares every digit. */
export function decimal(value: Exact): string {
  return toFiniteDecimal(value) ?? value.toFraction();
}
