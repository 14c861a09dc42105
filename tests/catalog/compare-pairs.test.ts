import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { modelPairs, namedPairs, pairsWith } from '../../src/catalog/compare/pairs.ts';
import { problemsAfter } from './given.ts';

const FILE = 'data/editorial/defaults.json';
const catalog = loadCatalog(dataDirectory());

describe('pairs of models', () => {
  test('are each subject with each rival, neighbours in a line, and those listed', () => {
    const pairs = namedPairs({ subjects: ['a', 'b'], rivals: ['x', 'y'], lines: [['p', 'q', 'r']], pairs: [['m', 'n']] });
    expect(pairs.map((pair) => pair.join())).toEqual(['a,x', 'a,y', 'b,x', 'b,y', 'p,q', 'q,r', 'm,n']);
  });

  test('have addresses that name one pair each, although ids hold dots and hyphens', () => {
    const slugs = modelPairs(catalog).map(({ slug }) => slug);
    expect(slugs.length).toBeGreaterThan(10);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { a, b, slug } of modelPairs(catalog)) expect(slug.split('-vs-')).toEqual([a.id, b.id]);
  });

  test('are found from either model', () => {
    for (const { a, b, slug } of modelPairs(catalog)) {
      expect(pairsWith(catalog, a.id)).toContainEqual({ slug, other: b });
      expect(pairsWith(catalog, b.id)).toContainEqual({ slug, other: a });
    }
  });
});

describe('the rule for pairs', () => {
  test('names models that are there', () => {
    const problems = problemsAfter((wire) => {
      for (const { comparisons } of wire.editorial) {
        comparisons.rivals[0] = 'no-rival';
        comparisons.pairs[1] = ['gpt-image-2', 'no-pair'];
      }
    });
    expect(problems).toContain(`${FILE} comparisons.rivals[0]: found "no-rival", expected the id of a model`);
    expect(problems).toContain(`${FILE} comparisons.pairs[1][1]: found "no-pair", expected the id of a model`);
  });

  test('gives each pair one page, in one order, and no model one with itself', () => {
    const problems = problemsAfter((wire) => {
      for (const { comparisons } of wire.editorial) {
        comparisons.pairs.push(['gemini-3-pro-image', 'gpt-image-2'], ['dall-e-2', 'dall-e-2']);
      }
    });
    expect(problems).toEqual([
      `${FILE} comparisons: found "gemini-3-pro-image" and "gpt-image-2" a second time, expected each pair exactly once`,
      `${FILE} comparisons: found "dall-e-2" against itself, expected each pair exactly once`,
    ]);
  });
});
