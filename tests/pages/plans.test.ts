import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { plansPage } from '../../src/catalog/plans/plans-page.ts';
import { formatMultipleRange } from '../../src/format/plan.ts';
import { addresses, DIST, pageAt, rowsOf, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
const page = plansPage(catalog, readBuildDate());
const index = pageAt('/plans/');
const weigh = (address: string) => gzipSync(readFileSync(`${DIST}${address}index.html`)).length;

describe('the page of plans', () => {
  test('links every seller once, and each has its page', () => {
    const links = index.querySelectorAll('tbody th a').map((link) => link.getAttribute('href') ?? '');
    expect(links.toSorted()).toEqual(catalog.sellers.map(({ id }) => `/plans/${id}/`).toSorted());
    expect(addresses()).toEqual(expect.arrayContaining(links));
  });

  test('ranks in its own group only what the catalog ranks, lowest first', () => {
    const ranked = index.querySelectorAll('tbody[data-ranked] tr:not(.group)');
    expect(ranked.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual(
      page.ranked.map(({ seller }) => `/plans/${seller.id}/`),
    );
    expect(ranked.filter((row) => textOf(row).includes('unconfirmed'))).toEqual([]);
  });

  test('shows the multiple of each seller that has one', () => {
    const cells = new Map(
      index.querySelectorAll('tbody tr:not(.group)').map((row) => [textOf(row.querySelector('a')), textOf(row.querySelector('td'))]),
    );
    for (const { seller, figure } of [...page.ranked, ...page.computed, ...page.rest]) {
      const expected = figure?.multiple === undefined ? 'not computable' : formatMultipleRange(figure.multiple);
      expect(cells.get(seller.name), seller.id).toContain(expected);
    }
  });

  test('answers in its first sentences: the spread of multiples, and what the chat plan pays for', () => {
    const [spread, chat] = index.querySelectorAll('main > p').filter((each) => !each.hasAttribute('hidden'));
    expect(textOf(spread)).toMatch(/× .* to .*×/);
    expect(textOf(chat)).toContain('3,401 images at low, 379 at medium or 94 at high');
    expect(textOf(chat)).toMatch(/\$20\.00 unconfirmed \(last read 2026-02-13 or later\)/);
    expect(textOf(index.querySelector('main')).match(/can be ranked/g)).toHaveLength(1);
  });

  test('stays light', () => {
    expect(weigh('/plans/')).toBeLessThan(20_000);
    const sellers = catalog.sellers.map(({ id }) => ({ id, bytes: weigh(`/plans/${id}/`) }));
    expect(sellers.filter(({ bytes }) => bytes > 15_000)).toEqual([]);
  });
});

describe('the page of a seller', () => {
  test('shows each claimed figure beside the recomputed one', () => {
    const rows = rowsOf(pageAt('/plans/imagesv2/').querySelector('#claims table'));
    const figures = rows.map(([, claimed, recomputed]) => [claimed, recomputed]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['$51', '$50.90'],
        ['$207', '$206.90'],
        ['$519', '$518.90'],
        ['$0.0042', '$0.00416'],
        ['$0.0033', '$0.00333'],
        ['$0.0021', '$0.00208'],
      ]),
    );
  });

  test('every reproduced claim stands with a recomputed figure', () => {
    const claims = catalog.sellers.flatMap(({ id, claims }) =>
      claims.filter(({ status }) => status === 'reproduced').map(({ text }) => ({ id, text })),
    );
    expect(claims.length).toBeGreaterThan(6);
    for (const { id, text } of claims) {
      const row = rowsOf(pageAt(`/plans/${id}/`).querySelector('#claims table')).find(([claim]) => claim?.startsWith(text));
      expect(row?.[2], `${id}: ${text}`).toMatch(/\d/);
    }
  });

  test('shows a claim that nothing can be computed from with its figure as printed, or says that it is in words', () => {
    const claimed = (id: string) =>
      rowsOf(pageAt(`/plans/${id}/`).querySelector('#claims table')).map(([claim, figure]) => [claim?.split('.')[0], figure]);
    expect(claimed('gptimage2-online')).toContainEqual(['Plans start from the price in its banner', 'from $9.99']);
    expect(claimed('imagesv2')).toContainEqual(['Text in images is 95 % accurate', 'as worded']);
  });

  test('says in the first screen which fact is missing, and what a credit is worth', () => {
    const lead = textOf(pageAt('/plans/image-2-org/').querySelector('h1 + p'));
    expect(lead).toContain('price of a credit not stated');
    expect(lead).toContain('$0.00196 if it is low, $0.0176 if it is medium, $0.0702 if it is high');
  });

  test('counts a free grant in whole images', () => {
    const lead = textOf(pageAt('/plans/gpt-image-2-status/').querySelector('h1 + p'));
    expect(lead).toContain('5 credits a day make 1 image');
    expect(lead).toContain('2 are left over');
  });

  test.for(catalog.sellers)('$id has no empty cell and names what is not stated', ({ id, gaps }) => {
    const seller = pageAt(`/plans/${id}/`);
    const cells = seller.querySelectorAll('tbody th, tbody td').filter((cell) => cell.closest('.group') === null);
    expect(cells.filter((cell) => textOf(cell) === '')).toEqual([]);
    const stated = textOf(seller.querySelector('#gaps'));
    for (const { text } of gaps) expect(stated).toContain(text.replace(/\s+/g, ' '));
  });
});
