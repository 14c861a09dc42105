import type { Cost, Costing } from '../domain/costing.ts';
import type { FormProblem, JobForm } from '../domain/job-form.ts';
import { writeLink } from '../domain/job-link.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { costSentence } from '../format/cost.ts';
import { costDoubts, formatProblem, formatReason, formatUncertain } from '../format/problems.ts';
import { formatUsd } from '../format/usd.ts';
import { CopyButton } from './CopyButton.tsx';
import { CostLines } from './CostLines.tsx';

interface Props {
  form: JobForm;
  /** Undefined while a field holds something that cannot be read. */
  costing: Costing | undefined;
  card: RateCard;
  /** What is wrong with the form, when there is no costing. */
  problems: FormProblem[];
}

interface HeadlineProps {
  costing: Costing | undefined;
  name: string;
  /** The route, where it is not the model's main one. */
  via: string | undefined;
  problems: FormProblem[];
}

function Headline({ costing, name, via, problems }: HeadlineProps) {
  if (costing === undefined) {
    return (
      <>
        <p className="headline">No cost yet</p>
        <ul className="mt-1 grid gap-1">
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{formatProblem(problem)}</li>
          ))}
        </ul>
      </>
    );
  }
  if (costing.kind === 'cost') {
    return (
      <>
        <p className="headline">{formatUsd(costing.total)}</p>
        <p className="mt-1">{costSentence(costing, name, via)}</p>
      </>
    );
  }
  const isUncertain = costing.kind === 'uncertain';
  return (
    <>
      <p className="headline">{isUncertain ? 'Uncertain' : 'Not computable'}</p>
      {isUncertain && <p className="mt-1">{formatUncertain(costing)}</p>}
      {costing.kind === 'not-computable' && <p className="mt-1">{costing.reasons.map(formatReason).join(' ')}</p>}
    </>
  );
}

function Details({ cost, form, name, via }: { cost: Cost; form: JobForm; name: string; via: string | undefined }) {
  const link = () => `${window.location.origin}${window.location.pathname}?${writeLink({ ...form, route: cost.job.route, on: cost.on })}`;
  const sentence = costSentence(cost, name, via);
  return (
    <>
      {costDoubts(cost).map((text) => (
        <p className="mark mt-2 whitespace-normal" key={text}>
          {text}
        </p>
      ))}
      <CostLines cost={cost} />
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <CopyButton key={`sentence ${sentence}`} label="Copy sentence" text={() => `${sentence} ${link()}`} />
        <CopyButton key={`link ${sentence}`} label="Copy link" text={link} />
      </div>
      <h2 className="mt-6 text-h3">Not included</h2>
      <ul className="plain-list mt-1 text-fine text-soft">
        {cost.excludes.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** The cost of the job with its lines, or why there is none. */
export function JobResult({ form, costing, card, problems }: Props) {
  const model = card.models.find((each) => each.id === form.model.trim());
  const name = model?.name ?? form.model;
  const isMain = form.route === '' || form.route === model?.mainRoute;
  const via = isMain ? undefined : card.routes.find((route) => route.id === form.route)?.name;
  return (
    <section className="result" aria-labelledby="result-title">
      <h2 className="label" id="result-title">
        Cost of the job
      </h2>
      <Headline costing={costing} name={name} via={via} problems={problems} />
      {costing?.kind === 'cost' && <Details cost={costing} form={form} name={name} via={via} />}
    </section>
  );
}
