import { Suspense, useEffect, useRef } from 'react';
import { costOf } from '../domain/cost.ts';
import type { Day } from '../domain/day.ts';
import { type JobField, type JobForm, readJob } from '../domain/job-form.ts';
import { shortAnswer } from '../format/cost.ts';
import { formatLinkProblem } from '../format/problems.ts';
import { useCard } from './card-source.ts';
import { JobFields } from './JobFields.tsx';
import { JobResult } from './JobResult.tsx';
import { linkHoldsJob, saveJob, useJobState } from './job-state.ts';
import { LoadFailure } from './LoadFailure.tsx';
import { useSettled } from './useSettled.ts';

interface Props {
  /** Content-hashed address of the rate card. */
  cardUrl: string;
  /** The job the page opens with. */
  initial: JobForm;
  /** The day the page was built for: the last day a job can be priced on. */
  today: Day;
}

/** How long the answer must stand before it is announced. */
const ANNOUNCE_AFTER_MS = 700;

/** What a visitor typed before the island was alive: React adopts it instead of losing it. */
function typedBefore(form: HTMLFormElement, current: JobForm): Partial<JobForm> {
  const typed: Partial<JobForm> = {};
  for (const [name, value] of new FormData(form)) {
    if (name in current && typeof value === 'string' && value !== current[name as JobField]) typed[name as JobField] = value;
  }
  return typed;
}

function CalculatorForm({ cardUrl, initial, today }: Props) {
  const card = useCard(cardUrl);
  const { form, problems } = useJobState(initial);
  const element = useRef<HTMLFormElement>(null);
  const adopted = useRef(false);

  useEffect(() => {
    document.documentElement.dataset['calculator'] = 'alive';
    if (adopted.current || element.current === null) return;
    adopted.current = true;
    if (linkHoldsJob()) return;
    const typed = typedBefore(element.current, initial);
    if (Object.keys(typed).length > 0) saveJob({ ...initial, ...typed });
  }, [initial]);

  const read = readJob(form, card, today);
  const costing = read.ok ? costOf(read.job, card, read.on) : undefined;
  const answer = shortAnswer(costing);
  const announced = useSettled(answer, ANNOUNCE_AFTER_MS);
  const change = (field: JobField, value: string) => saveJob({ ...form, ...(field === 'model' ? { route: '' } : {}), [field]: value });

  return (
    <form className="calculator" ref={element} onSubmit={(event) => event.preventDefault()} noValidate>
      <div className="min-w-0">
        <JobFields form={form} card={card} today={today} problems={read.ok ? [] : read.problems} onChange={change} />
        <p className="total-bar no-print mt-4">
          <a href="#result-title">{answer}</a>
        </p>
      </div>
      <div className="min-w-0">
        {problems.length > 0 && (
          <ul className="mark mb-4 grid gap-1 whitespace-normal" role="alert">
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{formatLinkProblem(problem)}</li>
            ))}
          </ul>
        )}
        <p className="sr-only" role="status">
          {announced}
        </p>
        <JobResult form={form} costing={costing} card={card} problems={read.ok ? [] : read.problems} />
      </div>
    </form>
  );
}

/** Prices one job. Server-rendered with a default; the address bar holds its state. */
export function Calculator(props: Props) {
  return (
    <LoadFailure>
      <Suspense>
        <CalculatorForm {...props} />
      </Suspense>
    </LoadFailure>
  );
}
