import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { toSize } from '../../src/catalog/rate-card.ts';
import { pricingDay } from '../../src/catalog/standing.ts';
import { costOf } from '../../src/domain/cost.ts';
import { type Exact, exact } from '../../src/domain/exact.ts';
import { asCost } from '../domain/given.ts';

const catalog = loadCatalog(dataDirectory());

/** Rounded half up to a tenth of a cent, as OpenAI prints its tables. */
const toThreePlaces = (value: Exact): Exact => value.mul(1000).add(exact('0.5')).floor().div(1000);

const CELLS = catalog.observations.flatMap(({ family, priceTables }) =>
  priceTables.flatMap((table) =>
    catalog.card.models
      .filter((model) => model.family === family)
      .flatMap((model) =>
        table.cells.map((cell) => ({ name: `${model.id} ${table.tier} ${cell.quality} ${cell.size}`, model, table, cell })),
      ),
  ),
);

function computed({ model, table, cell }: (typeof CELLS)[number]): Exact {
  const job = cellJob(model, cell.quality, toSize(cell.size), table.tier);
  return asCost(costOf(job, catalog.card, pricingDay(model, '2026-11-20'))).total;
}

describe('the published prices per image', () => {
  test('are nine each of GPT Image 2, 1.5, 1 and 1 mini', () => {
    const cellsOf = (family: string) =>
      CELLS.filter(({ model }) => model.family === family).map(({ cell }) => `${cell.quality} ${cell.size}`);
    for (const family of ['gpt-image-2', 'gpt-image-1.5', 'gpt-image-1', 'gpt-image-1-mini']) {
      expect(new Set(cellsOf(family)).size).toBe(9);
    }
  });

  test.for(CELLS)('of $name equal the computed one, or an exception says why not', (each) => {
    const isEqual = toThreePlaces(computed(each)).equals(exact(each.cell.amount));
    expect(isEqual).toBe(each.cell.exception === null);
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

  test('with an exception are two of GPT Image 1, two of 1.5 and all of 1 mini', () => {
    const named = CELLS.filter(({ cell, model }) => cell.exception !== null && model.family !== 'gpt-image-1-mini').map(({ name }) => name);
    expect([...new Set(named)].sort()).toEqual(
      [
        'gpt-image-1 standard high 1024x1024',
        'gpt-image-1 standard high 1536x1024',
        'gpt-image-1.5 standard high 1536x1024',
        'gpt-image-1.5 standard medium 1024x1536',
      ].sort(),
    );
    expect(CELLS.filter(({ cell, model }) => cell.exception !== null && model.family === 'gpt-image-1-mini')).toHaveLength(9);
  });

  test('lead only in the table of GPT Image 1 mini, where each lies $0.0017 to $0.0029 above the computed one', () => {
    const leading = CELLS.filter(({ table }) => table.headline === 'published');
    expect(leading).toHaveLength(9);
    expect(new Set(leading.map(({ model }) => model.id))).toEqual(new Set(['gpt-image-1-mini']));
    const gaps = leading.map((each) => exact(each.cell.amount).sub(computed(each)));
    expect(gaps.every((gap) => gap.compare('0.0017') > 0 && gap.compare('0.0029') < 0)).toBe(true);
  });
});
