import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { allCostsPage } from '../../src/catalog/all-costs-page.ts';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { isSecondHand, routeOffer } from '../../src/catalog/routes/route-offers.ts';
import { allTables } from '../../src/catalog/tables/tables.ts';
import { costOf } from '../../src/domain/cost.ts';
import { type Exact, exact } from '../../src/domain/exact.ts';
import { readJob } from '../../src/domain/job-form.ts';
import { readLink } from '../../src/domain/workflow-link.ts';
import { decimalOf, type ShownTable, tableCsv, tableJson, tableMarkdown } from '../../src/format/table-export.ts';
import { cellIn, figureOfCell, type TableFile, type TableUnit, textOfCell } from '../../src/format/table-file.ts';
import { multiplesOf } from '../../src/format/table-multiples.ts';
import { prepareTable, rowsFor } from '../../src/scripts/table/rows.ts';
import { DEFAULT_STATE, type TableState } from '../../src/scripts/table/state.ts';
import { named } from './given.ts';

const catalog = loadCatalog(dataDirectory());
const today = readBuildDate();
const tables = allTables(catalog, today);
const costs = named(tables, ({ page }) => page === '/cost-per-image/all/');
const prepared = prepareTable(costs);
const ADDRESS = 'https://ratecard.example/cost-per-image/all/?vendor=openai';

const placeOf = (file: TableFile, id: string) => file.columns.findIndex((column) => column.id === id);

function figureAt(file: TableFile, row: number, id: string, unit?: TableUnit): Exact | undefined {
  const index = placeOf(file, id);
  const [column, given] = [file.columns[index], file.rows[row]];
  const figure = column && given && figureOfCell(cellIn(given, column, index, unit));
  const [n = '', d = '1'] = figure?.split('/') ?? [];
  return figure === undefined ? undefined : exact(n).div(exact(d));
}

function textAt(file: TableFile, row: number, id: string): string {
  const index = placeOf(file, id);
  const [column, given] = [file.columns[index], file.rows[row]];
  return column && given ? textOfCell(cellIn(given, column, index, undefined)) : '';
}

const choose = (change: Partial<TableState>) => rowsFor(prepared, { ...DEFAULT_STATE, ...change });
const everything = (file: TableFile, unit?: TableUnit): ShownTable => ({
  file,
  rows: [...file.rows.keys()],
  columns: [...file.columns.keys()],
  unit,
  base: undefined,
  marks: () => [],
  address: ADDRESS,
});
/** Some rows and columns of the costs, by the ids of the columns. */
const partly = (rows: readonly number[], ids: readonly string[], change: Partial<ShownTable> = {}): ShownTable => {
  return { ...everything(costs), rows, columns: ids.map((id) => placeOf(costs, id)), ...change };
};

