import { describe, expect, test } from 'vitest';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { signalsOf, signalsPage } from '../../src/catalog/signals.ts';
import { formatMeasured, formatMeasuredOn } from '../../src/format/signal.ts';
import { Signals } from '../../src/schema/signal.ts';
import { catalogOf, named, problemsAfter, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const wire = wireCopy();
const catalog = catalogOf(wire);

describe('what others measured of a model', () => {
  test('is told by board, the newest day first, each with what it rests on', () => {
    const book = new EvidenceBook();
    const [board] = signalsOf(catalog, 'gemini-3.1-flash-image', TODAY, book).filter(({ id }) => id === 'arena-text-to-image');
    expect(board?.results.map(({ text, on }) => [text, on.latest])).toEqual([
      ['1,264 points', '2026-08-24'],
      ['1,261 points', '2026-07-27'],
    ]);
    const opened = book.records.filter(({ id }) => board?.results.some(({ evidence }) => evidence === id));
    expect(opened.map(({ proofs }) => proofs[0]?.reading.on)).toEqual(['2026-07-27', '2026-08-24']);
  });

  test('is not told before it was measured', () => {
    const days = (on: string) =>
      signalsOf(catalog, 'gpt-image-2', on, new EvidenceBook()).flatMap(({ results }) => results.map((result) => result.on.latest));
    expect(days('2026-07-27')).toContain('2026-07-27');
    expect(days('2026-07-26').filter((day) => day > '2026-07-26')).toEqual([]);
  });

  test('stands together with what the same reading says of other models, each told apart', () => {
    const { book, signals } = signalsPage(catalog, TODAY);
    expect(signals.map(({ id }) => id).toSorted()).toEqual(wire.signals.map(({ id }) => id).toSorted());
    const shown = signals.flatMap(({ rows }) => rows.flatMap(({ results }) => results));
    expect(shown).toHaveLength(wire.signals.flatMap(({ results }) => results).length);
    expect(book.records.length).toBeLessThan(shown.length);
    for (const { subjects } of book.records) expect(new Set(subjects.map(({ name }) => name)).size).toBe(subjects.length);
  });

  test('is nothing for a model that stands on no board', () => {
    expect(signalsOf(catalog, 'dall-e-2', TODAY, new EvidenceBook())).toEqual([]);
  });
});

describe('a measured value', () => {
  test('has its unit, and both ends of a range', () => {
    expect(formatMeasured({ least: '1381', most: '1381' }, 'points')).toBe('1,381 points');
    expect(formatMeasured({ least: '34', most: '42' }, 'seconds')).toBe('34 to 42 seconds');
    expect(formatMeasured({ least: '58.7', most: '58.7' }, 'seconds')).toBe('58.7 seconds');
  });

  test('says what it holds for and its day, loose where the source is', () => {
    const on = { earliest: '2026-08-24', latest: '2026-08-24' };
    expect(formatMeasuredOn({ setting: 'medium', statistic: null, rank: 1, on })).toBe('medium, rank 1 there, 2026-08-24');
    const month = { earliest: '2026-07-01', latest: '2026-07-31' };
    expect(formatMeasuredOn({ setting: null, statistic: 'typical', rank: null, on: month })).toBe('typical, 2026-07');
  });
});

describe('the files of measurements', () => {
  test('refuse a range that is upside down, and a value without evidence', () => {
    const file = structuredClone(named(wire.signals, ({ id }) => id === 'arena-image-edit'));
    const [first] = file.results;
    const withFirst = (change: object) => Signals.safeParse({ ...file, results: [{ ...first, ...change }] }).success;
    expect(withFirst({})).toBe(true);
    expect(withFirst({ value: { least: '42', most: '34' } })).toBe(false);
    expect(withFirst({ evidence: [] })).toBe(false);
    expect(withFirst({ score: '1' })).toBe(false);
  });

  test('name models that are there', () => {
    const problems = problemsAfter((copy) => {
      for (const { results } of copy.signals.slice(0, 1)) for (const result of results.slice(0, 1)) result.model = 'no-model';
    });
    expect(problems).toEqual([expect.stringContaining('results[0].model: found "no-model", expected the id of a model')]);
  });
});
