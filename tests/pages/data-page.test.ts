import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Example, examples } from '../../src/api/examples.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { headersFor, parseHeaders } from '../../src/cli/static-site.ts';
import { origin } from '../../src/site.ts';
import { DIST } from './built.ts';
import { dataFile, dataText } from './data-files.ts';

const run = promisify(execFile);
const model = loadCatalog(dataDirectory()).editorial[0]?.headlineModel ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'ratecard-examples-'));
let server: Server;
let site = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(DIST, new URL(request.url ?? '/', 'http://localhost').pathname)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** The examples as they would be on a site of this machine. */
function exampleAt(at: string, id: Example['id']): Example {
  const found = examples(at, model).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no example ${id}`);
  return found;
}

function file(name: string, text: string): string {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
}

/** Whether a program is on this machine. */
const has = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );

const card = dataFile<'model'>(`models/${model}.json`);

describe('the page about the data', () => {
  test('shows the examples that are run here', () => {
    const page = parse(readFileSync(join(DIST, 'data/index.html'), 'utf8'), { blockTextElements: { script: true, style: true } });
    const shown = page.querySelectorAll('.code pre').map((pre) => pre.textContent.trim());
    for (const { text } of examples(origin, model)) expect(shown).toContain(text);
  });

  test('the example for curl prints the costs of the model', async () => {
    const { stdout } = await run('bash', ['-o', 'pipefail', '-c', exampleAt(site, 'curl').text]);
    const rows = dataText('costs.csv')
      .split('\n')
      .filter((row) => row.startsWith(`${model},`));
    expect(rows.length).toBeGreaterThan(3);
    expect(stdout.trim().split('\n').slice(1)).toEqual(rows);
    expect(stdout).toMatch(/^model,route,tier,quality,size,/);
  });

  test('the example for Python prints the rates of the model', async ({ skip }) => {
    // Without Python nothing here can run it: the test is then reported as skipped, never as passed.
    if (!(await has('python3'))) skip('python3 is not on this machine: the example was not run');
    const { stdout } = await run('python3', [file('example.py', exampleAt(site, 'python').text)]);
    const rates = card.offers.flatMap(({ tier, rates: stated }) =>
      stated.map(({ meter, value, unit }) => `${tier}, ${meter}, ${value.kind === 'amount' ? value.amount : value.kind}, ${unit}`),
    );
    expect(stdout.trim().split('\n')).toEqual([...rates, `${card.licence.attribution} data of ${card.data_date}`]);
  });

  test('the example in TypeScript prints the cost on the last two days with a card', async () => {
    const { stdout } = await run(process.execPath, [file('example.mts', exampleAt(site, 'typescript').text)]);
    const { days } = dataFile<'index'>('index.json');
    const lines = days.slice(-2).map((day) => {
      const cost = dataFile<'as-of'>(`as-of/${day}.json`).models.find((each) => each.model === model)?.cost;
      return `${day} ${cost ? `${cost.least.usd} to ${cost.most.usd} USD an image, by quality and size` : 'no cost'}`;
    });
    expect(stdout.trim().split('\n')).toEqual(lines);
  });
});

describe('what is made for programs', () => {
  const rules = parseHeaders(readFileSync(join(DIST, '_headers'), 'utf8'));
  const MADE = [
    '/data/v1/index.json',
    '/data/v1/rates.csv',
    '/data/v1/models/x.json',
    '/schema/v1/api/rates.schema.json',
    '/badges/x.svg',
    '/models/x.md',
    '/index.md',
    '/llms.txt',
    '/changes/feed.atom',
    '/changes/feed.json',
    '/models/x/feed.json',
    '/calendar.ics',
  ];

  test.for(MADE)('%s may be read from any origin', (path) => {
    expect(headersFor(rules, path)['access-control-allow-origin']).toBe('*');
  });

  test('the data and the badges are asked for again soon, a page each time', () => {
    for (const path of ['/data/v1/index.json', '/badges/x.svg']) {
      expect(headersFor(rules, path)['cache-control'], path).toBe('public, max-age=600, must-revalidate');
    }
    expect(headersFor(rules, '/data/')['access-control-allow-origin']).toBeUndefined();
  });
});
