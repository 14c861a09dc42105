import type { Day } from '../../domain/day.ts';
import { scheduleSubject } from '../../format/schedule.ts';
import { formatWhen } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { subjectAddress, subjectNames } from './names.ts';
import { endlessOffers, scheduleOf } from './schedule.ts';
import { latestVersion, type ScheduledEvent, type ScheduleVersion } from './scheduled.ts';

/** One event of the calendar with what it rests on. */
export interface CalendarRow {
  event: ScheduledEvent;
  version: ScheduleVersion;
  /** The days it was announced for before, oldest first. */
  moved: ScheduleVersion[];
  subject: string;
  href: string | undefined;
  evidence: string;
}

/** Everything scheduled: what lies ahead, what was called off, and what has passed, each the nearest first. */
export function calendarPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const names = subjectNames(catalog);
  const rows = scheduleOf(catalog).map((event): CalendarRow => {
    const version = latestVersion(event);
    const subject = scheduleSubject(event.subject, names);
    const { file, at } = version.place;
    const record = {
      title: subject,
      from: undefined,
      fromInferred: false,
      check: undefined,
      proofs: version.proofs,
      computation: undefined,
      history: event.subject.kind === 'shutdown' ? `/models/${event.subject.model}/#archive` : undefined,
      file,
    };
    const evidence = book.add(record, { name: 'announced day', shown: [formatWhen(version.when)], at: at === '' ? undefined : at });
    const moved = event.versions.slice(0, -1).filter(({ when }) => formatWhen(when) !== formatWhen(version.when));
    return { event, version, moved, subject, href: subjectAddress(event), evidence };
  });
  const isOff = ({ version }: CalendarRow) => version.status === 'withdrawn';
  const isAhead = ({ version }: CalendarRow) => version.when.latest > on;
  return {
    book,
    ahead: rows.filter((row) => isAhead(row) && !isOff(row)),
    past: rows.filter((row) => !isAhead(row) && !isOff(row)).toReversed(),
    off: rows.filter(isOff).toReversed(),
    endless: endlessOffers(catalog).map((offer) => ({ ...offer, name: scheduleSubject(offer.subject, names) })),
  };
}
