import type { Cost, Costing } from '../domain/cost.ts';
import type { JobForm } from '../domain/job-form.ts';
import { writeLink } from '../domain/job-link.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { costSentence } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatReason } from '../format/problems.ts';
import { formatUsd } from '../format/usd.ts';
import { CopyButton } from './CopyButton.tsx';
import { CostLines } from './CostLines.tsx';

interface Props {
  form: JobForm;
  /** Undefined while a field holds something that cannot be read. */
  costing: Costing | undefined;
  card: RateCard;
}

function Answer({ cost, form, card }: { cost: Cost; form: JobForm; card: RateCard }) {
  const name = card.models.find((model) => model.id === cost.job.model)?.name ?? cost.job.model;
  const link = () => `${window.location.origin}${window.location.pathname}?${writeLink({ ...form, on: cost.on })}`;
  return (
    <>
      <div aria-live="polite">
        <p className="headline">{formatUsd(cost.total)}</p>
        <p className="mt-1">{costSentence(cost, name)}</p>
      </div>
      {cost.disputedTie && (
        <p className="mark mt-2 whitespace-normal">
          At this size the vendor’s rounding of an exact half is disputed; the other reading gives another token count.
        </p>
      )}
      <CostLines cost={cost} />
      <div className="no-print mt-4 flex flex-wrap gap-3">
        <CopyButton label="Copy sentence" text={() => `${costSentence(cost, name)} ${link()}`} />
        <CopyButton label="Copy link" text={link} />
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

function NoAnswer({ costing }: { costing: Exclude<Costing, Cost> }) {
  if (costing.kind === 'uncertain') {
    const [first, second] = costing.between.map((each) => (each.kind === 'cost' ? `$${exactUsd(each.total)}` : 'no price'));
    return (
      <p>
        <strong>Uncertain.</strong> The price changed on a day that is known only loosely, and {costing.on} lies inside that window: either{' '}
        {first} or {second}.
      </p>
    );
  }
  const reasons = costing.kind === 'not-computable' ? costing.reasons : [];
  return (
    <>
      <p className="headline">Not computable</p>
      <ul className="mt-2 grid gap-1">
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{formatReason(reason)}</li>
        ))}
      </ul>
    </>
  );
}

/** The cost of the job with its lines, or why there is none. */
export function JobResult({ form, costing, card }: Props) {
  return (
    <section className="result" aria-labelledby="result-title">
      <h2 className="text-fine text-soft" id="result-title">
        Cost of the job
      </h2>
      {costing === undefined && (
        <div aria-live="polite">
          <p className="headline">No cost yet</p>
          <p className="mt-1">A field holds something that cannot be priced; the note beneath it says what.</p>
        </div>
      )}
      {costing?.kind === 'cost' && <Answer cost={costing} form={form} card={card} />}
      {costing !== undefined && costing.kind !== 'cost' && (
        <div aria-live="polite">
          <NoAnswer costing={costing} />
        </div>
      )}
    </section>
  );
}
