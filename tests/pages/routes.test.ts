import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { costOf } from '../../src/domain/cost.ts';
import { formatCost } from '../../src/format/cost.ts';
import { pageAt, rowsOf, textOf } from './built.ts';

const { card, routes } = loadCatalog(dataDirectory());
const today = readBuildDate();
const [model] = card.models.filter((each) => each.id === 'gpt-image-2');

/** What an image of the headline’s model costs on a route, by the engine. */
function costAt(route: string, quality: string): string {
  const costing = model && costOf(cellJob(model, quality, { width: 1024, height: 1024 }, 'standard', route), card, today);
  if (costing?.kind !== 'cost') throw new Error(`no cost on ${route}`);
  return formatCost(costing);
}

const leadOf = (route: string) => pageAt(`/routes/${route}/`).querySelectorAll('main > p').slice(0, 2).map(textOf).join(' ');

describe('the page of all routes', () => {
  const page = pageAt('/routes/');
  const rows = new Map(rowsOf(page.querySelector('table')).map((row) => [row[0] ?? '', row]));

  test('says first who bills what', () => {
    const lead = textOf(page.querySelector('main > p'));
    expect(lead).toContain('A plan prepays no API use: the two are billed apart.');
    expect(lead).toContain('Every gateway here sends a bill of its own.');
  });

  test('holds every route with who bills', () => {
    for (const { name, billedBy } of routes) expect(rows.get(name)?.[1], name).toBe(billedBy);
  });

  test('holds the engine’s price and the multiple over the main route', () => {
    expect(rows.get('OpenAI API')?.[2]).toBe(costAt('openai-api', 'medium'));
    expect(rows.get('fal')?.slice(2, 4)).toEqual([costAt('fal', 'medium'), 'same rates']);
    expect(rows.get('OpenRouter')?.slice(2, 4)).toEqual([costAt('openrouter', 'medium'), '1.055×']);
    expect(rows.get('OpenAI Batch')?.[3]).toBe('0.5×');
    expect(rows.get('muapi')?.[3]).toBe('not comparable sizes of its own, without pixels');
  });

  test('says what a request without a quality costs', () => {
    expect(rows.get('fal')?.[5]).toBe(`high: ${costAt('fal', 'high')}`);
    expect(rows.get('OpenAI API')?.[5]).toContain('auto');
  });
});

describe('the page of a route', () => {
  test('is there for every route, and says who bills', () => {
    for (const { id, name, billedBy, kind } of routes) {
      const page = pageAt(`/routes/${id}/`);
      expect(textOf(page.querySelector('h1')), id).toContain(name);
      expect(leadOf(id), id).toContain(kind === 'free-test' ? 'Nothing is charged.' : `Who bills: ${billedBy}.`);
    }
  });

  test('says aloud that a gateway makes a request without a quality at the dearest rung', () => {
    expect(leadOf('fal')).toContain('the same rates as on OpenAI API');
    expect(leadOf('fal')).toContain(`request without a quality is made at high: ${costAt('fal', 'high')}.`);
  });

  test('says why sizes of a route’s own are not compared, and shows their prices', () => {
    expect(leadOf('venice')).toContain('not comparable with OpenAI API, because no pixels are recorded');
    const grid = pageAt('/routes/venice/')
      .querySelectorAll('table')
      .map(rowsOf)
      .find(([head]) => head?.[0] === 'Quality');
    // The seller's list: 1K, 2K and 4K at high
    expect(grid?.at(-1)).toEqual(['high', '$0.26', '$0.50', '$0.83']);
  });

  test('sets batch beside standard, by meter and by quality', () => {
    const tables = pageAt('/routes/openai-batch/').querySelectorAll('table').map(rowsOf);
    const ladder = tables.find(([head]) => head?.[0] === 'Quality');
    expect(ladder?.at(-1)).toEqual(['high', '7,024', '$0.105', '$0.211', '0.5×']);
    const meters = tables.find(([head]) => head?.[0] === 'Meter');
    expect(meters?.[5]).toEqual(['Image output', '$15.00', '$30.00', '0.5×']);
    expect(meters?.[2]).toEqual(['Cached text input', 'not known', '$1.25', 'not comparable']);
  });

  test('says what a route adds to another’s prices', () => {
    expect(leadOf('openai-responses')).toContain('as on OpenAI API. On top of that: the tokens of the main model');
  });

  test('a chat plan shows its plans, and the images the same money makes at the API', () => {
    const page = pageAt('/routes/chatgpt/');
    const plus = rowsOf(page.querySelector('#plans table')).find(([name]) => name?.startsWith('Plus'));
    expect(plus?.[1]).toBe('$20.00 a month');
    expect(plus?.slice(-2)).toEqual(['379', '94']);
    expect(page.querySelector('#plans a[href="/plans/chatgpt/"]')).not.toBeNull();
  });

  test('credit sellers lead to their own pages', () => {
    const links = pageAt('/routes/credit-plans/').querySelectorAll('#sellers a[href^="/plans/"]');
    expect(links.length).toBeGreaterThan(20);
  });

  test('what is not stated is said with where it was looked for', () => {
    expect(textOf(pageAt('/routes/poe/').querySelector('#facts'))).toMatch(/Not stated The account needed.*Looked for in: .+\./);
  });
});
