import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { searchDocuments } from '../../src/catalog/search/documents.ts';
import { finderOf } from '../../src/scripts/search/find.ts';

const documents = searchDocuments(catalog, '2026-11-21');
const find = finderOf(documents);
const first = (query: string) => find(query)[0]?.href;

test('each address is listed once, with a title', () => {
  expect(new Set(documents.map(({ href }) => href)).size).toBe(documents.length);
  expect(documents.every(({ title }) => title.trim() !== '')).toBe(true);
});

test.each([
  ['gpt image 2', '/models/gpt-image-2/'],
  ['GPT Image 2.0', '/models/gpt-image-2/'],
  ['gpt-image-2', '/models/gpt-image-2/'],
  ['nano banana pro', '/models/gemini-3-pro-image/'],
  ['gemini-3.1-flash-image-preview', '/models/gemini-3.1-flash-image/'],
  ['dalle 3', '/models/dall-e-3/'],
  ['DALL-E 3', '/models/dall-e-3/'],
  ['imagesv2', '/plans/imagesv2/'],
  ['fal', '/routes/fal/'],
  ['calculator', '/calculator/'],
])('%s is found at %s', (query, href) => {
  expect(first(query)).toBe(href);
});

test.each([
  ['midjorney', '/models/midjourney/'],
  ['4k worth', '/guides/when-4k-is-worth-it/'],
  ['credits expire', '/faq/#lapse'],
  ['1024 1536', '/cost-per-image/1024x1536/'],
])('%s finds %s among the first results', (query, href) => {
  expect(
    find(query)
      .slice(0, 5)
      .map((each) => each.href),
  ).toContain(href);
});

test('what is nowhere is not found, and odd input breaks nothing', () => {
  for (const query of ['zzzzqqq', '', '   ', '"', '+-*()[]', '😀', 'a'.repeat(5000)]) expect(find(query)).toEqual([]);
});
