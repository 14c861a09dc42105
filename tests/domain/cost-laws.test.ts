import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { isFee } from '../../src/domain/costing.ts';
import { exact, sum } from '../../src/domain/exact.ts';
import type { Job } from '../../src/domain/job.ts';
import { legalSizes } from '../../src/domain/legal-sizes.ts';
import { isPixelSize, type Size } from '../../src/domain/size.ts';
import { card, jobOf, modelOf, priced, TODAY } from './given.ts';

const MODELS = ['gpt-image-2', 'gpt-image-2.5-flare', 'gpt-image-1.5', 'gpt-image-1-mini'].map((id) => {
  const model = modelOf(id);
  return { id, qualities: model.qualities.map((each) => each.id).filter((each) => each !== 'auto'), sizes: legalSizes(model.sizes) };
});

/** A reference image that every rule can count. */
const reference: fc.Arbitrary<Size> = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 1 / 3, max: 3, noNaN: true }))
  .map(([width, ratio]) => ({ width, height: Math.min(3 * width, Math.max(Math.ceil(width / 3), Math.round(width * ratio))) }));

/** A job the model can be asked for, on the standard tier. */
const job: fc.Arbitrary<Job> = fc.constantFrom(...MODELS).chain(({ id, qualities, sizes }) =>
  fc
    .record({
      quality: fc.constantFrom(...qualities),
      size: fc.constantFrom(...sizes),
      images: fc.integer({ min: 1, max: 10_000_000 }),
      promptTokens: fc.integer({ min: 0, max: 1_000_000 }),
      cached: fc.double({ min: 0, max: 1, noNaN: true }),
      references: id === 'gpt-image-1-mini' ? fc.constant<Size[]>([]) : fc.array(reference, { maxLength: 8 }),
      partialImages: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ cached, ...rest }) => jobOf({ ...rest, model: id, cachedPromptTokens: Math.floor(cached * rest.promptTokens) })),
);

describe('the cost of any job that can be asked for', () => {
  test('is the sum of its lines, and never negative', () => {
    fc.assert(
      fc.property(job, (each) => {
        const cost = priced(each);
        expect(sum(cost.lines.map((line) => line.usd)).equals(cost.total)).toBe(true);
        expect(cost.lines.every((line) => line.usd.compare(0) >= 0 && !isFee(line) && Number.isSafeInteger(line.quantity))).toBe(true);
        expect(cost.total.compare(0)).toBe(1);
        expect(cost.perImage.mul(each.images).equals(cost.total)).toBe(true);
      }),
    );
  });

  test('is additive in images', () => {
    fc.assert(
      fc.property(job, fc.integer({ min: 1, max: 10_000_000 }), (each, more) => {
        const both = priced({ ...each, images: each.images + more }).total;
        expect(
          priced(each)
            .total.add(priced({ ...each, images: more }).total)
            .equals(both),
        ).toBe(true);
      }),
    );
  });

  test('is additive in reference images, in any order', () => {
    fc.assert(
      fc.property(job, fc.array(reference, { maxLength: 8 }), (each, others) => {
        fc.pre(each.model !== 'gpt-image-1-mini');
        const total = (references: Size[]) => priced({ ...each, references }).total;
        const none = total([]);
        const both = total([...each.references, ...others]);
        expect(total(each.references).sub(none).add(total(others).sub(none)).add(none).equals(both)).toBe(true);
        expect(total([...others, ...each.references]).equals(both)).toBe(true);
      }),
    );
  });

  test('does not change with the order of the sides under the canvas rule', () => {
    fc.assert(
      fc.property(job, (each) => {
        fc.pre(modelOf(each.model).outputRule.kind === 'canvas-factor');
        if (!isPixelSize(each.size)) throw new Error('expected a size in pixels');
        const turned = { width: each.size.height, height: each.size.width };
        expect(priced({ ...each, size: turned }).total.equals(priced(each).total)).toBe(true);
      }),
    );
  });

  test('is on the batch tier never higher than on the standard tier', () => {
    let compared = 0;
    fc.assert(
      fc.property(job, (each) => {
        const batch = costOf({ ...each, tier: 'batch' }, card, TODAY);
        if (batch.kind !== 'cost') return;
        compared += 1;
        expect(batch.total.compare(priced(each).total)).toBeLessThanOrEqual(0);
      }),
      { examples: [[jobOf()], [jobOf({ quality: 'high', references: [{ width: 512, height: 512 }] })]] },
    );
    expect(compared).toBeGreaterThanOrEqual(2);
  });
});

describe('the size of an image', () => {
  const side = fc.oneof(
    fc.integer({ min: 1, max: 4200 }),
    fc.integer({ min: 1, max: 262 }).map((n) => 16 * n),
  );
  // Stated here once more, so that the engine is not its own witness.
  const isLegal = (width: number, height: number) =>
    width % 16 === 0 &&
    height % 16 === 0 &&
    Math.max(width, height) <= 3840 &&
    Math.max(width, height) <= 3 * Math.min(width, height) &&
    width * height >= 655_360 &&
    width * height <= 8_294_400;

  test('is either legal and priced, or refused with a broken rule', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const costing = costOf(jobOf({ size: { width, height } }), card, TODAY);
        if (isLegal(width, height)) expect(costing.kind).toBe('cost');
        else {
          const [problem, ...more] = costing.kind === 'invalid' ? costing.problems : [];
          expect(more).toEqual([]);
          expect(problem?.kind === 'illegal-size' && problem.broken.length > 0 && problem.nearest.length === 3).toBe(true);
        }
      }),
      {
        numRuns: 60,
        examples: [
          [1024, 640],
          [3840, 2160],
          [1024, 1024],
          [3072, 1024],
        ],
      },
    );
  });
});

describe('items without tokens', () => {
  test('cost nothing and have no line', () => {
    const bare = priced({ promptTokens: 0, references: [], partialImages: 0 });
    expect(bare.lines.map((line) => line.item)).toEqual(['image']);
    expect(priced({ promptTokens: 9, cachedPromptTokens: 9 }).lines.map((line) => line.item)).toEqual(['cached-prompt', 'image']);
  });

  test('cost nothing even where their rate is not known', () => {
    // No batch rate for cached input is known; without cached tokens none is needed. 196 × $15 ÷ 1M.
    expect(priced({ tier: 'batch' }).total.equals(exact('0.00294'))).toBe(true);
  });
});
