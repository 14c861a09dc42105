import { expect, test } from './watched.ts';

test('changes are narrowed by kind and model, and the address keeps it', async ({ page }) => {
  await page.goto('/changes/');
  const entries = page.locator('.entry:visible');
  const corrections = entries.filter({ hasText: 'Our correction' });
  const [all, corrected] = [await entries.count(), await corrections.count()];
  expect(corrected).toBeGreaterThan(0);
  await page.getByLabel('Kind').selectOption('Our corrections');
  await expect(entries).toHaveCount(corrected);
  await expect(corrections).toHaveCount(corrected);
  expect(new URL(page.url()).search).toBe('?kind=correction');
  await page.getByLabel('Kind').selectOption('All kinds');
  await page.getByLabel('Model').selectOption('GPT Image 1');
  await expect(page.getByRole('status')).toContainText(`of ${all} entries`);
  const some = await entries.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);

  await page.reload();
  await expect(page.getByLabel('Model')).toHaveValue('gpt-image-1');
  await expect(entries).toHaveCount(some);

  await page.goto('/changes/?kind=rumours');
  await expect(page.getByRole('status')).toContainText('Nothing here is called “rumours”');
  await expect(entries).toHaveCount(all);
});
