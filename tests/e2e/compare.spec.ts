import { expect, test } from './watched.ts';

const CHOSEN = '/compare/?m=gpt-image-2&m=gemini-3-pro-image';

test('models named in the address stand side by side, each cell leading to its evidence', async ({ page }) => {
  await page.goto(CHOSEN);
  const table = page.getByRole('region', { name: 'Chosen models side by side' }).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Respect', 'GPT Image 2', 'Nano Banana Pro']);
  const row = table.getByRole('row', { name: /^1K \$/ });
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
  await expect(page.getByRole('heading', { name: 'Chosen models' })).toBeVisible();
});

test('what the address names and is not there is said', async ({ page }) => {
  await page.goto(`${CHOSEN}&m=gpt-image-9`);
  await expect(page.getByText('“gpt-image-9” is no model on sale here.')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'GPT Image 2', exact: true })).toBeVisible();
});

test.describe('with figures that cannot be loaded', () => {
  test.use({ allowComplaints: true });
  test('a choice says so, and the pairs are there', async ({ page }) => {
    await page.route('**/compare/*.json', (route) => route.abort());
    await page.goto(CHOSEN);
    await expect(page.getByText('The figures could not be loaded.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'GPT Image 2 vs Nano Banana Pro' })).toBeVisible();
  });
});

test('the old address of a comparison leads on', async ({ page }) => {
  await page.goto('/vs/nano-banana-pro/');
  await expect(page).toHaveURL(/\/compare\/gpt-image-2-vs-gemini-3-pro-image\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GPT Image 2 or Nano Banana Pro: which costs less?');
});
