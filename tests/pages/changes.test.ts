import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { changeLog } from '../../src/catalog/change-log.ts';
import { pageAt, textOf } from './built.ts';

const log = changeLog(loadCatalog(dataDirectory()));
const years = [...new Set(log.map((entry) => entry.when.latest.slice(0, 4)))];
const idsOn = (address: string) =>
  pageAt(address)
    .querySelectorAll('.entry')
    .map(({ id }) => id);

describe('the change log', () => {
  test('has a page for every year, which together hold every entry once', () => {
    expect(years.length).toBeGreaterThan(3);
    expect(years.flatMap((year) => idsOn(`/changes/${year}/`))).toEqual(log.map(({ id }) => id));
  });

  test('begins with what is scheduled and the newest entries, and leads to every year', () => {
    const today = readBuildDate();
    const scheduled = log.filter((entry) => entry.when.latest > today).map(({ id }) => id);
    const past = log.filter((entry) => entry.when.latest <= today).map(({ id }) => id);
    const shown = idsOn('/changes/');
    expect(shown).toEqual([...scheduled.toReversed(), ...past.slice(0, shown.length - scheduled.length)]);
    expect(shown.length).toBeGreaterThan(20);
    const links = pageAt('/changes/')
      .querySelectorAll('.facts a')
      .map((link) => link.getAttribute('href'));
    expect(links).toEqual(years.map((year) => `/changes/${year}/`));
  });

  test('says on each year how many entries of which kind it has', () => {
    for (const year of years) {
      const lead = textOf(pageAt(`/changes/${year}/`).querySelector('h1 + p'));
      const counts = [...lead.matchAll(/\((\d+)\)/g)].map(([, count]) => Number(count));
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        year,
      ).toBe(idsOn(`/changes/${year}/`).length);
    }
  });
});
