import { useMemo, useState } from 'react';
import { type BillForm, formFrom, readBillForm } from '../../domain/bill/bill-form.ts';
import { parseClaim } from '../../domain/bill/claim.ts';
import type { PastedUsage } from '../../domain/bill/read-paste.ts';
import { modelNamed } from '../../domain/bill/request-form.ts';
import { samples } from '../../domain/bill/samples.ts';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { formatAsked, formatFound, formatNothing, formatPicked, formatUsageProblem, NOT_ALL_READ } from '../../format/bill-paste.ts';
import { formatCount } from '../../format/words.ts';
import { useSettled } from '../useSettled.ts';
import { useWords } from '../useWords.ts';
import { BillField } from './BillField.tsx';
import { BillResult } from './BillResult.tsx';
import { BillSettings } from './BillSettings.tsx';
import { PasteField } from './PasteField.tsx';
import { ALL, canAddUp, firstPick, pickedFrom } from './picked-usage.ts';
import { RequestResult } from './RequestResult.tsx';
import { type ReadingState, useReading } from './useReading.ts';

interface Props {
  card: RateCard;
  /** Content-hashed address of the words of the card. */
  wordsUrl: string;
  /** The last day a bill can be priced on, and the one used when none is given. */
  today: Day;
}

const EMPTY_FORM: BillForm = { model: '', route: '', tier: 'standard', on: '', images: '1', size: '' };

const ANNOUNCE_AFTER_MS = 700;

/** Why nothing is shown beneath the paste; undefined where something is, or nothing was pasted. */
function trouble(reading: ReadingState, picked: PastedUsage | undefined, text: string): string | undefined {
  if (reading.kind === 'reading') return undefined;
  if (reading.kind === 'failed')
    return 'The text could not be read: what reads long texts did not load, or did not finish. Paste the usage alone, or reload the page.';
  if (picked !== undefined && !picked.read.ok) return picked.read.problems.map((problem) => formatUsageProblem(problem, text)).join(' ');
  return formatNothing(reading, text);
}

/** Prices a pasted usage, says what its tokens imply, and compares it with a charge; or reads the job of a pasted request. */
export function BillCheck({ card: priced, wordsUrl, today }: Props) {
  const card = useWords(priced, wordsUrl);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Partial<BillForm>>({});
  // What was chosen for an earlier paste, for the next that does not name a model itself.
  const [habit, setHabit] = useState<Partial<BillForm>>({});
  const [typedClaim, setTypedClaim] = useState<string>();
  const [pick, setPick] = useState('');
  const reading = useReading(text);
  const examples = useMemo(() => samples(card, today), [card, today]);

  const found = reading.kind === 'usages' ? reading.found : [];
  const more = reading.kind === 'usages' ? reading.more : 0;
  const taken = pick === '' ? firstPick(found) : pick;
  const picked = pickedFrom(found, taken);
  const stated = picked === undefined ? {} : formFrom(picked.context, card, today);
  const form: BillForm = { ...EMPTY_FORM, ...habit, ...stated, ...chosen };
  const read = readBillForm(form, card, today);
  const charged = picked?.read.ok ? picked.read.charged : undefined;
  const claimed = typedClaim ?? charged ?? '';
  const claim = parseClaim(claimed);
  const isClaimWrong = claimed.trim() !== '' && claim === undefined;

  const paste = (next: string) => {
    setText(next);
    setPick('');
    setChosen({});
    setTypedClaim(undefined);
  };
  const choose = (change: Partial<BillForm>) => {
    setChosen({ ...chosen, ...change });
    const { model = form.model, route = form.route } = change;
    setHabit({ model, route });
  };
  const named = picked?.context.model;
  const isNamed = modelNamed(named, card) !== undefined;

  const error = trouble(reading, picked, text);
  const told = [
    ...(found.length > 1 ? [formatPicked(found.length, more, taken === ALL ? undefined : Number(taken))] : []),
    ...(picked?.read.ok && form.model === '' ? [formatAsked(picked.read.usage)] : []),
  ].join(' ');
  const announced = useSettled(error ?? told, ANNOUNCE_AFTER_MS, '');

  return (
    <div className="grid grid-cols-1 gap-4">
      <p className="sr-only" role="status">
        {announced}
      </p>
      <PasteField error={error} onChange={paste} samples={examples} text={text} />
      {reading.kind === 'reading' && (
        <p className="text-fine" role="status">
          Reading {formatCount(text.length)} characters …
        </p>
      )}
      {reading.kind === 'usages' && reading.tooMuch && <p className="text-fine">{NOT_ALL_READ}</p>}
      {error === undefined && told !== '' && <p className="text-fine">{told}</p>}
      {found.length > 1 && (
        <BillField label={`Usage, one of ${formatCount(found.length)}`} name="pick" wide>
          {(control) => (
            <select {...control} onChange={(event) => setPick(event.target.value)} value={taken}>
              {found.map((each, index) => (
                <option key={`${each.at} ${String(index)}`} value={index}>
                  {formatFound(each, text, more + index + 1, more + found.length)}
                </option>
              ))}
              {canAddUp(found) && <option value={ALL}>All added up</option>}
            </select>
          )}
        </BillField>
      )}
      {picked?.read.ok && (
        <>
          <BillSettings
            card={card}
            claimError={isClaimWrong ? `“${claimed.slice(0, 40)}” is no amount in $, such as 0.21.` : undefined}
            claimed={claimed}
            form={form}
            isFromGateway={isNamed && named?.includes('/') === true}
            onChange={choose}
            onClaim={setTypedClaim}
            problems={read.ok ? [] : read.problems}
            stated={stated}
            today={today}
            unknownModel={isNamed ? undefined : named}
          />
          {read.ok && (
            <BillResult
              card={card}
              claim={claim}
              made={read.made}
              notes={picked.read.notes}
              onToday={() => choose({ on: today })}
              setting={read.setting}
              statedQuality={picked.context.quality}
              today={today}
              usage={picked.read.usage}
            />
          )}
        </>
      )}
      {reading.kind === 'request' && <RequestResult card={card} key={text} request={reading.request} today={today} />}
    </div>
  );
}
