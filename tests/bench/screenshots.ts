import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { withServer } from '../audit/running-server.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts';

/** Takes the pictures of README.md from the built site: `node tests/bench/screenshots.ts`, after a build. */

/** What all pictures together may weigh: everybody who clones the repository takes them along. */
const MOST_BYTES = 500_000;

interface Picture {
  /** The file, in `docs/`. */
  name: string;
  path: string;
  width: number;
  height: number;
  /** Pixels of the picture for each of the page. */
  scale: number;
  colorScheme: 'light' | 'dark';
  /** Waits for what the page shows only after it has loaded. */
  ready?: (page: Page) => Promise<unknown>;
}

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } }).values;
const [defaults] = loadCatalog(dataDirectory()).editorial;
const preset = defaults?.presets.find(({ work }) => work.kind === 'stages');
if (defaults === undefined || preset === undefined) throw new Error('data/editorial/ has no preset with stages to take a picture of.');

const PICTURES: Picture[] = [
  { name: 'home.png', path: '/', width: 1440, height: 900, scale: 1, colorScheme: 'light' },
  {
    name: 'calculator.png',
    path: `/calculator/${preset.id}/`,
    width: 1440,
    height: 1000,
    scale: 1,
    colorScheme: 'light',
    ready: (page) => page.getByRole('button', { name: 'Sentence' }).waitFor(),
  },
  { name: 'model.png', path: `/models/${defaults.headlineModel}/`, width: 390, height: 844, scale: 1.5, colorScheme: 'dark' },
];

/** The day the site was built for; the pages judge ages by it, whenever the pictures are taken. */
function builtDay(): string {
  const [, day] = /data-built="([\d-]+)"/.exec(readFileSync(`${dir}/index.html`, 'utf8')) ?? [];
  if (day === undefined) throw new Error(`${dir}/index.html: expected the day of the build in data-built. Run npm run build first.`);
  return day;
}

await withServer(['src/cli/serve.ts', '--port', '0', '--dir', dir], async (origin) => {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    for (const { name, path, width, height, scale, colorScheme, ready } of PICTURES) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        colorScheme,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.clock.setFixedTime(`${builtDay()}T12:00:00Z`);
      await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
      await ready?.(page);
      await page.screenshot({ path: `docs/${name}`, animations: 'disabled', caret: 'hide' });
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

const sizes = PICTURES.map(({ name }) => ({ name, bytes: statSync(`docs/${name}`).size }));
for (const { name, bytes } of sizes) process.stdout.write(`docs/${name}  ${Math.ceil(bytes / 1000)} kB\n`);
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
if (total > MOST_BYTES)
  throw new Error(`The pictures weigh ${total} bytes together; at most ${MOST_BYTES} are allowed. Take smaller ones.`);
