import type { Locator, Page } from '@playwright/test';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costOfSizePage } from '../../src/catalog/cost-pages.ts';
import { addDays } from '../../src/domain/day.ts';
import { FRESHNESS_WORDS } from '../../src/format/evidence.ts';
import { expect, test } from './watched.ts';

const today = readBuildDate();
const SIZE = '/cost-per-image/1024x1024/';
const MODEL = '/models/gpt-image-2/';

const { ranked, until = '' } = costOfSizePage(loadCatalog(dataDirectory()), { width: 1024, height: 1024 }, today);
/** A figure that is ranked when the site is built, and the days on which it ages. */
const place = ranked.findIndex(({ family, row }) => family.id === 'gpt-image-2' && row.quality === 'low');
const { due = '', unconfirmed = '' } = ranked[place]?.row.check?.ages ?? {};

const rows = (page: Page) => page.locator('tbody[data-ranked] > tr:not(.group)');
const row = (page: Page): Locator =>
  rows(page)
    .filter({ has: page.getByRole('link', { name: 'GPT Image 2', exact: true }) })
    .filter({ has: page.getByRole('cell', { name: /^low/ }) });
const age = (page: Page) => row(page).locator('[data-ages]');

/** Where the row stands among the ranked ones. */
function placeOf(page: Page): Promise<number> {
  return rows(page).evaluateAll((all, path) => {
    const isIt = (each: Element) =>
      each.querySelector('a')?.getAttribute('href') === path && each.querySelector('td')?.textContent.startsWith('low');
    return all.findIndex(isIt);
  }, MODEL);
}

/** The sentence that names the cheapest stands until a model in the ranking ends or a figure is unconfirmed; then another says so. */
async function expectClaim(page: Page, day: string) {
  const stands = day < until;
  await expect(page.locator('[data-until]')).toBeVisible({ visible: stands });
  await expect(page.getByText('no longer stands')).toBeVisible({ visible: !stands });
}

test('the figure was read less than an interval before the build', () => {
  expect(place).toBeGreaterThanOrEqual(0);
  expect([today < due, due < unconfirmed, until <= unconfirmed]).toEqual([true, true, true]);
});

for (const [when, day] of [
  ['on the day of the build', today],
  ['by a clock that is behind', '2001-01-01'],
  ['within its interval', addDays(due, -1)],
] as const) {
  test.describe(when, () => {
    test.use({ readerDay: day });

    test('a figure has no mark and its place in the ranking, and its model is within the review interval', async ({ page }) => {
      await page.goto(SIZE);
      await expect(age(page)).toHaveText('');
      await expect(age(page)).not.toHaveClass(/\bmark\b/);
      await expect(row(page)).not.toHaveAttribute('data-rank');
      expect(await placeOf(page)).toBe(place);
      await expectClaim(page, day);

      await page.goto(MODEL);
      await expect(page.locator('[data-freshness]').first()).toHaveAttribute('data-freshness', 'checked');
      await expect(page.locator('[data-freshness]').first()).toContainText(FRESHNESS_WORDS.checked);
      await expect(page.locator('[data-freshness] .mark')).toHaveCount(0);
    });
  });
}

for (const [when, day] of [
  ['on the first day past one interval', due],
  ['on the last day before two', addDays(unconfirmed, -1)],
] as const) {
  test.describe(when, () => {
    test.use({ readerDay: day });

    test('a figure is marked as due and keeps its place in the ranking; its model says how long ago it was read', async ({ page }) => {
      await page.goto(SIZE);
      await expect(age(page)).toHaveText('due');
      await expect(age(page)).toHaveClass(/\bmark\b/);
      await expect(row(page)).not.toHaveAttribute('data-rank');
      expect(await placeOf(page)).toBe(place);
      await expectClaim(page, day);

      await page.goto(MODEL);
      const headline = page.locator('[data-freshness]').first();
      await expect(headline).toHaveAttribute('data-freshness', 'due');
      await expect(headline.locator('.mark')).toHaveText(FRESHNESS_WORDS.due);
      const read = (await headline.locator('time').getAttribute('datetime')) ?? '';
      const days = (Date.parse(day) - Date.parse(read)) / 86_400_000;
      await expect(headline.locator('time')).toHaveText(`${days} days ago`);
    });
  });
}

for (const [when, day] of [
  ['on the first day past two intervals', unconfirmed],
  ['years later', '2035-01-01'],
] as const) {
  test.describe(when, () => {
    test.use({ readerDay: day });

    test('a figure is unconfirmed and out of the ranking, which no longer stands; its model says so', async ({ page }) => {
      await page.goto(SIZE);
      await expect(age(page)).toHaveText('unconfirmed');
      await expect(age(page)).toHaveClass(/\bmark\b/);
      await expect(row(page)).toHaveAttribute('data-rank', 'none');
      // What is no longer ranked stands below everything that is.
      const out = await rows(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-rank') === 'none'));
      expect(out).toEqual([...out].sort());
      expect(out).toContain(true);
      expect(out).toHaveLength(ranked.length);

      await expectClaim(page, day);
      await expect(page.getByText('no longer stands')).toContainText(today);

      await page.goto(MODEL);
      const headline = page.locator('[data-freshness]').first();
      await expect(headline).toHaveAttribute('data-freshness', 'unconfirmed');
      await expect(headline.locator('.mark')).toHaveText(FRESHNESS_WORDS.unconfirmed);
    });
  });
}

for (const [when, day] of [
  ['on the last day it stands', addDays(until, -1)],
  ['on the first day it does not', until],
] as const) {
  test.describe(`the ranking ${when}`, () => {
    test.use({ readerDay: day });

    test('says so', async ({ page }) => {
      await page.goto(SIZE);
      await expectClaim(page, day);
    });
  });
}

test.describe('past two intervals, on a phone', () => {
  test.use({ readerDay: unconfirmed, viewport: { width: 390, height: 844 } });

  test('no page scrolls sideways', async ({ page }) => {
    for (const address of [MODEL, SIZE, '/', '/cost-per-image/']) {
      await page.goto(address);
      await expect(page.locator('[data-ages].mark').first()).toBeVisible();
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
    }
  });
});

test.describe('past two intervals, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, readerDay: unconfirmed });

  test('the page says what it said when it was built, with its day', async ({ page }) => {
    await page.goto(SIZE);
    await expect(age(page)).toHaveText('');
    await expect(page.getByText(`Prices as of ${today}`)).toBeVisible();
  });
});
