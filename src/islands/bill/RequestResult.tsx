import type { PastedRequest } from '../../domain/bill/read-request.ts';
import { requestJob } from '../../domain/bill/request-form.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { stateOfJob, writeLink } from '../../domain/workflow-link.ts';
import { formatGap } from '../../format/bill.ts';
import { formatCount } from '../../format/words.ts';
import { useSettled } from '../useSettled.ts';

const ANNOUNCE_AFTER_MS = 700;

/** The job a request stands for, what its text does not tell, and the way to price it. */
export function RequestResult({ request, card }: { request: PastedRequest; card: RateCard }) {
  const { form, model, prompt, gaps } = requestJob(request, card);
  const rows: [name: string, value: string][] = [
    ['Model', model?.name ?? 'not known'],
    ['Size', form.size === '' ? 'not stated' : form.size],
    ['Quality', form.quality === '' ? 'not stated' : form.quality],
    ['Images', form.images],
    ['Partial images', form.partialImages],
    ['Tier', form.tier],
    ['Prompt tokens', prompt === undefined ? 'not seen' : `about ${formatCount(prompt.tokens)}, estimated`],
    ['Reference images', request.references === null ? 'not seen' : formatCount(request.references)],
  ];
  const query = writeLink(stateOfJob(form));
  const announced = useSettled('A request was read', ANNOUNCE_AFTER_MS, '');
  return (
    <div className="result mt-6">
      <p className="sr-only" role="status">
        {announced}
      </p>
      <section aria-label="The job of the request" className="scroller" tabIndex={0}>
        <table className="table">
          <caption>The job of the request</caption>
          <tbody>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {gaps.length > 0 && (
        <ul className="prose mt-3 grid gap-1 text-fine">
          {gaps.map((gap) => (
            <li key={JSON.stringify(gap)}>{formatGap(gap)}</li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        <a className="button inline-flex items-center" href={`/calculator/?${query}`}>
          Price this job
        </a>
      </p>
    </div>
  );
}
