import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { asOfDays } from '../../src/catalog/as-of/days.ts';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { scheduleOf } from '../../src/catalog/schedule/schedule.ts';
import { addresses, DIST, pageAt, rowsOf, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
const days = asOfDays(catalog, readBuildDate());

/** The rows of a table of a day's card, by the section it stands in. */
const tableOf = (day: string, section: string) => rowsOf(pageAt(`/as-of/${day}/`).querySelector(`#${section} table`));

describe('the card of a day', () => {
  test('is there for every day on which anything changed, with every model of it', () => {
    const built = addresses().filter((address) => /^\/as-of\/\d/.test(address));
    expect(built.filter((address) => address.split('/').length === 4)).toEqual(days.map((day) => `/as-of/${day}/`));
    expect(built.filter((address) => address.endsWith('/models/'))).toEqual(days.map((day) => `/as-of/${day}/models/`));
    const own = days.filter((day) => day >= '2026-11-20');
    expect(built.filter((address) => address.endsWith('/known/'))).toEqual(own.map((day) => `/as-of/${day}/known/`));
  });

  test('of 2026-04-24 shows the meters and the nine costs that a page of that day shows', () => {
    const [, five] = tableOf('2026-04-24', 'rates');
    expect(five).toEqual(['GPT Image 2', '$30.00', '$5.00', '$1.25', '$8.00', '$2.00', 'not billed']);
    const rows = tableOf('2026-04-24', 'cost');
    expect(rows.slice(1).map((row) => row.map((cell) => /published (\S+)/.exec(cell)?.[1] ?? cell))).toEqual([
      ['low', '$0.006', '$0.005', '$0.005'],
      ['medium', '$0.053', '$0.041', '$0.041'],
      ['high', '$0.211', '$0.165', '$0.165'],
    ]);
    const nano = tableOf('2026-04-24', 'models').find(([name]) => name?.startsWith('Nano Banana 2 '));
    expect(nano?.slice(1)).toEqual(['$0.0672 one quality', 'the same', '$0.0336', 'on sale']);
  });

  test('of 2026-06-05 tells the announced ends of its day, and not as facts', () => {
    const section = pageAt('/as-of/2026-06-05/').querySelector('#announced');
    const items = section?.querySelectorAll('li').map(textOf) ?? [];
    expect(items.filter((text) => text.includes('GPT Image 1.5'))).toEqual([
      '2026-12-01 End of sale: GPT Image 1.5 (announced then; this day is the one read later, and may have been another)',
    ]);
  });

  test('says that earlier history was entered later, and from the first day leads to what was known', () => {
    const note = (day: string) => textOf(pageAt(`/as-of/${day}/`).querySelector('main'));
    expect(note('2026-04-24')).toContain('This archive began on 2026-11-20: what lies before was entered later');
    expect(note('2026-11-20')).not.toContain('This archive began');
    expect(pageAt('/as-of/2026-11-20/').querySelector('a[href="/as-of/2026-11-20/known/"]')).not.toBeNull();
  });

  test('leads to the cards around it', () => {
    const at = days.indexOf('2026-06-05');
    const links = pageAt('/as-of/2026-06-05/')
      .querySelectorAll('nav[aria-label="Rate cards of other days"] a')
      .map((link) => link.getAttribute('href'));
    expect(links.slice(0, 2)).toEqual([`/as-of/${days[at - 1]}/`, `/as-of/${days[at + 1]}/`]);
  });
});

describe('the page of every day', () => {
  test('lists each day with a card once', () => {
    const listed = pageAt('/as-of/')
      .querySelectorAll('#days a time')
      .map((time) => time.getAttribute('datetime') ?? '');
    expect(listed.toSorted()).toEqual(days);
  });
});

describe('the calendar', () => {
  const page = pageAt('/calendar/');

  test('shows every scheduled event, with its evidence', () => {
    const rows = page.querySelectorAll('tbody tr');
    expect(rows).toHaveLength(scheduleOf(catalog).length);
    expect(rows.filter((row) => row.querySelector('th [popovertarget]') === null)).toEqual([]);
  });

  test('says what has passed and was never confirmed', () => {
    const row = page.querySelectorAll('tbody tr').find((each) => textOf(each).startsWith('2026-10-29'));
    expect(textOf(row)).toContain('End of sale: Nano Banana 2 the day has passed, not confirmed');
  });

  test('is a file with the same events, which a strict parser reads', () => {
    ICAL.design.strict = true;
    const file = readFileSync(join(DIST, 'calendar.ics'), 'utf8');
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toEqual(scheduleOf(catalog).map(({ id }) => `${id}@ratecard`));
    expect(page.querySelector('a[href="/calendar.ics"]')).not.toBeNull();
  });
});
