import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { checkReferences } from '../../src/catalog/check-references.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { calendarFile } from '../../src/catalog/schedule/calendar-file.ts';
import { endlessOffers, scheduleOf } from '../../src/catalog/schedule/schedule.ts';
import { latestVersion, versionOn } from '../../src/catalog/schedule/scheduled.ts';
import { Notice } from '../../src/schema/notice.ts';
import { catalog, modelOf } from '../domain/given.ts';
import { catalogOf, named, wireCopy } from './given.ts';

ICAL.design.strict = true;

const ORIGIN = 'https://prices.example';
const fileOf = (of: Catalog) => calendarFile(of, scheduleOf(of), ORIGIN);

/** The events of a calendar file as a real parser reads them, strictly, by UID. */
function eventsOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const stamp = String(each.getFirstPropertyValue('dtstamp'));
    return [
      event.uid,
      {
        sequence: event.sequence,
        status: each.getFirstPropertyValue('status'),
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        isDay: event.startDate.isDate,
        summary: event.summary,
        description: event.description,
        stamp,
      },
    ] as const;
  });
  expect(new Set(events.map(([uid]) => uid)).size).toBe(events.length);
  return new Map(events);
}

const ENDING = 'gpt-image-1.5';
const UID = `shutdown-${ENDING}@ratecard`;

type Lifecycle = Wire['models'][number]['lifecycle'][number];

/** The data after another event of the end of sale of a model. */
function afterEvent(change: Partial<Lifecycle>): Catalog {
  const wire = wireCopy();
  const { lifecycle } = named(wire.models, ({ id }) => id === ENDING);
  const last = lifecycle.findLast(({ kind }) => kind === 'shutdown');
  if (last === undefined) throw new Error('expected an end of sale');
  const reading = 'openai-deprecations@2026-11-05';
  lifecycle.push({ ...last, recordedOn: '2026-11-25', evidence: [{ reading, asPrinted: null, confidence: 'high' }], ...change });
  return catalogOf(wire);
}

const recorded = eventsOf(fileOf(catalog));

describe('the calendar file', () => {
  test('holds every end of sale, as days', () => {
    const ends = catalog.card.models.filter(({ shutdown }) => shutdown !== null);
    expect(ends.length).toBeGreaterThan(8);
    expect(ends.filter(({ id }) => !recorded.has(`shutdown-${id}@ratecard`))).toEqual([]);
    expect([...recorded.values()].filter(({ isDay }) => !isDay)).toEqual([]);
    expect(recorded.get(UID)).toMatchObject({ start: '2026-12-01', end: '2026-12-02', status: 'TENTATIVE' });
    expect(recorded.get('shutdown-gpt-image-1@ratecard')).toMatchObject({ start: '2026-10-23', status: 'CONFIRMED' });
    expect(recorded.get('shutdown-gemini-3.1-flash-image@ratecard')).toMatchObject({ start: '2026-10-29', status: 'TENTATIVE' });
  });

  test('holds the ends of introductory prices that are stated; those that are not stand on the page', () => {
    const ends = [...recorded].filter(([uid]) => uid.startsWith('introductory-'));
    expect(ends.map(([, { start, status, summary }]) => [start, status, summary])).toEqual([
      ['2026-08-07', 'CONFIRMED', 'End of an introductory price: GPT Image 2 at Comfy partner nodes'],
      ['2026-10-09', 'CONFIRMED', 'End of an introductory price: FLUX 3 Image at fal'],
    ]);
    expect(endlessOffers(catalog).map(({ href }) => href)).toContain('/routes/openrouter/');
  });

  test('is the same for the same data, with every date from it', () => {
    expect(fileOf(catalog)).toBe(fileOf(catalogOf(wireCopy())));
    const stamps = [...recorded.values()].map(({ stamp }) => stamp);
    expect(stamps.filter((stamp) => !/^2026-11-2[01]T00:00:00Z$/.test(stamp))).toEqual([]);
  });

  test('has lines of at most 75 bytes that end as the format asks', () => {
    const lines = fileOf(catalog).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  });
});

