import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { addresses, pageAt, rowsOf, textOf } from './built.ts';

const { sources, conflicts } = loadCatalog(dataDirectory());
const groups = addresses().filter((address) => /^\/sources\/.+/.test(address));

describe('the pages of sources', () => {
  test('hold the row of every source once, under its own name', () => {
    const rows = groups.flatMap((address) =>
      pageAt(address)
        .querySelectorAll('tbody tr')
        .map((row) => row.id),
    );
    expect(rows.toSorted()).toEqual(sources.map(({ id }) => id).toSorted());
  });

  test('lead from the first page to each group, with its number of sources', () => {
    const [, ...rows] = rowsOf(pageAt('/sources/').querySelector('#groups table'));
    const links = pageAt('/sources/')
      .querySelectorAll('#groups tbody a')
      .map((link) => link.getAttribute('href') ?? '');
    expect(links.toSorted()).toEqual(groups);
    links.forEach((address, index) => {
      expect(rows[index]?.[1], address).toBe(String(pageAt(address).querySelectorAll('tbody tr').length));
    });
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['All', String(sources.length)]);
  });

  test('tell every reading of a source with its result', () => {
    const readings = groups.flatMap((address) => pageAt(address).querySelectorAll('tbody tr li').map(textOf));
    expect(readings).toHaveLength(sources.flatMap((source) => source.readings).length);
    expect(readings.filter((text) => !/: (?:recorded|confirmed|changed|unreadable)/.test(text))).toEqual([]);
  });
});

describe('the page of disagreements', () => {
  const page = pageAt('/conflicts/');

  test('holds each with all its claims, the one used and the reason, under its own name', () => {
    expect(page.querySelectorAll('article').map(({ id }) => id)).toEqual(conflicts.map(({ id }) => `conflict-${id}`));
    for (const { id, claims, chosen, reason } of conflicts) {
      const article = page.querySelector(`[id="conflict-${id}"]`);
      const items = article?.querySelectorAll('.plain-list li').map(textOf) ?? [];
      expect(
        items.map((text) => text.replace(/ Used here\.$/, '')),
        id,
      ).toEqual(claims.map(({ claim }) => claim));
      expect(
        items.findIndex((text) => text.endsWith(' Used here.')),
        id,
      ).toBe(claims.findIndex((claim) => claim.id === chosen));
      expect(textOf(article), id).toContain(reason);
    }
  });
});
