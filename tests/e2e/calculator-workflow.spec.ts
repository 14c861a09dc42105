import type { Page } from '@playwright/test';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { alive, field, open, result } from './calculator-page.ts';
import { expect, test } from './watched.ts';

const today = readBuildDate();

const headline = (page: Page) => result(page).locator('.headline');
const queryOf = (page: Page) => new URL(page.url()).searchParams;

/** Three stages: ten drafts, three of them reviewed, one final. */
const STAGES = [
  'st=Draft~gpt-image-2~openai-api~standard~1024x1024~low~10~3',
  'st=Review~gpt-image-2~openai-api~standard~1024x1024~medium~3~1',
  'st=Final~gpt-image-2~openai-api~standard~3840x2160~high~1~1',
].join('&');

test.describe('a buyer with a workflow', () => {
  test('splits one job into stages, changes one, and gets the cost of an accepted image', async ({ page }) => {
    await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high&n=20');
    await page.getByRole('button', { name: 'Split into stages' }).click();
    await expect(page.getByRole('group', { name: /^\d\. (Draft|Review|Final)$/ })).toHaveCount(3);
    const example = page.getByText('Stages filled with an example: 13.5 attempts per accepted image.');
    await expect(example).toBeVisible();
    await field(page, 'Quality', '2. Review').selectOption('low');
    // 20 drafts and 5 reviews of 196 tokens, 2 finals of 7,024 at $30 per 1M: 0.147 + 0.42144 = 0.56844, over 2 accepted
    await expect(result(page)).toContainText('0.56844');
    await expect(headline(page)).toHaveText('$0.284');
    await expect(result(page)).toContainText('With every attempt at the final setting an accepted image would cost $2.84');
    expect(queryOf(page).getAll('st')).toHaveLength(3);
    await field(page, 'Attempts', '1. Draft').fill('10');
    await expect(example).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to one setting' }).click();
    await expect(field(page, 'Images')).toHaveValue('2');
    await expect(headline(page)).toHaveText('$0.211');
  });

  test('gives attempts, uses and a month, and takes the step that saves most', async ({ page }) => {
    await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high&n=10&a=2.5&k=2&mo=500');
    // 0.21072 × 2.5 = 0.5268 per accepted image; each of two uses 0.2634; 500 a month 131.70
    await expect(headline(page)).toHaveText('$0.527');
    await expect(result(page)).toContainText('$0.263');
    await expect(result(page)).toContainText('$131.70');
    await expect(field(page, 'Uses of each kept image')).toHaveValue('2');
    await result(page)
      .getByRole('button', { name: /^Apply: Quality low/ })
      .click();
    await expect(field(page, 'Quality')).toHaveValue('low');
    await page.goBack();
    await expect(field(page, 'Quality')).toHaveValue('high');
  });

  test('compares it elsewhere, keeps the models chosen, and asks what a budget buys', async ({ page }) => {
    await open(page, '?v=1&m=gpt-image-2&s=3840x2160&q=high&n=10&mo=1000');
    await page.locator('#elsewhere').scrollIntoViewIfNeeded();
    const models = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'In the chart' }) });
    const smaller = models.getByRole('rowgroup').filter({ hasText: 'Makes smaller images' });
    await expect(smaller.getByRole('row', { name: /\d+ % of the pixels/ })).toHaveCount(3);
    await expect(models.getByRole('rowgroup').nth(1)).not.toContainText(/\d % of the pixels/);
    const plans = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'A month' }) });
    await expect(plans).toContainText(/Takes \d+ of them a month, \$/);
    const inTheChart = page.getByRole('table', { name: /images used in a month/ });
    await expect(inTheChart).toContainText('This job');
    const chosen = models
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .nth(2);
    const name = (await chosen.getByRole('link').first().textContent()) ?? '';
    await expect(inTheChart).not.toContainText(name);
    await chosen.getByRole('checkbox').click();
    await expect(chosen.getByRole('checkbox')).toBeChecked();
    await expect.poll(() => queryOf(page).get('cmp')).not.toBeNull();
    await expect(inTheChart).toContainText(name);
    const place = await page.evaluate(() => window.scrollY);
    await models.getByRole('checkbox').nth(3).click();
    await expect.poll(() => queryOf(page).get('cmp')).toContain(',');
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    const all = page.getByRole('button', { name: /^Show all/ }).first();
    await all.press('Enter');
    await expect(models).toBeFocused();
    expect(await page.getByText(/^From [\d,]+ images a month .* costs less than/).count()).toBeLessThan(4);
    await page.getByText('What does a budget buy?').click();
    await page.getByLabel('Budget in USD').fill('50');
    // 50 ÷ 0.40026 = 124.91…
    await expect(page.getByRole('row', { name: /^This job/ })).toContainText('124 images');
    await page.getByText('By when?').click();
    await page.getByLabel('Hours until the deadline').fill('48');
    await expect(page.getByText('The lowest usage tier that makes 1,000 accepted images in 48 hours')).toBeVisible();
  });
});

