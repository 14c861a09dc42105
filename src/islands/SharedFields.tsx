import { lazy, memo } from 'react';
import type { Day } from '../domain/day.ts';
import { FORM_DEFAULTS, type JobForm } from '../domain/job-form.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { WORKFLOW_DEFAULTS, type WorkflowForm, type WorkflowProblem } from '../domain/workflow-form.ts';
import { TextField } from './Field.tsx';
import { Help } from './Help.tsx';
import { MoreInputs } from './MoreInputs.tsx';
import { isSameProblems } from './same-problems.ts';

const LessUsedFields = lazy(async () => ({ default: (await import('./LessUsedFields.tsx')).LessUsedFields }));
const PromptTokens = lazy(async () => ({ default: (await import('./tokens/PromptTokens.tsx')).PromptTokens }));
const ReferenceDrop = lazy(async () => ({ default: (await import('./references/ReferenceDrop.tsx')).ReferenceDrop }));

export interface SharedFieldsProps {
  form: WorkflowForm;
  card: RateCard;
  today: Day;
  /** Those of fields that all stages share. */
  problems: readonly WorkflowProblem[];
  onJob: (change: Partial<JobForm>) => void;
  onForm: (change: Partial<WorkflowForm>) => void;
}

function Fields({ form, card, today, problems, onJob, onForm }: SharedFieldsProps) {
  const { job } = form;
  const field = { prefix: 'job', problems };
  const isHidden = (name: string) => name === 'cachedPromptTokens' || name === 'partialImages' || name === 'on' || name === 'uses';
  const needed =
    problems.some((problem) => isHidden(problem.field)) ||
    form.uses !== WORKFLOW_DEFAULTS.uses ||
    job.cachedPromptTokens !== FORM_DEFAULTS.cachedPromptTokens ||
    job.partialImages !== FORM_DEFAULTS.partialImages ||
    job.on !== '';
  return (
    <>
      <div className="field-grid">
        <TextField
          {...field}
          hint="Text tokens sent with each image."
          keys="numeric"
          label="Prompt tokens"
          name="promptTokens"
          onChange={(value) => onJob({ promptTokens: value })}
          value={job.promptTokens}
        />
        <TextField
          {...field}
          hint="Empty for no monthly figure."
          keys="numeric"
          label="Images used in a month"
          name="perMonth"
          onChange={(value) => onForm({ perMonth: value })}
          value={form.perMonth}
        />
        <Help summary="Count the tokens of a prompt">
          <PromptTokens onChange={(tokens) => onJob({ promptTokens: String(tokens) })} />
        </Help>
        <TextField
          {...field}
          hint="Width × height of each, such as 1024x1024, 800x600*2. Empty for none."
          label="Reference images, sent with each image"
          name="references"
          onChange={(value) => onJob({ references: value })}
          value={job.references}
          className="wide"
        />
        <Help summary="Add the dimensions of image files">
          <ReferenceDrop onChange={(references) => onJob({ references })} value={job.references} />
        </Help>
      </div>
      <MoreInputs needed={needed} summary="More inputs">
        <LessUsedFields card={card} form={form} onForm={onForm} onJob={onJob} problems={problems} today={today} />
      </MoreInputs>
    </>
  );
}

/** What these fields say of the stages: where each model is bought. */
const boughtIn = ({ stages }: WorkflowForm) => stages.map(({ model, route, tier }) => `${model} ${route} ${tier}`).join();

function isSame(before: SharedFieldsProps, after: SharedFieldsProps): boolean {
  const [old, now] = [before.form, after.form];
  const isForm = old.job === now.job && old.uses === now.uses && old.perMonth === now.perMonth && boughtIn(old) === boughtIn(now);
  const isCalled = before.onJob === after.onJob && before.onForm === after.onForm && before.card === after.card;
  return isForm && isCalled && isSameProblems(before.problems, after.problems);
}

/** What is given once for every stage: the prompt, the references, what the images are used for, and the day. Drawn anew only when one of them changes. */
export const SharedFields = memo(Fields, isSame);
