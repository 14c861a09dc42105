import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob, costRows } from '../../src/catalog/cost-table.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { pricingDay, standingOf } from '../../src/catalog/standing.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Tier } from '../../src/domain/rate-card.ts';
import { parseAskedSize } from '../../src/domain/size.ts';
import { asCost, decimal, modelOf } from '../domain/given.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;
const TODAY = '2026-11-21';

/** One image of a size tier, output only. */
function costingOf(id: string, size: string, tier: Tier = 'standard', on = TODAY, quality: string | null = null) {
  return costOf(cellJob(modelOf(id), quality, { tier: size }, tier), card, on);
}

/** The exact cost and the tokens of one image on the last day of its sale, or on the day of these tests. */
function figureOf(id: string, size: string, tier: Tier) {
  const cost = asCost(costingOf(id, size, tier, pricingDay(modelOf(id), TODAY)));
  return { usd: decimal(cost.total), tokens: cost.outputTokensPerImage };
}

/** The figure published for a size, whatever is computed. */
function publishedOf(id: string, size: string, tier: Tier): string | undefined {
  const [row] = costRows(catalog, modelOf(id), { sizes: [{ tier: size }], tier, on: TODAY, published: 'all' }, new EvidenceBook());
  return row?.cells[0]?.published?.amount;
}

describe('an image by token and size tier', () => {
  test.for([
    // Tokens × the rate of image output ÷ 1M; beside it what the vendor prints.
    // 747 × 60; 1,120 × 60; 1,680 × 60; 2,520 × 60.
    ['gemini-3.1-flash-image', '0.5K', 'standard', 747, '0.04482', '0.045'],
    ['gemini-3.1-flash-image', '1K', 'standard', 1120, '0.0672', '0.067'],
    ['gemini-3.1-flash-image', '2K', 'standard', 1680, '0.1008', '0.101'],
    ['gemini-3.1-flash-image', '4K', 'standard', 2520, '0.1512', '0.151'],
    // Half of it: 30 on Batch.
    ['gemini-3.1-flash-image', '1K', 'batch', 1120, '0.0336', '0.034'],
    ['gemini-3.1-flash-image', '4K', 'batch', 2520, '0.0756', '0.076'],
    // 1,120 × 120, the same at 1K and 2K; 2,000 × 120.
    ['gemini-3-pro-image', '1K', 'standard', 1120, '0.1344', '0.134'],
    ['gemini-3-pro-image', '2K', 'standard', 1120, '0.1344', '0.134'],
    ['gemini-3-pro-image', '4K', 'standard', 2000, '0.24', '0.24'],
    ['gemini-3-pro-image', '1K', 'batch', 1120, '0.0672', '0.067'],
    ['gemini-3-pro-image', '4K', 'batch', 2000, '0.12', '0.12'],
    // 1,120 × 30 and × 15; 1,680 × 30; 3,780 × 30.
    ['gemini-nano-banana-2.1', '1K', 'standard', 1120, '0.0336', '0.0336'],
    ['gemini-nano-banana-2.1', '1K', 'batch', 1120, '0.0168', '0.0168'],
    ['gemini-nano-banana-2.1', '2K', 'standard', 1680, '0.0504', '0.0504'],
    ['gemini-nano-banana-2.1', '4K', 'standard', 3780, '0.1134', '0.1134'],
    ['gemini-3.1-flash-lite-image', '1K', 'standard', 1120, '0.0336', '0.0336'],
    ['gemini-3.1-flash-lite-image', '1K', 'batch', 1120, '0.0168', '0.0168'],
    // 1,290 × 30
    ['gemini-2.5-flash-image', '1K', 'standard', 1290, '0.0387', '0.039'],
  ] as const)('%s at %s on %s: %i tokens, $%s, published $%s', ([id, size, tier, tokens, usd, published]) => {
    expect(figureOf(id, size, tier)).toEqual({ usd, tokens });
    expect(publishedOf(id, size, tier)).toBe(published);
  });
});

