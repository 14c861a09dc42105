import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { allTables } from '../../src/catalog/tables/tables.ts';
import type { TableFile } from '../../src/format/table-file.ts';
import { DEFAULT_STATE, pageColumns, readState, type TableState, unitsOf, writeState } from '../../src/scripts/table/state.ts';
import { named } from './given.ts';

const tables = allTables(loadCatalog(dataDirectory()), readBuildDate());
const models = named(tables, ({ page }) => page === '/models/');

/** Any state a reader can set on a table. */
function anyState(file: TableFile): fc.Arbitrary<TableState> {
  const amount = fc.constantFrom('', '0', '0.05', '12.5');
  const chosen = fc
    .tuple(...file.facets.map(({ id, options }) => fc.subarray(options.map((option) => option.id)).map((ids) => [id, ids] as const)))
    .map((all) => new Map(all.filter(([, ids]) => ids.length > 0)));
  const others = file.columns.slice(1).map(({ id }) => id);
  return fc.record({
    find: fc.string({ maxLength: 100 }),
    chosen,
    min: amount,
    max: amount,
    sort: fc.option(fc.record({ column: fc.constantFrom('model', 'released'), down: fc.boolean() }), { nil: undefined }),
    unit: fc.option(fc.constantFrom(...unitsOf(file).slice(1)), { nil: undefined }),
    columns: fc.option(
      fc.subarray(others).filter((ids) => ids.join() !== pageColumns(file).join()),
      { nil: undefined },
    ),
    base: fc.option(fc.constantFrom(...file.rows.map(({ key }) => key)), { nil: undefined }),
  });
}

describe('the state of a table in an address', () => {
  test('every state is read back as it was written', () => {
    fc.assert(
      fc.property(anyState(models), (state) => {
        expect(readState(writeState(state, models), models)).toEqual({ state, problems: [] });
      }),
    );
  });

  test('what a page shows by itself needs no state', () => {
    for (const file of tables) {
      expect(writeState(DEFAULT_STATE, file)).toBe('');
      expect(readState('', file)).toEqual({ state: DEFAULT_STATE, problems: [] });
    }
  });

  test('is short and can be read', () => {
    const chosen = new Map([
      ['vendor', ['openai', 'google']],
      ['can', ['edits']],
    ]);
    const query = writeState({ ...DEFAULT_STATE, chosen, max: '0.05', sort: { column: 'cheapest', down: true }, unit: 'thousand' }, models);
    expect(query).toBe('vendor=openai,google&can=edits&max=0.05&sort=-cheapest&unit=thousand');
  });

  test.for([
    ['vendor=openai,acme', '“acme”, expected an option of “Vendor”'],
    ['sort=price', '“price”, expected a column to sort by'],
    ['sort=constructor', '“constructor”, expected a column to sort by'],
    ['unit=day', '“day”, expected a unit'],
    ['cols=model', '“model”, expected a column of this table'],
    ['base=gpt-image-9', '“gpt-image-9”, expected a row'],
    ['min=-1', '“-1”, expected a least price'],
    ['max=1e9', '“1e9”, expected a most price'],
    ['utm_source=x', '“utm_source” is no setting of this table'],
    ['__proto__=x', '“__proto__” is no setting of this table'],
    ['find=a&find=b', '“find” is given more than once'],
    [`find=${'x'.repeat(101)}`, 'at most 100 characters'],
  ] as const)('of %s says what is not used', ([query, words]) => {
    const { problems } = readState(query, models);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  test('what can be used of a list is used', () => {
    const { state } = readState('vendor=openai,acme', models);
    expect(state.chosen.get('vendor')).toEqual(['openai']);
  });

  test('any text is answered, with few words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (query) => {
        const { problems } = readState(query, models);
        expect(problems.length).toBeLessThanOrEqual(11);
        expect(Math.max(0, ...problems.map(({ length }) => length))).toBeLessThan(200);
      }),
    );
  });
});
