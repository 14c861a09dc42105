import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { searchDocuments } from '../../src/catalog/search/documents.ts';
import { PAGE_WORDS } from '../../src/catalog/search/page-words.ts';
import { finderOf } from '../../src/scripts/search/find.ts';
import { namedPages } from '../../src/trail.ts';

const documents = searchDocuments(catalog, '2026-11-21');
const find = finderOf(documents);
const addresses = (query: string) => find(query).pages.map(({ href }) => href);
const first = (query: string) => addresses(query)[0];

test('every page with a name is told in one line, and no other', () => {
  expect(Object.keys(PAGE_WORDS).sort()).toEqual(
    namedPages()
      .map(({ href }) => href)
      .sort(),
  );
});

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
  ['fal.ai', '/routes/fal/'],
  ['nanobanana', '/models/gemini-2.5-flash-image/'],
  ['seedream', '/models/seedream-5.5/'],
  ['dalle', '/models/dall-e-3/'],
  ['shutdown', '/calendar/'],
  ['aspect ratio', '/sizes/'],
  ['rate limit', '/limits/'],
  ['price history', '/changes/'],
  ['download', '/data/'],
  ['invoice', '/guides/read-your-bill/'],
  ['calculator', '/calculator/'],
])('%s is found at %s', (query, href) => {
  expect(first(query)).toBe(href);
});

test.each([
  ['midjorney', '/models/midjourney/'],
  ['4k worth', '/guides/when-4k-is-worth-it/'],
  ['credits expire', '/faq/#lapse'],
  ['1024 1536', '/cost-per-image/1024x1536/'],
  ['refund', '/faq/#refund'],
  ['cheapest model', '/faq/#cheapest'],
  ['1000 images cost', '/faq/#thousand'],
  ['is imagesv2 worth it', '/plans/imagesv2/'],
  ['how many images does chatgpt plus make', '/faq/#in-plan'],
  ['formula', '/methodology/'],
  ['transparent png', '/faq/#transparent'],
  ['what is a token', '/faq/#token'],
  ['inpainting', '/guides/edits-with-references/'],
])('%s finds %s among the first results', (query, href) => {
  expect(addresses(query).slice(0, 3)).toContain(href);
});

test.each([
  ['gpt image 2 price', '/models/gpt-image-2/'],
  ['gpt image 2 cost per image', '/models/gpt-image-2/'],
  ['how much does gpt image 2 cost', '/models/gpt-image-2/'],
  ['nano banana price', '/models/gemini-2.5-flash-image/'],
  ['nano banana cost', '/models/gemini-2.5-flash-image/'],
  ['cost of one image', '/cost-per-image/1024x1024/'],
  ['cost per image', '/cost-per-image/'],
  ['gpt image 2 vs nano banana pro', '/compare/gpt-image-2-vs-gemini-3-pro-image/'],
  ['nano banana vs gpt image 2', '/compare/gpt-image-2-vs-gemini-2.5-flash-image/'],
  ['dalle 3 vs gpt image 2', '/compare/gpt-image-2-vs-dall-e-3/'],
  ['chatgpt plus', '/plans/chatgpt/'],
  ['what does a failed image cost', '/faq/#failed'],
])('%s, as people ask it, leads with %s', (query, href) => {
  expect(first(query)).toBe(href);
  expect(find(query).every).toBe(true);
});

test.each([
  ['is the API cheaper than ChatGPT Plus', '/guides/chatgpt-or-api/'],
  ['api or chatgpt', '/guides/chatgpt-or-api/'],
  ['gpt image 2 4k', '/cost-per-image/3840x2160/'],
  ['4k gpt', '/cost-per-image/3840x2160/'],
  ['batch discount', '/faq/#batch'],
  ['gpt imge 2', '/models/gpt-image-2/'],
  ['how much is one image', '/cost-per-image/1024x1024/'],
  ['gpt image 2 api price', '/faq/#one-image'],
  ['price per image', '/faq/#no-single-price'],
])('%s, as people ask it, finds %s among the first three', (query, href) => {
  expect(addresses(query).slice(0, 3)).toContain(href);
});

test.each(['1024x1536', '1024X1536', '1024 x 1536', '1024×1536', '1024 × 1536', '1024*1536', '1024 by 1536', '1024 1536'])(
  'a size written %s finds its page first',
  (query) => {
    expect(first(query)).toBe('/cost-per-image/1024x1536/');
  },
);

test('other sizes lead to their own pages', () => {
  expect(first('3840x2160')).toBe('/cost-per-image/3840x2160/');
  expect(first('1024x1024')).toBe('/cost-per-image/1024x1024/');
});

test('what people look for stands above sellers and changes', () => {
  const kinds = find('gpt image 2 price').pages.map(({ kind }) => kind);
  const at = (kind: (typeof kinds)[number]) => kinds.indexOf(kind);
  for (const kind of ['Model', 'Comparison', 'Question'] as const) {
    expect(at(kind)).toBeGreaterThanOrEqual(0);
    for (const lesser of ['Seller', 'Change'] as const) expect(at(kind)).toBeLessThan(at(lesser));
  }
});

test('where no page has every word, those with the most words come first', () => {
  const { pages, every } = find('ideogram 4.5 zzzzqqq');
  expect(every).toBe(false);
  expect(pages[0]?.href).toBe('/models/ideogram-4.5/');
});

test('what is nowhere is not found, and odd input breaks nothing', () => {
  for (const query of ['zzzzqqq', '', '   ', '"', '+-*()[]', '😀', 'a'.repeat(5000)]) expect(find(query).pages).toEqual([]);
});