test('a preset has its own address, and its result is part of the page', async ({ page }) => {
  await open(page, '20-5-2/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 drafts, 5 reviews, 2 finals');
  const before = await headline(page).textContent();
  await field(page, 'Attempts', '1. Draft').fill('40');
  await expect(headline(page)).not.toHaveText(before ?? '');
  expect(new URL(page.url()).pathname).toBe('/calculator/20-5-2/');
  await expect.poll(() => queryOf(page).get('x')).toBe('20-5-2');
});

test('a preset takes over what it does not state, and the job that is left can be had back', async ({ page }) => {
  await open(page);
  await field(page, 'Images used in a month').fill('500');
  await field(page, 'Prompt tokens').fill('777');
  await page.getByRole('link', { name: '20 drafts, 5 reviews, 2 finals' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('20 drafts, 5 reviews, 2 finals');
  await alive(page);
  await expect(field(page, 'Images used in a month')).toHaveValue('500');
  await expect(result(page)).toContainText('500 images used');
  await page.getByRole('link', { name: /^Continue your last job: 100 images/ }).click();
  await alive(page);
  await expect(field(page, 'Prompt tokens')).toHaveValue('777');
});

test('what a reader is about to press stays in its place while the comparison above is drawn', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=medium&n=100&mo=1000');
  const fold = page.getByText('Check your own bill');
  await fold.scrollIntoViewIfNeeded();
  const top = () => fold.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  await expect(page.getByRole('heading', { name: 'On other models' })).toBeAttached();
  await expect(page.getByRole('heading', { name: 'By images in a month' })).toBeAttached();
  expect(await top()).toBe(before);
});

test('an address that names a section lands on it, until the reader scrolls away', async ({ page }) => {
  await open(page, '#deadline');
  const top = () => page.locator('#deadline').evaluate((section) => Math.round(section.getBoundingClientRect().top));
  await expect(page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'In the chart' }) })).toBeAttached();
  await expect.poll(top).toBeLessThan(700);
  await expect.poll(top).toBeGreaterThanOrEqual(0);
  await page.mouse.wheel(0, -2000);
  await expect.poll(top).toBeGreaterThan(700);
  await field(page, 'Images').fill('7');
  await expect(result(page)).toContainText('7 made');
  expect(await top()).toBeGreaterThan(700);
});

test('a link that names only a preset opens its work', async ({ page }) => {
  await open(page, '?v=1&x=20-5-2');
  await expect(page.getByRole('group', { name: '1. Draft' })).toBeVisible();
  await page.goto('/calculator/?v=1&x=nothing&m=gpt-image-2&s=1024x1024&q=low');
  await expect(page.getByRole('alert')).toContainText('“nothing”');
});