describe('the tables', () => {
  test.for(tables)('of $page have a cell for each column and unit, and rows with names of their own', ({ columns, facets, rows }) => {
    for (const { cells, options, key } of rows) {
      expect(cells, key).toHaveLength(columns.length);
      expect(options).toHaveLength(facets.length);
      columns.forEach(({ units }, index) => {
        const each = units.length === 0 ? [cells[index]] : (cells[index] as unknown[]);
        expect(each, key).toHaveLength(Math.max(1, units.length));
      });
      expect(cells.flat(2).filter((text) => text === '')).toEqual([]);
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    for (const { options } of facets) expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
  });

  test('ids of options, columns and rows can stand in an address', () => {
    const ids = tables.flatMap(({ columns, facets, rows }) => [
      ...columns.map(({ id }) => id),
      ...facets.flatMap(({ id, options }) => [id, ...options.map((option) => option.id)]),
      ...rows.map(({ key }) => key),
    ]);
    expect(ids.filter((id) => !/^[\w.~-]+$/.test(id))).toEqual([]);
  });

  test('every cost is what the calculator gives for the link beside it', () => {
    let compared = 0;
    costs.rows.forEach((row, place) => {
      const link = textAt(costs, place, 'calculator');
      if (!link.startsWith('/calculator/')) return;
      const { state, problems } = readLink(link.split('?')[1] ?? '');
      expect(problems, link).toEqual([]);
      const read = state && readJob(state.form.job, catalog.card, today);
      const costing = read?.ok ? costOf(read.job, catalog.card, read.on) : undefined;
      if (costing?.kind !== 'cost') throw new Error(`${row.key}: no cost for ${link}`);
      const { job } = costing;
      const model = named(catalog.card.models, ({ id }) => id === job.model);
      const shown = figureAt(costs, place, 'cost');
      // Where a published table leads, the table shows it and the calculator computes.
      if (model.publishedDiffers && job.route === model.mainRoute) return;
      expect(shown?.equals(costing.total), row.key).toBe(true);
      compared += 1;
    });
    expect(compared).toBeGreaterThan(450);
  });

  test('a thousand images cost a thousand times one', () => {
    for (const file of tables) {
      for (const { id } of file.columns.filter(({ units }) => units.includes('thousand'))) {
        file.rows.forEach((_, row) => {
          const [one, thousand] = [figureAt(file, row, id), figureAt(file, row, id, 'thousand')];
          expect(thousand?.toFraction()).toBe(one?.mul(1000).toFraction());
        });
      }
    }
  });

  test('figures per million tokens are the rates of the rate card', () => {
    // $30.00 per 1M tokens of image output: 196 tokens × 30 ÷ 1,000,000 = 0.00588
    const row = costs.rows.findIndex(({ key }) => key === 'gpt-image-2~low~1024x1024~openai-api');
    expect(figureAt(costs, row, 'cost')?.toString()).toBe('0.00588');
    expect(figureAt(costs, row, 'cost', 'tokens')?.toString()).toBe('30');
  });
});

test('a cost bears the same marks among all costs and among the offers of its model', () => {
  const first = new Map(
    allCostsPage(catalog, today).flatMap((row) => (row.leading ? [[`${row.family.id} ${row.route.id}`, row] as const] : [])),
  );
  expect(first.size).toBeGreaterThan(90);
  for (const [key, { family, route, standing, marks }] of first) {
    const offer = routeOffer(catalog, family.lead, route.id, today, new EvidenceBook());
    expect({ key, secondHand: marks.secondHand }).toEqual({ key, secondHand: offer && isSecondHand(offer) });
    if (standing.kind !== 'ended') expect({ key, check: marks.check }).toEqual({ key, check: offer?.check });
  }
});

describe('choosing and ordering', () => {
  test.for([false, true])('sorts costs by their exact figure, those without one last (descending: %s)', (down) => {
    const rows = choose({ sort: { column: 'cost', down } });
    expect(rows.toSorted((a, b) => a - b)).toEqual([...costs.rows.keys()]);
    const figures = rows.map((row) => figureAt(costs, row, 'cost'));
    const first = figures.indexOf(undefined);
    expect(figures.slice(first).filter((each) => each !== undefined)).toEqual([]);
    for (let place = 1; place < first; place += 1) {
      const order = figures[place - 1]?.compare(figures[place] ?? 0) ?? 0;
      expect(down ? -order : order).toBeLessThanOrEqual(0);
      if (order === 0) expect(rows[place - 1]).toBeLessThan(rows[place] ?? 0);
    }
  });

  test('sorts words by the alphabet, sizes by pixels and qualities by the ladder', () => {
    const models = choose({ sort: { column: 'model', down: false } }).map((row) => textAt(costs, row, 'model'));
    expect(models).toEqual(models.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    const sizes = choose({ sort: { column: 'size', down: false }, chosen: new Map([['m', ['gpt-image-2']]]) });
    const pixels = sizes.map((row) => Number(figureAt(costs, row, 'size')));
    expect(pixels).toEqual(pixels.toSorted((a, b) => a - b));
    const ladder = choose({ sort: { column: 'quality', down: false }, chosen: new Map([['m', ['gpt-image-2']]]) });
    expect([...new Set(ladder.map((row) => textAt(costs, row, 'quality')))]).toEqual(['low', 'medium', 'high']);
  });

  test('takes one of the options of a facet, and all of the capabilities', () => {
    const has = (row: number, facet: string, id: string) => {
      const index = costs.facets.findIndex((each) => each.id === facet);
      const place = costs.facets[index]?.options.findIndex((option) => option.id === id) ?? -1;
      return costs.rows[row]?.options[index]?.includes(place) ?? false;
    };
    const all = [...costs.rows.keys()];
    expect(choose({ chosen: new Map([['vendor', ['openai', 'google']]]) })).toEqual(
      all.filter((row) => has(row, 'vendor', 'openai') || has(row, 'vendor', 'google')),
    );
    const able = choose({ chosen: new Map([['can', ['edits', 'transparent-background']]]) });
    expect(able).toEqual(all.filter((row) => has(row, 'can', 'edits') && has(row, 'can', 'transparent-background')));
    expect(able.length).toBeGreaterThan(0);
    expect(able.length).toBeLessThan(choose({ chosen: new Map([['can', ['edits']]]) }).length);
  });

  test('takes prices with both ends, in the unit that is shown', () => {
    const rows = choose({ min: '0.005', max: '0.04' });
    const expected = [...costs.rows.keys()].filter((row) => {
      const usd = figureAt(costs, row, 'cost');
      return usd !== undefined && usd.compare('0.005') >= 0 && usd.compare('0.04') <= 0;
    });
    expect(rows).toEqual(expected);
    expect(choose({ min: '5', max: '40', unit: 'thousand' })).toEqual(expected);
    expect(rows.map((row) => figureAt(costs, row, 'cost')?.toString())).toEqual(expect.arrayContaining(['0.04']));
  });

  test('finds rows by every word, also by what an API calls a model', () => {
    const found = choose({ find: 'GPT  high 1024x1536' }).map((row) => costs.rows[row]?.name ?? '');
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((name) => !/high, 1024 × 1536/.test(name))).toEqual([]);
    expect(choose({ find: 'gpt-image-2.5-flare' }).length).toBeGreaterThan(10);
    expect(choose({ find: 'no such thing' })).toEqual([]);
  });

  test('a multiple is the quotient of two figures', () => {
    // 0.21072 ÷ 0.00588 = 35.8…
    const times = multiplesOf(costs, 'gpt-image-2~low~1024x1024~openai-api', undefined);
    const row = costs.rows.findIndex(({ key }) => key === 'gpt-image-2~high~1024x1024~openai-api');
    const index = placeOf(costs, 'cost');
    const column = costs.columns[index];
    expect(column && times(row, column, index)?.toString()).toBe(exact('0.21072').div(exact('0.00588')).toString());
    expect(column && multiplesOf(costs, 'gpt-image-2.6~every~every~openai-api', undefined)(row, column, index)).toBeUndefined();
  });
});

describe('exports', () => {
  test.for(tables)('of $page give back every figure of the catalogue, as CSV and as JSON', (file) => {
    for (const unit of [undefined, 'thousand', 'tokens'] as const) {
      const shown = everything(file, unit);
      const csv = csvParse(tableCsv(shown));
      const json = JSON.parse(tableJson(shown));
      expect(csv).toHaveLength(file.rows.length);
      expect(csv.map(({ id }) => id)).toEqual(file.rows.map(({ key }) => key));
      const fields = csv.columns.slice(1, 1 + file.columns.length);
      expect(json.fields.map(({ field }: { field: string }) => field)).toEqual([...fields, 'marks']);
      file.rows.forEach((row, place) => {
        file.columns.forEach((column, index) => {
          const cell = cellIn(row, column, index, unit);
          const field = fields[index] ?? '';
          const figure = ['usd', 'times', 'count'].includes(column.kind) ? figureOfCell(cell) : undefined;
          const text = column.kind === 'link' ? new URL(textOfCell(cell), ADDRESS).href : textOfCell(cell);
          expect(csv[place]?.[field]).toBe(figure === undefined ? text : decimalOf(figure));
          expect(json.rows[place][field]).toEqual(figure === undefined ? text : { text, value: figure });
        });
      });
      expect(json).toMatchObject({ source: ADDRESS, dataDate: catalog.card.dataDate, licence: 'CC BY 4.0' });
    }
  });

  test('hold the rows and columns that are shown, in their order', () => {
    const rows = choose({
      chosen: new Map([
        ['m', ['gpt-image-2']],
        ['r', ['openai-api']],
        ['q', ['low']],
      ]),
      sort: { column: 'cost', down: false },
    });
    const shown = partly(rows.slice(0, 2), ['model', 'size', 'cost', 'status', 'checked']);
    expect(tableMarkdown(shown).split('\n').slice(0, 4)).toEqual([
      '| Model | Size | Cost, USD per image | Status | Checked | Marks |',
      '|---|---|--:|---|---|---|',
      `| GPT Image 2 | 2048 × 1152 | $0.00471 | on sale | ${textAt(costs, rows[0] ?? 0, 'checked')} | none |`,
      `| GPT Image 2 | 1024 × 1536 | $0.00474 | on sale | ${textAt(costs, rows[1] ?? 0, 'checked')} | none |`,
    ]);
    expect(tableMarkdown(shown)).toContain(`(<${ADDRESS}>)`);
    expect(csvParse(tableCsv(shown)).map(({ size, cost_usd_per_image: usd }) => [size, usd])).toEqual([
      ['2048 × 1152', '0.00471'],
      ['1024 × 1536', '0.00474'],
    ]);
  });

  test('say what each figure is worth, whatever columns are shown', () => {
    const ended = costs.rows.findIndex(({ key }) => key.startsWith('dall-e-3~'));
    const shown = partly([0, ended], ['model', 'cost'], { marks: (row) => (row === ended ? ['second-hand', 'disputed'] : []) });
    const [first, second] = csvParse(tableCsv(shown));
    expect(first).toMatchObject({ status: textAt(costs, 0, 'status'), checked: textAt(costs, 0, 'checked'), marks: 'none' });
    expect(second).toMatchObject({ status: textAt(costs, ended, 'status'), marks: 'second-hand, disputed' });
    expect(second?.['status']).toMatch(/^ended /);
    expect(JSON.parse(tableJson(shown)).rows[1]).toMatchObject({ status: second?.['status'], marks: 'second-hand, disputed' });
    for (const { columns, alongside } of tables) expect(columns.map(({ id }) => id)).toEqual(expect.arrayContaining(alongside));
  });

  test('give the multiples of a chosen row, exactly', () => {
    const places = ['high', 'low'].map((quality) =>
      costs.rows.findIndex(({ key }) => key === `gpt-image-2~${quality}~1024x1024~openai-api`),
    );
    const base = 'gpt-image-2~low~1024x1024~openai-api';
    const shown = partly(places, ['model', 'cost'], { base });
    // 0.21072 ÷ 0.00588 = 1756/49 = 35.8367346939 to twelve digits
    expect(csvParse(tableCsv(shown)).map(({ cost_times: times }) => times)).toEqual(['35.8367346939', '1']);
    expect(JSON.parse(tableJson(shown)).rows[0].cost_times).toEqual({ text: '36×', value: '1756/49' });
    expect(tableMarkdown(shown).split('\n')[0]).toContain('Cost, times GPT Image 2, low, 1024 × 1024, OpenAI API');
  });

  test('keep what could break a table, and take no name for a formula', () => {
    const [row] = costs.rows;
    if (row === undefined) throw new Error('no row');
    const strange = { ...row, cells: ['=1+1 | a\\b\n"c"', ...row.cells.slice(1)] };
    const shown = partly([0], ['model'], { file: { ...costs, rows: [strange], alongside: [] } });
    expect(tableMarkdown(shown).split('\n')[2]).toBe('| =1+1 \\| a\\\\b "c" | none |');
    expect(csvParse(tableCsv(shown))[0]?.['model']).toBe('\'=1+1 | a\\b\n"c"');
  });

  test('a figure without a finite decimal form has twelve digits', () => {
    // 49.90 ÷ 12,000 = 499/120,000
    expect(decimalOf('499/120000')).toBe('0.00415833333333');
  });
});
