import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

const form = (page: Page) => page.getByRole('form', { name: 'Sizes to search for' });
const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true });
const answer = (page: Page) => page.getByRole('region', { name: 'Find a size' }).getByRole('status');
const rows = (page: Page) => page.getByRole('table', { name: /a size opens the calculator$/ }).locator('tbody tr');

test('a search is answered, cheapest first, and the address follows', async ({ page }) => {
  await page.goto('/sizes/');
  await field(page, 'Shape').fill('16:9');
  await field(page, 'Quality').selectOption('high');
  await field(page, 'Least width, px').fill('2000');
  // 5,650 × 30 ÷ 1,000,000 = 0.1695
  await expect(answer(page)).toContainText('2048 × 1152 is the cheapest: $0.170 with GPT Image 2 at high.');
  await expect(rows(page).first()).toHaveText(/2048 × 1152\s*2,359,296\s*5,650\s*\$0\.170\s*\$169\.50/);
  expect(new URL(page.url()).search).toBe('?v=1&m=gpt-image-2&q=high&r=16%3A9&near=0&w=2000');
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL('/calculator/?v=1&m=gpt-image-2&q=high&s=2048x1152&n=1');
});

test('an address opens with its own search and never shows another', async ({ page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/rates/*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/sizes/?v=1&m=gpt-image-2.5-flare&q=xhigh&r=21:9&near=1&w=&px=2000000');
  await expect(field(page, 'Model')).toHaveValue('gpt-image-2.5-flare');
  await expect(field(page, 'Quality')).toHaveValue('xhigh');
  await expect(answer(page)).toBeHidden();
  release();
  await expect(answer(page)).toContainText('with GPT Image 2.5 Flare at xhigh');
  await expect(rows(page)).toHaveCount(12);
});

test('what cannot be read is named and nothing else is answered', async ({ page }) => {
  await page.goto('/sizes/?q=ultra&r=wide');
  await expect(answer(page)).toHaveText('No sizes yet: a field cannot be read.');
  await expect(field(page, 'Shape')).toHaveAccessibleDescription(/“wide” is no ratio of two numbers, such as 16:9, nor “any”\./);
  await expect(field(page, 'Quality')).toHaveValue('ultra');
  await expect(field(page, 'Quality')).toHaveAccessibleDescription('“ultra” is none of low, medium, high.');
  await expect(rows(page)).toHaveCount(0);
  await field(page, 'Shape').fill('1:1');
  await field(page, 'Quality').selectOption('low');
  await field(page, 'Least width, px').fill('3000');
  await expect(answer(page)).toContainText('The largest is 2880 × 2880');
});

test('the keyboard alone searches and opens the evidence of an answer', async ({ page }) => {
  await page.goto('/sizes/');
  await field(page, 'Shape').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('any');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Model')).toBeFocused();
  await field(page, 'Model').selectOption({ label: 'GPT Image 2.5' });
  await expect(answer(page)).toContainText('with GPT Image 2.5 Flare at medium');
  await rows(page).first().getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^GPT Image 2\.5 Flare, standard: image output/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page).first().getByRole('button').first()).toBeFocused();
});

test.describe('when the rates do not load', () => {
  test.use({ allowComplaints: true });

  test('the page says so and tries again at the next change', async ({ page }) => {
    await page.route('**/rates/*.json', (route) => route.abort());
    await page.goto('/sizes/');
    await field(page, 'Shape').fill('3:2');
    await expect(answer(page)).toContainText('The rates did not load');
    await page.unroute('**/rates/*.json');
    await field(page, 'Shape').fill('4:3');
    await expect(answer(page)).toContainText('is the cheapest');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the common shapes stand in tables, and no form that does nothing', async ({ page }) => {
    await page.goto('/sizes/?r=16:9');
    await expect(form(page)).toBeHidden();
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'GPT Image 2', exact: true }).locator('xpath=following-sibling::div[1]')).toContainText(
      '2048 × 1152',
    );
    await expect(page.getByRole('img', { name: /^Cost of one image against its pixels/ })).toBeVisible();
  });
});
