import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { americanIn } from './american.ts';

/** Fields of the data that hold our own words. A title is that of a page where the file is a source. */
const OWN_WORDS = new Set(['text', 'note', 'reason', 'summary', 'finding', 'claim', 'condition', 'exception', 'citation', 'title']);

/** Entries that were recorded before the rule: what is kept is never rewritten, not even its spelling. */
const KEPT = new Set([
  'data/conflicts/canvas-tie-rounding.json: neighbor',
  'data/conflicts/grok-imagine-base-availability.json: catalogs',
  'data/conflicts/nano-banana-shutdown-day.json: catalog',
  'data/models/flux-3-image-klein.json: license',
  'data/models/grok-imagine-2.0.json: catalogs',
  'data/models/ideogram-4.0.json: license',
  'data/models/qwen-image-2.1.json: license',
  'data/sources/google-gemini-pricing.json: catalog',
  'data/sources/google-vertex-pricing.json: catalog',
  'data/sources/gptimage2-online-terms.json: labeled',
]);

/** Every text of ours in a data file. */
function ownWords(value: unknown, key: string, isSource: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => ownWords(item, key, isSource));
  if (typeof value === 'string') return OWN_WORDS.has(key) && !(isSource && key === 'title') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => ownWords(item, name, isSource));
}

describe('spelling is British', () => {
  test('the check tells American forms from British ones, and leaves names alone', () => {
    expect(americanIn('Colors of a neighbor are organized.')).toHaveLength(3);
    expect(americanIn('Colours of a neighbour are organised in our catalogue; see `color` and LICENSE.')).toEqual([]);
    expect(americanIn('organization')).toEqual([]);
  });

  test('in our own words of the data', () => {
    const files = globSync('data/**/*.json');
    expect(files.length).toBeGreaterThan(400);
    const found = files.flatMap((file) => {
      const texts = ownWords(JSON.parse(readFileSync(file, 'utf8')), '', file.startsWith('data/sources/'));
      return texts.flatMap((text) => americanIn(text).map((each) => `${file}: ${each}`));
    });
    const rest = found.filter((each) => !KEPT.has(each.split(' in “')[0] ?? ''));
    expect(rest).toEqual([]);
  });

  test('in what contributors read', () => {
    const files = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];
    const found = files.flatMap((file) => {
      const prose = readFileSync(file, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
      return americanIn(prose).map((each) => `${file}: ${each}`);
    });
    expect(found).toEqual([]);
  });
});
