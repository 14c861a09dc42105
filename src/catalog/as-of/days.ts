import { addDays, type Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { changeLog } from '../change-log.ts';
import { scheduleOf } from '../schedule/schedule.ts';

/** What happens to one reader's knowledge and to nobody's price: it makes no other rate card. */
const READING_KINDS = ['rechecked', 'archived'];

/** Days on which what can be bought, what it costs, or what is announced may be other than the day before. */
function boundaries({ card }: Catalog): (Day | null)[] {
  const windows = [
    ...card.editions.map(({ from }) => from),
    ...card.models.flatMap(({ released, shutdown }) => [released, ...(shutdown === null ? [] : [shutdown])]),
  ];
  return windows.flatMap(({ earliest, latest }) => [earliest, latest]);
}

/** Days on which anything was entered. */
function recordedDays(catalog: Catalog): Day[] {
  const editions = catalog.rates.flatMap((rates) => rates.editions);
  const events = catalog.models.flatMap(({ lifecycle, capabilities }) => [...lifecycle, ...capabilities]);
  return [...editions, ...events, ...catalog.notices].map(({ recordedOn }) => recordedOn);
}

const known = new WeakMap<Catalog, Map<Day, Day[]>>();

/**
 * Every day up to `today` whose rate card has a page, oldest first: each on which anything changed, was announced or was recorded, and
 * the editor's. Between two of them nothing changes, so the card of the earlier one holds.
 */
export function asOfDays(catalog: Catalog, today: Day): readonly Day[] {
  const ofCatalog = known.get(catalog) ?? new Map<Day, Day[]>();
  known.set(catalog, ofCatalog);
  const days = ofCatalog.get(today) ?? daysUpTo(catalog, today);
  ofCatalog.set(today, days);
  return days;
}

function daysUpTo(catalog: Catalog, today: Day): Day[] {
  const log = changeLog(catalog).filter(({ kind }) => !READING_KINDS.includes(kind));
  const days = [
    ...boundaries(catalog),
    ...log.map(({ when }) => when.latest),
    ...scheduleOf(catalog).flatMap(({ versions }) => versions.flatMap(({ since, when }) => [since, when.earliest, when.latest])),
    ...recordedDays(catalog),
    ...catalog.editorial.flatMap((each) => each.asOfDays),
  ];
  return [...new Set(days)].flatMap((day) => (day === null || day > today ? [] : day)).sort();
}

/** A day with a page, and the days around it. */
export interface AsOfSpan {
  day: Day;
  /** The last day before another page's; the day of the build for the newest. */
  until: Day;
  before: Day | undefined;
  after: Day | undefined;
}

/** The days with a page, each with how long its card holds. */
export function asOfSpans(catalog: Catalog, today: Day): AsOfSpan[] {
  const days = asOfDays(catalog, today);
  return days.map((day, index) => {
    const after = days[index + 1];
    return { day, until: after === undefined ? today : addDays(after, -1), before: days[index - 1], after };
  });
}

/** The page of a day's rate card. */
export function asOfAddress(day: Day): string {
  return `/as-of/${day}/`;
}

/** The page of every model on sale on a day. */
export function asOfModelsAddress(day: Day): string {
  return `${asOfAddress(day)}models/`;
}

/** The page of what this archive held on a day. */
export function asOfKnownAddress(day: Day): string {
  return `${asOfAddress(day)}known/`;
}
