import { expect, test } from './watched.ts';

test('a key leads to the search, which is used by keyboard alone and keeps its query in the address', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveURL('/search/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('nano banana pro');
  await expect(page.getByRole('status')).toHaveText(/pages/);
  await expect(page).toHaveURL('/search/?q=nano+banana+pro');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#results a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/models/gemini-3-pro-image/');
  await page.goBack();
  await expect(field).toHaveValue('nano banana pro');
  await field.fill('nano banana zzzzqqq');
  await expect(page.getByRole('status')).toHaveText('No page has every word; nearest:');
  await field.fill('zzzzqqq');
  await expect(page.getByRole('status')).toHaveText('Nothing is found for “zzzzqqq”. Try a model, a vendor, a seller or a size.');
});

test('an unknown address leads to the search, and a prompt of a guide is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/404.html');
  await page.getByRole('searchbox').fill('budget');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name: 'Plan a workflow budget' }).click();
  await page.getByRole('button', { name: 'Copy the prompt: Draft' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Quick concept for \[product\]/);
});
