import { type ReactNode, useRef, useState } from 'react';
import type { PastedRequest } from '../../domain/bill/read-request.ts';
import { requestJob, type WrongSetting, wrongSettings } from '../../domain/bill/request-form.ts';
import type { Day } from '../../domain/day.ts';
import type { JobForm } from '../../domain/job-form.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { stateOfJob, writeLink } from '../../domain/workflow-link.ts';
import { formatGap, formatUnset } from '../../format/bill-request.ts';
import { quoted } from '../../format/phrases.ts';
import { formatFieldProblem, formatProblem } from '../../format/problems.ts';
import { formatCount } from '../../format/words.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import { useSettled } from '../useSettled.ts';

interface Props {
  request: PastedRequest;
  card: RateCard;
  /** The last day a job can be priced on. */
  today: Day;
}

const ANNOUNCE_AFTER_MS = 700;

/** A value that cannot be priced: what it is, why, and what it may be meant to be. */
function WrongValue({ found, wrong, onChange }: { found: string; wrong: WrongSetting; onChange: (value: string) => void }) {
  return (
    <>
      {quoted(found)}
      <p className="text-fine text-warn">{formatFieldProblem(wrong.problem)}</p>
      {wrong.instead.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-2">
          {wrong.instead.map((value) => (
            <button className="chip" key={value} onClick={() => onChange(value)} type="button">
              {`Take ${value}`}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** The job a request stands for, what its text does not tell or states wrongly, and the way to price it once nothing is wrong. */
export function RequestResult({ request, card, today }: Props) {
  const [mended, setMended] = useState<Partial<JobForm>>({});
  const answer = useRef<HTMLDivElement>(null);
  const { form: asStated, model, prompt, gaps } = requestJob(request, card);
  const form = { ...asStated, ...mended };
  const wrong = wrongSettings(form, card, today);
  // The button that is pressed is gone after that, and would take the focus along.
  const mend = (field: WrongSetting['field'], value: string) => {
    setMended({ ...mended, [field]: value });
    answer.current?.focus();
  };
  const settingOf = (field: WrongSetting['field']): ReactNode => {
    const own = wrong.find((each) => each.field === field);
    if (own === undefined) return form[field] === '' ? formatUnset(field, gaps) : form[field];
    return <WrongValue found={form[field]} onChange={(value) => mend(field, value)} wrong={own} />;
  };
  const hasQuality = model === undefined || model.qualities.length > 0 || form.quality !== '';
  const rows: [name: string, value: ReactNode][] = [
    ['Model', model?.name ?? 'not known'],
    ['Size', settingOf('size')],
    ['Quality', hasQuality ? settingOf('quality') : 'no such setting'],
    ['Images', settingOf('images')],
    ['Partial images', settingOf('partialImages')],
    ['Tier', settingOf('tier')],
    ['Prompt tokens', prompt === undefined ? 'not seen' : `about ${formatCount(prompt.tokens)}, estimated`],
    ['Reference images', request.references === null ? 'not seen' : formatCount(request.references)],
  ];
  const query = writeLink(stateOfJob(form));
  const announced = useSettled(
    ['A request was read.', ...wrong.map(({ problem }) => formatProblem(problem))].join(' '),
    ANNOUNCE_AFTER_MS,
    '',
  );
  return (
    <div className="mt-6 min-w-0 border-ink pt-3 [border-top-width:1px]" ref={answer} tabIndex={-1}>
      <p className="sr-only" role="status">
        {announced}
      </p>
      <ScrollBox label="The job of the request" stops={wrong.flatMap(({ instead }) => instead).length}>
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
      </ScrollBox>
      {gaps.length > 0 && (
        <ul className="prose mt-3 grid gap-1 text-fine">
          {gaps.map((gap) => (
            <li key={JSON.stringify(gap)}>{formatGap(gap)}</li>
          ))}
        </ul>
      )}
      {wrong.length === 0 ? (
        <p className="mt-4">
          <a className="button inline-flex items-center" href={`/calculator/?${query}`}>
            Price this job
          </a>
        </p>
      ) : (
        <p className="mt-4">It can be priced once that is corrected, in the text above or by taking another value.</p>
      )}
    </div>
  );
}
