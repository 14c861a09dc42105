import { lazy, memo, Suspense } from 'react';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { Workflow, WorkflowCost } from '../../domain/workflow.ts';
import type { LinkState } from '../../domain/workflow-link.ts';
import { Fold } from './Fold.tsx';
import { Near } from './Near.tsx';

const Elsewhere = lazy(async () => ({ default: (await import('./Elsewhere.tsx')).Elsewhere }));
const Budget = lazy(async () => ({ default: (await import('./Budget.tsx')).Budget }));
const Deadline = lazy(async () => ({ default: (await import('./Deadline.tsx')).Deadline }));
const BillCheck = lazy(async () => ({ default: (await import('../bill/BillCheck.tsx')).BillCheck }));

/** A workflow that has been read, with its cost. */
export interface Work {
  workflow: Workflow;
  on: Day;
  cost: WorkflowCost;
}

export interface SectionsProps {
  card: RateCard;
  /** Content-hashed address of what comparing needs beside the card. */
  marketUrl: string;
  /** Content-hashed address of the words of the card. */
  wordsUrl: string;
  today: Day;
  /** Undefined while a field holds something that cannot be read. */
  work: Work | undefined;
  compare: LinkState['compare'];
  budget: string;
  onCompare: (models: string[]) => void;
  onBudget: (budget: string) => void;
}

const NO_WORK = <p className="note">Nothing to compare while a field above holds something that cannot be read.</p>;
const LOADING = <p className="note">Loading …</p>;

/** What stands beneath the cost: the same work elsewhere, the other way round, and a bill to check. Each part is loaded when it is looked at. */
export const Sections = memo(function Sections(props: SectionsProps) {
  const { card, marketUrl, wordsUrl, today, work, compare, budget, onCompare, onBudget } = props;
  const shared = { card, marketUrl, today };
  return (
    <div className="no-print">
      <section aria-labelledby="elsewhere-title" className="section" id="elsewhere">
        <h2 id="elsewhere-title">The same job elsewhere</h2>
        <noscript>
          <p className="note">The comparison needs JavaScript.</p>
        </noscript>
        <Near>
          <Suspense fallback={LOADING}>
            {work === undefined ? NO_WORK : <Elsewhere {...shared} compare={compare} onCompare={onCompare} work={work} />}
          </Suspense>
        </Near>
      </section>
      <Fold id="budget" needed={budget !== ''} title="What does a budget buy?">
        <Suspense fallback={LOADING}>
          {work === undefined ? NO_WORK : <Budget {...shared} budget={budget} onBudget={onBudget} work={work} />}
        </Suspense>
      </Fold>
      <Fold id="deadline" title="By when?">
        <Suspense fallback={LOADING}>{work === undefined ? NO_WORK : <Deadline {...shared} work={work} />}</Suspense>
      </Fold>
      <Fold id="bill" title="Check your own bill">
        <Suspense fallback={LOADING}>
          <BillCheck card={card} today={today} wordsUrl={wordsUrl} />
        </Suspense>
      </Fold>
    </div>
  );
});
