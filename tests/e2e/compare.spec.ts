import { expect, test } from './watched.ts';

const CHOSEN = '/compare/?m=gpt-image-2&m=gemini-3-pro-image';

test('models named in the address head the page: names, verdict, and side by side, each line leading to its evidence', async ({ page }) => {
  await page.goto(CHOSEN);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GPT Image 2 or Nano Banana Pro: which costs less?');
  await expect(page).toHaveTitle(/^GPT Image 2 or Nano Banana Pro/);
  await expect(page.locator('#chosen-verdict')).toHaveText(
    'For one 1K (1024 × 1024) image in the usual quality GPT Image 2 (medium) costs least, $0.0527. Nano Banana Pro costs $0.134, 2.55 times as much.',
  );
  await expect(page.getByRole('table', { name: /^USD for one image, output only\. Each/ })).toBeHidden();
  await expect(page.locator('#chosen-pairs').getByRole('link', { name: 'GPT Image 2 vs Nano Banana Pro' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Chosen models side by side' });
  await expect(table.getByRole('columnheader')).toHaveText(['Respect', 'GPT Image 2', 'Nano Banana Pro']);
  const row = table.getByRole('row', { name: /^1K, all qualities/ });
  await expect(row.getByRole('cell')).toHaveText(['$0.00588 to $0.211', '$0.134']);
  await expect(page.getByRole('checkbox', { name: 'Nano Banana Pro' })).toBeChecked();
  await row.getByRole('link', { name: '$0.134' }).click();
  await expect(page).toHaveURL(/\/models\/gemini-3-pro-image\/#cost$/);
});

test('models can be chosen, from two to six', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByRole('checkbox', { name: 'Midjourney' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Found 1 chosen, expected two to six.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ideogram 4.5' }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\?m=ideogram-4\.5&m=midjourney$/);
  await expect(page.getByRole('heading', { name: 'Ideogram 4.5 or Midjourney: which costs less?' })).toBeVisible();
});

test('what the address names and is not shown is said', async ({ page }) => {
  const six = 'gpt-image-2,gemini-3-pro-image,flux-3-image,seedream-5.5,ideogram-4.5,recraft-v4.1';
  await page.goto(`/compare/?m=${six},grok-imagine-2.0&m=gpt-image-9&m=gpt-image-1`);
  await expect(page.locator('#chosen-words')).toHaveText(
    '“gpt-image-9” is no model on sale here. GPT Image 1 is not among them: ended 2026-10-23. Six are shown at most; left out: Grok Imagine 2.0.',
  );
  await expect(page.getByRole('table', { name: 'Chosen models side by side' }).getByRole('columnheader')).toHaveCount(7);
  await page.goto('/compare/?m=gpt-image-9');
  await expect(page.getByText('“gpt-image-9” is no model on sale here.')).toBeVisible();
  await expect(page.getByRole('table', { name: /^USD for one image, output only\. Each/ })).toBeVisible();
});

test.describe('with figures that cannot be loaded', () => {
  test.use({ allowComplaints: true });
  test('a choice says so, and the main models and the pairs are there', async ({ page }) => {
    await page.route('**/compare/*.json', (route) => route.abort());
    await page.goto(CHOSEN);
    await expect(page.getByText('The figures of the chosen models could not be loaded.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('table', { name: /^USD for one image, output only\. Each/ })).toBeVisible();
    await expect(page.getByRole('link', { name: 'GPT Image 2 vs Nano Banana Pro' })).toBeVisible();
  });
});

test('the old address of a comparison leads on', async ({ page }) => {
  await page.goto('/vs/nano-banana-pro/');
  await expect(page).toHaveURL(/\/compare\/gpt-image-2-vs-gemini-3-pro-image\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GPT Image 2 or Nano Banana Pro: which costs less?');
});
