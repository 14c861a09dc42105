import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { exact } from '../../src/domain/exact.ts';
import type { Job } from '../../src/domain/job.ts';
import type { Model, Pricing, ReferenceFee } from '../../src/domain/rate-card.ts';
import { costOfWorkflow, type Open, priceStage } from '../../src/domain/workflow.ts';
import { shortAnswer } from '../../src/format/workflow.ts';
import { unpricedStages } from '../../src/format/workflow-answers.ts';
import { decimal, size } from './given.ts';
import { cardWith, DAY, editionWith, flat, INCLUDED, jobWith, modelWith, perToken, tiers, UNKNOWN, usd } from './made-up.ts';

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
    expect(shortAnswer({ ...cost, floor: { ...cost.floor, perKept: exact('0.17599') } })).toBe('At least $0.175 per accepted image');
    expect(unpricedStages(cost)).toEqual([
      {
        name: 'Final',
        text: 'The tokens of a reference image are not known for Made-up Model. The maker does not say. In all it costs at least $0.12, which is everything but the reference images.',
      },
    ]);
  });
});

describe('the least of several answers', () => {
  const QUALITIES = [
    { id: 'low', factor: null },
    { id: 'high', factor: null },
    { id: 'auto', factor: null },
  ];
  const cell = (quality: string, tokens: number) => ({ quality, size: 'any', tokens });
  const LADDER: Partial<Model> = {
    qualities: QUALITIES,
    sizes: tiers('any'),
    outputRule: { kind: 'token-table', rule: 'r', cells: [cell('high', 1000), cell('low', 100)] },
    referenceRule: { kind: 'unknown', reason: '' },
  };
  const AUTO = jobWith({ ...WITH_REFERENCE, quality: 'auto' });
  const FROM_JUNE = { from: { earliest: '2026-06-10', latest: '2026-06-20' } };

  /** The least of a stage with what it is the least of; undefined where nothing is known of an answer. */
  function leastOf(job: Job, model: Partial<Model>, ...editions: Parameters<typeof editionWith>[]): [string, Open | undefined] | undefined {
    const card = cardWith(
      modelWith(model),
      editions.map((edition) => editionWith(...edition)),
    );
    const priced = priceStage({ name: '', job, kept: exact(1) }, card, DAY);
    if ('least' in priced) throw new Error('expected no cost');
    return priced.floor && [decimal(priced.floor.known.total), priced.floor.open];
  }

  test('is that of the cheapest quality where the vendor chooses', () => {
    // 1,000 · 5 ÷ 1M + 10 · 100 · 40 ÷ 1M
    expect(leastOf(AUTO, LADDER, [RATES])).toEqual(['0.045', 'quality']);
  });

  test('is that of the cheaper rates where a change is known only loosely', () => {
    const cheaper = perToken({ 'text-input': usd('4'), 'image-input': usd('8'), 'image-output': usd('30') });
    // 1,000 · 4 ÷ 1M + 10,000 · 30 ÷ 1M against the 0.405 before
    expect(leastOf(jobWith(WITH_REFERENCE), UNCOUNTED, [RATES], [cheaper, FROM_JUNE])).toEqual(['0.304', 'day']);
    // Low by the cheaper rates: 1,000 · 4 ÷ 1M + 1,000 · 30 ÷ 1M
    expect(leastOf(AUTO, LADDER, [RATES], [cheaper, FROM_JUNE])).toEqual(['0.034', 'quality-and-day']);
  });

  test('may be a whole cost, where only the other answer leaves something out', () => {
    const flatAt = (amount: string, references: ReferenceFee) => flat(amount, references);
    const job = jobWith({ references: [size('64x64')] });
    expect(leastOf(job, {}, [flatAt('0.05', { kind: 'unknown' })], [flatAt('0.04', { kind: 'included' }), FROM_JUNE])).toEqual([
      '0.04',
      'day',
    ]);
    expect(leastOf(job, {}, [flatAt('0.05', { kind: 'included' })], [flatAt('0.06', { kind: 'unknown' }), FROM_JUNE])).toEqual([
      '0.05',
      'day',
    ]);
  });

  test('is not told where one answer has neither cost nor least', () => {
    const noHigh: Partial<Model> = { ...LADDER, outputRule: { kind: 'token-table', rule: 'r', cells: [cell('low', 100)] } };
    expect(leastOf(AUTO, noHigh, [RATES])).toBeUndefined();
    expect(leastOf(jobWith(WITH_REFERENCE), UNCOUNTED, [RATES], [{ shape: 'unknown' }, FROM_JUNE])).toBeUndefined();
    expect(leastOf({ ...AUTO, partialImages: 1 }, LADDER, [RATES])).toBeUndefined();
    expect(leastOf(jobWith({ references: [size('64x64')] }), {}, [flat('0', INCLUDED)], [flat('1', { kind: 'unknown' }), FROM_JUNE])).toBe(
      undefined,
    );
  });

  test('leaves a range a range, whatever is open', () => {
    const card = cardWith(modelWith({ ...LADDER, referenceRule: { kind: 'not-offered' } }), [
      editionWith(RATES),
      editionWith(perToken({ 'text-input': usd('5'), 'image-output': usd('20') }), FROM_JUNE),
    ]);
    const priced = priceStage({ name: '', job: jobWith({ quality: 'auto' }), kept: exact(1) }, card, DAY);
    if (!('least' in priced)) throw new Error('expected a cost');
    // 100 · 20 ÷ 1M and 1,000 · 40 ÷ 1M
    expect([decimal(priced.least.total), decimal(priced.most.total), priced.open]).toEqual(['0.002', '0.04', 'quality-and-day']);
  });
});

/** Rates of which only that of image input is not known. */
function perTokenWithoutImages() {
  return perToken({ 'text-input': usd('5'), 'image-input': UNKNOWN, 'image-output': usd('40') });
}
