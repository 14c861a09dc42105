import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { expect, test } from './watched.ts';

const ALL = '/cost-per-image/all/';

const table = (page: Page) => page.locator('.tall table');
const rows = (page: Page) => table(page).locator('tbody:not([hidden]) tr:not(.group)');
const status = (page: Page) => page.locator('.tools').getByRole('status');
const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Filter, sort, export' }).click();
  await expect(page.getByRole('group', { name: 'Filter, sort and export' })).toBeVisible();
};
const textOf = async (download: Promise<Download>) => readFileSync(await (await download).path(), 'utf8');

test('a table is sorted, filtered, counted and taken along, and the address says how', async ({ page }) => {
  test.slow();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(ALL);
  await expect(rows(page).first()).toBeVisible();
  expect(scripts).toEqual([]);

  const cost = page.getByRole('columnheader', { name: /^Cost/ });
  await cost.getByRole('button').click();
  await expect(cost).toHaveAttribute('aria-sort', 'ascending');
  await expect(status(page)).toHaveText(/^Sorted by Cost, ascending; \d+ rows$/);
  await cost.getByRole('button').press('Enter');
  await expect(cost).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(`${ALL}?sort=-cost`);

  await open(page);
  await page
    .locator('summary')
    .filter({ hasText: /^Model/ })
    .click();
  await page.getByRole('checkbox', { name: 'GPT Image 2', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByLabel('Search in this table').fill('openai-api 1024x1024');
  await expect(status(page)).toHaveText(/^3 of \d+ rows$/);
  await expect(rows(page).locator('.figure')).toHaveText(['$0.211', '$0.0527', '$0.00588']);

  await page.getByLabel('Figures').selectOption('per 1,000 images');
  await expect(rows(page).locator('.figure')).toHaveText(['$210.72', '$52.68', '$5.88']);
  await page.getByLabel('As multiples of').focus();
  await page.getByLabel('As multiples of').selectOption('gpt-image-2~low~1024x1024~openai-api');
  await expect(rows(page).locator('.times')).toHaveText(['36×', '8.96×', '1×']);
  await expect(page).toHaveURL(/m=gpt-image-2&sort=-cost&unit=thousand&base=gpt-image-2~low~1024x1024~openai-api$/);

  const csv = textOf(page.waitForEvent('download'));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect(csvParse(await csv).map(({ cost_usd_per_1000_images: usd }) => usd)).toEqual(['210.72', '52.68', '5.88']);
  const json = textOf(page.waitForEvent('download'));
  await page.getByRole('button', { name: 'Download JSON' }).click();
  const taken = JSON.parse(await json);
  expect(taken.rows.map((row: { id: string }) => row.id)).toEqual(
    ['high', 'medium', 'low'].map((quality) => `gpt-image-2~${quality}~1024x1024~openai-api`),
  );
  expect(taken.source).toBe(page.url());
  expect(taken.rows[2]).toMatchObject({ status: 'on sale', marks: 'none', cost_times: { text: '1×', value: '1' } });

  // The address gives the same table again.
  const shown = await rows(page).allTextContents();
  await page.reload();
  await expect(status(page)).toHaveText(/^3 of \d+ rows$/);
  expect(await rows(page).allTextContents()).toEqual(shown);
});

test('what the address names and is not there is said; no row is no dead end', async ({ page }) => {
  await page.goto('/models/?vendor=openai,acme&find=no+such+model&x=1');
  await expect(page.locator('.trouble li')).toHaveText([/“acme”.*“Vendor”/, /“x” is no setting/]);
  await expect(status(page)).toHaveText(/^0 of \d+ rows$/);
  await expect(table(page)).toContainText('No row matches.');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(status(page)).toHaveText(/^\d+ rows$/);
  await expect(page).toHaveURL('/models/');
  await expect(table(page).locator('tr.group').first()).toBeVisible();
});

test('another unit keeps the marks and the place, every row follows, and an export says what the page says', async ({ page }) => {
  await page.goto(`${ALL}?m=gemini-nano-banana-2.1&r=gemini-api&unit=thousand`);
  const disputed = rows(page).filter({ hasText: '4K' }).first();
  await expect(disputed.locator('.cost')).toHaveText(/^\$\d+\.\d\d disputed$/);
  await open(page);
  const csv = textOf(page.waitForEvent('download'));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const marks = csvParse(await csv).map(({ size, marks: words }) => [size, words]);
  expect(marks).toEqual(expect.arrayContaining([['4K', 'disputed']]));
  expect(marks.filter(([size, words]) => (size === '4K') !== (words === 'disputed'))).toEqual([]);

  await page.goto(`${ALL}?sort=cost`);
  const count = Number((await status(page).textContent())?.match(/(\d+) rows/)?.[1]);
  await expect(rows(page)).toHaveCount(count);
  const box = page.locator('.tall');
  await box.evaluate((element) => element.scrollTo({ top: 3000 }));
  await open(page);
  await page.getByLabel('Figures').selectOption('per 1,000 images');
  await expect(page.getByRole('columnheader', { name: /^Cost/ })).toContainText('per 1,000 images');
  expect(await box.evaluate((element) => element.scrollTop)).toBeGreaterThan(2500);
});

test('columns can be chosen, evidence still opens, and print holds every row', async ({ page }) => {
  await page.goto('/models/?cols=cheapest,vendor&sort=cheapest');
  await expect(page.getByRole('columnheader')).toHaveText(['Model', 'Cheapest image', 'Vendor']);
  await rows(page).locator('button.figure').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`${ALL}?sort=cost`);
  const count = Number((await status(page).textContent())?.split(' ')[0]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(rows(page)).toHaveCount(count);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('headings and names stay in sight, and the panel is accessible', async ({ page }) => {
    test.slow();
    await page.goto(`${ALL}?vendor=openai`);
    await open(page);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = page.locator('.scroller', { has: page.getByRole('table', { name: /^Cost of one image/ }) });
    await box.evaluate((element) => element.scrollTo({ top: 900, left: 200 }));
    const top = (await box.boundingBox())?.y ?? 0;
    const heading = await page.getByRole('columnheader', { name: 'Model' }).boundingBox();
    expect(Math.round(heading?.y ?? -1)).toBe(Math.round(top));
    expect(Math.round(heading?.x ?? -1)).toBe(16);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole table is there, and nothing that does not work', async ({ page }) => {
    await page.goto(ALL);
    expect(await rows(page).count()).toBeGreaterThan(400);
    await expect(page.getByRole('button', { name: 'Filter, sort, export' })).toBeHidden();
  });
});

test.describe('with tools that cannot be loaded', () => {
  test.use({ allowComplaints: true });
  test('the table stays as it is, and the reader is told', async ({ page }) => {
    await page.route('**/tables/*.json', (route) => route.abort());
    await page.goto('/models/');
    await page.getByRole('button', { name: 'Filter, sort, export' }).click();
    await expect(status(page)).toContainText('could not be loaded');
    expect(await rows(page).count()).toBeGreaterThan(50);
  });
});
