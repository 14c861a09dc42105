import { alive } from './calculator-page.ts';
import { expect, test } from './watched.ts';

const USAGE = {
  model: 'gpt-image-2',
  size: '1024x1024',
  usage: { input_tokens: 42, input_tokens_details: { text_tokens: 42, image_tokens: 0 }, output_tokens: 7024, total_tokens: 7066 },
};

test('a developer pastes the usage of a response and gets its cost, line by line', async ({ page }) => {
  await page.goto('/calculator/#bill');
  await alive(page);
  await page.getByLabel('A response, its usage, or a request').fill(JSON.stringify(USAGE));
  // 42 × 5 ÷ 1,000,000 + 7,024 × 30 ÷ 1,000,000
  await expect(page.locator('#bill')).toContainText('0.21093');
  await expect(page.locator('#bill')).toContainText('high at 1024 × 1024, 7,024 tokens an image');
  await page.getByLabel('A response, its usage, or a request').fill('{"usage":');
  await expect(page.locator('#bill').locator('.error')).toBeVisible();
});

test('a prompt is counted, and image files give their dimensions, without leaving the browser', async ({ page }) => {
  await page.goto('/calculator/?v=1&m=gpt-image-2&s=1024x1024&q=low');
  await alive(page);
  await page.getByText('Count the tokens of a prompt').click();
  await page.getByLabel('Prompt text, to count its tokens').fill('A lighthouse at dawn, thin line art');
  await page.getByRole('button', { name: 'Use the estimate' }).click();
  await expect(page.getByLabel('Prompt tokens', { exact: true })).toHaveValue('9');
  await page.getByText('Add the dimensions of image files').click();
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await page
    .getByLabel('Add the dimensions of image files')
    .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') });
  await expect(page.getByLabel('Reference images, sent with each image')).toHaveValue('1x1');
});
