import { expect, test } from 'vitest';
import { socialImage } from '../../src/social/address.ts';
import { drawSocial } from '../../src/social/draw.ts';
import { socialWords } from '../../src/social/words.ts';

const PAGE = `<html data-built="2026-11-21"><head><meta name="description" content="A description."></head><body><main>
<h1>What <span>one</span> image costs</h1><p class="prose text-lead" hidden>Not this.</p>
<p class="prose text-lead">From <strong><button>$0.006</button></strong> to $0.211, by quality. Then a second sentence that is rather long, so that it does not fit beside the first one at all, however it is cut and set and measured.</p></main></body></html>`;

test('an image says the heading and as many sentences of the answer as fit', () => {
  expect(socialWords(PAGE)).toEqual({ title: 'What one image costs', lead: 'From $0.006 to $0.211, by quality.', day: '2026-11-21' });
});

test('a page without an answer of its own is told by its description', () => {
  expect(socialWords('<html><head><meta name="description" content="A description."></head><h1>Title</h1></html>').lead).toBe(
    'A description.',
  );
});

test('a page without a heading is refused', () => {
  expect(() => socialWords('<html></html>')).toThrow('no h1');
});

test.each([
  ['/', '/social/home.png'],
  ['/models/gpt-image-2.5-flare/', '/social/models/gpt-image-2.5-flare.png'],
  ['/changes/', '/social/changes.png'],
  ['/changes/2026-04-21-x/', '/social/changes.png'],
  ['/as-of/2026-04-24/models/', '/social/as-of.png'],
  ['/compare/a-vs-b/', '/social/compare.png'],
])('%s has the image %s', (page, image) => {
  expect(socialImage(page)).toBe(image);
});

test('equal words are drawn as the same bytes, a PNG of the usual size', async () => {
  const words = socialWords(PAGE);
  const [one, other] = [await drawSocial(words), await drawSocial(words)];
  expect(one.subarray(1, 4).toString()).toBe('PNG');
  expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(one.equals(other)).toBe(true);
});
