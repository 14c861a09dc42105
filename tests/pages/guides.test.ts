import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { GuideFigures } from '../../src/catalog/guides/figures.ts';
import { GUIDES } from '../../src/catalog/guides/list.ts';
import { TOPICS, topicTitle } from '../../src/catalog/guides/topics.ts';
import { formatBetween } from '../../src/format/workflow.ts';
import { addresses, pageAt, textOf } from './built.ts';

test('each guide of the list has a page, and each page stands in the list', () => {
  const pages = globSync('src/pages/guides/*.astro').map((file) => file.replace(/^.*\/|\.astro$/g, ''));
  expect(pages.filter((id) => id !== 'index').sort()).toEqual(GUIDES.map(({ id }) => id).sort());
});

test.for(GUIDES)('$id says when it was reviewed, how long it takes and what it is about, and leads on', ({ id, topics }) => {
  const html = pageAt(`/guides/${id}/`);
  const text = textOf(html.querySelector('main'));
  expect(text).toMatch(/Guide, text reviewed on \d{4}-\d{2}-\d{2}.*\d+ minutes? to read\./);
  expect(html.querySelectorAll('main a[href^="/guides/#"]').map(textOf)).toEqual(topics.map(topicTitle));
  expect(html.querySelectorAll('article a').length).toBeGreaterThan(2);
});

test('each topic has guides, and the list names every guide once in full', () => {
  const list = pageAt('/guides/');
  const under = TOPICS.map(({ id }) => list.querySelectorAll(`#${id} a`).length);
  expect(under.filter((links) => links === 0)).toEqual([]);
  expect(list.querySelectorAll('main dt a')).toHaveLength(GUIDES.length);
});

test('each page that a guide explains leads to the guide or stands in another part of the site, and is there', () => {
  const all = addresses();
  expect(GUIDES.flatMap(({ pages }) => pages).filter((href) => !all.includes(href))).toEqual([]);
  const back = GUIDES.flatMap(({ id, pages }) => pages.map((href) => ({ href, guide: `/guides/${id}/` })));
  const related = back.filter(({ href }) => pageAt(href).querySelector('nav[aria-labelledby="related"]') !== null);
  expect(related.length).toBeGreaterThan(10);
  expect(related.filter(({ href, guide }) => pageAt(href).querySelector(`nav a[href="${guide}"]`) === null)).toEqual([]);
});

/** Pages that end in their own lists of links. */
const PARTS = /^\/(?:$|models|cost-per-image|compare|calculator|routes|plans|guides\/$|changes\/20\d\d-\d|signals|search)/;

test('every other page ends with where to go on', () => {
  const others = addresses().filter((address) => !PARTS.test(address));
  expect(others.length).toBeGreaterThan(30);
  const without = others.filter(
    (address) => pageAt(address).querySelectorAll('main > nav[aria-labelledby="related"]:last-of-type a').length < 3,
  );
  expect(without).toEqual([]);
});

test('the budget guide shows what the calculator shows for the same work', () => {
  const text = textOf(pageAt('/guides/workflow-cost/').querySelector('main'));
  const staged = new GuideFigures(catalog, '2026-11-21').presets().filter(({ workflow }) => workflow.stages.length > 1);
  expect(staged).toHaveLength(3);
  for (const { preset, cost } of staged) {
    const shown = textOf(pageAt(`/calculator/${preset.id}/`).querySelector('main'));
    expect(text).toContain(formatBetween(cost.perKept));
    expect(shown).toContain(formatBetween(cost.perKept));
  }
});
