import { expect, test } from './watched.ts';

test('any day can be asked for: its card holds from the last change, and what cannot be told is said', async ({ page }) => {
  await page.goto('/as-of/');
  await page.getByRole('textbox', { name: 'Day' }).fill('2026-05-04');
  await page.getByRole('button', { name: 'Show the card' }).click();
  await expect(page).toHaveURL(/\/as-of\/\?on=2026-05-04$/);
  await expect(page.getByRole('status')).toHaveText(
    'Nothing changed between 2026-05-02 and 2026-05-05, so the card of 2026-05-02 holds on 2026-05-04:',
  );
  await expect(page.getByRole('textbox', { name: 'Day' })).toHaveValue('2026-05-04');
  const rates = page.getByRole('table', { name: /^USD per 1M tokens/ });
  await expect(rates.getByRole('row', { name: /^GPT Image 2 / })).toContainText('$30.00');
  await rates
    .getByRole('row', { name: /^GPT Image 2 / })
    .getByRole('button', { name: '$30.00' })
    .click();
  await expect(page.getByRole('dialog', { name: /^GPT Image 2, standard: .*image output/ })).toContainText('Effective from');

  for (const [asked, answer] of [
    ['2026-02-30', '“2026-02-30” is no calendar day; expected one such as 2026-11-21.'],
    ['1999-01-01', 'This archive begins on 2022-07-20; nothing before that day is on record.'],
    [
      '2026-12-31',
      '2026-12-31 lies after 2026-11-21, the day of this page, and no price of it is known. Announced up to then, and not yet a fact:',
    ],
  ]) {
    await page.goto(`/as-of/?on=${asked}`);
    await expect(page.getByRole('status')).toHaveText(answer ?? '');
    await expect(page.getByRole('table', { name: /^USD per 1M tokens/ })).toHaveCount(0);
  }
  const ahead = page.getByRole('region', { name: 'The day asked for' }).getByRole('listitem');
  await expect(ahead).toHaveCount(3);
  await expect(ahead.first()).toContainText('2026-12-01 End of sale');
});

test.describe('with a card that cannot be loaded', () => {
  test.use({ allowComplaints: true });
  test('the answer leads to its page', async ({ page }) => {
    await page.route('**/as-of/2026-05-02/', (route) => route.abort());
    await page.goto('/as-of/?on=2026-05-04');
    await expect(page.getByRole('status')).toHaveText('The card could not be loaded. It stands on the page of 2026-05-02.');
  });
});