test.describe('with the keyboard alone', () => {
  test('stages are added, moved and removed, and the focus stays where the work is', async ({ page }) => {
    await open(page, `?v=1&${STAGES}`);
    await page.getByRole('button', { name: 'Move down: Draft' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Move down: Draft' })).toBeFocused();
    await expect(page.getByText('Draft is now stage 2 of 3.')).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Move up: Draft' })).toBeFocused();
    await page.getByRole('button', { name: 'Add a stage' }).focus();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Name', '4. Stage 4')).toBeFocused();
    await page.getByRole('button', { name: 'Remove: Stage 4' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Stage 4 was removed. 3 stages are left.')).toBeAttached();
    await expect(field(page, 'Name', '3. Draft')).toBeFocused();
  });

  test('a screen reader finds each stage as a group with its fields', async ({ page }) => {
    await open(page, `?v=1&${STAGES}`);
    await expect(page.getByRole('group', { name: '3. Final' })).toMatchAriaSnapshot(`
      - group "3. Final":
        - /children: contain
        - textbox "Name": Final
        - paragraph:
          - 'button "Move up: Final"'
          - 'button "Move down: Final" [disabled]'
          - 'button "Remove: Final"'
        - textbox "Attempts": "1"
        - textbox "Accepted of them": "1"
        - combobox "Model"
        - combobox "Route"
        - combobox "Width × height": 3840x2160
        - combobox "Quality"
        - combobox "Tier"
    `);
  });
});

test('each act on the stages is one step back, and typing is none', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high&n=20');
  await field(page, 'Images').press('End');
  await page.keyboard.type('0');
  await page.getByRole('button', { name: 'Split into stages' }).click();
  await field(page, 'Attempts', '1. Draft').fill('30');
  await page.getByRole('button', { name: 'Remove: Review' }).click();
  await expect(page.getByRole('group', { name: /^\d\. / })).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole('group', { name: /^\d\. / })).toHaveCount(3);
  await expect(field(page, 'Attempts', '1. Draft')).toHaveValue('30');
  await page.goBack();
  await expect(field(page, 'Images')).toHaveValue('200');
  await page.goForward();
  await expect(page.getByRole('group', { name: /^\d\. / })).toHaveCount(3);
});

test('a stage with a problem is named, and the others stay', async ({ page }) => {
  await open(page, `?v=1&${STAGES}`);
  await field(page, 'Kept of them', '1. Draft').fill('40');
  await expect(field(page, 'Kept of them', '1. Draft')).toHaveAccessibleDescription('40 are more than the 10 made in the stage.');
  await expect(result(page)).toContainText('Stage 1 (Draft), Kept: 40 are more than the 10 made in the stage.');
  await expect(headline(page)).toHaveText('No cost yet');
  await expect(field(page, 'Kept of them', '2. Review')).toHaveValue('1');
});

test('where the vendor chooses the quality the cost is a range, with the reason', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=auto');
  await expect(headline(page)).toHaveText('$0.00588 to $0.211');
  await expect(result(page)).toContainText('A range: the vendor chooses the quality of each image');
});

test('a link of a past day says what changed since', async ({ page }) => {
  await open(page, '?v=1&m=gpt-image-2&s=1024x1024&q=high&on=2026-05-02');
  await expect(result(page)).toContainText('Priced at the rates of 2026-05-02. Unchanged at the rates of');
  await result(page)
    .getByRole('button', { name: `Price it on ${today}` })
    .click();
  await expect(result(page)).not.toContainText('Priced at the rates of');
  expect(queryOf(page).has('on')).toBe(false);
  await expect(page.getByRole('heading', { name: 'Cost per accepted image' })).toBeFocused();
  await page.goBack();
  await expect(result(page)).toContainText('Priced at the rates of 2026-05-02.');
  await page.goto('/calculator/?v=1&m=gpt-image-1&s=1024x1024&q=high&on=2026-05-02');
  await expect(result(page)).toContainText(`At the rates of ${today} it has no cost: GPT Image 1 is no longer sold`);
});

test('the last job is offered on the next visit, and never applied by itself', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('link', { name: /^Continue your last job/ })).toHaveCount(0);
  await field(page, 'Images').fill('7');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await open(page);
  await expect(field(page, 'Images')).toHaveValue('100');
  await page.getByRole('link', { name: 'Continue your last job: 7 images with GPT Image 2' }).click();
  await alive(page);
  await expect(field(page, 'Images')).toHaveValue('7');
});

test('a browser that stores nothing prices all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await field(page, 'Images').fill('7');
  await expect(result(page)).toContainText('7 made, 7 accepted');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('three stages fit, the answer stays in sight, and every control can be tapped', async ({ page }) => {
    await open(page, `?v=1&${STAGES}`);
    await expect(page.getByRole('link', { name: /per accepted image$/ })).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const small = await page
      .locator('form.calculator :is(button, input, select, summary)')
      .evaluateAll((controls) =>
        controls
          .map((control) => ({ text: control.textContent, ...control.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 0 && (width < 24 || height < 24)),
      );
    expect(small).toEqual([]);
    const hidden: string[] = [];
    await field(page, 'Name', '1. Draft').focus();
    for (let step = 0; step < 24; step += 1) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const control = document.activeElement;
        const bar = document.querySelector('.total-bar');
        if (control === null || bar === null || bar.contains(control)) return '';
        const [at, over] = [control.getBoundingClientRect(), bar.getBoundingClientRect()];
        return at.bottom > over.top && at.top < over.bottom ? control.id : '';
      });
      if (name !== '') hidden.push(name);
    }
    expect(hidden).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a preset shows its result with every line, and says what a link would need', async ({ page }) => {
    await page.goto('/calculator/10-3-1/');
    await expect(headline(page)).toHaveText(/^\$\d/);
    await expect(result(page)).toContainText('An accepted image costs');
    await expect(page.locator('main > noscript p')).toContainText('Without JavaScript this is an example, not the work of a link.');
    await page.getByText('Every line, to the last digit').click();
    await expect(result(page).getByRole('table', { name: 'Itemised cost, in USD' })).toBeVisible();
    await expect(page.getByRole('link', { name: '20 drafts, 5 reviews, 2 finals' })).toHaveAttribute('href', '/calculator/20-5-2/');
  });
});
