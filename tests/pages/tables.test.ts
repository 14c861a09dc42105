import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCostsPage } from '../../src/catalog/all-costs-page.ts';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { figureOfCell, SHEET_ROWS, type TableCell, type TableFile, textOfCell } from '../../src/format/table-file.ts';
import { BARS } from '../bench/bars.ts';
import { sentBytes } from '../bench/sent-bytes.ts';
import { addresses, DIST, pageAt, textOf } from './built.ts';

/** Pages whose table has tools. */
const PAGES = addresses().filter((address) => pageAt(address).querySelector('[data-table-tools]') !== null);

function tableOn(address: string) {
  const page = pageAt(address);
  const bar = page.querySelector('[data-table-tools]');
  const body = readFileSync(join(DIST, bar?.getAttribute('data-table-tools') ?? ''), 'utf8');
  const table = page.querySelector('.tall table');
  const rows = table?.querySelectorAll('tbody tr:not(.group)') ?? [];
  return { file: JSON.parse(body) as TableFile, headings: table?.querySelectorAll('thead th') ?? [], rows };
}

describe('tables with tools', () => {
  test('are those of models, rates, costs, plans and routes', () => {
    expect(PAGES).toEqual(['/cost-per-image/all/', '/models/', '/plans/', '/rates/', '/routes/']);
  });

  test.for(PAGES)('on %s hold in each row and cell what their file says', (address) => {
    const { file, headings, rows } = tableOn(address);
    expect(file.page).toBe(address);
    expect(rows).toHaveLength(file.rows.length);
    const columns = file.columns.filter(({ onPage }) => onPage);
    expect(headings).toHaveLength(columns.length);
    let compared = 0;
    rows.forEach((row, place) => {
      const given = file.rows[place];
      const cells = row.querySelectorAll('th, td').flatMap((cell) => {
        const more = Number(cell.getAttribute('colspan') ?? 1) - 1;
        return [cell, ...new Array<undefined>(more).fill(undefined)];
      });
      expect(cells).toHaveLength(columns.length);
      columns.forEach(({ kind }, index) => {
        const [cell, expected] = [cells[index], given?.cells[index]];
        const text = textOf(cell);
        const first = (Array.isArray(expected) && file.columns[index]?.units.length ? expected[0] : expected) as TableCell;
        // A model of one price has no second one; what is asked for it is said once.
        if (cell === undefined || text === 'the same' || (kind !== 'usd' && figureOfCell(first) === undefined && index > 0)) return;
        if (figureOfCell(first) !== undefined || index === 0) expect(text, `${given?.key} ${index}`).toContain(textOfCell(first));
        compared += 1;
      });
    });
    expect(compared).toBeGreaterThan(file.rows.length);
  });

  test('show the marks of each cost: its age, whose word it is, and what is disputed', () => {
    const catalog = loadCatalog(dataDirectory());
    const { rows } = tableOn('/cost-per-image/all/');
    const expected = allCostsPage(catalog, readBuildDate()).map(({ marks: { check, secondHand, dispute } }) => {
      const age = check === undefined || check.freshness === 'checked' ? [] : [check.freshness];
      return [...age, ...(secondHand ? ['second-hand'] : []), ...(dispute ? ['disputed'] : [])];
    });
    expect(rows.map((row) => row.querySelectorAll('.mark').map(textOf))).toEqual(expected);
    expect(new Set(expected.flat())).toEqual(new Set(['due', 'unconfirmed', 'second-hand', 'disputed']));
  });

  test('stand in bodies of equal length where they are long', () => {
    const bodies = pageAt('/cost-per-image/all/').querySelectorAll('.sheet tbody');
    const lengths = bodies.map((body) => body.querySelectorAll('tr').length);
    expect(new Set(lengths.slice(0, -1))).toEqual(new Set([SHEET_ROWS]));
  });

  test.for(PAGES)('on %s wait in a small script of the page, which asks for none', (address) => {
    const scripts = pageAt(address).querySelectorAll('script[type="module"]');
    expect(scripts.map((script) => script.getAttribute('src'))).toEqual([undefined, undefined]);
    const own = scripts.find((script) => script.textContent.includes('data-table-tools'));
    expect(Buffer.byteLength(own?.textContent ?? '')).toBeLessThanOrEqual(800);
  });

  test('need no more than their bars when they are used', () => {
    const weigh = (file: string) => sentBytes(readFileSync(join(DIST, file)));
    const [tools = '', ...others] = globSync('_astro/tools-*.js', { cwd: DIST });
    expect(others).toEqual([]);
    expect(weigh(tools)).toBeLessThanOrEqual(BARS.tableToolsBytes);
    for (const file of globSync('tables/*.json', { cwd: DIST })) expect(weigh(file), file).toBeLessThanOrEqual(BARS.tableFileBytes);
  });
});
