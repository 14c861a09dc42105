import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costOfSizePage, costPerImagePage, pagedSizes, sizeKindOf, sizeSlug } from '../../src/catalog/cost-pages.ts';
import { equalRungs } from '../../src/catalog/equal-rungs.ts';
import { isOnSale } from '../../src/catalog/standing.ts';
import { ANY_SIZE, sizeId } from '../../src/domain/size.ts';

const catalog = loadCatalog(dataDirectory());
const SQUARE = { width: 1024, height: 1024 };
const TODAY = '2026-11-21';

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

describe('the page of all costs by size', () => {
  test('puts families that have a cost and stay before those that end, and those without a cost last', () => {
    for (const { groups } of [costPerImagePage(catalog, TODAY).pixels, costPerImagePage(catalog, TODAY).named]) {
      const places = groups.map(({ standing, rows }) => {
        if (rows.every((row) => row.evidence === undefined)) return 2;
        return standing.kind === 'ending' ? 1 : 0;
      });
      expect(places).toEqual(places.toSorted());
      expect(places[0]).toBe(0);
    }
  });
});

/** Every size with a page, in pixels and by name. */
const SIZES = pagedSizes(catalog).map((size) => ({ name: sizeId(size), size }));

describe('the page of a size', () => {
  const page = costOfSizePage(catalog, SQUARE, TODAY);

  test('ranks what is on sale and confirmed, then tells what is not ranked, then what has ended', () => {
    expect(new Set(page.ranked.map(({ standing }) => isOnSale(standing)))).toEqual(new Set([true]));
    const ended = page.unranked.map(({ standing }) => standing.kind === 'ended');
    expect(ended).toEqual([...ended].sort());
    expect(new Set(ended)).toEqual(new Set([false, true]));
    expect(page.cheapest).toBe(page.ranked[0]);
    expect(page.dearest).toBe(page.ranked.at(-1));
    expect(page.cheapest?.leading.text).toBe('$0.005');
    expect(page.dearest?.leading.text).toBe('$0.211');
  });

  test.for(SIZES)('of $name ranks from the cheapest up, only by confirmed first-hand figures', ({ size }) => {
    const { ranked, unranked, anySize } = costOfSizePage(catalog, size, TODAY);
    const costs = ranked.map(({ leading }) => leading.usd);
    for (const [index, usd] of costs.entries()) expect(usd.compare(costs[index - 1] ?? 0)).toBeGreaterThanOrEqual(0);
    expect(ranked.filter(({ row }) => !row.firstHand || row.check?.freshness === 'unconfirmed')).toEqual([]);
    const told = unranked.filter(({ dispute }) => dispute === undefined);
    const kept = told.filter(({ standing, leading, row }) => isOnSale(standing) && leading !== undefined && row.firstHand);
    expect(kept.filter(({ row }) => row.check?.freshness !== 'unconfirmed')).toEqual([]);
    const rows = [...ranked, ...unranked, ...anySize].map(({ row }) => row);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('keeps apart what is sold at one price whatever the size', () => {
    const { ranked, unranked, anySize } = page;
    expect(anySize.length).toBeGreaterThan(0);
    const names = new Set(anySize.map(({ family }) => family.id));
    expect([...ranked, ...unranked].filter(({ family }) => names.has(family.id))).toEqual([]);
    expect(new Set(anySize.flatMap(({ row }) => row.cells.map((cell) => sizeId(cell.size))))).toEqual(new Set([ANY_SIZE]));
  });

  test('counts pixels that a tier states as that tier', () => {
    // 1K of Nano Banana Pro is stated as 1024 × 1024.
    const row = page.ranked.find(({ family }) => family.id === 'gemini-3-pro-image');
    expect(row?.leading.text).toBe('$0.134');
    const named = costOfSizePage(catalog, { tier: '1K' }, TODAY).ranked.find(({ family }) => family.id === 'gemini-3-pro-image');
    expect(named?.leading.text).toBe('$0.134');
  });

  test('is there for every size a model was ever sold at, whatever the day', () => {
    const ids = pagedSizes(catalog).map(sizeId);
    expect(ids).toEqual(expect.arrayContaining(['256x256', '1024x1792', '1024x1024', '3840x2160', '1K', '2K', '4K']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(ANY_SIZE);
    expect(sizeSlug({ tier: '2K' })).toBe('2k');
  });
});

describe('the table of cost per image', () => {
  const groupsOn = (on: string) => {
    const { pixels, named, other } = costPerImagePage(catalog, on);
    return [...pixels.groups, ...named.groups, ...other.groups];
  };
  const names = (on: string) => groupsOn(on).map(({ family }) => family.name);

  test('lists only what can be bought on its day', () => {
    expect(names('2026-11-30')).toContain('GPT Image 1.5');
    expect(names('2026-12-01')).not.toContain('GPT Image 1.5');
    expect(names('2026-09-07')).not.toContain('GPT Image 2.5');
  });

  test('holds every family on sale once, in the table of its kind of sizes', () => {
    const { pixels, named, other, families } = costPerImagePage(catalog, TODAY);
    const all = groupsOn(TODAY).map(({ family }) => family.id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(families);
    for (const [kind, { groups }] of Object.entries({ pixels, named, other })) {
      expect(new Set(groups.map(({ family }) => sizeKindOf(family.lead))), kind).toEqual(new Set([kind]));
    }
  });

  test('gives every row of a table the columns of its table', () => {
    const { pixels, named } = costPerImagePage(catalog, TODAY);
    for (const { sizes, groups } of [pixels, named]) {
      for (const { rows } of groups) {
        for (const { cells } of rows) expect(cells.map((cell) => sizeId(cell.size))).toEqual(sizes.map(sizeId));
      }
    }
    const thousands = named.sizes.map((size) => Number(sizeId(size).replace('K', '')));
    expect(thousands).toEqual(thousands.toSorted((a, b) => a - b));
    expect(named.sizes.map(sizeId)).toEqual(expect.arrayContaining(['1K', '2K', '4K']));
  });

  test('says what a size’s name means at each vendor, and infers no pixels', () => {
    const { meanings } = costPerImagePage(catalog, TODAY);
    const of = (id: string) => meanings.find(({ family }) => family.id === id);
    expect(of('gemini-3-pro-image')).toMatchObject({ vendor: 'Google', tiers: [{ id: '1K', pixels: SQUARE }, { id: '2K' }, { id: '4K' }] });
    expect(of('gemini-nano-banana-2.1')?.tiers.map(({ pixels }) => pixels)).toEqual([null, null, null]);
    expect(meanings.filter(({ vendor }) => vendor === '')).toEqual([]);
  });
});
