import { Buffer } from 'node:buffer';
import { expect, test } from './watched.ts';

/** An image of one colour, 3 × 2 px. */
const IMAGE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADklEQVR4nGOogAEGOAsAVHQIcfKt7ZkAAAAASUVORK5CYII=', 'base64');

test.beforeEach(async ({ page }) => {
  await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=low');
  await expect(page.locator('html[data-calculator="alive"]')).toHaveCount(1);
});

test('a prompt is estimated at once and counted exactly on request', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.getByText('Count the tokens of a prompt').click();
  await page.getByLabel('Prompt text').fill('A red fox in the snow at dawn, soft light, 35mm film grain.');
  await expect(page.getByText('About 15 tokens, estimated as one token for four characters.')).toBeVisible();
  await page.getByRole('button', { name: 'Use the estimate' }).click();
  await expect(page.getByLabel('Prompt tokens', { exact: true })).toHaveValue('15');
  expect(loaded.filter((path) => path.includes('count-worker'))).toEqual([]);
  await page.getByRole('button', { name: /Count exactly/ }).click();
  await expect(page.getByText(/^Exactly 18 tokens in the encoding o200k_base/)).toBeVisible();
  await expect(page.getByLabel('Prompt tokens', { exact: true })).toHaveValue('18');
  expect(loaded.filter((path) => path.includes('count-worker'))).toHaveLength(1);
});

test('a tokenizer that does not load leaves the estimate', async ({ page, complaints }) => {
  await page.route('**/count-worker*', (route) => route.abort());
  await page.getByText('Count the tokens of a prompt').click();
  await page.getByLabel('Prompt text').fill('A red fox');
  await page.getByRole('button', { name: /Count exactly/ }).click();
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  await expect(page.getByText(/About 3 tokens/)).toBeVisible();
  complaints.length = 0;
});

test('the dimensions of image files are added, and other files are refused', async ({ page }) => {
  const references = page.getByLabel('Reference images, sent with each image');
  await references.fill('1024x1024');
  await page.getByText('Add the dimensions of image files').first().click();
  await page.locator('input[type=file]').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: IMAGE },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') },
  ]);
  await expect(references).toHaveValue('1024x1024, 3x2');
  await expect(page.getByText('“notes.txt” (text/plain) is no image this browser can read.')).toBeVisible();
});
