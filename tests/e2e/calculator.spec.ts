import type { Page } from '@playwright/test';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { endOf } from '../../src/cli/command.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';
import { costOf } from '../../src/domain/cost.ts';
import { exact } from '../../src/domain/exact.ts';
import { FORM_DEFAULTS, readJob } from '../../src/domain/job-form.ts';
import { readLink } from '../../src/domain/workflow-link.ts';
import { exactUsd } from '../../src/format/exact-usd.ts';
import { formatUsd } from '../../src/format/usd.ts';
import { alive, field, open, result } from './calculator-page.ts';
import { expect, test } from './watched.ts';

const today = readBuildDate();
const catalog = loadCatalog(dataDirectory());

test('typing reprices the job and the address follows', async ({ page }) => {
  await open(page);
  await field(page, 'Model').selectOption({ label: 'GPT Image 2' });
  await field(page, 'Quality').selectOption('high');
  await field(page, 'Width × height').fill('3840x2160');
  await field(page, 'Images').fill('1');
  await field(page, 'Prompt tokens').fill('0');
  await expect(result(page)).toContainText('13,342');
  await expect(result(page)).toContainText('0.40026');
  await expect.poll(() => new URL(page.url()).search).toBe('?v=1&m=gpt-image-2&s=3840x2160&q=high');
});

test('reference images, batch and a past day are priced', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=low&ref=2048x2048*2&t=batch&on=2026-05-02');
  // 2 × 1,521 tokens at $4 and 196 at $15 per 1M: 0.012168 + 0.00294 = 0.015108
  await expect(result(page)).toContainText('0.015108');
});

/** Keeps the rates from arriving, and the calculator from coming alive, until it is released. */
async function holdRates(page: Page): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/rates/*.json', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Links with the same job for the island and the engine. */
const LINKS = [
  '?m=gpt-image-2&s=1024x1024&q=low',
  '?m=gpt-image-2&s=1536x944&q=medium&n=7&p=41',
  '?m=gpt-image-2.5-sunburst&s=2880x2880&q=max&n=3',
  '?m=gpt-image-2.5-flare&s=2560x1440&q=xhigh&n=1000&batch=1',
  '?m=gpt-image-1.5&s=1024x1536&q=high&p=12',
  '?m=gpt-image-1&s=1536x1024&q=medium&on=2026-10-22&ref=800x600',
  '?m=gpt-image-1-mini&s=1024x1024&q=high&n=250',
  '?m=dall-e-3&s=1024x1792&q=hd&on=2024-06-01&n=9',
  '?m=dall-e-2&s=512x512&on=2023-01-01&n=12',
  '?m=gemini-3-pro-image&s=4k&n=3&batch=1&ref=640x480',
  '?m=gemini-3.1-flash-image&s=1K&on=2026-10-01&p=30',
  '?m=flux.2-max&s=4MP&n=11',
  '?m=ideogram-4.5&s=1024x1024&q=medium&n=2',
  '?m=luma-uni-1&s=2K&ref=512x512*3',
  '?m=gpt-image-2&r=openrouter&s=1024x1024&q=high&n=7&p=41',
  '?m=gpt-image-2&r=comfy&s=1536x944&q=low',
];

const environment = { directory: dataDirectory(), today: () => today, load: () => catalog };

/** What the command line prints for the job of a link. */
function commandFor(link: string): { totalUsd: string } {
  const { m, r, s, q, n, p, ref, batch, on } = Object.fromEntries(new URLSearchParams(link));
  const flags = { model: m, route: r, size: s, quality: q, images: n, 'prompt-tokens': p, reference: ref, on };
  const given = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  const args = [...given, ...(batch === '1' ? ['--batch'] : []), '--json'];
  return JSON.parse(endOf((each, { today: day, load }) => costAnswer(each, day, load), args, environment).stdout);
}

test('island, command line and engine give one cost, to the last digit', async ({ page }) => {
  await open(page);
  for (const link of LINKS) {
    const read = readJob(readLink(link).state?.form.job ?? FORM_DEFAULTS, catalog.card, today);
    const costing = read.ok ? costOf(read.job, catalog.card, read.on) : undefined;
    if (costing?.kind !== 'cost') throw new Error(`${link} has no cost`);
    expect(commandFor(link).totalUsd, link).toBe(exactUsd(costing.total));
    await page.evaluate((query) => {
      history.pushState(null, '', query);
      dispatchEvent(new PopStateEvent('popstate'));
    }, link);
    await expect(field(page, 'Model'), link).toHaveValue(read.ok ? read.job.model : '');
    await expect(
      result(page)
        .getByRole('row', { name: /^Total/ })
        .locator('td'),
      link,
    ).toHaveText(exactUsd(costing.total));
  }
});

