import { memo, Suspense, useMemo } from 'react';
import type { WorkflowCost } from '../domain/workflow.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import { formatBetween, shortAnswer } from '../format/workflow.ts';
import { NoCost } from './problem-words.ts';
import { useSettled } from './useSettled.ts';

/** How long the answer must stand before it is announced. */
const SETTLED_AFTER_MS = 700;

interface Props {
  /** Undefined while a field holds something that cannot be read. */
  cost: WorkflowCost | undefined;
  problems: readonly WorkflowProblem[];
  /** What the stages are called, in order. */
  names: readonly string[];
}

/** The answer as a screen reader hears it, once it stands. */
export const Announced = memo(function Announced(props: Props) {
  const { cost, problems, names } = props;
  const answered = useMemo(() => ({ cost, problems, names }), [cost, problems, names]);
  const announced = useSettled<Props | undefined>(answered, SETTLED_AFTER_MS, undefined);
  return (
    <div className="sr-only" role="status">
      {announced !== undefined && shortAnswer(announced.cost)}
      {announced?.cost?.kind === 'cost' && `; one run ${formatBetween(announced.cost.total)}`}
      {announced !== undefined && announced.cost?.kind !== 'cost' && (
        <Suspense>
          <NoCost {...announced} />
        </Suspense>
      )}
    </div>
  );
});
