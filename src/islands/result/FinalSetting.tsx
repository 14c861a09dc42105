import type { RateCard } from '../../domain/rate-card.ts';
import { atFinalSetting } from '../../domain/sensitivity.ts';
import type { PricedWorkflow } from '../../domain/workflow.ts';
import { formatShare } from '../../format/share.ts';
import { formatBetween } from '../../format/workflow.ts';
import { formatTimes } from '../../format/workflow-answers.ts';

interface Props {
  card: RateCard;
  cost: PricedWorkflow;
}

function comparison({ perKept }: PricedWorkflow, { perKept: final }: PricedWorkflow): string {
  const isOpen = [perKept, final].some(({ least, most }) => !least.equals(most));
  if (isOpen) {
    const times = formatTimes(perKept, final);
    if (times === undefined) return '';
    return times === '1×' ? ' That is about what it costs in stages.' : ` That is ${times} the cost in stages.`;
  }
  const saving = final.most.sub(perKept.most);
  if (saving.n === 0n) return ' The stages save nothing.';
  const amount = formatBetween({ least: saving.abs(), most: saving.abs() });
  return saving.s > 0n ? ` The stages save ${amount} (${formatShare(saving.div(final.most))}).` : ` The stages cost ${amount} more.`;
}

/** What the stages save against making every attempt at the final setting. */
export function FinalSetting({ card, cost }: Props) {
  const final = atFinalSetting(cost.workflow, card, cost.on);
  return (
    <p className="mt-3">
      {final.kind === 'cost'
        ? `With every attempt at the final setting an accepted image would cost ${formatBetween(final.perKept)}.${comparison(cost, final)}`
        : 'What it would cost with every attempt at the final setting cannot be computed.'}
    </p>
  );
}
