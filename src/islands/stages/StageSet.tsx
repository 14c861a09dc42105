import { memo, useCallback } from 'react';
import type { Setting } from '../../domain/change-model.ts';
import type { Day } from '../../domain/day.ts';
import { FORM_DEFAULTS } from '../../domain/job-form.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { StageForm, WorkflowProblem } from '../../domain/workflow-form.ts';
import type { Entry } from '../calculator-state.ts';
import { TextField } from '../Field.tsx';
import { MoreInputs } from '../MoreInputs.tsx';
import { SettingFields } from '../SettingFields.tsx';
import { isSameProblems } from '../same-problems.ts';

/** What a reader does to a stage as a whole. */
export type StageAct = 'up' | 'down' | 'remove';

interface Props {
  stage: StageForm;
  index: number;
  /** How many stages there are. */
  count: number;
  card: RateCard;
  today: Day;
  /** Those of this stage. */
  problems: readonly WorkflowProblem[];
  onChange: (index: number, change: Partial<StageForm>, entry?: Entry) => void;
  onAct: (act: StageAct, at: { index: number; count: number; name: string }) => void;
}

/** The id of a control of a stage, to move the focus to it. */
export const stageControl = (index: number, control: string) => `stage-${index + 1}-${control}`;

function StageButtons({ stage, index, count, onAct }: Pick<Props, 'stage' | 'index' | 'count' | 'onAct'>) {
  const name = stage.name || `stage ${index + 1}`;
  const button = (act: StageAct, text: string, label: string, disabled: boolean) => (
    <button
      aria-label={`${label}: ${name}`}
      className="chip"
      disabled={disabled}
      id={stageControl(index, act)}
      onClick={() => onAct(act, { index, count, name })}
      type="button"
    >
      {text}
    </button>
  );
  return (
    <p className="acts">
      {button('up', 'Up', 'Move up', index === 0)}
      {button('down', 'Down', 'Move down', index === count - 1)}
      {button('remove', 'Remove', 'Remove', count === 1)}
    </p>
  );
}

function StageFields({ stage, index, count, card, today, problems, onChange, onAct }: Props) {
  const prefix = `stage-${index + 1}`;
  const set = (field: keyof StageForm) => (value: string) => onChange(index, { [field]: value });
  const onSetting = useCallback((change: Partial<Setting>, entry: Entry) => onChange(index, change, entry), [onChange, index]);
  const isLast = index === count - 1;
  const field = { prefix, problems };
  return (
    <fieldset className="stage">
      <legend>
        {index + 1}. {stage.name || 'Stage without a name'}
      </legend>
      <div className="field-grid">
        <TextField {...field} label="Name" name="name" onChange={set('name')} value={stage.name} />
        <StageButtons count={count} index={index} onAct={onAct} stage={stage} />
        <TextField {...field} keys="numeric" label="Attempts" name="attempts" onChange={set('attempts')} value={stage.attempts} />
        <TextField
          {...field}
          keys="numeric"
          label={isLast ? 'Accepted of them' : 'Kept of them'}
          name="kept"
          onChange={set('kept')}
          value={stage.kept}
        />
        <SettingFields
          card={card}
          onChange={onSetting}
          prefix={prefix}
          problems={problems}
          setting={{ ...stage, tier: stage.tier.trim() || FORM_DEFAULTS.tier }}
          today={today}
        />
      </div>
      <MoreInputs
        needed={stage.references !== '' || problems.some((problem) => problem.field === 'references')}
        summary="Own reference images"
      >
        <div className="field-grid">
          <TextField
            {...field}
            hint="Width × height of each; “none” for none, empty for those of all stages."
            label="Reference images of this stage"
            name="references"
            onChange={set('references')}
            value={stage.references}
            className="wide"
          />
        </div>
      </MoreInputs>
    </fieldset>
  );
}

function isSame(before: Props, after: Props): boolean {
  const keys = Object.keys(before) as (keyof Props)[];
  return keys.every((key) => (key === 'problems' ? isSameProblems(before[key], after[key]) : before[key] === after[key]));
}

/** All inputs of one stage. Drawn anew only when the stage itself changes. */
export const StageSet = memo(StageFields, isSame);
