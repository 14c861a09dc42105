import { type Bill, billOf, type Made } from '../../domain/bill/bill.ts';
import { type Claim, type ClaimCheck, checkClaim } from '../../domain/bill/claim.ts';
import { contradictedQuality, type ImpliedSettings, impliedSettings } from '../../domain/bill/implied.ts';
import type { Setting } from '../../domain/bill/rates-on.ts';
import { imageTokens, type Usage, type UsageNote } from '../../domain/bill/usage.ts';
import type { Day } from '../../domain/day.ts';
import type { Model, RateCard } from '../../domain/rate-card.ts';
import {
  formatBillOn,
  formatBillTotal,
  formatContradiction,
  formatImplied,
  formatImpliedLead,
  formatNoRates,
  formatSplitNote,
  formatUsageNote,
  isSameBill,
} from '../../format/bill.ts';
import { formatClaimLead, formatExplanation, formatExplanationsLead } from '../../format/bill-claim.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import { useSettled } from '../useSettled.ts';
import { BillLines } from './BillLines.tsx';

interface Props {
  usage: Usage;
  notes: readonly UsageNote[];
  setting: Setting;
  made: Made;
  claim: Claim | undefined;
  /** The quality that the pasted text states. */
  statedQuality: string | undefined;
  card: RateCard;
  today: Day;
  /** Prices it at the rates of the present day. */
  onToday: () => void;
}

/** The answer, which takes the focus when what was pressed beside it is gone. */
const ANSWER_ID = 'bill-answer';

const ANNOUNCE_AFTER_MS = 700;

function List({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="prose mt-2 grid gap-1 text-fine">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** The past day a bill is priced on, what it would be now, and that to be had. */
function Today({ bill, now, onToday }: { bill: Bill; now: Bill; onToday: () => void }) {
  const take = () => {
    document.getElementById(ANSWER_ID)?.focus();
    onToday();
  };
  return (
    <p className="mark mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 whitespace-normal">
      <span>{formatBillOn(bill, now)}</span>
      {now.kind === 'bill' && !isSameBill(bill, now) && (
        <button className="chip" onClick={take} type="button">
          Price it at today’s rates
        </button>
      )}
    </p>
  );
}

type Priced = Extract<Bill, { kind: 'bill' }>;

/** What a reader must know to trust the bill: what was taken for granted, rates with a condition. */
function doubts({ notes, least, areRatesOpen }: Priced, own: readonly UsageNote[]): string[] {
  return [
    ...own.map(formatUsageNote),
    ...notes.map(formatSplitNote),
    ...(areRatesOpen ? ['Which of two rates applies is not known from the text and the day, so both ends are shown.'] : []),
    ...least.lines.flatMap(({ meter, condition }) => (condition === null ? [] : `${METER_NAMES[meter]}: ${condition}`)),
  ];
}

function ClaimResult({ check }: { check: ClaimCheck }) {
  return (
    <div className="mt-6">
      <h3>Against the charge</h3>
      <p className="mt-1">{formatClaimLead(check)}</p>
      {check.kind === 'differs' && (
        <>
          <p className="mt-1">{formatExplanationsLead(check)}</p>
          <List items={check.explanations.map(formatExplanation)} />
        </>
      )}
    </div>
  );
}

/** The comparison as it is said aloud. */
function spoken(check: ClaimCheck): string {
  const explained = check.kind === 'differs' ? [formatExplanationsLead(check), ...check.explanations.map(formatExplanation)] : [];
  return [formatClaimLead(check), ...explained].join(' ');
}

function ImpliedResult({
  tokens,
  made,
  model,
  statedQuality,
}: {
  tokens: number;
  made: Made;
  model: Model;
  statedQuality: string | undefined;
}) {
  const asked = impliedSettings(tokens, made.images, model, made.size);
  const elsewhere: ImpliedSettings | undefined =
    asked.kind === 'no-match' && made.size !== undefined ? impliedSettings(tokens, made.images, model) : undefined;
  const contradiction = statedQuality === undefined ? undefined : contradictedQuality(asked, statedQuality);
  return (
    <div className="mt-6">
      <h3>What the image output implies</h3>
      <p className="mt-1">{formatImpliedLead(asked, tokens, made.images, model.name)}</p>
      {asked.kind === 'matches' && <List items={asked.matches.map(formatImplied)} />}
      {elsewhere?.kind === 'matches' && (
        <>
          <p className="mt-1">At other sizes it would be:</p>
          <List items={elsewhere.matches.map(formatImplied)} />
        </>
      )}
      {contradiction !== undefined && <p className="mt-1">{formatContradiction(contradiction, statedQuality ?? '')}</p>}
    </div>
  );
}

/** What a usage costs, what it says about the images, and how that stands to a charge. */
export function BillResult({ usage, notes, setting, made, claim, statedQuality, card, today, onToday }: Props) {
  const { model } = setting;
  const bill = billOf(usage, setting, made, card);
  const answer = bill.kind === 'bill' ? formatBillTotal(bill) : 'Not computable';
  const announced = useSettled(answer, ANNOUNCE_AFTER_MS, '');
  const check = bill.kind === 'bill' && claim !== undefined ? checkClaim(claim, bill, made, card) : undefined;
  const announcedCheck = useSettled(check === undefined ? '' : spoken(check), ANNOUNCE_AFTER_MS, '');
  const isOpen = bill.kind === 'bill' && !bill.least.total.equals(bill.most.total);
  return (
    <div className="mt-6 min-w-0 border-ink pt-3 [border-top-width:1px]">
      <p className="sr-only" role="status">
        {announced}
      </p>
      <p className="sr-only" role="status">
        {announcedCheck}
      </p>
      <p className="text-lead" id={ANSWER_ID} tabIndex={-1}>
        <strong>{answer}</strong> at the rates of {setting.on}
      </p>
      {setting.on < today && <Today bill={bill} now={billOf(usage, { ...setting, on: today }, made, card)} onToday={onToday} />}
      {bill.kind === 'bill' ? (
        <>
          <BillLines caption={isOpen ? 'The bill at its least' : 'The bill'} itemised={bill.least} model={model.id} />
          {isOpen && <BillLines caption="The bill at its most" itemised={bill.most} model={model.id} />}
          <List items={doubts(bill, notes)} />
          {bill.excludes.length > 0 && (
            <details className="mt-3">
              <summary>What the bill leaves out</summary>
              <List items={bill.excludes} />
            </details>
          )}
        </>
      ) : (
        <List items={bill.reasons.map(formatNoRates)} />
      )}
      <ImpliedResult made={made} model={model} statedQuality={statedQuality} tokens={imageTokens(usage)} />
      {check !== undefined && <ClaimResult check={check} />}
    </div>
  );
}
