import * as fc from 'fast-check';
import { FORM_DEFAULTS, type JobForm } from '../../src/domain/job-form.ts';
import type { Model } from '../../src/domain/rate-card.ts';
import { sizeId } from '../../src/domain/size.ts';
import { STAGE_DEFAULTS, type StageForm, WORKFLOW_DEFAULTS, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import type { LinkState } from '../../src/domain/workflow-link.ts';
import { anyText } from './any-text.ts';
import { askableSizes, card, TODAY } from './given.ts';

/** Any text at all, or one of those a reader is likely to type. */
export const text = (...likely: string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: anyText() });

const ids = card.models.map(({ id }) => id);

const typedSetting = {
  model: text('gpt-image-2', ...ids),
  route: text('', 'openai-api', 'fal'),
  tier: text('standard', 'batch', ''),
  size: text('1024x1024', '1536 × 1024', '2K', 'any'),
  quality: text('low', 'high', 'auto', ''),
};

const typedJob: fc.Arbitrary<JobForm> = fc.record({
  ...typedSetting,
  images: text('1', '12', '10000000', '0', '1.5', '1e3'),
  promptTokens: text('0', '60', '-1'),
  cachedPromptTokens: text('0', '61'),
  references: text('', '1024x1024', '512x512*3, 9x900'),
  partialImages: text('0', '2'),
  on: text('', '2026-05-01', '2023-11-15', TODAY, '2027-01-01'),
});

const typedStage: fc.Arbitrary<StageForm> = fc.record({
  ...typedSetting,
  name: text('', 'Draft', 'a~b', '~', '\\', ',&=#+%'),
  attempts: text('1', '20', '0', '', 'NaN', '٣'),
  kept: text('1', '5', '20', '-2', 'Infinity'),
  references: text('', 'none', '256x256'),
});

/** Anything that the fields of the calculator can hold. */
export const typedForm: fc.Arbitrary<WorkflowForm> = fc.record({
  job: typedJob,
  attempts: text('1', '2.5', '0', '1e9', '0.0001'),
  stages: fc.oneof(fc.constant<StageForm[]>([]), fc.array(typedStage, { maxLength: 3 })),
  uses: text('1', '3', '0', '-1'),
  perMonth: text('', '1000', '0', '9999999999'),
});

/** Anything that the address can be made to hold by the calculator. */
export const typedState: fc.Arbitrary<LinkState> = fc.record({
  form: typedForm,
  preset: fc.option(text('edit', '')),
  compare: fc.array(text(...ids, 'a,b', '\\').filter((id) => id !== '')),
  budget: text('', '50', '-1'),
});

/** A state as its link holds it: where there are stages, without what only one job has. */
export function asLinked(state: LinkState): LinkState {
  const { form } = state;
  if (form.stages.length === 0) return state;
  const { promptTokens, cachedPromptTokens, references, partialImages, on } = form.job;
  const job = { ...FORM_DEFAULTS, promptTokens, cachedPromptTokens, references, partialImages, on };
  return { ...state, form: { ...form, job, attempts: WORKFLOW_DEFAULTS.attempts } };
}

const decimal = fc.integer({ min: 1000, max: 20_000 }).map((thousandths) => String(thousandths / 1000));

/** A setting that a model has; its tier may not be sold. */
const setting = (model: Model) =>
  fc.record({
    model: fc.constant(model.id),
    route: fc.constantFrom('', model.mainRoute),
    tier: fc.constantFrom('standard', 'standard', 'standard', 'batch'),
    size: fc.constantFrom(...askableSizes(model)).map(sizeId),
    quality: model.qualities.length === 0 ? fc.constant('') : fc.constantFrom(...model.qualities.map(({ id }) => id)),
  });

/** Those of the headline's vendor come more often: their cost depends on the most. */
const models = card.models.flatMap((model) => (model.mainRoute === 'openai-api' ? [model, model, model] : [model]));
const anyModel = fc.constantFrom(...models);

const legalStage: fc.Arbitrary<StageForm> = fc
  .tuple(anyModel.chain(setting), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), fc.constantFrom('', 'Draft', 'x, y'))
  .map(([own, one, other, name]) => {
    const [kept, attempts] = one < other ? [one, other] : [other, one];
    return { ...STAGE_DEFAULTS, ...own, name, attempts: String(attempts), kept: String(kept), references: '' };
  });

/** What stages share; models that take no references or stream no partial images get none of them. */
const shared = fc.record({
  promptTokens: fc.integer({ min: 100, max: 5000 }).map(String),
  cachedPromptTokens: fc.constantFrom('0', '0', '0', '100'),
  on: fc.constantFrom('', TODAY, '2026-11-20', '2026-06-05'),
});

const sends = (id: string) => {
  const model = card.models.find((each) => each.id === id);
  const many = model !== undefined && model.referenceRule.kind === 'patches' && (model.maxReferences === null || model.maxReferences >= 3);
  return { references: many, partialImages: model?.partialImages.kind === 'tokens' };
};

/** A form that is work which can be asked for: one job or a few stages, of any models. Some have no price that day. */
export const legalForm: fc.Arbitrary<WorkflowForm> = fc
  .record({
    own: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ setting: anyModel.chain(setting), images: fc.integer({ min: 1, max: 100_000 }), attempts: decimal }),
      },
      { weight: 1, arbitrary: fc.array(legalStage, { minLength: 1, maxLength: 4 }) },
    ),
    shared,
    references: fc.constantFrom('', '', '1024x1024', '512x512*2,300x400'),
    partialImages: fc.constantFrom('0', '0', '2'),
    uses: fc.oneof(fc.constant('1'), decimal),
    perMonth: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 10_000_000 }).map(String)),
  })
  .map(({ own, shared: given, references, partialImages, uses, perMonth }) => {
    const used = Array.isArray(own) ? own.map(({ model }) => sends(model)) : [sends(own.setting.model)];
    const job: JobForm = {
      ...FORM_DEFAULTS,
      ...given,
      references: used.every((each) => each.references) ? references : '',
      partialImages: used.every((each) => each.partialImages) ? partialImages : '0',
    };
    const rest = { uses, perMonth };
    if (Array.isArray(own)) return { ...WORKFLOW_DEFAULTS, ...rest, job, stages: own };
    return { ...WORKFLOW_DEFAULTS, ...rest, job: { ...job, ...own.setting, images: String(own.images) }, attempts: own.attempts };
  });

/** A legal form with one of its fields typed over: what a reader has in front of them after a slip. */
export const slippedForm: fc.Arbitrary<WorkflowForm> = fc
  .tuple(legalForm, typedForm, fc.constantFrom(...(Object.keys(STAGE_DEFAULTS) as (keyof StageForm)[])), typedStage)
  .chain(([legal, typed, field, stage]) => {
    const jobField = fc.constantFrom(...(Object.keys(FORM_DEFAULTS) as (keyof JobForm)[]));
    return fc.oneof(
      jobField.map((each) => ({ ...legal, job: { ...legal.job, [each]: typed.job[each] } })),
      fc.constantFrom('attempts' as const, 'uses' as const, 'perMonth' as const).map((each) => ({ ...legal, [each]: typed[each] })),
      fc.constant({ ...legal, stages: legal.stages.map((each, index) => (index === 0 ? { ...each, [field]: stage[field] } : each)) }),
    );
  });
