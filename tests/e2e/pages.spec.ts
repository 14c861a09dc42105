import { COLOR_RULES, violationsOn } from '../accessibility.ts';
import { expect, PAGE_TYPES, test } from './watched.ts';

/** The pages that load a script by themselves. */
const runsScripts = (address: string) => /^\/(?:calculator|search)\//.test(address);

// One visit for all that is asked of every page: opening it costs more than each question.
for (const address of PAGE_TYPES) {
  test(`${address} is accessible in light and dark, fits a phone and asks for no needless script`, async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(address);
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    expect.soft(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violationsOn(page, { rules: COLOR_RULES })).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    if (!runsScripts(address)) expect.soft(scripts).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every page shows its content', async ({ page }) => {
    test.slow();
    for (const address of PAGE_TYPES) {
      await page.goto(address);
      await expect.soft(page.getByRole('heading', { level: 1 }), address).toBeVisible();
      await expect.soft(page.getByRole('main'), address).toContainText(/\$\d|model|source/i);
    }
  });

  test('a number opens its evidence', async ({ page }) => {
    await page.goto('/models/gpt-image-2/');
    await page.getByRole('button', { name: '$30.00' }).click();
    await expect(page.getByRole('dialog', { name: /^GPT Image 2, standard: .*image output/ })).toContainText('Effective from');
  });

  test('the calculator shows its default job and says what a shared link needs', async ({ page }) => {
    await page.goto('/calculator/');
    await expect(page.getByRole('region', { name: 'Cost per accepted image' })).toContainText('$4.15');
    await expect(page.locator('main > noscript p')).toBeVisible();
  });
});

test('evidence opens and closes with the keyboard and gives the focus back', async ({ page }) => {
  await page.goto('/models/gpt-image-2/');
  const number = page.getByRole('button', { name: '$8.00' });
  await expect(number).toHaveAccessibleName(/^\$8\.00 ?, evidence$/);
  await number.focus();
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('dialog', { name: /^GPT Image 2, standard: .*image input/ });
  await expect(evidence).toBeFocused();
  await expect(evidence.getByRole('heading', { name: /image input/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
  await expect(number).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(evidence).toBeVisible();
  for (const _ of await evidence.locator('a, button').all()) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(evidence).toBeHidden();
});

test('a long table can be passed, and its box scrolls from what has the focus in it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/cost-per-image/');
  const pass = page.getByRole('link', { name: /^Skip the table/ }).first();
  await expect(pass).not.toBeInViewport();
  await pass.focus();
  await expect(pass).toBeInViewport();
  const box = pass.locator('xpath=..');
  await page.keyboard.press('Tab');
  await expect(box.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeVisible();
  await expect(box.locator(':focus')).toHaveCount(0);
});

test('a chart is drawn in the colours that the reader sets', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await page.goto('/lineage/');
  const link = await page
    .getByRole('main')
    .getByRole('link')
    .first()
    .evaluate((each) => getComputedStyle(each).color);
  await expect(page.locator('.plot .line').first()).toHaveCSS('stroke', link);
});

test('a number on a list leads to its full evidence', async ({ page }) => {
  await page.goto('/rates/');
  await page
    .getByRole('row', { name: /^GPT Image 2 / })
    .getByRole('button', { name: '$30.00' })
    .click();
  await page
    .getByRole('dialog', { name: /^GPT Image 2, standard: .*image output/ })
    .getByRole('link', { name: 'Full evidence' })
    .click();
  await expect(page).toHaveURL(/\/models\/gpt-image-2\/#rates$/);
  await page.getByRole('region', { name: 'Rates' }).getByRole('button', { name: '$30.00' }).click();
  await expect(page.getByRole('dialog', { name: /^GPT Image 2, standard: .*image output/ })).toContainText('Figure as printed');
});

test('a dotted address answers with and without the slash, an unknown one is a real 404', async ({ page, request }) => {
  for (const address of ['/models/gpt-image-2.5-flare/', '/models/gpt-image-2.5-flare']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe('/models/gpt-image-2.5-flare/');
  }
  const missing = await request.get('/models/gpt-image-9/');
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('There is no page at this address');
});

test('the form of the home page opens the calculator with its job', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Quality' }).selectOption('high');
  await page.getByRole('combobox', { name: 'Size' }).selectOption('3840 × 2160 (4K)');
  await page.getByRole('textbox', { name: 'Images' }).fill('10');
  await page.getByRole('button', { name: 'Price it' }).click();
  // 10 × 13,342 × 30 ÷ 1,000,000 = 4.0026
  await expect(page.getByRole('region', { name: 'Cost per accepted image' })).toContainText('$4.00');
  await expect(page.getByLabel('Model')).toHaveValue('gpt-image-2');
});
