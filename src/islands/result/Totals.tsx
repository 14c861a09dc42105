import { Suspense } from 'react';
import type { PricedWorkflow } from '../../domain/workflow.ts';
import { formatCount } from '../../format/words.ts';
import { formatBetween, formatParts } from '../../format/workflow.ts';
import { OpenReasons } from '../problem-words.ts';

/** What a run, a use, a month and a year cost, beside what an accepted image does. */
export function Totals({ cost }: { cost: PricedWorkflow }) {
  const { uses, perMonth } = cost.workflow;
  const made = cost.stages.reduce((sum, { stage }) => sum + stage.job.images, 0);
  const rows = [
    { name: 'One run', detail: `${formatCount(made)} made, ${formatParts(cost.kept)} accepted`, usd: cost.total },
    uses.equals(1) ? [] : { name: 'Each use', detail: `${formatParts(uses)} of each accepted image`, usd: cost.perUse },
    cost.perMonth && perMonth !== undefined
      ? { name: 'A month', detail: `${formatCount(perMonth)} images used; parts of a run count as parts`, usd: cost.perMonth }
      : [],
    cost.perYear ? { name: 'A year', detail: 'twelve such months', usd: cost.perYear } : [],
  ].flat();
  return (
    <>
      {cost.stages.some(({ open }) => open !== undefined) && (
        <Suspense>
          <OpenReasons cost={cost} />
        </Suspense>
      )}
      <dl className="totals mt-3">
        {rows.map(({ name, detail, usd }) => (
          <div key={name}>
            <dt>
              {name} <small>{detail}</small>
            </dt>
            <dd>{formatBetween(usd)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
