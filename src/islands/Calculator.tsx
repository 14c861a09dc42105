import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Day } from '../domain/day.ts';
import { costOfWorkflow } from '../domain/workflow.ts';
import { readWorkflow, type WorkflowForm, type WorkflowProblem } from '../domain/workflow-form.ts';
import { type LinkState, writeLink } from '../domain/workflow-link.ts';
import { formatBetween, shortAnswer } from '../format/workflow.ts';
import { type Entry, editState, stateInAddress } from './calculator-state.ts';
import { useCard } from './card-source.ts';
import type { SectionsProps } from './compare/Sections.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { rememberJob, useLastJob } from './last-job.ts';
import { loadStages, readBreakdown, readSections, readStages } from './parts.ts';
import { LinkProblems, loadProblems, NoCost } from './problem-words.ts';
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

/** The heading of the result, which takes the focus when what was pressed in it is gone. */
const RESULT_ID = 'result-title';

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
  const { state: linked, problems: linkProblems, holdsWork } = useLink(card, presets);
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
  const onNow = useCallback(() => {
    document.getElementById(RESULT_ID)?.focus();
    onForm((form) => ({ ...form, job: { ...form.job, on: '' } }), 'push');
  }, [onForm]);
  const onCompare = useCallback((compare: string[]) => editState(initial, (now) => ({ ...now, compare })), [initial]);
  const onBudget = useCallback((budget: string) => editState(initial, (now) => ({ ...now, budget })), [initial]);

  useEffect(() => {
    document.documentElement.dataset['calculator'] = 'alive';
    void loadProblems();
    if (adopted.current || element.current === null) return;
    adopted.current = true;
    void import('./page-around.ts').then(({ tendPage }) => tendPage(presets));
    if (stateInAddress() !== undefined) return;
    const before = typedBefore(element.current, initial.form);
    if (before !== undefined) onForm(() => before);
  }, [initial, presets, onForm]);

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
  const answered = useMemo(() => ({ answer, cost, problems }), [answer, cost, problems]);
  const announced = useSettled<typeof answered | undefined>(answered, SETTLED_AFTER_MS, undefined);
  const names = useMemo(() => typed.form.stages.map(({ name }) => name), [typed]);
  const settledWork = useDeferredValue(useSettled(work, COMPARED_AFTER_MS, work));

  useEffect(() => {
    if (announced !== answered || !edited.current || cost?.kind !== 'cost') return;
    rememberJob(`?${writeLink(typed)}`);
  }, [announced, answered, cost, typed]);

  return (
    <>
      <form className="calculator" noValidate onSubmit={(event) => event.preventDefault()} ref={element}>
        <p className="last-job no-print">
          {!holdsWork && lastJob !== null && (
            <Suspense>
              <LastJob card={card} query={lastJob} today={today} />
            </Suspense>
          )}
        </p>
        <div className="no-print">
          <WorkflowFields card={card} form={form} onForm={onForm} problems={problems} today={today} />
          <p className="total-bar no-print mt-4">
            <a href={`#${RESULT_ID}`}>{answer}</a>
          </p>
        </div>
        <section aria-labelledby={RESULT_ID} className="result">
          <h2 className="label" id={RESULT_ID} tabIndex={-1}>
            Cost per accepted image
          </h2>
          {linkProblems.length > 0 && (
            <Suspense>
              <LinkProblems problems={linkProblems} />
            </Suspense>
          )}
          <div className="sr-only" role="status">
            {announced?.answer}
            {announced?.cost?.kind === 'cost' && `; one run ${formatBetween(announced.cost.total)}`}
            {announced !== undefined && announced.cost?.kind !== 'cost' && (
              <Suspense>
                <NoCost cost={announced.cost} names={names} problems={announced.problems} />
              </Suspense>
            )}
          </div>
          <Result cost={cost} names={names} now={now} onNow={onNow} problems={problems} />
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
