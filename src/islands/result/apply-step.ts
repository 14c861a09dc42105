import type { Step } from '../../domain/sensitivity.ts';
import { sizeId } from '../../domain/size.ts';
import { NO_REFERENCES, type StageForm, type WorkflowForm } from '../../domain/workflow-form.ts';
import { keepLastStage } from '../stages/edit-stages.ts';

type Setting = Partial<Pick<StageForm, 'quality' | 'size' | 'tier'>>;

function withSetting(form: WorkflowForm, stage: number | null, setting: Setting): WorkflowForm {
  if (form.stages.length === 0) return { ...form, job: { ...form.job, ...setting } };
  const at = stage ?? 0;
  return { ...form, stages: form.stages.map((each, index) => (index === at ? { ...each, ...setting } : each)) };
}

function withAttempts(form: WorkflowForm, { stage, to }: Step): WorkflowForm {
  if (stage !== null) return { ...form, stages: form.stages.map((each, index) => (index === stage ? { ...each, attempts: to } : each)) };
  return { ...keepLastStage(form), attempts: to };
}

function withReferences(form: WorkflowForm, { stage, after }: Step): WorkflowForm {
  const sent = after.workflow.stages[stage ?? 0]?.job.references.map(sizeId).join(',') ?? '';
  if (stage === null)
    return { ...form, job: { ...form.job, references: sent }, stages: form.stages.map((each) => ({ ...each, references: '' })) };
  const own = sent === '' ? NO_REFERENCES : sent;
  return { ...form, stages: form.stages.map((each, index) => (index === stage ? { ...each, references: own } : each)) };
}

/** The form with one step taken. */
export function applyStep(form: WorkflowForm, step: Step): WorkflowForm {
  const { kind, stage, to, after } = step;
  switch (kind) {
    case 'quality':
    case 'lowest-quality':
      return withSetting(form, stage, { quality: to });
    case 'size':
      return withSetting(form, stage, { size: to });
    case 'tier':
      return withSetting(form, stage, { tier: to });
    case 'attempts':
      return withAttempts(form, step);
    case 'references':
      return withReferences(form, step);
    case 'prompt': {
      const cached = after.workflow.stages[0]?.job.cachedPromptTokens ?? 0;
      return { ...form, job: { ...form.job, promptTokens: to, cachedPromptTokens: String(cached) } };
    }
    case 'partial-images':
      return { ...form, job: { ...form.job, partialImages: to } };
    default:
      return kind satisfies never;
  }
}
