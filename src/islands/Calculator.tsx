import { memo, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Day } from '../domain/day.ts';
import { costOfWorkflow } from '../domain/workflow.ts';
import { readWorkflow, type WorkflowForm, type WorkflowProblem } from '../domain/workflow-form.ts';
import { type LinkState, readLink, writeLink } from '../domain/workflow-link.ts';
import { shortAnswer } from '../format/workflow.ts';
import { Announced } from './Announced.tsx';
import { type Entry, editState, stateInAddress } from './calculator-state.ts';
import { useCard } from './card-source.ts';
import type { SectionsProps } from './compare/Sections.tsx';
import { LastJobLine } from './LastJobLine.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { rememberJob } from './last-job.ts';
import { loadStages, readBreakdown, readSections, readStages } from './parts.ts';
import { LinkProblems, loadProblems } from './problem-words.ts';
import type { BreakdownProps } from './result/Breakdown.tsx';
import { Result } from './result/Result.tsx';
import { typedBefore } from './typed-before.ts';
import { prepareLink, useLink } from './useLink.ts';
import { usePainted } from './usePainted.ts';
import { useSettled } from './useSettled.ts';
import { WorkflowFields } from './WorkflowFields.tsx';
import { wordsFile } from './words-file.ts';

interface Props {
  /** Content-hashed address of the rate card. */
  cardUrl: string;
  /** Content-hashed address of what comparing needs beside it. */
  marketUrl: string;
  /** What the page opens with, as the query of a link: as fields it would weigh three times as much. */
  opensWith: string;
  /** The preset that this is; null for none. */
  preset: string | null;
  /** Content-hashed address of the presets, by their ids. */
  presetsUrl: string;
  /** Content-hashed address of the words of the card. */
  wordsUrl: string;
  /** The day the page was built for: the last day a job can be priced on. */
  today: Day;
}

/** How long a job must stand before it is remembered. */
const REMEMBERED_AFTER_MS = 700;

/** How long a job must stand before it is compared with all others, so that typing is never held up. */
const COMPARED_AFTER_MS = 500;

/** @throws where the query holds no work, which no page of ours opens with */
function initialState(query: string, preset: string | null): LinkState {
  const { state } = readLink(query);
  if (state === undefined) throw new Error(`The calculator opens with "${query}", expected the query of a link with work in it.`);
  return { ...state, preset };
}

/** Whether the page opens with stages, in its own state or in the address. */
const opensWithStages = (initial: LinkState) =>
  initial.form.stages.length > 0 || (!import.meta.env.SSR && new URLSearchParams(window.location.search).has('st'));

/** The heading of the result, which takes the focus when what was pressed in it is gone. */
const RESULT_ID = 'result-title';

const NO_PROBLEMS: readonly WorkflowProblem[] = [];

function LaterBreakdown(props: BreakdownProps) {
  if (!import.meta.env.SSR) void wordsFile.load(props.wordsUrl);
  const { Breakdown } = readBreakdown();
  return <Breakdown {...props} />;
}

/** What follows the cost. It takes over another job only once that stands still. */
const LaterSections = memo(function LaterSections({ work, ...props }: SectionsProps) {
  const { Sections } = readSections();
  return <Sections {...props} work={useDeferredValue(useSettled(work, COMPARED_AFTER_MS, work))} />;
});

interface FormProps extends Omit<Props, 'opensWith' | 'preset'> {
  initial: LinkState;
}

function CalculatorForm({ cardUrl, marketUrl, presetsUrl, wordsUrl, initial, today }: FormProps) {
  prepareLink(presetsUrl);
  if (opensWithStages(initial)) void loadStages();
  const card = useCard(cardUrl);
  if (opensWithStages(initial)) readStages();
  const { state: linked, problems: linkProblems, holdsWork } = useLink(card);
  const state = linked ?? initial;
  const { form } = state;
  const element = useRef<HTMLFormElement>(null);
  const adopted = useRef(false);
  const edited = useRef(false);

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

  // What follows from a key is computed once the field shows it.
  const typed = usePainted(state);

  useEffect(() => {
    if (adopted.current || element.current === null) return;
    adopted.current = true;
    void loadProblems();
    void import('./page-around.ts').then(({ tendPage }) => tendPage());
    const before = stateInAddress() === undefined ? typedBefore(element.current, initial.form) : undefined;
    if (before !== undefined) onForm(() => before);
  }, [initial, onForm]);

  useEffect(() => {
    const { dataset } = document.documentElement;
    const isTakenOver = linked !== undefined || stateInAddress() === undefined;
    if (isTakenOver && typed === state && dataset['calculator'] !== 'alive') dataset['calculator'] = 'alive';
  }, [linked, state, typed]);

  const read = useMemo(() => readWorkflow(typed.form, card, today), [typed.form, card, today]);
  const problems = read.ok ? NO_PROBLEMS : read.problems;
  const work = useMemo(
    () => (read.ok ? { workflow: read.workflow, on: read.on, cost: costOfWorkflow(read.workflow, card, read.on) } : undefined),
    [read, card],
  );
  const cost = work?.cost;
  const told = cost?.kind === 'cost' ? cost : cost?.floor;
  const now = useMemo(() => (read.ok && read.on < today ? costOfWorkflow(read.workflow, card, today) : undefined), [read, card, today]);
  const answer = shortAnswer(cost);
  const names = useMemo(() => typed.form.stages.map(({ name }) => name), [typed]);

  useEffect(() => {
    if (!edited.current || told === undefined) return;
    const timer = setTimeout(() => rememberJob(`?${writeLink(typed)}`), REMEMBERED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [told, typed]);

  return (
    <>
      <form className="calculator" noValidate onSubmit={(event) => event.preventDefault()} ref={element}>
        <LastJobLine card={card} isWanted={!holdsWork} today={today} />
        <div className="no-print">
          <p className="total-bar">
            <a href={`#${RESULT_ID}`}>{answer}</a>
          </p>
          <WorkflowFields card={card} form={form} onForm={onForm} problems={problems} today={today} />
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
          <Announced cost={cost} names={names} problems={problems} />
          <Result cost={cost} names={names} now={now} onNow={onNow} problems={problems} />
          {told !== undefined && (
            <Suspense fallback={<p className="mt-3 text-soft">The lines of this cost are loading …</p>}>
              <LaterBreakdown card={card} cost={told} onForm={onForm} state={typed} wordsUrl={wordsUrl} />
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
          wordsUrl={wordsUrl}
          work={work}
        />
      </Suspense>
    </>
  );
}

/** Prices a workflow. Server-rendered with what the page opens with; the address bar holds its state. */
export function Calculator({ opensWith, preset, ...props }: Props) {
  const initial = useMemo(() => initialState(opensWith, preset), [opensWith, preset]);
  return (
    <LoadFailure>
      <Suspense>
        <CalculatorForm {...props} initial={initial} />
      </Suspense>
    </LoadFailure>
  );
}
