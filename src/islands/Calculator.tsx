import { Suspense, useEffect, useRef, useState } from 'react';
import { costOf } from '../domain/cost.ts';
import type { Day } from '../domain/day.ts';
import { type JobField, type JobForm, readJob } from '../domain/job-form.ts';
import { formatLinkProblem, formatProblem } from '../format/problems.ts';
import { useCard } from './card-source.ts';
import { JobFields, VISIBLE_FIELDS } from './JobFields.tsx';
import { JobResult } from './JobResult.tsx';
import { saveJob, useJobState } from './job-state.ts';
import { LoadFailure } from './LoadFailure.tsx';

interface Props {
  /** Content-hashed address of the rate card. */
  cardUrl: string;
  /** The job the page opens with. */
  initial: JobForm;
  /** The day the page was built for: the last day a job can be priced on. */
  today: Day;
}

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
  const [base] = useState(initial);
  const { form, problems } = useJobState(base);
  const element = useRef<HTMLFormElement>(null);
  const adopted = useRef(false);

  useEffect(() => {
    document.documentElement.dataset['calculator'] = 'alive';
    if (adopted.current || element.current === null) return;
    adopted.current = true;
    if (window.location.search.length > 1) return;
    const typed = typedBefore(element.current, base);
    if (Object.keys(typed).length > 0) saveJob({ ...base, ...typed });
  }, [base]);

  const read = readJob(form, card, today);
  const costing = read.ok ? costOf(read.job, card, read.on) : undefined;
  const hidden = read.ok ? [] : read.problems.filter((problem) => !VISIBLE_FIELDS.includes(problem.field));
  const change = (field: JobField, value: string) => saveJob({ ...form, [field]: value });

  return (
    <form className="calculator" ref={element} onSubmit={(event) => event.preventDefault()} noValidate>
      <JobFields form={form} card={card} today={today} problems={read.ok ? [] : read.problems} onChange={change} />
      <div className="min-w-0">
        {problems.length + hidden.length > 0 && (
          <ul className="mark mb-4 grid gap-1 whitespace-normal" role="alert">
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{formatLinkProblem(problem)}</li>
            ))}
            {hidden.map((problem) => (
              <li key={JSON.stringify(problem)}>{formatProblem(problem)}</li>
            ))}
          </ul>
        )}
        <JobResult form={form} costing={costing} card={card} />
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
