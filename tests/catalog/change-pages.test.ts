import { describe, expect, test } from 'vitest';
import { changeLog } from '../../src/catalog/change-log.ts';
import { entriesByYear, entryAddress } from '../../src/catalog/change-pages.ts';
import { catalogOf, wireCopy } from './given.ts';

const log = changeLog(catalogOf(wireCopy()));

describe('the pages of the change log', () => {
  test('hold every entry once, by the year of its latest day, newest first', () => {
    const years = entriesByYear(log);
    expect(years.flatMap(([, entries]) => entries)).toEqual(log);
    expect(years.map(([year]) => year)).toEqual([...new Set(log.map((entry) => entry.when.latest.slice(0, 4)))]);
    expect(years.length).toBeGreaterThan(3);
  });

  test('an entry stands on the page of its year, wherever else it is told', () => {
    const when = { earliest: '2025-12-30', latest: '2026-01-02' };
    expect(entryAddress({ id: '2026-01-02-acme', when })).toBe('/changes/2026/#2026-01-02-acme');
  });
});
