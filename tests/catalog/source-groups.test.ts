import { describe, expect, test } from 'vitest';
import { isOverdue, type Purpose, type SourceRow, sourceGroups } from '../../src/catalog/source-groups.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';

/** The groups after a change to the data. */
function groupsAfter(change: (wire: ReturnType<typeof wireCopy>) => void = () => {}, on = TODAY) {
  const wire = wireCopy();
  change(wire);
  const groups = sourceGroups(catalogOf(wire), on);
  const rows = (purpose: Purpose) => groups.find((group) => group.purpose === purpose)?.rows ?? [];
  return { wire, groups, rows };
}

const idsOf = (rows: readonly SourceRow[]) => rows.map(({ source }) => source.id);

describe('the groups of sources', () => {
  test('hold every source once', () => {
    const { wire, groups } = groupsAfter();
    expect(groups.map(({ purpose }) => purpose)).toEqual(['prices', 'plans', 'routes', 'other']);
    const all = groups.flatMap((group) => idsOf(group.rows));
    expect(all.toSorted()).toEqual(wire.sources.map((source) => source.id).toSorted());
  });

  test('put first what the prices of models on sale rest on', () => {
    const { rows } = groupsAfter();
    const own = ['openai-pricing', 'openai-image-guide', 'openai-model-gpt-image-1-mini'];
    expect(idsOf(rows('prices'))).toEqual(expect.arrayContaining(own));
    expect(idsOf(rows('other'))).toContain('openai-model-dall-e-3');
  });

  test('count everything a seller’s file names as behind plans, also what was only looked at', () => {
    const { wire, rows } = groupsAfter();
    const places = wire.sellers.flatMap((seller) => seller.gaps.flatMap((gap) => gap.lookedAt)).map((ref) => ref.split('@')[0] ?? '');
    const behind = new Set([...idsOf(rows('prices')), ...idsOf(rows('plans'))]);
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((id) => !behind.has(id))).toEqual([]);
  });

  test('leave out what holds nothing', () => {
    const { groups } = groupsAfter((wire) => {
      wire.routes = [];
    });
    expect(groups.map(({ purpose }) => purpose)).toEqual(['prices', 'plans', 'other']);
  });

  test('move a source when the last model it prices has ended', () => {
    const isIn = (purpose: Purpose, on: string) =>
      idsOf(groupsAfter(undefined, on).rows(purpose)).includes('openai-model-gpt-image-1-mini');
    expect([isIn('prices', '2026-11-30'), isIn('other', '2026-11-30')]).toEqual([true, false]);
    expect([isIn('prices', '2026-12-01'), isIn('other', '2026-12-01')]).toEqual([false, true]);
  });

  test('begin with undated copies, for which no day can be due, then the longest overdue', () => {
    for (const { rows } of groupsAfter().groups) {
      const undated = rows.filter(({ check }) => check?.precision === 'undated');
      expect(rows.slice(0, undated.length)).toEqual(undated);
      expect(undated.filter((row) => row.due !== undefined || !isOverdue(row))).toEqual([]);
      const dues = rows.slice(undated.length).map((row) => row.due ?? '');
      expect(dues).toEqual(dues.toSorted());
    }
  });

  test('show a source that could never be read before all others', () => {
    const { rows } = groupsAfter((wire) => {
      for (const reading of named(wire.sources, (source) => source.id === 'openai-pricing').readings) reading.result = 'unreadable';
    });
    expect(rows('prices')[0]).toMatchObject({ source: { id: 'openai-pricing' }, check: undefined, due: undefined });
  });

  test('count a failed reading neither as a reading nor against an earlier one', () => {
    const checkOf = ({ rows }: ReturnType<typeof groupsAfter>) =>
      named(rows('prices'), ({ source }) => source.id === 'openai-pricing').check;
    const after = groupsAfter((wire) => {
      const { readings } = named(wire.sources, (source) => source.id === 'openai-pricing');
      readings.push({ on: TODAY, precision: 'exact', via: 'page', result: 'unreadable', confirms: [] });
    });
    expect(checkOf(after)?.on).toBe(checkOf(groupsAfter())?.on);
    expect(checkOf(after)?.on).not.toBe(TODAY);
  });
});
