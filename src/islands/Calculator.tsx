import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Day } from '../domain/day.ts';
import { costOfWorkflow } from '../domain/workflow.ts';
import { readWorkflow, type WorkflowForm, type WorkflowProblem } from '../domain/workflow-form.ts';
import { type LinkState, writeLink } from '../domain/workflow-link.ts';
import { shortAnswer } from '../format/workflow.ts';
import { type Entry, editState, linkHoldsJob } from './calculator-state.ts';
import { useCard } from './card-source.ts';
import type { SectionsProps } from './compare/Sections.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { rememberJob, useLastJob } from './last-job.ts';
import { loadStages, readBreakdown, readSections, readStages } from './parts.ts';
import { LinkProblems, loadProblems } from './problem-words.ts';
import type { BreakdownProps } from './result/Breakdown.tsx';
import { Result } from './result/Result.tsx';
import { typedBefore } from './typed-before.ts';
import { type PresetLink, prepareLink, useLink } from './useLink.ts';
import { useSettled } from './useSettled.ts';
import { WorkflowFields } from './WorkflowFields.tsx';

interface Props {
  /** Content-hashed address of the rate card. */
  cardUrl: string;
  /** Content-hashed address of what comparing needs beside it. */
  marketUrl: string;
  /** What the page opens with. */
  initial: LinkState;
  presets: readonly PresetLink[];
  /** The day the page was built for: the last day a job can be priced on. */
  today: Day;
}

/** Only where the browser remembers a job. */
const LastJob = lazy(async () => ({ default: (await import('./LastJob.tsx')).LastJob }));

/** How long the answer must stand before it is announced, and the job remembered. */
const SETTLED_AFTER_MS = 700;

/** How long a job must stand before it is compared with all others, so that typing is never held up. */
const COMPARED_AFTER_MS = 500;

/** Whether the page opens with stages, in its own state or in the address. */
const opensWithStages = (initial: LinkState) =>
  initial.form.stages.length > 0 || (!import.meta.env.SSR && new URLSearchParams(window.location.search).has('st'));

const NO_PROBLEMS: readonly WorkflowProblem[] = [];

function LaterBreakdown(props: BreakdownProps) {
  const { Breakdown } = readBreakdown();
  return <Breakdown {...props} />;
}

function LaterSections(props: SectionsProps) {
  const { Sections } = readSections();
  return <Sections {...props} />;
}

function CalculatorForm({ cardUrl, marketUrl, initial, presets, today }: Props) {
  prepareLink();
  if (opensWithStages(initial)) void loadStages();
  const card = useCard(cardUrl);
  if (opensWithStages(initial)) readStages();
  const { state: linked, problems: linkProblems } = useLink(card, presets);
  const state = linked ?? initial;
  const { form } = state;
  const element = useRef<HTMLFormElement>(null);
  const adopted = useRef(false);
  const edited = useRef(false);
  const lastJob = useLastJob();

  const onForm = useCallback(
    (change: (form: WorkflowForm) => WorkflowForm, entry: Entry = 'replace') => {
      edited.current = true;
      editState(initial, (now) => ({ ...now, form: change(now.form) }), entry);
    },
    [initial],
  );
  const onCompare = useCallback((compare: string[]) => editState(initial, (now) => ({ ...now, compare })), [initial]);
  const onBudget = useCallback((budget: string) => editState(initial, (now) => ({ ...now, budget })), [initial]);

  useEffect(() => {
    document.documentElement.dataset['calculator'] = 'alive';
    void loadProblems();
    if (adopted.current || element.current === null) return;
    adopted.current = true;
    if (linkHoldsJob()) return;
    const before = typedBefore(element.current, initial.form);
    if (before !== undefined) onForm(() => before);
  }, [initial, onForm]);

  // The field shows what was typed with the next frame; what follows from it is computed after that.
  const typed = useDeferredValue(state);
  const read = useMemo(() => readWorkflow(typed.form, card, today), [typed.form, card, today]);
  const problems = read.ok ? NO_PROBLEMS : read.problems;
  const work = useMemo(
    () => (read.ok ? { workflow: read.workflow, on: read.on, cost: costOfWorkflow(read.workflow, card, read.on) } : undefined),
    [read, card],
  );
  const cost = work?.cost;
  const now = useMemo(() => (read.ok && read.on < today ? costOfWorkflow(read.workflow, card, today) : undefined), [read, card, today]);
  const answer = shortAnswer(cost);
  const announced = useSettled(answer, SETTLED_AFTER_MS, '');
  const settledWork = useDeferredValue(useSettled(work, COMPARED_AFTER_MS, work));

  useEffect(() => {
    if (announced !== answer || !edited.current || cost?.kind !== 'cost') return;
    rememberJob(`?${writeLink(typed)}`);
  }, [announced, answer, cost, typed]);

  return (
    <>
      <form className="calculator" noValidate onSubmit={(event) => event.preventDefault()} ref={element}>
        <p className="last-job no-print">
          {linked === undefined && lastJob !== null && (
            <Suspense>
              <LastJob card={card} query={lastJob} today={today} />
            </Suspense>
          )}
        </p>
        <div className="no-print">
          <WorkflowFields card={card} form={form} onForm={onForm} problems={problems} today={today} />
          <p className="total-bar no-print mt-4">
            <a href="#result-title">{answer}</a>
          </p>
        </div>
        <section aria-labelledby="result-title" className="result">
          <h2 className="label" id="result-title">
            Cost per accepted image
          </h2>
          {linkProblems.length > 0 && (
            <Suspense>
              <LinkProblems problems={linkProblems} />
            </Suspense>
          )}
          <p className="sr-only" role="status">
            {announced}
          </p>
          <Result cost={cost} names={typed.form.stages.map(({ name }) => name)} now={now} problems={problems} />
          {cost?.kind === 'cost' && (
            <Suspense fallback={<p className="mt-3 text-soft">The lines of this cost are loading …</p>}>
              <LaterBreakdown card={card} cost={cost} onForm={onForm} state={typed} />
            </Suspense>
          )}
        </section>
      </form>
      <Suspense>
        <LaterSections
          budget={state.budget}
          card={card}
          compare={state.compare}
          marketUrl={marketUrl}
          onBudget={onBudget}
          onCompare={onCompare}
          today={today}
          work={settledWork}
        />
      </Suspense>
    </>
  );
}

/** Prices a workflow. Server-rendered with what the page opens with; the address bar holds its state. */
export function Calculator(props: Props) {
  return (
    <LoadFailure>
      <Suspense>
        <CalculatorForm {...props} />
      </Suspense>
    </LoadFailure>
  );
}