test('page, command line and calculator show one cost', async ({ page }) => {
  for (const [model, quality, size] of [
    ['gpt-image-2', 'high', '3840x2160'],
    ['gpt-image-2.5-flare', 'medium', '2048x1152'],
    ['gpt-image-1.5', 'low', '1024x1536'],
  ] as const) {
    const link = `?m=${model}&q=${quality}&s=${size}`;
    const shown = formatUsd(exact(commandFor(link).totalUsd));
    await page.goto(`/models/${model}/`);
    const heads = await page.locator('#cost thead th').allInnerTexts();
    const column = heads.indexOf(size.replace('x', ' × '));
    const row = page.locator('#cost tbody tr').filter({ has: page.getByRole('rowheader', { name: quality, exact: true }) });
    const cell = row.locator('td').nth(column - 1);
    await expect(cell.getByRole('button').first()).toHaveText(shown);
    await open(page, link);
    await expect(result(page).locator('.headline')).toHaveText(shown);
  }
});

test('an illegal size is named beside the field and aloud, and a suggestion leaves the focus there', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=low');
  const size = field(page, 'Width × height');
  await size.fill('1000x1000');
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  await expect(size).toHaveAccessibleDescription(/Width 1000 is not a multiple of 16.*Nearest legal: 1008 × 1008/);
  await expect(result(page)).toContainText('No cost yet');
  await expect(page.getByRole('status').filter({ hasText: 'Size: width 1000 is not a multiple of 16' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Use 1008 × 1008' }).press('Enter');
  await expect(size).toBeFocused();
  await expect(size).toHaveValue('1008x1008');
  await expect(page.getByRole('status').filter({ hasText: 'per accepted image' })).toHaveCount(1);
});

test('another model keeps what it can, names what it cannot, and each choice is one step back', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2.5-flare&s=2048x2048&q=max');
  await field(page, 'Model').selectOption('gpt-image-2');
  const note = page.getByRole('status').filter({ hasText: 'Quality max: GPT Image 2 has low, medium, high, auto; high is set instead.' });
  await expect(note).toBeVisible();
  await expect(note).not.toContainText('Size');
  await expect(field(page, 'Quality')).toHaveValue('high');
  await field(page, 'Quality').selectOption('low');
  await expect(note).toHaveCount(0);
  await field(page, 'Prompt tokens').fill('90');
  await expect.poll(() => new URL(page.url()).searchParams.get('p')).toBe('90');
  await page.goBack();
  await expect(field(page, 'Quality')).toHaveValue('high');
  await page.goBack();
  await expect(field(page, 'Model')).toHaveValue('gpt-image-2.5-flare');
  await expect(field(page, 'Quality')).toHaveValue('max');
  await page.goForward();
  await page.goForward();
  await expect(field(page, 'Prompt tokens')).toHaveValue('90');
});

test('unknown values in a link are named, not replaced', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-9&s=1024x1024&q=low&zoom=3&n=1&n=2');
  await expect(page.getByRole('alert')).toContainText('“zoom=3”');
  await expect(page.getByRole('alert')).toContainText('gives “n” more than once; “2” was not used');
  await expect(field(page, 'Model')).toHaveAccessibleDescription(/“gpt-image-9” is not a model on this rate card/);
  await expect(field(page, 'Model')).toHaveValue('gpt-image-9');
  await expect(result(page)).not.toContainText('$');
});

test('a cost that cannot be computed says why', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2.6-flare&s=1024x1024&q=high');
  await expect(result(page)).toContainText('Not computable');
  await expect(result(page)).toContainText('No rule for output tokens is published');
  await field(page, 'Model').selectOption('gpt-image-1');
  await expect(result(page)).toContainText('no longer sold; 2026-10-23 was the first day without it');
});

