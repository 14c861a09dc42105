import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { addresses, pageAt, textOf } from './built.ts';

const all = addresses();
const pages = all.map((address) => ({ address, page: pageAt(address) }));

describe('every page', () => {
  test('is there: the fixed ones, every model and every common size', () => {
    const { models } = loadCatalog(dataDirectory());
    expect(all).toEqual(expect.arrayContaining(['/', '/models/', '/cost-per-image/', '/calculator/', '/changes/', '/sources/']));
    expect(all).toEqual(expect.arrayContaining(models.map((model) => `/models/${model.id}/`)));
    expect(all.filter((address) => /^\/cost-per-image\/\d+x\d+\/$/.test(address)).length).toBeGreaterThanOrEqual(8);
  });

  test('has a title of its own that carries a date', () => {
    const titles = pages.map(({ page }) => textOf(page.querySelector('title')));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => !/\d{4}/.test(title))).toEqual([]);
  });

  test.for(pages)('$address opens only evidence that is on the page', ({ page }) => {
    const targets = page.querySelectorAll('[popovertarget]').map((button) => button.getAttribute('popovertarget') ?? '');
    const ids = new Set(page.querySelectorAll('[popover]').map((popover) => popover.id));
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    const opened = new Set(targets);
    expect([...ids].filter((id) => !opened.has(id))).toEqual([]);
  });

  test.for(pages)('$address has no empty table cell, no inline style and no inline handler', ({ page }) => {
    const empty = page
      .querySelectorAll('tbody th, tbody td')
      .filter((cell) => textOf(cell) === '' && cell.closest('.group, .sum') === null);
    expect(empty.map((cell) => String(cell.parentNode).slice(0, 120))).toEqual([]);
    expect(page.querySelectorAll('[style], [onclick], [onload]')).toEqual([]);
  });

  test.for(pages)('$address lets no word run into a number: a formatter can lose the space between text and a value', ({ page }) => {
    const lines = page
      .querySelectorAll('main :is(p, caption, li, dd, dt, h1, h2, h3)')
      .filter((each) => each.querySelector('p, ul, ol, div, details, small') === null);
    const texts = lines.map((each) => each.textContent);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /[a-z]{3,}\$?\d|\d[a-z]{4,}|[a-z][.;:][A-Z]/.test(text))).toEqual([]);
  });

  test.for(pages.filter(({ address }) => address !== '/calculator/'))('$address ships no JavaScript', ({ page }) => {
    expect(page.querySelectorAll('script')).toEqual([]);
  });

  test.for(pages)('$address allows no inline script or style but its own', ({ page }) => {
    const policy = page.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('the 404 page lists every model and stays out of search', () => {
    const html = readFileSync('dist/404.html', 'utf8');
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).toContain('/models/dall-e-2/');
  });
});
