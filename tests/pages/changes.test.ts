import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { archiveEntries, changeLog } from '../../src/catalog/change-log.ts';
import { changeAddress } from '../../src/catalog/changes.ts';
import { feedAddresses } from '../../src/catalog/feed-addresses.ts';
import { atomText, jsonFeedText } from '../../src/catalog/feed-files.ts';
import { changesFeed, modelFeed } from '../../src/catalog/feeds.ts';
import { origin } from '../../src/site.ts';
import { addresses, DIST, pageAt, rowsOf, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
const log = changeLog(catalog);
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
      .querySelectorAll('[aria-labelledby="years"] a')
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

  test('leads from each row to a page for every entry in it', () => {
    const linked = new Set(
      years.flatMap((year) =>
        pageAt(`/changes/${year}/`)
          .querySelectorAll('.entry a')
          .map((link) => link.getAttribute('href')),
      ),
    );
    const members = log.flatMap((entry) => entry.members.map(changeAddress));
    expect(members.filter((address) => !linked.has(address))).toEqual([]);
  });
});

describe('the page of a change', () => {
  const known = new Set(addresses());

  test('exists for every entry', () => {
    expect(
      archiveEntries(catalog)
        .map(changeAddress)
        .filter((address) => !known.has(address)),
    ).toEqual([]);
  });

  test('says of a price change old, new and factor, and what it does to standard jobs', () => {
    const page = pageAt('/changes/2026-08-07-gpt-image-2-comfy-standard/');
    const [rates, jobs] = page.querySelectorAll('main table').map(rowsOf);
    expect(rates).toContainEqual(['Image output', '$30.00', '$36.00', '1.2×']);
    expect(jobs).toContainEqual(['1,000 images at 1024 × 1024, medium', '$52.68', '$63.22', '1.2×']);
    expect(textOf(page.querySelector('main'))).toContain('the archive begins on 2026-11-20');
  });

  test('says of a correction that no price changed', () => {
    const corrections = log.filter(({ kind }) => kind === 'correction');
    expect(corrections.length).toBeGreaterThan(0);
    for (const entry of corrections) {
      const page = pageAt(changeAddress(entry));
      expect(textOf(page.querySelector('h1'))).toMatch(/^Our correction: /);
      expect(textOf(page.querySelector('main'))).toContain('No price changed.');
    }
  });

  test('says of what is only announced that it is', () => {
    for (const entry of log.filter(({ confirmed }) => !confirmed)) {
      expect(textOf(pageAt(changeAddress(entry)).querySelector('h1')), entry.id).toMatch(/^Announced/);
    }
  });
});

describe('the feeds', () => {
  const fileAt = (address: string) => readFileSync(join(DIST, address), 'utf8');

  test('are what the data says, of all changes and of a model', () => {
    const model = 'gpt-image-2';
    expect(fileAt(feedAddresses().atom)).toBe(atomText(changesFeed(catalog), origin));
    expect(fileAt(feedAddresses().json)).toBe(jsonFeedText(changesFeed(catalog), origin));
    expect(fileAt(feedAddresses(model).atom)).toBe(atomText(modelFeed(catalog, model), origin));
    expect(fileAt(feedAddresses(model).json)).toBe(jsonFeedText(modelFeed(catalog, model), origin));
  });

  test('are named by the pages they belong to', () => {
    const named = (address: string) =>
      pageAt(address)
        .querySelectorAll('link[rel=alternate][type$=atom+xml]')
        .map((link) => link.getAttribute('href'));
    expect(named('/changes/')).toEqual(['/changes/feed.atom']);
    expect(named('/models/gpt-image-2/')).toEqual(['/models/gpt-image-2/feed.atom']);
  });
});

describe('the page of the generations', () => {
  test('has a chart and a table for each line, and says where no equal quality is known', () => {
    const page = pageAt('/lineage/');
    expect(page.querySelectorAll('main svg[role=img]')).toHaveLength(2);
    const rows = page.querySelectorAll('main table').flatMap(rowsOf);
    expect(rows).toContainEqual(['high', '$0.0527', 'GPT Image 2 medium', 'the same']);
    expect(rows).toContainEqual(['medium', '$0.0527', 'not known', 'not known']);
  });
});
