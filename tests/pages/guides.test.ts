import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { GuideFigures } from '../../src/catalog/guides/figures.ts';
import { GUIDES } from '../../src/catalog/guides/list.ts';
import { formatBetween } from '../../src/format/workflow.ts';
import { pageAt, textOf } from './built.ts';

test('each guide of the list has a page, and each page stands in the list', () => {
  const pages = globSync('src/pages/guides/*.astro').map((file) => file.replace(/^.*\/|\.astro$/g, ''));
  expect(pages.filter((id) => id !== 'index').sort()).toEqual(GUIDES.map(({ id }) => id).sort());
});

test.for(GUIDES.map(({ id }) => id))('%s says when it was reviewed and how long it takes, and leads on', (id) => {
  const html = pageAt(`/guides/${id}/`);
  const text = textOf(html.querySelector('main'));
  expect(text).toMatch(/Guide, text reviewed on \d{4}-\d{2}-\d{2}.*\d+ minutes? to read\./);
  expect(html.querySelectorAll('article a').length).toBeGreaterThan(2);
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
