import { useMemo } from 'react';
import type { RateCard } from '../../domain/rate-card.ts';
import { type Step, steps } from '../../domain/sensitivity.ts';
import { isCertain, type PricedWorkflow } from '../../domain/workflow.ts';
import { formatShare } from '../../format/share.ts';
import { formatStep } from '../../format/steps.ts';
import { formatBetween } from '../../format/workflow.ts';

interface Props {
  card: RateCard;
  cost: PricedWorkflow;
  onApply: (step: Step) => void;
}

const SHOWN = 3;

/** What moves the cost most: the largest steps, each of which can be taken. */
export function Steps({ card, cost, onApply }: Props) {
  const largest = useMemo(() => steps(cost.workflow, card, cost.on).slice(0, SHOWN), [cost, card]);
  if (largest.length === 0) return <p className="mt-1">No single step of an input makes it cheaper.</p>;
  return (
    <ol className="steps">
      {largest.map((step) => (
        <li key={`${step.kind} ${step.stage} ${step.to}`}>
          <span>
            {formatStep(step, cost.workflow)}
            <small>
              saves {formatBetween(step.saving)}
              {isCertain(step.saving) && isCertain(cost.perKept) && ` (${formatShare(step.saving.most.div(cost.perKept.most))})`} of an
              accepted image
            </small>
          </span>
          <button
            aria-label={`Apply: ${formatStep(step, cost.workflow)}`}
            className="chip no-print"
            onClick={() => onApply(step)}
            type="button"
          >
            Apply
          </button>
        </li>
      ))}
    </ol>
  );
}
