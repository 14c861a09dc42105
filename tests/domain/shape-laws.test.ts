import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { type Cost, isFee } from '../../src/domain/costing.ts';
import { type Exact, exact, sum } from '../../src/domain/exact.ts';
import { type Pricing, type Rate, type RateCard, type ReferenceFee, TIERS, type Tier, type Value } from '../../src/domain/rate-card.ts';
import type { Size } from '../../src/domain/size.ts';
import { cardWith, DAY, editionWith, jobWith, modelWith, perToken, rate, tier } from './made-up.ts';

const QUALITIES = ['low', 'high'];
const SIZES = ['1MP', '2MP', '4MP', '1024x1024'];

/** A model that every shape of price can stand for. */
const MODEL = modelWith({
  qualities: QUALITIES.map((id) => ({ id, factor: null })),
  sizes: {
    kind: 'tiers',
    tiers: [
      tier('1MP', { pixels: { width: 1024, height: 1024 }, megapixels: 1 }),
      tier('2MP', { megapixels: 2 }),
      tier('4MP', { megapixels: 4 }),
    ],
  },
  outputRule: { kind: 'tier-table', rule: 'r', cells: ['1MP', '2MP', '4MP'].map((each, index) => ({ tier: each, tokens: 1000 + index })) },
  referenceRule: { kind: 'fixed', rule: 'f', tokensPerImage: 258 },
  partialImages: { kind: 'tokens', tokens: 100 },
});

const amount = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9999 })).map(([whole, part]) => `${whole}.${part}`);

/** A price that is known; zero and included cost nothing. */
const known: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: amount.map((text): Value => ({ kind: 'amount', amount: text })) },
  { weight: 1, arbitrary: fc.constantFrom<Value>({ kind: 'zero' }, { kind: 'included' }, { kind: 'not-billed' }) },
);
const missing = fc.constantFrom<Value>({ kind: 'unknown', lookedAt: ['page@2026-01-01'] }, { kind: 'not-offered' });

/** Every shape of price there is, each rate as drawn. */
function pricing(value: fc.Arbitrary<Value>): fc.Arbitrary<Pricing> {
  const one: fc.Arbitrary<Rate> = value.map(rate);
  const references: fc.Arbitrary<ReferenceFee> = fc.oneof(
    fc.record({ kind: fc.constant('fee' as const), rate: one, freeImages: fc.integer({ min: 0, max: 3 }) }),
    fc.constant<ReferenceFee>({ kind: 'included' }),
  );
  const cells = fc
    .tuple(one, one, one, one, one, one)
    .map((rates) =>
      rates.map((each, index) => ({ ...each, quality: QUALITIES[index % 2] ?? '', size: SIZES[Math.floor(index / 2)] ?? '' })),
    );
  return fc.oneof(
    fc
      .tuple(value, value, value, value)
      .map(([a, b, c, d]) => perToken({ 'text-input': a, 'cached-text-input': b, 'image-input': c, 'image-output': d })),
    fc.record({ shape: fc.constant('per-image' as const), prices: cells, references }),
    fc.record({
      shape: fc.constant('per-quality' as const),
      prices: fc.tuple(one, one).map((rates) => rates.map((each, index) => ({ ...each, quality: QUALITIES[index] ?? '' }))),
      references,
    }),
    fc.record({ shape: fc.constant('flat' as const), price: one, references }),
    fc.record({ shape: fc.constant('per-megapixel' as const), first: one, additional: one, references }),
  );
}

/** Prices on the made-up model's own route, and the same passed on with a fee by another. */
function cards(value: fc.Arbitrary<Value>): fc.Arbitrary<RateCard> {
  return fc.record({ own: pricing(value), feePercent: fc.oneof(amount, fc.constant('0')) }).map(({ own, feePercent }) =>
    cardWith(
      MODEL,
      TIERS.flatMap((each) => [
        editionWith(own, { tier: each }),
        editionWith({ shape: 'pass-through', of: 'shop', feePercent, fee: null, readings: [] }, { tier: each, route: 'resale' }),
      ]),
    ),
  );
}

