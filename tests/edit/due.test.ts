import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/catalog/evidence.ts';
import { dueSources } from '../../src/edit/due.ts';
import { dueWords } from '../../src/edit/due-words.ts';
import { MARKER, overdueIssue } from '../../src/edit/overdue-issue.ts';
import { editLink } from '../../src/site.ts';
import { catalogOf, named, wireCopy } from '../catalog/given.ts';
import { TODAY } from './given.ts';

type Copy = ReturnType<typeof wireCopy>;

function dueAfter(change: (wire: Copy) => void, on = TODAY) {
  const wire = wireCopy();
  change(wire);
  return dueSources(catalogOf(wire), on);
}

/** Makes every source so recently read that nothing is due. */
function readAll(wire: Copy) {
  for (const source of wire.sources) {
    source.reviewIntervalDays = 10_000;
    for (const reading of source.readings) if (reading.precision === 'undated') reading.precision = 'not-before';
  }
}

const sourceOf = (wire: Copy, id: string) => named(wire.sources, (source) => source.id === id);

describe('what is due', () => {
  test('is nothing while every number is within its interval', () => {
    expect(dueAfter(readAll)).toEqual([]);
  });

  test('counts from the day after the interval', () => {
    // Cited and last read on 2026-10-23: 28 days are within the interval on 2026-11-20, and not on 2026-11-21.
    const due = (on: string) =>
      dueAfter((wire) => {
        readAll(wire);
        const source = sourceOf(wire, 'openai-pricing');
        source.reviewIntervalDays = 28;
        source.readings = [{ on: '2026-10-23', precision: 'exact', via: 'page', result: 'recorded', confirms: [] }];
        const cite = (text: string) => text.replace(/openai-pricing@[\d-]+/g, 'openai-pricing@2026-10-23');
        for (const folder of ['rates', 'models', 'routes', 'counting-rules', 'sellers', 'observations', 'notices', 'conflicts'] as const) {
          Object.assign(wire, { [folder]: JSON.parse(cite(JSON.stringify(wire[folder]))) });
        }
      }, on);
    expect(due('2026-11-20')).toEqual([]);
    const [only, ...others] = due('2026-11-21');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ visibility: 'home', since: '2026-11-21', last: { on: '2026-10-23' }, source: { id: 'openai-pricing' } });
    expect(dueWords(only as NonNullable<typeof only>, TODAY)).toMatch(
      /^last read 2026-10-23; (?:all \d+|\d+ of \d+) numbers that rest on it have been due since 2026-11-21$/,
    );
  });

  test('says so of what nothing proves a day of', () => {
    const [only] = dueAfter((wire) => {
      readAll(wire);
      for (const reading of sourceOf(wire, 'empiriolabs-models').readings) reading.precision = 'undated';
    });
    expect(only).toMatchObject({ source: { id: 'empiriolabs-models' }, since: null, last: { precision: 'undated' } });
    expect(dueWords(only as NonNullable<typeof only>, TODAY)).toMatch(
      /^last read in an undated copy; all \d+ numbers that rest on it were never confirmed on a day that is proven$/,
    );
  });
});

test('a reading after the day a number was due on did not confirm it', () => {
  const source = catalogOf(wireCopy()).sources[0] as Source;
  const last = { on: '2026-10-09', precision: 'exact' as const };
  const row = { source, file: '', visibility: 'home' as const, last, since: '2026-05-28', due: 3, shown: 86, command: '' };
  expect(dueWords(row, TODAY)).toBe(
    'last read 2026-10-09; 3 of 86 numbers that rest on it have been due since 2026-05-28, as that reading did not confirm them',
  );
  expect(dueWords({ ...row, due: 1, shown: 1, last: { on: '2026-05-01', precision: 'exact' } }, TODAY)).toBe(
    'last read 2026-05-01; the one number that rests on it has been due since 2026-05-28',
  );
  expect(dueWords({ ...row, since: '2026-12-01', due: 2, shown: 2 }, TODAY)).toBe(
    'last read 2026-10-09; both numbers that rest on it are due on 2026-12-01',
  );
});

describe('the weekly issue', () => {
  const catalog = catalogOf(wireCopy());

  test('is empty when nothing is due', () => {
    expect(overdueIssue([], TODAY, editLink)).toBe('');
  });

  test('names each source with its address, the link to edit it and its command', () => {
    const sources = dueSources(catalog, TODAY);
    const [first] = sources;
    if (first === undefined) throw new Error('nothing is due');
    const body = overdueIssue(sources, TODAY, editLink);
    expect(body.startsWith(`${MARKER}\n`)).toBe(true);
    expect(body).toContain(`(<${first.source.url}>)`);
    expect(body).toContain(`[Edit](https://github.com/ratecard/ratecard/edit/main/${first.file})`);
    expect(body).toContain(`  ${first.command}\n`);
  });

  test('stays within what an issue holds, and says what it leaves out', () => {
    const sources = dueSources(catalog, TODAY, 2000);
    expect(sources.length).toBeGreaterThan(60);
    const body = overdueIssue(sources, TODAY, editLink);
    expect(body.length).toBeLessThan(65_000);
    expect(body).toContain(`${sources.length - 40} more are due`);
  });

  test('lets no text of the data become markup', () => {
    const [first] = dueSources(catalog, TODAY);
    if (first === undefined) throw new Error('nothing is due');
    const odd = { ...first, source: { ...first.source, title: '<b>@all</b>\n## [x](y)' } };
    expect(overdueIssue([odd], TODAY, editLink)).toContain(String.raw`\<b\>\@all\</b\> \#\# \[x\](y)`);
  });
});