test('where only reference images cannot be priced, the least is shown and copied as that', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?v=1&m=gemini-nano-banana-2.1&s=4K&ref=1024x1024&n=10');
  // 3,780 tokens at $30 per 1M
  await expect(result(page).locator('.headline')).toHaveText('At least $0.113');
  await expect(result(page).getByRole('row', { name: 'Reference images' })).toContainText('not known');
  await expect(result(page).getByRole('row', { name: 'Total of one run' })).toContainText('at least 1.134');
  await page.getByRole('button', { name: 'CSV' }).click();
  await expect(page.getByText('Copied: csv.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('"One accepted image, at least",,,,,,,0.1134,not known,at least');
  expect(copied).toContain(`Rates of ${today},http`);
});

test('a loosely known date gives both answers', async ({ page }) => {
  await open(page, '?v=1&m=dall-e-3&s=1024x1024&q=hd&on=2023-11-15');
  await expect(result(page)).toContainText('Not computable');
  await expect(result(page)).toContainText('Either: DALL·E 3 was not sold yet; it was released 2023-11; or: $0.0800.');
});

test('a page opened with a job shows no other job’s result before it is alive', async ({ page }) => {
  const release = await holdRates(page);
  await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=high');
  await expect(page.getByText('Pricing the job')).toBeVisible();
  await expect(result(page).getByText('$4.15').first()).toBeHidden();
  release();
  await expect(result(page)).toContainText('0.21072');
  await expect(page.getByText('Pricing the job')).toBeHidden();
});

test('what was typed before the island was alive is kept', async ({ page }) => {
  const release = await holdRates(page);
  await page.goto('/calculator/');
  await field(page, 'Images').fill('7');
  await expect(result(page).getByText('$4.15').first()).toBeHidden();
  release();
  await alive(page);
  await expect(field(page, 'Images')).toHaveValue('7');
  await expect(result(page)).toContainText('7 made, 7 accepted');
});

test('the sentence can be copied, with a link that keeps its meaning', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high');
  await page.getByRole('button', { name: 'Sentence' }).click();
  await expect(page.getByText('Copied: sentence.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('An accepted image costs $0.211: GPT Image 2 at 1024 × 1024, quality high, standard tier');
  expect(copied).toContain(`on=${today}`);
});

test('every field can be reached and read without a pointer or eyes', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high');
  await field(page, 'Model').focus();
  const order: string[] = [];
  for (let step = 0; step < 12; step += 1) {
    order.push(await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(order).toEqual([
    'model',
    'route',
    'size',
    'quality',
    'tier',
    'images',
    'attempts',
    'Split into stages',
    'promptTokens',
    'perMonth',
    'Count the tokens of a prompt',
    'references',
  ]);
  await expect(result(page).getByRole('table', { name: 'Itemised cost, in USD' })).toMatchAriaSnapshot(`
    - table "Itemised cost, in USD":
      - caption
      - rowgroup:
        - row "Item Quantity Rate USD, exact"
      - rowgroup:
        - row "Images made image output 7,024 tokens $30.00 per 1M 0.21072"
      - rowgroup:
        - row "Total of one run 0.21072"
  `);
});

test('no chunk of the calculator holds Zod', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) loaded.push(request.url());
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  const chunks = await Promise.all([...loaded].map(async (url) => (await page.request.get(url)).text()));
  expect(chunks.length).toBeGreaterThanOrEqual(3);
  expect(chunks.filter((chunk) => /ZodError|\$ZodType/.test(chunk))).toEqual([]);
});

test('a field can be emptied and typed anew', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=low&n=100');
  const images = field(page, 'Images');
  await images.fill('');
  await expect(images).toHaveValue('');
  await expect(images).toHaveAccessibleDescription('Nothing was given.');
  await expect(result(page)).toContainText('No cost yet');
  await images.pressSequentially('25');
  // 25 × 196 × 30 ÷ 1,000,000
  await expect(result(page)).toContainText('0.147');
  await expect(page.getByRole('status').filter({ hasText: '$0.00588 per accepted image; one run $0.147' })).toHaveCount(1);
});

test('what a link gives for a field the form does not show is priced, and named when it is wrong', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=low&pi=2');
  await expect(result(page)).toContainText('Partial images');
  await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=low&pi=9');
  await expect(result(page)).toContainText('Partial images: 9 are more than the 3');
});

test.describe('when a part cannot be loaded', () => {
  test.use({ allowComplaints: true });

  test('a page opened with a job says what to do when its script is gone', async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=low');
    await expect(page.getByText('If this stays, reload')).toBeVisible();
    await expect(result(page).getByText('$4.15').first()).toBeHidden();
  });

  test('the calculator says so and what still works', async ({ page }) => {
    await page.route('**/rates/*.json', (route) => route.abort());
    await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=low');
    await expect(page.getByRole('alert')).toContainText('The rates could not be loaded');
    await expect(page.getByText('Pricing the job')).toBeHidden();
  });
});