const jobs = fc
  .record({
    route: fc.constantFrom('shop', 'resale'),
    tier: fc.constantFrom<Tier>(...TIERS),
    size: fc.constantFrom(...SIZES),
    quality: fc.constantFrom(...QUALITIES),
    images: fc.integer({ min: 1, max: 10_000_000 }),
    promptTokens: fc.integer({ min: 0, max: 100_000 }),
    cached: fc.integer({ min: 0, max: 100_000 }),
    references: fc.integer({ min: 0, max: 6 }).map((count) => new Array<Size>(count).fill({ width: 64, height: 64 })),
  })
  .map(({ cached, ...job }) => jobWith({ ...job, cachedPromptTokens: Math.min(cached, job.promptTokens) }));

function costed(job: ReturnType<typeof jobWith>, card: RateCard): Cost {
  const costing = costOf(job, card, DAY);
  if (costing.kind !== 'cost') throw new Error(`no cost: ${JSON.stringify(costing)}`);
  return costing;
}

/** What the lines come to, worked out from what each line says of itself. */
function recomputed({ lines }: Cost): Exact {
  return sum(
    lines.map((line) => {
      if (isFee(line)) return line.base.mul(exact(line.percent)).div(100);
      return line.value.kind === 'amount' ? exact(line.value.amount).mul(line.quantity).div(line.per) : exact(0);
    }),
  );
}

describe('the cost under a price of any shape', () => {
  test('is the sum of its lines, each worked out from its own quantity and rate', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cards(known), jobs, (card, job) => {
        const cost = costed(job, card);
        seen.add(cost.edition.pricing.shape);
        expect(sum(cost.lines.map((line) => line.usd)).equals(cost.total)).toBe(true);
        expect(recomputed(cost).equals(cost.total)).toBe(true);
        expect(cost.perImage.mul(job.images).equals(cost.total)).toBe(true);
        expect(cost.lines.every((line) => line.usd.compare(0) >= 0)).toBe(true);
        expect(cost.lines.filter((line) => !isFee(line) && !(line.quantity > 0))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(seen).toEqual(new Set(['per-token', 'per-image', 'per-quality', 'flat', 'per-megapixel']));
  });

  test('is additive in images', () => {
    fc.assert(
      fc.property(cards(known), jobs, fc.integer({ min: 1, max: 10_000_000 }), (card, job, more) => {
        const total = (images: number) => costed({ ...job, images }, card).total;
        expect(
          total(job.images)
            .add(total(more))
            .equals(total(job.images + more)),
        ).toBe(true);
      }),
    );
  });

  test('is passed on with exactly the fee on top', () => {
    fc.assert(
      fc.property(cards(known), jobs, (card, job) => {
        const own = costed({ ...job, route: 'shop' }, card);
        const passed = costed({ ...job, route: 'resale' }, card);
        const { pricing: how } = card.editions.find((each) => each.route === 'resale') ?? {};
        const percent = how?.shape === 'pass-through' ? how.feePercent : '';
        expect(passed.total.equals(own.total.mul(exact(percent).add(100)).div(100))).toBe(true);
        expect(passed.lines.slice(0, own.lines.length)).toEqual(own.lines);
      }),
    );
  });

  test('never falls with one more reference image', () => {
    fc.assert(
      fc.property(cards(known), jobs, (card, job) => {
        const [reference = { width: 64, height: 64 }] = job.references;
        const more = costed({ ...job, references: [...job.references, reference] }, card).total;
        expect(more.compare(costed(job, card).total)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('does not depend on the prompt where images are sold by the piece', () => {
    fc.assert(
      fc.property(cards(known), jobs, (card, job) => {
        const cost = costed(job, card);
        if (cost.edition.pricing.shape === 'per-token') return;
        expect(costed({ ...job, promptTokens: 0, cachedPromptTokens: 0 }, card).total.equals(cost.total)).toBe(true);
      }),
    );
  });
});

describe('a price of any shape in which something may be missing', () => {
  test('gives a cost without any part missing, or every reason and no figure', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(cards(fc.oneof(known, missing)), jobs, (card, job) => {
        const costing = costOf(job, card, DAY);
        kinds.add(costing.kind);
        if (costing.kind === 'cost') {
          const values = costing.lines.flatMap((line) => (isFee(line) ? [] : [line.value.kind]));
          expect(values.filter((kind) => kind === 'unknown' || kind === 'not-offered')).toEqual([]);
        } else if (costing.kind === 'not-computable') expect(costing.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    expect(kinds).toEqual(new Set(['cost', 'not-computable']));
  });
});
