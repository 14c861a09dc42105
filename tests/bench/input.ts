import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { withServer } from '../audit/running-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';
import { BARS } from './bars.ts';
import { median } from './measure.ts';
import { textTable } from './text-table.ts';

/**
 * Measures how long a key takes to reach the screen of the calculator, on a processor slowed down as a cheap phone's is, against a plain
 * field on an empty page: what the browser and the machine take for that is not the calculator's.
 */

const SLOWDOWN = 4;
const KEYS = 12;
/** Between two keys, as somebody leaves who types figures. */
const PAUSE_MS = 400;

const STAGES = [
  'st=Draft~gpt-image-2~openai-api~standard~1536x1024~low~20~5',
  'st=Review~gpt-image-2~openai-api~standard~2048x1152~medium~5~2',
  'st=Final~gpt-image-2~openai-api~standard~3840x2160~high~2~2',
].join('&');

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } }).values;

/** What the browser tells of one key. */
interface Key {
  /** What is waited for and done before the next frame, which shows it: of the key going down, the character and the changed value. */
  workMs: number;
  /** From the key to the paint of that frame, in steps of 8 ms. */
  paintedMs: number;
}

/** The browser keeps account of keys that take longer than this. */
const LEAST_KEPT_MS = 16;
const QUICK: Key = { workMs: 8, paintedMs: 8 };

interface KeyEvent {
  interaction: number;
  startedMs: number;
  handledMs: number;
  paintedMs: number;
}

/** The events of one key: the first is followed by others before it is over. */
function keyOf(events: readonly KeyEvent[]): Key {
  return {
    workMs: Math.max(...events.map(({ handledMs }) => handledMs)) - Math.min(...events.map(({ startedMs }) => startedMs)),
    paintedMs: Math.max(...events.map(({ paintedMs }) => paintedMs)),
  };
}

/** Types digits into the first field of a name and deletes them again. */
async function typeInto(page: Page, label: string): Promise<Key[]> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('End');
  await page.evaluate((durationThreshold) => {
    const events: KeyEvent[] = [];
    Object.assign(window, { events });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { name, interactionId, startTime, processingEnd, duration } = entry;
        // What is done about a key that is let go is not waited for.
        if (interactionId === 0 || name === 'keyup') continue;
        events.push({ interaction: interactionId, startedMs: startTime, handledMs: processingEnd, paintedMs: duration });
      }
    });
    observer.observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
  }, LEAST_KEPT_MS);
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 2 === 0 ? '5' : 'Backspace');
    await page.waitForTimeout(PAUSE_MS);
  }
  const events = await page.evaluate(() => (window as unknown as { events: KeyEvent[] }).events);
  const slow = [...Map.groupBy(events, ({ interaction }) => interaction).values()].map(keyOf).slice(0, KEYS);
  return [...slow, ...new Array<Key>(KEYS - slow.length).fill(QUICK)];
}

async function measure(origin: string): Promise<{ name: string; keys: Key[] }[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const context = await browser.newContext();
    const plainPage = await context.newPage();
    await plainPage.setContent('<label>Attempts <input></label>');
    const plainSession = await context.newCDPSession(plainPage);
    await plainSession.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const plain = await typeInto(plainPage, 'Attempts');
    await plainPage.close();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(`${origin}/calculator/?v=1&${STAGES}&p=60`);
    await page.locator('html[data-calculator="alive"]').waitFor();
    await page.getByText('What moves the cost most').waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const alone = await typeInto(page, 'Attempts');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.locator('#elsewhere').scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'By images in a month' }).waitFor();
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const compared = await typeInto(page, 'Attempts');
    return [
      { name: 'a plain field', keys: plain },
      { name: 'three stages', keys: alone },
      { name: 'three stages, compared elsewhere', keys: compared },
    ];
  } finally {
    await browser.close();
  }
}

const results = await withServer(['src/cli/serve.ts', '--port', '0', '--dir', dir], measure);
const [plain, ...typed] = results;
const paintedOf = (keys: readonly Key[]) => median(keys.map(({ paintedMs }) => paintedMs));
const problems = typed.flatMap(({ name, keys }) => {
  const later = paintedOf(keys) - paintedOf(plain?.keys ?? []);
  return later <= BARS.inputMs
    ? []
    : [`${name}: ${later.toFixed(1)} ms later than a plain field, expected at most ${BARS.inputMs}, one frame.`];
});
const rows = results.map(({ name, keys }) => {
  const [work, painted] = [keys.map(({ workMs }) => workMs), keys.map(({ paintedMs }) => paintedMs)];
  return [name, ...[median(work), Math.max(...work), median(painted), Math.max(...painted)].map((ms) => ms.toFixed(1))];
});
process.stdout.write(`${textTable([['typing into', 'work ms', 'at most', 'painted ms', 'at most'], ...rows])}\n`);
process.stdout.write(`\nMedian of ${KEYS} keys at ${SLOWDOWN} × CPU slowdown.\n`);
process.stdout.write(problems.length > 0 ? `\n${problems.join('\n')}\n` : '\nEach key is on the screen within a frame of a plain field.\n');
if (problems.length > 0) process.exitCode = 1;
