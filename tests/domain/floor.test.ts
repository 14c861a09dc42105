import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { exact } from '../../src/domain/exact.ts';
import type { Model, Pricing, ReferenceFee } from '../../src/domain/rate-card.ts';
import { costOfWorkflow } from '../../src/domain/workflow.ts';
import { shortAnswer } from '../../src/format/workflow.ts';
import { failedStages } from '../../src/format/workflow-answers.ts';
import { decimal, size } from './given.ts';
import { cardWith, DAY, editionWith, flat, jobWith, modelWith, perToken, tiers, UNKNOWN, usd } from './made-up.ts';

const UNCOUNTED: Partial<Model> = {
  sizes: tiers('any', '4K'),
  outputRule: { kind: 'tier-table', rule: 'r', cells: [{ tier: 'any', tokens: 1000 }] },
  referenceRule: { kind: 'unknown', reason: 'The maker does not say.' },
};
const RATES = perToken({ 'text-input': usd('5'), 'image-input': usd('8'), 'image-output': usd('40') });
const WITH_REFERENCE = { images: 10, promptTokens: 100, references: [size('64x64')] };

function floorOf(job: Parameters<typeof jobWith>[0], given: Partial<Model> = UNCOUNTED, pricing = RATES) {
  const costing = costOf(jobWith(job), cardWith(modelWith(given), [editionWith(pricing)]), DAY);
  return costing.kind === 'not-computable' && costing.floor ? decimal(costing.floor.total) : undefined;
}

describe('the least a cost can be', () => {
  test('is all but the reference images, where nothing else is unknown', () => {
    // 1,000 · 5 ÷ 1M + 10,000 · 40 ÷ 1M
    expect(floorOf(WITH_REFERENCE)).toBe('0.405');
    expect(
      floorOf(WITH_REFERENCE, { ...UNCOUNTED, referenceRule: { kind: 'fixed', rule: 'f', tokensPerImage: 9 } }, perTokenWithoutImages()),
    ).toBe('0.405');
    const fee: ReferenceFee = { kind: 'unknown' };
    expect(floorOf({ references: [size('64x64')] }, {}, flat('0.04', fee))).toBe('0.04');
  });

  test('is not told where anything else is unknown, or reference images are not taken', () => {
    expect(floorOf({ ...WITH_REFERENCE, size: '4K' })).toBeUndefined();
    expect(floorOf({ ...WITH_REFERENCE, partialImages: 1 })).toBeUndefined();
    expect(floorOf(WITH_REFERENCE, { ...UNCOUNTED, referenceRule: { kind: 'not-offered' } })).toBeUndefined();
    expect(floorOf(WITH_REFERENCE, UNCOUNTED, perToken({ 'text-input': UNKNOWN, 'image-output': usd('40') }))).toBeUndefined();
  });

  test('holds what a route adds', () => {
    const passing: Pricing = { shape: 'pass-through', of: 'shop', feePercent: '10', fee: null, readings: [] };
    const card = cardWith(modelWith(UNCOUNTED), [editionWith(RATES), editionWith(passing, { route: 'resale' })]);
    const costing = costOf(jobWith({ ...WITH_REFERENCE, route: 'resale' }), card, DAY);
    expect(costing).toMatchObject({
      kind: 'not-computable',
      floor: { lines: [{ item: 'prompt' }, { item: 'image' }, { item: 'route-fee' }] },
    });
    // 0.405 · 1.1
    expect(costing.kind === 'not-computable' && costing.floor && decimal(costing.floor.total)).toBe('0.4455');
  });

  test('of a workflow is the sum of what its stages cost at the least, and is never rounded up', () => {
    const card = cardWith(modelWith(UNCOUNTED), [editionWith(RATES)]);
    const stages = [
      { name: 'Draft', job: jobWith({ images: 10, promptTokens: 100 }), kept: exact(3) },
      { name: 'Final', job: jobWith({ images: 3, references: [size('64x64')] }), kept: exact(3) },
    ];
    const cost = costOfWorkflow({ stages, uses: exact(1), perMonth: undefined }, card, DAY);
    if (cost.kind === 'cost' || cost.floor === undefined) throw new Error('expected a floor');
    // 0.405 + 3,000 · 40 ÷ 1M = 0.525; over 3 accepted
    expect([decimal(cost.floor.total), decimal(cost.floor.perKept)]).toEqual(['0.525', '0.175']);
    expect(shortAnswer(cost)).toBe('At least $0.175 per accepted image');
    expect(shortAnswer({ ...cost, floor: { total: exact('0.17599'), perKept: exact('0.17599') } })).toBe(
      'At least $0.175 per accepted image',
    );
    expect(failedStages(cost)).toEqual([
      {
        name: 'Final',
        text: 'The tokens of a reference image are not known for Made-up Model. The maker does not say. In all it costs at least $0.12, which is everything but the reference images.',
      },
    ]);
  });
});

/** Rates of which only that of image input is not known. */
function perTokenWithoutImages() {
  return perToken({ 'text-input': usd('5'), 'image-input': UNKNOWN, 'image-output': usd('40') });
}