describe('Nano Banana 2', () => {
  const id = 'gemini-3.1-flash-image';

  test('costs exactly $0.0672 at 1K on 2026-10-01, half of it on Batch', () => {
    expect(decimal(asCost(costingOf(id, '1K', 'standard', '2026-10-01')).total)).toBe('0.0672');
    expect(decimal(asCost(costingOf(id, '1K', 'batch', '2026-10-01')).total)).toBe('0.0336');
  });

  test('is sold as a preview before it is released', () => {
    expect(costingOf(id, '1K', 'standard', '2026-02-25')).toMatchObject({ reasons: [{ kind: 'not-yet-sold' }] });
    expect(costingOf(id, '1K', 'standard', '2026-02-26').kind).toBe('cost');
  });

  test('is not sold from 2026-10-29 on, and that it ended is not confirmed', () => {
    expect(costingOf(id, '1K', 'standard', '2026-10-28').kind).toBe('cost');
    for (const on of ['2026-10-29', TODAY]) {
      expect(costingOf(id, '1K', 'standard', on)).toEqual({
        kind: 'not-computable',
        on,
        reasons: [{ kind: 'ended', model: 'Nano Banana 2', on: '2026-10-29', confirmed: false }],
      });
    }
    expect(standingOf(modelOf(id), TODAY)).toEqual({ kind: 'ended', on: '2026-10-29', confirmed: false });
    expect(catalog.conflicts.find((each) => each.id === 'nano-banana-2-shutdown-day')?.models).toContain(id);
  });
});

describe('Nano Banana 2.1', () => {
  test('has a dispute about its 4K that says which claim is used, and why', () => {
    const dispute = catalog.conflicts.find((each) => each.id === 'nano-banana-2.1-4k-tokens');
    expect(dispute?.models).toEqual(['gemini-nano-banana-2.1']);
    expect(dispute?.title).toContain('4K');
    expect(dispute?.claims.length).toBeGreaterThanOrEqual(2);
    expect(dispute?.claims.map((claim) => claim.id)).toContain(dispute?.chosen);
    expect(dispute?.reason.length).toBeGreaterThan(0);
  });

  test('has none about the figures of 1K that stand in tables', () => {
    expect(figureOf('gemini-nano-banana-2.1', '1K', 'standard').usd).toBe('0.0336');
  });
});

describe('an image by the piece', () => {
  test.for([
    // 2K at $0.0404, and $0.003 for each reference image: 3 · (0.0404 + 0.003).
    ['luma-uni-1', '2K', null, 3, 1, '0.1302'],
    // The first megapixel at $0.07 and three more at $0.03.
    ['flux.2-max', '4MP', null, 1, 0, '0.16'],
    ['flux.2-pro', '1MP', null, 1, 0, '0.03'],
    ['flux.2-pro', '2MP', null, 1, 0, '0.045'],
    // One price for each quality, whatever the size.
    ['ideogram-4.5', 'any', 'low', 1, 0, '0.03'],
    ['ideogram-4.5', '1024x1024', 'medium', 1, 0, '0.06'],
    ['ideogram-4.5', '2048x1152', 'high', 1, 0, '0.1'],
  ] as const)('%s at %s, %s: %i with %i references each cost $%s', ([id, text, quality, images, references, usd]) => {
    const size = parseAskedSize(text);
    if (size === undefined) throw new Error(`not a size: ${text}`);
    const job = {
      ...cellJob(modelOf(id), quality, size),
      images,
      references: new Array(references).fill({ width: 512, height: 512 }),
    };
    expect(decimal(asCost(costOf(job, card, TODAY)).total)).toBe(usd);
  });
});

describe('GPT Image 2 at 1024 × 1024 and high', () => {
  test.for([
    // 7,024 × 30 ÷ 1M = 0.21072.
    ['openai-api', '0.21072'],
    ['lumenfall', '0.21072'],
    // Beside it a fee of 5.5 %: 0.21072 · 1.055.
    ['openrouter', '0.2223096'],
    // 7,024 × 36 ÷ 1M.
    ['comfy', '0.252864'],
  ] as const)('costs on %s exactly $%s', ([route, usd]) => {
    const job = cellJob(modelOf('gpt-image-2'), 'high', { width: 1024, height: 1024 }, 'standard', route);
    expect(decimal(asCost(costOf(job, card, TODAY)).total)).toBe(usd);
  });
});

describe('a model without a price for an image', () => {
  test.for([
    ['midjourney', 'subscription'],
    ['adobe-firefly', 'contract'],
  ] as const)('%s says why: %s', ([id, kind]) => {
    expect(costOf(cellJob(modelOf(id), null, { tier: 'any' }), card, TODAY)).toMatchObject({ kind: 'not-computable', reasons: [{ kind }] });
  });
});

describe('the priority tier of Google', () => {
  test.for([
    // 1,290 × 54; 1,120 × 216: 1.8 times the standard rate.
    ['gemini-2.5-flash-image', '0.06966'],
    ['gemini-3-pro-image', '0.24192'],
  ] as const)('of %s costs $%s at 1K', ([id, usd]) => {
    expect(figureOf(id, '1K', 'priority').usd).toBe(usd);
  });
});
