import { useCallback, useEffect, useRef, useState } from 'react';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { MOST_STAGES, type StageForm, type WorkflowForm, type WorkflowProblem } from '../../domain/workflow-form.ts';
import { formatExample } from '../../format/workflow-example.ts';
import type { Entry } from '../calculator-state.ts';
import { addStage, splitIntoStages as exampleStages, moveStage, removeStage } from './edit-stages.ts';
import { type StageAct, StageSet, stageControl } from './StageSet.tsx';

export interface StageListProps {
  stages: readonly StageForm[];
  card: RateCard;
  today: Day;
  problems: readonly WorkflowProblem[];
  onStages: (change: (stages: readonly StageForm[]) => StageForm[], entry: Entry) => void;
}

export { keepLastStage } from './edit-stages.ts';

const countsOf = (stages: readonly StageForm[]) => JSON.stringify(stages.map(({ name, attempts, kept }) => [name, attempts, kept]));

/** The counts that stages were last filled with. */
let filled = '';

/** The one job as an example of three stages, which say so until their counts are changed. */
export function splitIntoStages(form: WorkflowForm, card: RateCard): WorkflowForm {
  const split = exampleStages(form, card);
  filled = countsOf(split.stages);
  return split;
}

/** The stages in order, with what is done to them. After each act the focus stays where the reader works, and the act is announced. */
export function StageList({ stages, card, today, problems, onStages }: StageListProps) {
  const [told, setTold] = useState('');
  const focus = useRef<string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once the stages it moves among are drawn.
  useEffect(() => {
    const wanted = focus.current.map((id) => document.getElementById(id)).find((each) => each !== null && !each.matches(':disabled'));
    focus.current = [];
    wanted?.focus();
  }, [stages]);

  const change = useCallback(
    (index: number, values: Partial<StageForm>, entry: Entry = 'replace') =>
      onStages((all) => all.map((stage, each) => (each === index ? { ...stage, ...values } : stage)), entry),
    [onStages],
  );
  const act = useCallback(
    (kind: StageAct, { index, count, name }: { index: number; count: number; name: string }) => {
      if (kind === 'remove') {
        focus.current = [stageControl(Math.min(index, count - 2), 'name')];
        setTold(`${name} was removed. ${count === 2 ? 'One stage is' : `${count - 1} stages are`} left.`);
        onStages((all) => removeStage(all, index), 'push');
        return;
      }
      const to = kind === 'up' ? index - 1 : index + 1;
      focus.current = [stageControl(to, kind), stageControl(to, kind === 'up' ? 'down' : 'up')];
      setTold(`${name} is now stage ${to + 1} of ${count}.`);
      onStages((all) => moveStage(all, index, to), 'push');
    },
    [onStages],
  );
  const add = () => {
    focus.current = [stageControl(stages.length, 'name')];
    setTold(`Stage ${stages.length + 1} was added.`);
    onStages(addStage, 'push');
  };

  return (
    <div className="grid gap-5">
      {countsOf(stages) === filled && (
        <p className="mark whitespace-normal" role="status">
          {formatExample(stages)}
        </p>
      )}
      {stages.map((stage, index) => (
        <StageSet
          card={card}
          count={stages.length}
          index={index}
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage is its place; the fields of a place keep the focus.
          key={index}
          onAct={act}
          onChange={change}
          problems={problems.filter((problem) => problem.stage === index)}
          stage={stage}
          today={today}
        />
      ))}
      <p>
        <button className="chip" disabled={stages.length >= MOST_STAGES} onClick={add} type="button">
          Add a stage
        </button>
      </p>
      <p className="sr-only" role="status">
        {told}
      </p>
    </div>
  );
}
