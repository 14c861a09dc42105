import { memo, Suspense } from 'react';
import type { WorkflowCost } from '../../domain/workflow.ts';
import type { WorkflowProblem } from '../../domain/workflow-form.ts';
import { answerAmount, formatBetween } from '../../format/workflow.ts';
import { NoCost, Since } from '../problem-words.ts';
import { Totals } from './Totals.tsx';

interface Props {
  /** Undefined while a field holds something that cannot be read. */
  cost: WorkflowCost | undefined;
  /** The same at the rates of the present day; undefined where it is priced on that. */
  now: WorkflowCost | undefined;
  /** Prices it on that. */
  onNow: () => void;
  /** What is wrong with the form, when there is no cost. */
  problems: readonly WorkflowProblem[];
  /** What the stages are called, in order. */
  names: readonly string[];
}

/** What an accepted image costs and what follows from it, or why there is no cost. Drawn anew only when that changes, and not with each key. */
export const Result = memo(function Result({ cost, now, onNow, problems, names }: Props) {
  return (
    <>
      {cost !== undefined && now !== undefined && (
        <Suspense>
          <Since cost={cost} now={now} onNow={onNow} />
        </Suspense>
      )}
      {cost?.kind === 'cost' ? (
        <>
          <p className="headline">{formatBetween(cost.perKept)}</p>
          <Totals cost={cost} />
        </>
      ) : (
        <>
          <p className="headline">{cost === undefined ? 'No cost yet' : (answerAmount(cost) ?? 'Not computable')}</p>
          <Suspense>
            <NoCost cost={cost} names={names} problems={problems} />
          </Suspense>
        </>
      )}
    </>
  );
});
