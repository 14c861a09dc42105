import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { pricingDay } from '../../src/catalog/standing.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Costing } from '../../src/domain/costing.ts';
import { type Exact, exact } from '../../src/domain/exact.ts';
import { parseAskedSize } from '../../src/domain/size.ts';
import { asCost, decimal } from '../domain/given.ts';

const catalog = loadCatalog(dataDirectory());
type Table = (typeof catalog.observations)[number]['priceTables'][number];

/** A published table prints all its cells alike, but for zeros at the end: to as many places as its longest cell. */
const placesOf = ({ cells }: Table): number => Math.max(...cells.map(({ amount }) => amount.split('.')[1]?.length ?? 0));

/** Rounded half up, as a table is printed. */
function rounded(value: Exact, places: number): Exact {
  const scale = exact(10n ** BigInt(places));
  return value.mul(scale).add(exact('0.5')).floor().div(scale);
}

const CELLS = catalog.observations.flatMap(({ family, priceTables }) =>
  priceTables.flatMap((table) =>
    catalog.card.models
      .filter((model) => model.family === family)
      .flatMap((model) =>
        table.cells.map((cell) => ({
          name: [model.id, table.tier, cell.quality, cell.size].filter((part) => part !== null).join(' '),
          model,
          table,
          cell,
        })),
      ),
  ),
);

function costingOf({ model, table, cell }: (typeof CELLS)[number]): Costing {
  const size = parseAskedSize(cell.size);
  if (size === undefined) throw new Error(`not a size: ${cell.size}`);
  return costOf(cellJob(model, cell.quality, size, table.tier), catalog.card, pricingDay(model, '2026-11-21'));
}

/** Whether the printed figure is tokens × rate at its printed places; false where nothing can be computed. */
function agrees(each: (typeof CELLS)[number]): boolean {
  const costing = costingOf(each);
  return costing.kind === 'cost' && rounded(costing.total, placesOf(each.table)).equals(exact(each.cell.amount));
}

describe('rounding as a table is printed', () => {
  test.for([
    // Half a unit of the last place goes up, a hair less goes down.
    ['0.0335', 3, '0.034'],
    ['0.03349', 3, '0.033'],
    ['0.0672', 3, '0.067'],
    ['0.1344', 3, '0.134'],
    ['0.24', 3, '0.24'],
    ['0.0336', 4, '0.0336'],
  ] as const)('%s to %i places is %s', ([value, places, expected]) => {
    expect(decimal(rounded(exact(value), places))).toBe(expected);
  });
});

describe('the published prices per image', () => {
  test('are there of every vendor that publishes them', () => {
    const cellsOf = (family: string) => CELLS.filter(({ model }) => model.family === family);
    for (const family of ['gpt-image-2', 'gpt-image-1.5', 'gpt-image-1', 'gpt-image-1-mini']) {
      expect(new Set(cellsOf(family).map(({ cell }) => `${cell.quality} ${cell.size}`)).size, family).toBe(9);
    }
    const google = ['gemini-2.5-flash-image', 'gemini-3-pro-image', 'gemini-3.1-flash-image', 'gemini-3.1-flash-lite-image'];
    for (const family of [...google, 'gemini-nano-banana-2.1']) {
      expect(new Set(cellsOf(family).map(({ table }) => table.tier)), family).toEqual(
        new Set(family === 'gemini-2.5-flash-image' ? ['standard', 'batch', 'priority'] : ['standard', 'batch']),
      );
    }
  });

  test.for(CELLS)('of $name equal the computed one, or an exception says why not', (each) => {
    // Both ways: an exception whose figure agrees is idle.
    expect(agrees(each)).toBe(each.cell.exception === null);
  });

  test('of GPT Image 2 need no exception', () => {
    const own = CELLS.filter(({ model }) => model.id === 'gpt-image-2').map(({ cell }) => [cell.quality, cell.size, cell.amount]);
    expect(own).toEqual([
      ['low', '1024x1024', '0.006'],
      ['low', '1024x1536', '0.005'],
      ['low', '1536x1024', '0.005'],
      ['medium', '1024x1024', '0.053'],
      ['medium', '1024x1536', '0.041'],
      ['medium', '1536x1024', '0.041'],
      ['high', '1024x1024', '0.211'],
      ['high', '1024x1536', '0.165'],
      ['high', '1536x1024', '0.165'],
    ]);
  });

  test('of OpenAI with an exception are two of GPT Image 1, two of 1.5 and all of 1 mini', () => {
    const excepted = CELLS.filter(({ cell, model }) => cell.exception !== null && model.mainRoute === 'openai-api');
    const names = excepted.filter(({ model }) => model.family !== 'gpt-image-1-mini').map(({ name }) => name);
    expect([...new Set(names)].sort()).toEqual(
      [
        'gpt-image-1 standard high 1024x1024',
        'gpt-image-1 standard high 1536x1024',
        'gpt-image-1.5 standard high 1536x1024',
        'gpt-image-1.5 standard medium 1024x1536',
      ].sort(),
    );
    expect(excepted.filter(({ model }) => model.family === 'gpt-image-1-mini')).toHaveLength(9);
  });

  test('lead only in the table of GPT Image 1 mini, where each lies $0.0017 to $0.0029 above the computed one', () => {
    const leading = CELLS.filter(({ table }) => table.headline === 'published');
    expect(leading).toHaveLength(9);
    expect(new Set(leading.map(({ model }) => model.id))).toEqual(new Set(['gpt-image-1-mini']));
    const gaps = leading.map((each) => exact(each.cell.amount).sub(asCost(costingOf(each)).total));
    expect(gaps.every((gap) => gap.compare('0.0017') > 0 && gap.compare('0.0029') < 0)).toBe(true);
  });
});
