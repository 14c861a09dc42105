import { describe, expect, test } from 'vitest';
import { comparePage } from '../../src/catalog/compare/compare-page.ts';
import { oneReference } from '../../src/catalog/compare/one-reference.ts';
import { modelPairs } from '../../src/catalog/compare/pairs.ts';
import { costOfSizePage } from '../../src/catalog/cost-pages.ts';
import { disputeOf } from '../../src/catalog/disputes.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { GuideFigures } from '../../src/catalog/guides/figures.ts';
import { sizesCompared } from '../../src/catalog/guides/sizes-compared.ts';
import { plainText } from '../../src/format/comparison.ts';
import { catalogOf, named, problemsAfter, wireCopy } from './given.ts';

const catalog = catalogOf(wireCopy());
const TODAY = '2026-11-21';
const CONFLICT = 'nano-banana-2.1-4k-tokens';
const MODEL = { id: 'gemini-nano-banana-2.1' };
const LARGE = { tier: '4K' };
const HREF = `/conflicts/#conflict-${CONFLICT}`;

const pairPage = (slug: string, of = catalog) =>
  comparePage(
    of,
    named(modelPairs(of), (pair) => pair.slug === slug),
    TODAY,
  );

describe('a cost that rests on an open conflict', () => {
  test('is disputed at the sizes the conflict names, and until it is muted', () => {
    expect(disputeOf(catalog, MODEL, LARGE, TODAY)?.href).toBe(HREF);
    expect(disputeOf(catalog, MODEL, { tier: '2K' }, TODAY)).toBeUndefined();
    expect(disputeOf(catalog, { id: 'gemini-3-pro-image' }, LARGE, TODAY)).toBeUndefined();
    const wire = wireCopy();
    named(wire.conflicts, ({ id }) => id === CONFLICT).mutedUntil = '2027-01-01';
    const muted = catalogOf(wire);
    expect(disputeOf(muted, MODEL, LARGE, TODAY)).toBeUndefined();
    expect(disputeOf(muted, MODEL, LARGE, '2027-01-01')?.href).toBe(HREF);
  });

  test('decides no contest of a pair, and the page says why', () => {
    const { cases, verdict, speaks } = pairPage('gpt-image-2-vs-gemini-nano-banana-2.1');
    const large = named(cases, ({ name, tier }) => name === '4K' && tier === 'standard');
    expect(large.contests.map(({ winner, factor }) => [winner, factor])).toEqual(large.contests.map(() => [undefined, undefined]));
    expect(large.contests.map(({ sides }) => sides[1].dispute?.href)).toEqual(large.contests.map(() => HREF));
    expect(plainText(verdict.lead)).not.toContain('4K');
    expect(verdict.notes.map(plainText).filter((note) => note.startsWith('At 4K the cost of Nano Banana 2.1 is disputed'))).toHaveLength(1);
    expect(verdict.notes.flat()).toContainEqual(expect.objectContaining({ href: HREF }));
    expect(speaks.flat().join()).not.toContain('4K');
  });

  test('is ranked nowhere and gives no factor', () => {
    const { ranked, unranked } = costOfSizePage(catalog, LARGE, TODAY);
    expect(ranked.filter(({ dispute }) => dispute)).toEqual([]);
    expect(unranked.flatMap(({ family, dispute }) => (dispute ? [family.lead.id] : []))).toEqual([MODEL.id]);
    const rows = sizesCompared(catalog, TODAY, new GuideFigures(catalog, TODAY), { small: '1K', large: '4K' });
    const row = named(rows, ({ family }) => family.lead.id === MODEL.id);
    expect([row.dispute?.href, row.factor]).toEqual([HREF, undefined]);
  });

  test('is at a size that its model has', () => {
    const problems = problemsAfter((wire) => {
      named(wire.conflicts, ({ id }) => id === CONFLICT).outputSizes = ['8K'];
    });
    expect(problems.filter((problem) => problem.includes('outputSizes[0]'))).toHaveLength(1);
  });
});

test('a size that goes by a name has beside it what is sold by pixels', () => {
  const { byPixels } = costOfSizePage(catalog, LARGE, TODAY);
  expect(byPixels.map(({ family }) => family.id).toSorted()).toEqual(['gpt-image-2', 'gpt-image-2.5']);
  for (const { size, isPaged, least, most } of byPixels) {
    expect([size, isPaged]).toEqual([{ width: 3840, height: 2160 }, true]);
    expect(least.usd.compare(most.usd)).toBeLessThan(0);
    expect([least.evidence, most.evidence]).not.toContain(undefined);
  }
  expect(costOfSizePage(catalog, { width: 3840, height: 2160 }, TODAY).byPixels).toEqual([]);
});

describe('one reference image', () => {
  const said = (id: string) => {
    const model = named(catalog.card.models, (each) => each.id === id);
    return plainText(oneReference(catalog, model, TODAY, new EvidenceBook()).parts);
  };

  test.for([
    ['gpt-image-2', '$0.00819: 1,024 tokens at $8.00 per 1M'],
    ['gemini-3-pro-image', '$0.00112: 560 tokens at $2.00 per 1M'],
    ['gemini-nano-banana-2.1', 'not known: its tokens cannot be counted'],
    ['grok-imagine-2.0', '$0.01'],
    ['dall-e-3', 'takes no reference images'],
  ] as const)('of %s: %s', ([id, expected]) => {
    expect(said(id)).toBe(expected);
  });

  test('has no price promised where its tokens cannot be counted', () => {
    expect(pairPage('gpt-image-2-vs-gemini-nano-banana-2.1').uncounted).toEqual(['Nano Banana 2.1']);
    expect(pairPage('gpt-image-2-vs-gemini-3-pro-image').uncounted).toEqual([]);
  });
});
