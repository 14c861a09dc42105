import { describe, expect, test } from 'vitest';
import { sourcesPage } from '../../src/catalog/sources-page.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';

/** The groups of the page after a change to the data. */
function pageAfter(change: (wire: ReturnType<typeof wireCopy>) => void = () => {}, on = TODAY) {
  const wire = wireCopy();
  change(wire);
  return { wire, ...sourcesPage(catalogOf(wire), on) };
}

const idsOf = (rows: ReturnType<typeof sourcesPage>['rest']) => rows.map(({ source }) => source.id);

describe('the page of sources', () => {
  test('lists every source once', () => {
    const { wire, pricing, plans, rest } = pageAfter();
    const all = [...idsOf(pricing), ...idsOf(plans), ...idsOf(rest)];
    expect(all.toSorted()).toEqual(wire.sources.map((source) => source.id).toSorted());
  });

  test('leads with what the prices of models on sale rest on', () => {
    const { pricing, rest } = pageAfter();
    expect(idsOf(pricing)).toEqual(expect.arrayContaining(['openai-pricing', 'openai-image-guide', 'openai-model-gpt-image-1-mini']));
    expect(idsOf(rest)).toEqual(expect.arrayContaining(['openai-help-dall-e-credits', 'openai-model-dall-e-3']));
  });

  test('moves a source to the rest when the last model it prices has ended', () => {
    expect(idsOf(pageAfter(undefined, '2026-11-30').pricing)).toContain('openai-model-gpt-image-1-mini');
    expect(idsOf(pageAfter(undefined, '2026-12-01').rest)).toContain('openai-model-gpt-image-1-mini');
  });

  test('puts the longest overdue of each group first', () => {
    const { pricing, plans, rest } = pageAfter();
    for (const rows of [pricing, plans, rest]) {
      const dues = rows.map((row) => row.due);
      expect(dues).toEqual(dues.toSorted());
    }
  });

  test('shows a source that could never be read, before all others of its group', () => {
    const { pricing } = pageAfter((wire) => {
      for (const reading of named(wire.sources, (source) => source.id === 'openai-pricing').readings) reading.result = 'unreadable';
    });
    expect(pricing[0]).toMatchObject({ source: { id: 'openai-pricing' }, check: undefined, due: undefined });
  });

  test('counts a failed reading neither as a reading nor against an earlier one', () => {
    const checkOf = ({ pricing }: ReturnType<typeof pageAfter>) => named(pricing, ({ source }) => source.id === 'openai-pricing').check;
    const after = pageAfter((wire) => {
      const { readings } = named(wire.sources, (source) => source.id === 'openai-pricing');
      readings.push({ on: TODAY, precision: 'exact', via: 'page', result: 'unreadable', confirms: [] });
    });
    expect(checkOf(after)?.on).toBe(checkOf(pageAfter())?.on);
    expect(checkOf(after)?.on).not.toBe(TODAY);
  });
});
