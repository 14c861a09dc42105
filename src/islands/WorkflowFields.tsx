import { Suspense, useCallback } from 'react';
import type { Day } from '../domain/day.ts';
import type { JobForm } from '../domain/job-form.ts';
import type { RateCard } from '../domain/rate-card.ts';
import type { StageForm, WorkflowForm, WorkflowProblem } from '../domain/workflow-form.ts';
import type { Entry } from './calculator-state.ts';
import { TextField } from './Field.tsx';
import { loadStages, readStages } from './parts.ts';
import { SettingFields } from './SettingFields.tsx';
import { SharedFields } from './SharedFields.tsx';
import type { StageListProps } from './stages/StageList.tsx';

interface Props {
  form: WorkflowForm;
  card: RateCard;
  today: Day;
  problems: readonly WorkflowProblem[];
  onForm: (change: (form: WorkflowForm) => WorkflowForm, entry?: Entry) => void;
}

function Stages(props: StageListProps) {
  const { StageList } = readStages();
  return <StageList {...props} />;
}

/** All inputs: of one job, or of stages and what they share. */
export function WorkflowFields({ form, card, today, problems, onForm }: Props) {
  const { job, stages } = form;
  const onJob = useCallback(
    (change: Partial<JobForm>, entry?: Entry) => onForm((now) => ({ ...now, job: { ...now.job, ...change } }), entry),
    [onForm],
  );
  const onShared = useCallback((change: Partial<WorkflowForm>) => onForm((now) => ({ ...now, ...change })), [onForm]);
  const onStages = useCallback(
    (change: (stages: readonly StageForm[]) => StageForm[], entry: Entry) =>
      onForm((now) => ({ ...now, stages: change(now.stages) }), entry),
    [onForm],
  );
  const split = async () => {
    const { splitIntoStages } = await loadStages();
    onForm((now) => splitIntoStages(now, card), 'push');
  };
  const unite = async () => {
    const { keepLastStage } = await loadStages();
    onForm(keepLastStage, 'push');
  };
  const shared = problems.filter(({ stage }) => stage === null);
  const field = { prefix: 'job', problems: shared };
  const isStaged = stages.length > 0;
  return (
    <div className="grid content-start gap-5">
      {isStaged ? (
        <Suspense fallback={<p>The stages are loading …</p>}>
          <Stages card={card} onStages={onStages} problems={problems} stages={stages} today={today} />
        </Suspense>
      ) : (
        <div className="field-grid">
          <SettingFields card={card} explained onChange={onJob} prefix="job" problems={shared} setting={job} today={today} />
          <TextField
            {...field}
            keys="numeric"
            label="Images"
            name="images"
            onChange={(value) => onJob({ images: value })}
            value={job.images}
          />
          <TextField
            {...field}
            hint="1 where each is accepted; 2.5 where five are made for two."
            keys="decimal"
            label="Attempts per accepted image"
            name="attempts"
            onChange={(value) => onForm((now) => ({ ...now, attempts: value }))}
            value={form.attempts}
          />
        </div>
      )}
      <p className="split flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {isStaged ? (
          <button className="chip" onClick={unite} type="button">
            Back to one setting
          </button>
        ) : (
          <button className="chip" onClick={split} type="button">
            Split into stages
          </button>
        )}
        <span className="text-fine text-soft">
          {isStaged ? 'The last stage is kept.' : 'Drafts, review and final images, each at its own setting.'}
        </span>
      </p>
      <fieldset className="grid gap-5">
        <legend className={isStaged ? 'legend' : 'sr-only'}>For all stages</legend>
        <SharedFields card={card} form={form} onForm={onShared} onJob={onJob} problems={shared} today={today} />
      </fieldset>
    </div>
  );
}
