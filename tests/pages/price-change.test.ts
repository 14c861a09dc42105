import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badge } from '../../src/api/badge.ts';
import { csvFiles, jsonFiles } from '../../src/api/files.ts';
import { llmsText } from '../../src/api/llms-text.ts';
import { twinOf } from '../../src/api/twin-addresses.ts';
import { twins } from '../../src/api/twins/all.ts';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { RateCard } from '../../src/domain/rate-card.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { withServer } from '../audit/running-server.ts';
import { copyAsRecorded } from '../edit/as-recorded.ts';
import { rowsOf, textOf } from './built.ts';

/** A made-up price change: image output falls from $30 to $24 on this day. */
const CHANGE_DAY = '2026-11-10';
const DAY_BEFORE = '2026-11-09';
const NEW_RATE = '24';

const copy = mkdtempSync(join(tmpdir(), 'ratecard-'));
const data = join(copy, 'data');
const unchanged = join(copy, 'unchanged');
const TODAY = '2026-11-21';
const environment = { ...process.env, RATECARD_DATA: data, BUILD_DATE: TODAY };

/** Writes a new edition on top of the standard rates, as an editor would: nothing older is touched. */
function addEdition() {
  const file = join(data, 'rates/openai-api/gpt-image-2.json');
  const rates = JSON.parse(readFileSync(file, 'utf8'));
  const edition = structuredClone(rates.editions.find((each: { tier: string }) => each.tier === 'standard'));
  edition.from = CHANGE_DAY;
  for (const rate of edition.pricing.rates) if (rate.meter === 'image-output') rate.value.amount = NEW_RATE;
  rates.editions.push(edition);
  writeFileSync(file, JSON.stringify(rates));
}

function command(on: string): { totalUsd: string } {
  const args = ['src/cli/cost.ts', '--model', 'gpt-image-2', '--size', '1024x1024', '--quality', 'high', '--on', on, '--json'];
  return JSON.parse(execFileSync('node', args, { env: environment, encoding: 'utf8' }));
}

/** The pages as the server of `npm run dev` makes them, one by one as they are asked for, and the rates of the calculator. */
let served: { model: HTMLElement; changes: HTMLElement; calculator: HTMLElement; card: RateCard };

beforeAll(async () => {
  for (const directory of [data, unchanged]) copyAsRecorded('data', directory, TODAY);
  addEdition();
  const dev = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'];
  served = await withServer(
    dev,
    async (origin) => {
      const get = async (address: string) => (await fetch(new URL(address, origin))).text();
      const calculator = await get('/calculator/');
      const [, card = ''] = /cardUrl&quot;:\[0,&quot;([^&]+)/.exec(calculator) ?? [];
      return {
        model: parse(await get('/models/gpt-image-2/')),
        changes: parse(await get('/changes/')),
        calculator: parse(calculator),
        card: JSON.parse(await get(card)),
      };
    },
    // Astro's server answers nothing where it takes itself to run within Vitest.
    { ...environment, VITEST: undefined },
  );
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The files for programs that a data directory makes, by name. */
function made(directory: string): Map<string, string> {
  const catalog = loadCatalog(directory);
  return new Map([
    ...[...jsonFiles(catalog, TODAY), ...csvFiles(catalog, TODAY)].map(({ name, body }) => [`data/v1/${name}`, body] as const),
    ...twins(catalog, TODAY).map(({ of, body }) => [`${twinOf(of)?.slice(1)}`, body] as const),
    ...catalog.card.models.map((model) => [`badges/${model.id}.svg`, badge(catalog, model, TODAY)] as const),
    ['llms.txt', llmsText(catalog)] as const,
  ]);
}

describe('an edition added on top of the data', () => {
  test('shows on the model’s page, with the tokens at the new rate', () => {
    const rates = rowsOf(served.model.querySelector('#rates table'));
    expect(rates.find(([meter]) => meter === 'Image output')?.[1]).toBe('$24.00');
    // 7,024 × 24 ÷ 1,000,000 = 0.168576
    expect(rowsOf(served.model.querySelector('#cost table')).at(-1)?.[1]).toContain('$0.169');
  });

  test('shows in the change log as a price change with old value, new value and factor', () => {
    const entry = served.changes.querySelectorAll('.entry').find((each) => textOf(each).includes('Price changed'));
    expect(textOf(entry)).toContain('Price changed: GPT Image 2, standard');
    expect(textOf(entry)).toContain('image output $30.00 → $24.00 (0.8×)');
    expect(entry?.querySelector('time')?.getAttribute('datetime')).toBe(CHANGE_DAY);
  });

  test('dates the unchanged meters from before and the changed one from its day', () => {
    const archive = textOf(served.model.querySelector('#archive'));
    expect(archive).toContain(`${CHANGE_DAY}: image output`);
    expect(archive).toContain('2026-04-21: text input, cached text input, image input, cached image input');
  });

  test('the command line prices each day at its own rate', () => {
    expect(command(CHANGE_DAY).totalUsd).toBe('0.168576');
    expect(command(DAY_BEFORE).totalUsd).toBe('0.21072');
  });

  test('the calculator’s rates price each day at its own rate', () => {
    const { card } = served;
    const model = card.models.find((each) => each.id === 'gpt-image-2');
    const totals = [DAY_BEFORE, CHANGE_DAY].map((on) => {
      const costing = model && costOf(cellJob(model, 'high', { width: 1024, height: 1024 }), card, on);
      return costing?.kind === 'cost' ? exactUsd(costing.total) : costing;
    });
    expect(totals).toEqual(['0.21072', '0.168576']);
    // The job it opens with: 100 × (1,372 × 24 + 60 × 5) ÷ 1,000,000 = 3.3228
    expect(textOf(served.calculator.querySelector('.result'))).toContain('$3.32');
  });

  test('changes the files for programs that it bears on, and no other', () => {
    const [before, after] = [made(unchanged), made(data)];
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([`data/v1/as-of/${CHANGE_DAY}.json`]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
    const changed = [...before].filter(([name, body]) => after.get(name) !== body).map(([name]) => name);
    // Sellers whose image is set against the model’s: their multiples are others now.
    const sellers = [...before]
      .filter(([name]) => name.startsWith('data/v1/plans/'))
      .filter(([, body]) => {
        const { seller } = JSON.parse(body);
        return seller.figures.some(({ model, api }: { model: string | null; api: unknown }) => model === 'gpt-image-2' && api !== null);
      })
      .map(([name]) => name);
    const later = [...before.keys()].filter((name) => name.startsWith('data/v1/as-of/') && name > `data/v1/as-of/${CHANGE_DAY}.json`);
    const tables = ['models', 'costs', 'rates', 'editions', 'changes', 'plans'].flatMap((name) => [
      `data/v1/${name}.json`,
      `data/v1/${name}.csv`,
    ]);
    const expected = [
      'data/v1/index.json',
      ...tables,
      'data/v1/models/gpt-image-2.json',
      'data/v1/editions/gpt-image-2.json',
      'data/v1/changes/2026.json',
      ...later,
      ...sellers,
      'badges/gpt-image-2.svg',
      ...['index', 'models', 'models/gpt-image-2', 'cost-per-image', 'rates', 'plans', 'routes', 'changes'].map((name) => `${name}.md`),
    ];
    expect(expected.filter((file) => !changed.includes(file))).toEqual([]);
    // The page of a seller sets its offers against the model too, also where its own images are of another.
    const others = changed.filter((file) => !expected.includes(file) && !/^plans\/[^/]+\.md$/.test(file));
    expect(others).toEqual([]);
    expect(sellers.length).toBeGreaterThan(10);
  });
});
