import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { pagedSizes, sizeSlug } from '../../src/catalog/cost-pages.ts';
import { addresses, pageAt, textOf } from './built.ts';

/** A word run into a number, a number into a word, or one sentence into the next. */
const RUN_TOGETHER = /[a-z]{3,}\$?\d|\d[a-z]{4,}|[a-z][.;:][A-Z]/;

const all = addresses();
const catalog = loadCatalog(dataDirectory());

/** A block of data for machines: nothing runs it, so no policy has to allow it. */
const DATA_BLOCK = 'application/ld+json';

/** What of a page a browser runs. */
const scriptsOf = (page: (typeof pages)[number]['page']) =>
  page.querySelectorAll('script').filter((script) => script.getAttribute('type') !== DATA_BLOCK);

/** Pages that have a script beside the reader’s clock. */
const OWN_SCRIPTS =
  /^\/(?:as-of\/$|search\/$|guides\/workflow-cost\/$|calculator\/|changes\/$|compare\/$|sizes\/$|(?:models|rates|plans|routes|cost-per-image\/all)\/$)/;

/** What a page may weigh in its own script: it judges ages by the reader's clock, and nothing else. */
const SCRIPT_BYTES = 1500;

/** Names that hold a point or a digit where a word would not: of sellers, publishers, what they publish and what an API calls a model. */
const NAMES = [
  ...catalog.sellers.flatMap((seller) => [seller.name, ...seller.offers.map((offer) => offer.name)]),
  ...catalog.sources.flatMap((source) => [source.publisher, source.title]),
  ...catalog.routes.flatMap((route) => [route.name, route.billedBy]),
  ...catalog.models.flatMap((model) => [...model.apiIds.map((each) => each.id), ...model.alsoCalled]),
  'ec2instances',
]
  .filter((name) => RUN_TOGETHER.test(name))
  .sort((a, b) => b.length - a.length);

/** A text without the names in it. */
const withoutNames = (text: string) => NAMES.reduce((rest, name) => rest.replaceAll(name, '…'), text);
const pages = all.map((address) => ({ address, page: pageAt(address) }));

describe('every page', () => {
  test('is there: the fixed ones, every model and every size with a page', () => {
    const { models } = catalog;
    expect(all).toEqual(
      expect.arrayContaining([
        '/',
        '/models/',
        '/rates/',
        '/cost-per-image/',
        '/calculator/',
        '/changes/',
        '/sources/',
        '/conflicts/',
        '/contribute/',
      ]),
    );
    expect(all).toEqual(expect.arrayContaining(models.map((model) => `/models/${model.id}/`)));
    expect(all).toEqual(expect.arrayContaining(pagedSizes(catalog).map((size) => `/cost-per-image/${sizeSlug(size)}/`)));
    expect(pagedSizes(catalog).length).toBeGreaterThanOrEqual(12);
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
    const empty = page.querySelectorAll('th, td').filter((cell) => textOf(cell) === '' && cell.closest('.group, .sum') === null);
    expect(empty.map((cell) => String(cell.parentNode).slice(0, 120))).toEqual([]);
    expect(page.querySelectorAll('[style], [onclick], [onload]')).toEqual([]);
  });

  test.for(pages)('$address lets no word run into a number: a formatter can lose the space between text and a value', ({ page }) => {
    const lines = page
      .querySelectorAll('main :is(p, caption, li, dd, dt, h1, h2, h3)')
      .filter((each) => each.querySelector('p, ul, ol, div, details, small') === null);
    const texts = lines.map((each) => each.textContent);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => RUN_TOGETHER.test(withoutNames(text)))).toEqual([]);
  });

  test.for(pages)('$address shows no value that is none', ({ page }) => {
    const texts = page.querySelectorAll('main :is(p, th, td, li, dd, h1, h2, h3, caption)').map(textOf);
    expect(texts.filter((text) => /\b(?:undefined|NaN|null|Infinity)\b|\[object/.test(text))).toEqual([]);
  });

  test.for(pages.filter(({ address }) => !OWN_SCRIPTS.test(address)))(
    '$address ships one small script of its own, the reader’s clock, and asks for none',
    ({ page }) => {
      const scripts = scriptsOf(page);
      expect(scripts.map((script) => [script.getAttribute('type'), script.getAttribute('src')])).toEqual([['module', undefined]]);
      expect(scripts[0]?.textContent).toContain('new Date');
      expect(Buffer.byteLength(scripts[0]?.textContent ?? '')).toBeLessThanOrEqual(SCRIPT_BYTES);
      expect(page.querySelectorAll('link[rel="modulepreload"], link[rel="preload"][as="script"], astro-island')).toEqual([]);
    },
  );

  test('carries the same script on each of them', () => {
    const all = pages.flatMap(({ page }) => page.querySelectorAll('script[type="module"]').map((script) => script.textContent));
    const scripts = all.filter((script) => script.includes('new Date'));
    expect(scripts).toHaveLength(pages.length);
    expect(new Set(scripts).size).toBe(1);
  });

  test.for(pages)('$address tells the day it was built, and each age by days that can be judged again', ({ page }) => {
    expect(page.querySelector('html')?.getAttribute('data-built')).toBe(readBuildDate());
    const ages = page.querySelectorAll('[data-ages]').map((mark) => mark.getAttribute('data-ages') ?? '');
    expect(ages.filter((days) => !/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/.test(days))).toEqual([]);
  });

  test.for(pages)('$address allows no inline script or style but its own', ({ page }) => {
    const policy = page.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    const inline = scriptsOf(page).filter((script) => script.getAttribute('src') === undefined);
    expect(inline.length).toBeGreaterThan(0);
    const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script.innerHTML).digest('base64')}'`);
    const [scripts = ''] = policy.split(';').filter((directive) => directive.trim().startsWith('script-src'));
    expect(new Set(scripts.match(/'sha256-[^']+'/g))).toEqual(new Set(hashes));
  });

  test('the 404 page lists every model and stays out of search', () => {
    const html = readFileSync('dist/404.html', 'utf8');
    expect(html).toContain('name="robots" content="noindex"');
    expect(html).toContain('/models/dall-e-2/');
  });
});