describe('an end of sale', () => {
  const before = recorded.get(UID);

  test('that moves keeps its UID, with a higher SEQUENCE', () => {
    const moved = afterEvent({ on: '2027-02-01' });
    const event = eventsOf(fileOf(moved)).get(UID);
    expect(event).toMatchObject({ start: '2027-02-01', end: '2027-02-02', stamp: '2026-11-25T00:00:00Z', status: 'TENTATIVE' });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(modelOf(ENDING, moved.card).shutdown?.latest).toBe('2027-02-01');
    // Older versions stay, so that a past day does not know the new one.
    const [found] = scheduleOf(moved).filter(({ id }) => id === `shutdown-${ENDING}`);
    expect(found && versionOn(found, '2026-11-04')?.when.latest).toBe('2026-12-01');
  });

  test('that is called off stays as cancelled on its day, and the model is on sale again', () => {
    const off = afterEvent({ on: '2026-11-25', status: 'withdrawn' });
    const event = eventsOf(fileOf(off)).get(UID);
    expect(event).toMatchObject({ start: '2026-12-01', status: 'CANCELLED', summary: 'End of sale: GPT Image 1.5 (called off)' });
    expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(modelOf(ENDING, off.card).shutdown).toBeNull();
  });

  test('that is known loosely marks every day it may be, and says so', () => {
    const loose = afterEvent({ on: { earliest: '2027-02-01', latest: '2027-02-28' } });
    const event = eventsOf(fileOf(loose)).get(UID);
    expect(event).toMatchObject({ start: '2027-02-01', end: '2027-03-01' });
    expect(event?.description).toContain('In 2027-02: the day is not known more closely.');
  });

  test('that we had wrong has a higher SEQUENCE after the correction', () => {
    const wire = wireCopy();
    const index = named(wire.models, ({ id }) => id === ENDING).lifecycle.findIndex(({ kind }) => kind === 'shutdown');
    const notice = named(wire.notices, ({ id }) => id === '2026-11-21-skytells-other-shapes');
    wire.notices.push({
      ...notice,
      id: '2026-11-26-end',
      on: '2026-11-26',
      recordedOn: '2026-11-26',
      corrects: [`data/models/${ENDING}.json#lifecycle[${index}].on`],
    });
    const event = eventsOf(fileOf(catalogOf(wire))).get(UID);
    expect(event).toMatchObject({ sequence: (before?.sequence ?? 0) + 1, stamp: '2026-11-26T00:00:00Z' });
  });

  test('is public from its announcement on, and never a fact before it was seen', () => {
    const found = named(scheduleOf(catalog), ({ id }) => id === 'shutdown-gemini-3.1-flash-image');
    expect(versionOn(found, '2026-10-05')).toBeUndefined();
    expect(versionOn(found, '2026-10-06')?.when.latest).toBe('2026-10-29');
    expect(latestVersion(found).status).toBe('announced');
  });
});

describe('an announced price', () => {
  const evidence = [{ reading: 'openai-pricing@2026-10-23', asPrinted: null, confidence: 'high' as const }];
  const notice = (id: string, given: Partial<Wire['notices'][number]>): Wire['notices'][number] => ({
    id,
    kind: 'announced',
    on: '2027-01-01',
    recordedOn: '2026-11-21',
    models: ['gpt-image-2'],
    title: 'A made-up price change',
    text: 'Made up.',
    evidence,
    ...given,
  });
  const withNotices = (...notices: Wire['notices']): Wire => {
    const wire = wireCopy();
    wire.notices.push(...notices);
    return wire;
  };
  const first = notice('first', {});
  const moved = notice('moved', { on: '2027-03-01', recordedOn: '2026-12-01', follows: 'first' });
  const off = notice('off', { kind: 'withdrawn', on: '2026-12-15', recordedOn: '2026-12-15', follows: 'moved' });

  test('keeps its UID when it moves and when it is called off', () => {
    const [one, two, three] = [[first], [first, moved], [first, moved, off]].map(
      (notices) => eventsOf(fileOf(catalogOf(withNotices(...notices)))).get('price-first@ratecard') ?? { sequence: -1 },
    );
    expect(one).toMatchObject({ sequence: 0, start: '2027-01-01', status: 'TENTATIVE' });
    expect(two).toMatchObject({ sequence: 1, start: '2027-03-01', status: 'TENTATIVE' });
    expect(three).toMatchObject({ sequence: 2, start: '2027-03-01', status: 'CANCELLED' });
  });

  test('is followed by one notice, which names an announcement', () => {
    const problems = (...notices: Wire['notices']) =>
      checkReferences(withNotices(...notices)).map(({ file, message }) => `${file} ${message}`);
    expect(problems(first, moved, off)).toEqual([]);
    expect(problems(first, moved, { ...off, follows: 'first' })).toEqual([
      'data/notices/off.json found "first", expected an announcement that no other notice follows',
    ]);
    expect(problems({ ...off, follows: 'never-said' })).toHaveLength(1);
  });

  test('that is called off is named', () => {
    const { follows: _, ...nameless } = off;
    expect(Notice.safeParse(off).success).toBe(true);
    expect(Notice.safeParse(nameless).error?.issues[0]?.message).toContain('a withdrawn announcement is named');
    expect(Notice.safeParse({ ...first, kind: 'billing', follows: 'moved' }).success).toBe(false);
  });
});
