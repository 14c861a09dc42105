import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costOfSizePage, costPerImagePage, pagedSizes } from '../../src/catalog/cost-pages.ts';
import { equalRungs } from '../../src/catalog/equal-rungs.ts';
import { sizeId } from '../../src/domain/size.ts';

const catalog = loadCatalog(dataDirectory());
const SQUARE = { width: 1024, height: 1024 };
const TODAY = '2026-11-20';

function rungs(id: string, quality: string, on = TODAY): string[] {
  const model = catalog.card.models.find((each) => each.id === id);
  return model === undefined ? ['no such model'] : equalRungs(catalog, model, quality, on).map((each) => `${each.family} ${each.quality}`);
}

describe('rungs of equal tokens', () => {
  test.for([
    ['gpt-image-2', 'medium', ['GPT Image 2.5 high']],
    ['gpt-image-2', 'high', ['GPT Image 2.5 max']],
    ['gpt-image-2.5-flare', 'low', ['GPT Image 2 low']],
    ['gpt-image-2.5-flare', 'medium', []],
    ['gpt-image-2.6-flare', 'high', []],
    ['gpt-image-1.5', 'high', []],
  ] as const)('of %s %s are %j, whatever they are called', ([id, quality, expected]) => {
    expect(rungs(id, quality)).toEqual(expected);
  });

  test('name no family that is not sold yet', () => {
    expect(rungs('gpt-image-2', 'medium', '2026-09-07')).toEqual([]);
    expect(rungs('gpt-image-2', 'medium', '2026-09-08')).toEqual(['GPT Image 2.5 high']);
  });
});

describe('the page of a size', () => {
  test('ranks what is on sale and confirmed, then tells what is not computable, then what has ended', () => {
    const { rows, cheapest, dearest } = costOfSizePage(catalog, SQUARE, TODAY);
    const kinds = rows.map(({ standing, leading }) =>
      standing.kind === 'ended' ? 'ended' : leading === undefined ? 'not computable' : 'ranked',
    );
    expect([...new Set(kinds)]).toEqual(['ranked', 'not computable', 'ended']);
    expect(cheapest?.leading.text).toBe('$0.005');
    expect(dearest?.leading.text).toBe('$0.211');
  });

  test('names no cheapest once every check is unconfirmed, and marks the rows', () => {
    const { rows, cheapest, dearest } = costOfSizePage(catalog, SQUARE, '2027-12-01');
    expect(cheapest).toBeUndefined();
    expect(dearest).toBeUndefined();
    const priced = rows.filter(({ standing, leading }) => standing.kind !== 'ended' && leading !== undefined);
    expect(priced.length).toBeGreaterThan(0);
    expect(new Set(priced.map(({ row }) => row.freshness))).toEqual(new Set(['unconfirmed']));
  });

  test('keeps in the ranking what is only due', () => {
    const { cheapest } = costOfSizePage(catalog, SQUARE, '2026-12-15');
    expect(cheapest?.row.freshness).toBe('due');
  });

  test('is there for every size a model was ever sold at, whatever the day', () => {
    expect(pagedSizes(catalog).map(sizeId)).toEqual(expect.arrayContaining(['256x256', '1024x1792', '1024x1024', '3840x2160']));
  });
});

test('the table of cost per image lists only what can be bought on its day', () => {
  const names = (on: string) => costPerImagePage(catalog, on).groups.map(({ family }) => family.name);
  expect(names('2026-11-30')).toContain('GPT Image 1.5');
  expect(names('2026-12-01')).not.toContain('GPT Image 1.5');
  expect(names('2026-09-07')).not.toContain('GPT Image 2.5');
});
