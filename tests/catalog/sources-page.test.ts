import { describe, expect, test } from 'vitest';
import { isOverdue, sourceGroups } from '../../src/catalog/source-groups.ts';
import { sourcesInUse } from '../../src/catalog/sources-in-use.ts';
import { sourcesPage } from '../../src/catalog/sources-page.ts';
import { addDays } from '../../src/domain/day.ts';
import { dueOn } from '../../src/domain/freshness.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';

/** The page after a last reading of one source that failed. */
function pageAfterFailure(on: string) {
  const wire = wireCopy();
  const { readings } = named(wire.sources, (source) => source.id === 'openai-pricing');
  readings.push({ on, precision: 'exact', via: 'page', result: 'unreadable', confirms: [] });
  return sourcesPage(catalogOf(wire), TODAY);
}

describe('the page of sources in numbers', () => {
  const catalog = catalogOf(wireCopy());
  const page = sourcesPage(catalog, TODAY);

  test('counts each group by whose word it is and by age, and the total is their sum', () => {
    for (const { counts } of [...page.groups, { counts: page.total }]) {
      const kinds = Object.values(counts.kinds).reduce((sum, count) => sum + count, 0);
      expect([kinds, counts.checked + counts.due + counts.unconfirmed]).toEqual([counts.all, counts.all]);
    }
    const sumOf = (key: 'all' | 'due' | 'unconfirmed') => page.groups.reduce((sum, { counts }) => sum + counts[key], 0);
    expect([sumOf('all'), sumOf('due'), sumOf('unconfirmed')]).toEqual([page.total.all, page.total.due, page.total.unconfirmed]);
    expect(page.total.all).toBe(catalog.sources.length);
    expect(page.overdue).toBe(page.total.due + page.total.unconfirmed);
  });

  test('names the longest overdue that something on sale rests on, none of which is an undated copy', () => {
    const all = sourceGroups(catalog, TODAY).flatMap((group) => group.rows);
    const overdue = all.filter((row) => isOverdue(row) && row.due !== undefined);
    const inUse = sourcesInUse(catalog, TODAY);
    const dues = overdue.filter(({ source }) => inUse.has(source.id)).map((row) => row.due ?? '');
    expect(page.longest).toHaveLength(10);
    expect(page.longest.map(({ due }) => due)).toEqual(dues.toSorted().slice(0, 10));
    expect(page.outOfUse).toBe(overdue.length - dues.length);
  });

  test('leaves a source out of use when the last model it is named for has ended', () => {
    const isUsed = (on: string) => sourcesInUse(catalog, on).has('openai-model-gpt-image-1-mini');
    expect([isUsed('2026-11-30'), isUsed('2026-12-01')]).toEqual([true, false]);
    expect(sourcesInUse(catalog, TODAY).has('openai-model-dall-e-3')).toBe(false);
  });

  test('names what is due on the day itself and nothing that is due a day later', () => {
    const wire = wireCopy();
    for (const source of wire.sources) if (source.id !== 'openai-pricing') source.reviewIntervalDays = 10_000;
    const { readings, reviewIntervalDays } = named(wire.sources, ({ id }) => id === 'openai-pricing');
    const due = dueOn(readings.at(-1)?.on ?? '', reviewIntervalDays);
    const longestOn = (on: string) => sourcesPage(catalogOf(wire), on).longest.map(({ source }) => source.id);
    expect([longestOn(due), longestOn(addDays(due, -1))]).toEqual([['openai-pricing'], []]);
  });

  test('names what could not be read at the last attempt, up to the day of the page', () => {
    expect(page.failed).toEqual([]);
    expect(pageAfterFailure('2026-11-22').failed).toEqual([]);
    const after = pageAfterFailure(TODAY);
    expect(after.failed.map(({ source, reading }) => [source.id, reading.on])).toEqual([['openai-pricing', TODAY]]);
    expect([after.readings, after.results.unreadable]).toEqual([page.readings + 1, 1]);
    expect(Object.values(after.results).reduce((sum, count) => sum + count, 0)).toBe(after.readings);
  });
});
