import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page, type Route } from '@playwright/test';
import type { TableFile } from '../../src/format/table-file.ts';
import { withServer } from '../audit/running-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';
import { BARS } from './bars.ts';
import { median } from './measure.ts';
import { textTable } from './text-table.ts';

/**
 * Measures how long filtering and sorting hold up a processor slowed down as a cheap phone's is, on the largest table with ten times its
 * rows; and whether memory grows with use.
 */

const PAGE = '/cost-per-image/all/';
const TIMES = 10;
const SLOWDOWN = 4;
const ROUNDS = 9;
/** Uses after which memory is compared, and by how much it may have grown: what a collector leaves is never the same twice. */
const USES = 40;
const GROWTH = 1.05;

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } }).values;

/** The page with its rows ten times over, and no policy: what stands in it is another page than was signed. */
async function longerPage(route: Route): Promise<void> {
  const response = await route.fetch();
  const html = await response.text();
  const body = html
    .replace(/<\/thead>([\s\S]*?)<\/table>/, (_, bodies: string) => `</thead>${bodies.repeat(TIMES)}</table>`)
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  await route.fulfill({ response, body });
}

async function longerFile(route: Route): Promise<void> {
  const response = await route.fetch();
  const file = (await response.json()) as TableFile;
  const rows = Array.from({ length: TIMES }, (_, time) =>
    file.rows.map((row) => ({ ...row, key: `${row.key}~${time}`, name: `${row.name}, ${time}` })),
  );
  await route.fulfill({ response, body: JSON.stringify({ ...file, rows: rows.flat() }) });
}

/** What is done to the table: a selector, and what it is set to or that it is clicked. */
interface Act {
  name: string;
  selector: string;
  /** A value to type; clicked when left out. */
  value?: string;
}

const ACTS: readonly Act[] = [
  { name: 'sort by cost', selector: 'thead th:nth-child(2) .sort' },
  { name: 'sort the other way', selector: 'thead th:nth-child(2) .sort' },
  { name: 'sort by model', selector: 'thead th:nth-child(1) .sort' },
  { name: 'choose a vendor', selector: '.boxes input[value=openai]' },
  { name: 'choose no vendor', selector: '.boxes input[value=openai]' },
  { name: 'search', selector: '#table-find', value: 'gpt' },
  { name: 'search for more', selector: '#table-find', value: 'gpt high 1024' },
  { name: 'search for nothing', selector: '#table-find', value: '' },
  { name: 'at most $0.05', selector: '#table-max', value: '0.05' },
  { name: 'at any price', selector: '#table-max', value: '' },
  { name: 'per 1,000 images', selector: '#table-unit', value: 'thousand' },
  { name: 'per image', selector: '#table-unit', value: 'image' },
];

/** Does something, and gives the time until its rows are laid out, ready to be painted. */
function act(page: Page, { selector, value }: Act): Promise<number> {
  return page.evaluate(
    async ([where, text]) => {
      const element = document.querySelector<HTMLInputElement>(where);
      if (element === null) throw new Error(`nothing at ${where}`);
      const started = performance.now();
      if (text === undefined) element.click();
      else {
        element.value = text;
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }
      // A heading of the page acts a moment later. Asking for a place makes the browser lay out what has changed.
      await new Promise((done) => setTimeout(done));
      document.querySelector('.tall table')?.getBoundingClientRect();
      return performance.now() - started;
    },
    [selector, value] as const,
  );
}

async function heapBytes(session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

async function exercise(page: Page, uses: number): Promise<void> {
  for (let use = 0; use < uses; use += 1) await act(page, ACTS[use % ACTS.length] ?? { name: '', selector: '#table-find', value: '' });
  await page.waitForTimeout(1000);
}

async function measure(origin: string) {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.route(`**${PAGE}`, longerPage);
    await page.route('**/tables/*.json', longerFile);
    await page.goto(`${origin}${PAGE}`);
    await page.getByRole('button', { name: 'Filter, sort, export' }).click();
    await page.locator('#table-panel:not([hidden])').waitFor();
    await page.waitForTimeout(1000);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const each of ACTS) {
        times.set(each.name, [...(times.get(each.name) ?? []), await act(page, each)]);
        // Rows that follow in idle moments are in before the next act, as when somebody looks at the table.
        await page.waitForTimeout(300);
      }
      // Back to the order of the page.
      await page.locator('#table-sort').selectOption('');
    }
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await exercise(page, USES);
    const before = await heapBytes(session);
    await exercise(page, USES * 4);
    const after = await heapBytes(session);
    return { rows: await page.locator('.tools [role=status]').textContent(), times, before, after };
  } finally {
    await browser.close();
  }
}

const { rows, times, before, after } = await withServer(['src/cli/serve.ts', '--port', '0', '--dir', dir], measure);
const problems = [...times].flatMap(([name, each]) =>
  median(each) <= BARS.tableMs ? [] : [`${name}: ${median(each).toFixed(1)} ms, expected at most ${BARS.tableMs}.`],
);
for (const what of ['bytes', 'nodes'] as const) {
  if (after[what] > before[what] * GROWTH) problems.push(`memory: ${before[what]} ${what} grew to ${after[what]} with use.`);
}
const lines = [...times].map(([name, each]) => [name, ...[Math.min(...each), median(each), Math.max(...each)].map((ms) => ms.toFixed(1))]);
process.stdout.write(`${textTable([['with the table of costs', 'least ms', 'median', 'most'], ...lines])}\n`);
process.stdout.write(`\n${rows}; median of ${ROUNDS} at ${SLOWDOWN} × CPU slowdown, until the rows are laid out.\n`);
process.stdout.write(
  `Heap ${(before.bytes / 1e6).toFixed(1)} MB, ${before.nodes} nodes; after ${USES * 4} more uses ${(after.bytes / 1e6).toFixed(1)} MB, ${after.nodes}.\n`,
);
process.stdout.write(problems.length > 0 ? `\n${problems.join('\n')}\n` : '\nThe table answers within its bar.\n');
if (problems.length > 0) process.exitCode = 1;
