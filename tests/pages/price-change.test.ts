import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { RateCard } from '../../src/domain/rate-card.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { DIST, pageAt, rowsOf, textOf } from './built.ts';

/** A made-up price change: image output falls from $30 to $24 on this day. */
const CHANGE_DAY = '2026-11-10';
const DAY_BEFORE = '2026-11-09';
const NEW_RATE = '24';

const copy = mkdtempSync(join(tmpdir(), 'ratecard-'));
const data = join(copy, 'data');
const dist = join(copy, 'dist');
const environment = { ...process.env, RATECARD_DATA: data, BUILD_DATE: '2026-11-21' };

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

beforeAll(() => {
  cpSync('data', data, { recursive: true });
  addEdition();
  execFileSync('astro', ['build', '--silent', '--force', '--outDir', dist], { env: environment, stdio: 'pipe' });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('an edition added on top of the data', () => {
  test('shows on the model’s page, with the tokens at the new rate', () => {
    const page = pageAt('/models/gpt-image-2/', dist);
    expect(rowsOf(page.querySelector('#rates table')).find(([meter]) => meter === 'Image output')?.[1]).toBe('$24.00');
    // 7,024 × 24 ÷ 1,000,000 = 0.168576
    expect(rowsOf(page.querySelector('#cost table')).at(-1)?.[1]).toContain('$0.169');
  });

  test('shows in the change log as a price change with old value, new value and factor', () => {
    const entry = pageAt('/changes/', dist)
      .querySelectorAll('.entry')
      .find((each) => textOf(each).includes('Price changed'));
    expect(textOf(entry)).toContain('Price changed: GPT Image 2, standard');
    expect(textOf(entry)).toContain('image output $30.00 → $24.00 (0.8×)');
    expect(entry?.querySelector('time')?.getAttribute('datetime')).toBe(CHANGE_DAY);
  });

  test('dates the unchanged meters from before and the changed one from its day', () => {
    const archive = textOf(pageAt('/models/gpt-image-2/', dist).querySelector('#archive'));
    expect(archive).toContain(`${CHANGE_DAY}: image output`);
    expect(archive).toContain('2026-04-21: text input, cached text input, image input, cached image input');
  });

  test('the command line prices each day at its own rate', () => {
    expect(command(CHANGE_DAY).totalUsd).toBe('0.168576');
    expect(command(DAY_BEFORE).totalUsd).toBe('0.21072');
  });

  test('the calculator’s rates price each day at its own rate', () => {
    const [, url = ''] = /cardUrl&quot;:\[0,&quot;([^&]+)/.exec(readFileSync(join(dist, 'calculator/index.html'), 'utf8')) ?? [];
    const card: RateCard = JSON.parse(readFileSync(join(dist, url), 'utf8'));
    const model = card.models.find((each) => each.id === 'gpt-image-2');
    const totals = [DAY_BEFORE, CHANGE_DAY].map((on) => {
      const costing = model && costOf(cellJob(model, 'high', { width: 1024, height: 1024 }), card, on);
      return costing?.kind === 'cost' ? exactUsd(costing.total) : costing;
    });
    expect(totals).toEqual(['0.21072', '0.168576']);
    // The job it opens with: 100 × (1,372 × 24 + 60 × 5) ÷ 1,000,000 = 3.3228
    expect(textOf(pageAt('/calculator/', dist).querySelector('.result'))).toContain('$3.32');
  });

  test('changes the files for programs that it bears on, and no other', () => {
    const made = (directory: string) => globSync('{data/v1/**/*.*,**/*.md,badges/*.svg,llms.txt}', { cwd: directory }).sort();
    const [before, after] = [made(DIST), made(dist)];
    const read = (directory: string, file: string) => readFileSync(join(directory, file));
    expect(after.filter((file) => !before.includes(file))).toEqual([`data/v1/as-of/${CHANGE_DAY}.json`]);
    expect(before.filter((file) => !after.includes(file))).toEqual([]);
    const changed = before.filter((file) => !read(DIST, file).equals(read(dist, file)));
    // Sellers whose image is set against the model’s: their multiples are others now.
    const sellers = globSync('data/v1/plans/*.json', { cwd: DIST }).filter((file) => {
      const { seller } = JSON.parse(readFileSync(join(DIST, file), 'utf8'));
      return seller.figures.some(({ model, api }: { model: string | null; api: unknown }) => model === 'gpt-image-2' && api !== null);
    });
    const later = globSync('data/v1/as-of/*.json', { cwd: DIST }).filter((file) => file > `data/v1/as-of/${CHANGE_DAY}.json`);
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
