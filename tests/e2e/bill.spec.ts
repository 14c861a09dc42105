import type { Page } from '@playwright/test';
import { violationsOn } from '../accessibility.ts';
import { expect, test } from './watched.ts';

const bill = (page: Page) => page.locator('#bill');
const paste = (page: Page) => page.getByLabel('A response, its usage, or a request');

async function open(page: Page) {
  await page.goto('/calculator/#bill');
  await expect(paste(page)).toBeVisible();
}

/** A response of one image at medium, with 50 text tokens in: 50 × $5 + 1,756 × $30 per 1M. */
const RESPONSE = {
  model: 'gpt-image-2',
  size: '1024x1024',
  quality: 'medium',
  data: [{ b64_json: 'AAAA' }],
  usage: {
    input_tokens: 50,
    input_tokens_details: { text_tokens: 50, image_tokens: 0 },
    output_tokens: 1756,
    output_tokens_details: { image_tokens: 1756, text_tokens: 0 },
    total_tokens: 1806,
  },
};

test('a pasted response is itemised, and its count names the quality', async ({ page }) => {
  await open(page);
  await paste(page).fill(JSON.stringify(RESPONSE));
  const table = bill(page).getByRole('table', { name: 'The bill' });
  await expect(table.getByRole('row')).toHaveText([
    /Meter/,
    /Text input.*50.*0\.00025$/,
    /Image output.*1,756.*0\.05268$/,
    /Total.*0\.05293$/,
  ]);
  await expect(bill(page)).toContainText('medium at 1024 × 1024, 1,756 tokens an image');
  await page.getByLabel('Amount charged').fill('0.2110');
  await expect(bill(page)).toContainText('Quality high at 1024 × 1024 makes $0.211.');
  await expect(bill(page).getByRole('status').filter({ hasText: 'The charge is $0.15807 more than the bill.' })).toBeAttached();
  await page.getByLabel('Tier billed').selectOption('Batch');
  await expect(table).toContainText('0.026465');
});

test('a usage that names no model is priced once one is chosen, and the choice stays', async ({ page }) => {
  await open(page);
  const usage = JSON.stringify(RESPONSE.usage);
  await paste(page).fill(`2026-11-20 INFO ${usage}`);
  await expect(page.getByText('The text does not name it.')).toBeVisible();
  await expect(bill(page).getByRole('status').filter({ hasText: '1,806 tokens read. Choose the model to price them.' })).toBeAttached();
  await page.getByLabel('Model billed').selectOption({ label: 'GPT Image 2' });
  await expect(bill(page)).toContainText('0.05293');
  await paste(page).fill(usage.replaceAll('1756', '196'));
  await expect(bill(page)).toContainText('0.00613');
});

test('several usages are added up, or priced one by one', async ({ page }) => {
  await open(page);
  await paste(page).fill(`${JSON.stringify(RESPONSE)}\n${JSON.stringify(RESPONSE)}`);
  await expect(bill(page)).toContainText('0.10586');
  await expect(bill(page)).toContainText('medium at 1024 × 1024');
  await expect(bill(page).getByRole('status').filter({ hasText: '2 usages read, added up.' })).toBeAttached();
  await page.getByLabel('Usage, one of 2').selectOption('Entry 1 of 2, line 1: 50 in, 1,756 out');
  await expect(bill(page)).toContainText('0.05293');
});

test('a pasted request becomes a job with a link to price it, once its settings are right', async ({ page }) => {
  await open(page);
  await paste(page).fill('client.images.generate(model="gpt-image-2", prompt="A cat", size="1536x1024", quality="hgih", n=2)');
  const table = bill(page).getByRole('table', { name: 'The job of the request' });
  await expect(table).toContainText('GPT Image 2');
  await expect(table.getByRole('row', { name: 'Quality' })).toContainText(
    '“hgih” is not a quality of GPT Image 2. It offers low, medium, high',
  );
  await expect(bill(page).getByRole('link', { name: 'Price this job' })).toHaveCount(0);
  await table.getByRole('button', { name: 'Take high' }).click();
  await bill(page).getByRole('link', { name: 'Price this job' }).click();
  await expect(page).toHaveURL(/\?v=1&m=gpt-image-2&s=1536x1024&q=high&n=2&p=2$/);
  await expect(page.getByLabel('Width × height')).toHaveValue('1536x1024');
});

test('what cannot be priced is told beside the field', async ({ page }) => {
  await open(page);
  await paste(page).fill('{"usage":{"input_tokens":5,"output_tokens":19');
  await expect(paste(page)).toHaveAccessibleDescription(/Line 1: the text ends within or right behind the output count, “19”/);
  await expect(paste(page)).toHaveAttribute('aria-invalid', 'true');
  await paste(page).fill(JSON.stringify(RESPONSE));
  await page.getByLabel('Images made').fill('-2');
  await expect(page.getByLabel('Images made')).toHaveAccessibleDescription(/“-2” is not a whole number/);
  await page.getByLabel('Amount charged').fill('much');
  await expect(page.getByLabel('Amount charged')).toHaveAccessibleDescription(/no amount in \$/);
});

test('a response of ten megabytes is read in a worker', async ({ page }) => {
  await open(page);
  await paste(page).evaluate((field, response) => {
    const data = new DataTransfer();
    data.setData('text', JSON.stringify({ ...response, data: [{ b64_json: 'A'.repeat(10_000_000) }] }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, RESPONSE);
  await expect(bill(page)).toContainText('0.05293');
  await expect(paste(page)).toHaveAccessibleDescription(/10,000,\d{3} characters; the beginning is shown/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(paste(page)).toHaveValue('');
  await expect(paste(page)).toBeFocused();
  await expect(paste(page)).toBeEditable();
});

test('the samples work by keyboard on a narrow screen, without a violation', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  for (const name of ['Try a response', 'Try a usage by modality', 'Try a request']) {
    await page.getByRole('button', { name }).press('Enter');
    await expect(bill(page).getByRole('table').first()).toBeVisible();
    expect(await violationsOn(page, { part: '#bill' })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
