import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatReadDay } from '../../format/evidence.ts';
import { formatScheduleDay, scheduleSpan, scheduleTitle } from '../../format/schedule.ts';
import type { Catalog } from '../catalog.ts';
import { modelName } from '../catalog.ts';
import { subjectAddress, subjectNames } from './names.ts';
import { latestVersion, type ScheduledEvent, type ScheduleVersion } from './scheduled.ts';

/** What an event is called in a calendar, where its state is easily overlooked. */
const SUMMARY_SUFFIX = { announced: ' (announced)', confirmed: '', withdrawn: ' (called off)' };

const STATUS = {
  announced: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  withdrawn: ICalEventStatus.CANCELLED,
};

const STATUS_WORDS = {
  announced: 'Announced; not confirmed to have happened.',
  confirmed: 'Confirmed to have happened.',
  withdrawn: 'Called off. It stays here so that calendars remove it.',
};

function description(catalog: Catalog, version: ScheduleVersion): string {
  const { successors, proofs } = version;
  const readings = proofs.map(({ source, reading }) => {
    return `${source.publisher}, ${source.title}, read ${formatReadDay(reading.on, reading.precision)}`;
  });
  return [
    `${formatScheduleDay(version.when)} ${STATUS_WORDS[version.status]}`,
    ...(version.text === undefined ? [] : [version.text]),
    ...(successors.length === 0 ? [] : [`Named as the replacement: ${successors.map((id) => modelName(catalog, id)).join(', ')}.`]),
    `Sources: ${readings.join('; ')}.`,
  ].join('\n');
}

/** Ends every UID. It names the product and no host, so that a calendar knows its events again when the site moves. */
const UID_SUFFIX = '@ratecard';

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * Everything scheduled, as an iCalendar file of all-day events. An event keeps its UID when its day moves or it is called off; its
 * SEQUENCE then grows. Every date in it is from the data, so that the same data always gives the same file.
 */
export function calendarFile(catalog: Catalog, schedule: readonly ScheduledEvent[], origin: string): string {
  const { host } = new URL(origin);
  const names = subjectNames(catalog);
  const calendar = new ICalCalendar({
    prodId: { company: host, product: 'calendar' },
    name: 'Ratecard: announced prices and ends of sale',
    description: 'Announced price changes, ends of introductory prices and ends of sale of AI image models',
    source: `${origin}/calendar.ics`,
    url: `${origin}/calendar/`,
    ttl: 24 * 60 * 60,
    timezone: 'UTC',
  });
  for (const event of schedule) {
    const version = latestVersion(event);
    const { from, to } = scheduleSpan(version.when);
    calendar.createEvent({
      id: `${event.id}${UID_SUFFIX}`,
      sequence: event.revision,
      stamp: midnight(event.revised),
      start: midnight(from),
      end: midnight(to),
      allDay: true,
      summary: `${scheduleTitle(event.subject, names)}${SUMMARY_SUFFIX[version.status]}`,
      description: description(catalog, version),
      status: STATUS[version.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      url: `${origin}${subjectAddress(event) ?? '/calendar/'}`,
    });
  }
  return `${calendar.toString()}\r\n`;
}
