import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import { withServer } from '../audit/running-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';
import { BARS, MEASURED_PAGES } from './bars.ts';
import { CATEGORIES, CATEGORY_IDS, measure, medianRun, type Run } from './measure.ts';
import { sentBytes } from './sent-bytes.ts';
import { textTable } from './text-table.ts';

/** Measures one page of every type of the built site with Lighthouse: `npm run bench`. */

const EMPTY_PAGE = '/empty/';
const EMPTY_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Empty page</title><meta name="description" content="An empty page to compare with."><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head><body><main><h1>Empty page</h1></main></body></html>`;

const { values: flags } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', multiple: true },
  },
});
const runCount = Number(flags.runs);
if (!Number.isInteger(runCount) || runCount < 1) throw new Error(`--runs: found "${flags.runs}", expected a whole number from 1`);
const pages = MEASURED_PAGES.filter(({ path }) => !flags.only || flags.only.includes(path));
if (pages.length === 0)
  throw new Error(`--only: found ${flags.only?.join(', ')}, expected one of ${MEASURED_PAGES.map(({ path }) => path).join(' ')}`);

/** The build with one more page: a heading and nothing else. */
function copyWithEmptyPage(dist: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'ratecard-bench-'));
  cpSync(dist, copy, { recursive: true });
  mkdirSync(join(copy, EMPTY_PAGE));
  writeFileSync(join(copy, EMPTY_PAGE, 'index.html'), EMPTY_HTML);
  return copy;
}

function htmlBytes(directory: string, path: string): number {
  const file = path === '/404/' ? '404.html' : `${path}index.html`;
  return sentBytes(readFileSync(join(directory, file)));
}

/** Every page once per round, so that a slow minute of the machine does not fall on one page alone. */
async function measureAll(origin: string): Promise<Map<string, Run>> {
  const browser = await launch({
    chromePath: chromiumPath() ?? chromium.executablePath(),
    chromeFlags: ['--headless=new', ...CHROMIUM_FLAGS],
  });
  try {
    const runs = new Map<string, Run[]>();
    for (let round = 1; round <= runCount; round += 1) {
      for (const { path, skipAudits } of [{ path: EMPTY_PAGE, skipAudits: [] }, ...pages]) {
        process.stderr.write(`round ${round} of ${runCount}: ${path}\n`);
        runs.set(path, [...(runs.get(path) ?? []), await measure(new URL(path, origin).href, browser.port, skipAudits ?? [])]);
      }
    }
    return new Map([...runs].map(([path, all]) => [path, medianRun(all)]));
  } finally {
    browser.kill();
  }
}

const HEADINGS = ['page', ...Object.values(CATEGORIES), 'CLS', 'LCP ms', 'LCP ÷ empty', 'TBT ms', 'HTML B sent', 'JS requests'];

function cellsOf(path: string, run: Run, paintRatio: number, bytes: number): string[] {
  return [
    path,
    ...CATEGORY_IDS.map((id) => String(run.scores[id])),
    run.layoutShift.toFixed(3),
    run.paintMs.toFixed(0),
    paintRatio.toFixed(2),
    run.blockingMs.toFixed(0),
    String(bytes),
    String(run.scripts),
  ];
}

function missesOf(page: (typeof pages)[number], run: Run, paintRatio: number, bytes: number): string[] {
  const misses: string[] = [];
  const { path } = page;
  for (const id of CATEGORY_IDS) {
    if (run.scores[id] >= BARS.score) continue;
    misses.push(`${path}: ${CATEGORIES[id]} ${run.scores[id]}, expected ${BARS.score}`);
    for (const audit of run.failed.filter(({ category }) => category === id))
      misses.push(`  ${audit.id}: ${audit.title} (${audit.detail})`);
  }
  if (run.layoutShift > BARS.layoutShift) misses.push(`${path}: CLS ${run.layoutShift.toFixed(4)}, expected ${BARS.layoutShift}`);
  if (paintRatio > BARS.paintRatio)
    misses.push(`${path}: LCP ${paintRatio.toFixed(2)} × an empty page's, expected at most ${BARS.paintRatio}`);
  if (page.weighed && bytes > BARS.htmlBytes) misses.push(`${path}: HTML ${bytes} B as it is sent, expected at most ${BARS.htmlBytes}`);
  if (!page.interactive && run.scripts > 0) misses.push(`${path}: ${run.scripts} script requests before interaction, expected 0`);
  return misses;
}

const directory = copyWithEmptyPage(flags.dir);
try {
  const results = await withServer(['src/cli/serve.ts', '--port', '0', '--dir', directory], measureAll);
  const empty = results.get(EMPTY_PAGE);
  if (!empty) throw new Error('The empty page was not measured.');
  const rows = [HEADINGS, cellsOf(`${EMPTY_PAGE} (reference)`, empty, 1, htmlBytes(directory, EMPTY_PAGE))];
  const misses: string[] = [];
  for (const page of pages) {
    const run = results.get(page.path);
    if (!run) throw new Error(`${page.path} was not measured.`);
    const paintRatio = run.paintMs / empty.paintMs;
    const bytes = htmlBytes(directory, page.path);
    rows.push(cellsOf(page.path, run, paintRatio, bytes));
    misses.push(...missesOf(page, run, paintRatio, bytes));
  }
  process.stdout.write(`${textTable(rows)}\n\nMedian of ${runCount}; Lighthouse mobile defaults, simulated throttling.\n`);
  process.stdout.write(misses.length > 0 ? `\nMisses:\n${misses.join('\n')}\n` : '\nEverything meets its bar.\n');
  if (misses.length > 0) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
