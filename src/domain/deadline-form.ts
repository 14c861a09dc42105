import { type Exact, exact } from './exact.ts';

/** What is asked of a time, as it is typed. An empty text means “not given”. */
interface DeadlineForm {
  /** Accepted images. */
  accepted: string;
  /** Hours until they are needed, a decimal number. */
  hours: string;
}

/** What is wrong with one field: what was found, and the least and most it takes. */
export type DeadlineProblem = {
  field: keyof DeadlineForm;
  kind: 'not-a-count' | 'not-a-decimal';
  found: string;
  least: number;
  most: number;
};

/** The most of each field: far beyond any campaign, and a year of hours. */
const MOST = { accepted: 10_000_000, hours: 8760 };

/** Reads what is asked of a time, or says everything that is wrong with it. */
export function readDeadline({
  accepted: typed,
  hours: until,
}: DeadlineForm): { ok: true; accepted: number | undefined; hours: Exact | undefined } | { ok: false; problems: DeadlineProblem[] } {
  const problems: DeadlineProblem[] = [];
  const [count, time] = [typed.trim(), until.trim()];
  const accepted = /^\d{1,9}$/.test(count) ? Number(count) : undefined;
  const hours = /^\d{1,6}(?:\.\d{1,4})?$/.test(time) ? exact(time) : undefined;
  if (count !== '' && (accepted === undefined || accepted < 1 || accepted > MOST.accepted)) {
    problems.push({ field: 'accepted', kind: 'not-a-count', found: count, least: 1, most: MOST.accepted });
  }
  if (time !== '' && (hours === undefined || hours.compare(MOST.hours) > 0)) {
    problems.push({ field: 'hours', kind: 'not-a-decimal', found: time, least: 0, most: MOST.hours });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, accepted, hours };
}
