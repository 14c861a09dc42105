import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenLines, type Way } from '../../../src/domain/break-even-lines.ts';
import { bestBuyOf, budgetBuys, readBudget } from '../../../src/domain/budget.ts';
import { onOtherModels, onOtherRoutes } from '../../../src/domain/compare/elsewhere.ts';
import type { ModelLimits } from '../../../src/domain/compare/market.ts';
import { onPlans } from '../../../src/domain/compare/plans.ts';
import { inRank } from '../../../src/domain/compare/ranking.ts';
import { type Exact, exact, sum } from '../../../src/domain/exact.ts';
import type { Size } from '../../../src/domain/size.ts';
import { throughput } from '../../../src/domain/throughput.ts';
import { costOfWorkflow, type Workflow } from '../../../src/domain/workflow.ts';
import { formatDifference, formatNoCost } from '../../../src/format/compare.ts';
import { formatLacks } from '../../../src/format/compare-plans.ts';
import { askableSizes, card, TODAY } from '../given.ts';
import { market, oneStage } from './given.ts';

const sold = card.models.filter(({ shutdown }) => shutdown === null || shutdown.latest > TODAY);

/** Any legal stage of any model on sale, on its main route. */
const stage = fc.constantFrom(...sold).chain((model) =>
  fc.record({
    name: fc.constant(''),
    job: fc.record({
      model: fc.constant(model.id),
      route: fc.constant(model.mainRoute),
      tier: fc.constantFrom('standard' as const, 'batch' as const),
      size: fc.constantFrom(...askableSizes(model)),
      quality: fc.constantFrom(...(model.qualities.length === 0 ? [null] : model.qualities.map(({ id }) => id))),
      images: fc.integer({ min: 1, max: 200 }),
      promptTokens: fc.integer({ min: 10, max: 500 }),
      cachedPromptTokens: fc.constantFrom(0, 5),
      references: fc.constantFrom<Size[]>([], [{ width: 1024, height: 1024 }]),
      partialImages: fc.constantFrom(0, 0, 2),
    }),
    kept: fc.integer({ min: 1, max: 20 }).map(exact),
  }),
);

const workflow: fc.Arbitrary<Workflow> = fc.record({
  stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
  uses: fc.integer({ min: 1, max: 5 }).map(exact),
  perMonth: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
});

const RUNS = { numRuns: 15 };

const isAmount = (value: Exact) => value.s >= 0n && value.d > 0n;

describe('laws of comparing', () => {
  test('a cost elsewhere is that of the workflow it says, never below zero, and its stages add up to the last digit', () => {
    fc.assert(
      fc.property(workflow, (given) => {
        for (const each of [...onOtherModels(given, card, TODAY, market), ...onOtherRoutes(given, card, TODAY, market)]) {
          const { cost, workflow: there } = each;
          if (cost.kind !== 'cost' || there === undefined) {
            expect(formatNoCost(each, card)).not.toBe('');
            continue;
          }
          expect(costOfWorkflow(there, card, TODAY)).toEqual(cost);
          expect(isAmount(cost.perKept.least) && cost.perKept.least.compare(cost.perKept.most) <= 0).toBe(true);
          expect(sum(cost.stages.map(({ least }) => least.total)).equals(cost.total.least)).toBe(true);
          expect(cost.perKept.least.mul(cost.kept).equals(cost.total.least)).toBe(true);
          for (const difference of each.differences) expect(formatDifference(difference, given)).not.toMatch(/undefined|NaN/);
        }
      }),
      RUNS,
    );
  });

  test('attempts and kept images are the same everywhere', () => {
    fc.assert(
      fc.property(workflow, (given) => {
        const counts = ({ stages }: Workflow) => stages.map(({ job, kept }) => [job.images, kept.toFraction()]);
        for (const { workflow: there } of onOtherModels(given, card, TODAY, market)) {
          if (there !== undefined) expect(counts(there)).toEqual(counts(given));
        }
      }),
      RUNS,
    );
  });

  test('the ranking does not depend on the order in which ways were found', () => {
    fc.assert(
      fc.property(workflow, fc.func(fc.integer()), (given, shuffle) => {
        const found = onOtherModels(given, card, TODAY, market);
        const shuffled = found.toSorted((a, b) => shuffle(a.models[0]) - shuffle(b.models[0]));
        const costs = (list: typeof found) =>
          inRank(list, card, market, TODAY).map(({ unranked, cost }) => [
            unranked ?? 'ranked',
            cost.kind === 'cost' && cost.perKept.least.toFraction(),
          ]);
        const ofRanked = (list: typeof found) => costs(list).filter(([group]) => group === 'ranked');
        expect(ofRanked(shuffled)).toEqual(ofRanked(found));
      }),
      RUNS,
    );
  });

  test('on plans nothing is below zero, and what is missing has words', () => {
    fc.assert(
      fc.property(workflow, fc.integer({ min: 0, max: 500 }), (given, dollars) => {
        for (const plan of onPlans(given, market, card, TODAY, TODAY)) {
          for (const text of formatLacks(plan.lacks, given, card)) expect(text).not.toMatch(/undefined|NaN|^$/);
          for (const offer of plan.offers) {
            if (offer.cost.kind !== 'usd') continue;
            const { perKept, perUse, perMonth } = offer.cost;
            expect(isAmount(perKept.least) && perUse.least.mul(given.uses).equals(perKept.least)).toBe(true);
            expect(offer.paid === undefined || (perMonth !== undefined && offer.paid.least.compare(perMonth.least) >= 0)).toBe(true);
            const { buys } = bestBuyOf(exact(dollars), { ...plan, offers: [offer], leading: offer });
            if (buys.kind === 'images') {
              expect(buys.rest.s >= 0n && buys.rest.compare(dollars) <= 0).toBe(true);
              expect((buys.least ?? 0) <= buys.most).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });
});

describe('laws of a budget', () => {
  test('what is bought and what is left over are all of it, and the rest is too little for one more', () => {
    fc.assert(
      fc.property(workflow, fc.integer({ min: 0, max: 1_000_000 }), (given, cents) => {
        const usd = exact(cents).div(100);
        const cost = costOfWorkflow(given, card, TODAY);
        const buys = budgetBuys(usd, cost);
        if (cost.kind !== 'cost' || buys.kind !== 'images') return;
        const { images, rest } = buys.least;
        expect(cost.perKept.most.mul(images).add(rest).equals(usd)).toBe(true);
        expect(rest.compare(cost.perKept.most)).toBe(-1);
        expect(buys.least.images <= buys.most.images).toBe(true);
      }),
      RUNS,
    );
  });

  test('whatever is typed is an amount or a problem', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readBudget(text);
        expect(read.ok ? read.usd === undefined || isAmount(read.usd) : read.problem.found === text.trim()).toBe(true);
      }),
    );
  });
});

describe('laws of throughput', () => {
  test('more images never take less time, and a tier with higher limits never more', () => {
    fc.assert(
      fc.property(workflow, fc.integer({ min: 1, max: 5000 }), (given, accepted) => {
        const [few, many] = [accepted, accepted + 1].map((count) => throughput(given, count, undefined, card, market.limits).tiers);
        for (const [index, { minutes = Number.POSITIVE_INFINITY }] of (few ?? []).entries()) {
          expect((many?.[index]?.minutes ?? Number.POSITIVE_INFINITY) >= minutes).toBe(true);
          expect(minutes <= (few?.[index - 1]?.minutes ?? Number.POSITIVE_INFINITY)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('a pace holds both limits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (ipm, tpm, prompt) => {
          const work = oneStage({ quality: 'low', promptTokens: prompt });
          const tier = { name: '', imagesPerMinute: ipm, tokensPerMinute: tpm };
          const limits: ModelLimits[] = [{ model: work.stages[0]?.job.model ?? '', kind: 'stated', tiers: [tier] }];
          const [stagePace] = throughput(work, 1, undefined, card, limits).tiers[0]?.stages ?? [];
          const tokens = stagePace?.tokens?.total ?? Number.NaN;
          const pace = stagePace?.pace;
          expect(pace?.kind === 'pace' || tokens > tpm).toBe(true);
          if (pace?.kind !== 'pace') return;
          expect(pace.perMinute <= ipm && pace.perMinute * tokens <= tpm).toBe(true);
          expect(pace.perMinute + 1 > ipm || (pace.perMinute + 1) * tokens > tpm).toBe(true);
        },
      ),
    );
  });
});

/** What a way costs for a number of images, told without the chart. */
function costAt(way: Way, images: number): Exact {
  if (way.kind === 'per-use') return way.each.mul(images);
  return way.price.mul(
    images === 0
      ? 0
      : Number(
          exact(images)
            .div(way.images ?? images)
            .ceil().n,
        ),
  );
}

describe('laws of the chart', () => {
  const usd = fc.integer({ min: 1, max: 100_000 }).map((units) => exact(units).div(1000));
  const share = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(1, 2, 3, 7)).map(([count, parts]) => exact(count).div(parts));
  const way = fc.oneof(
    usd.map((each): Way => ({ id: '', name: '', kind: 'per-use', each })),
    fc
      .record({ price: usd, images: fc.option(share, { nil: undefined }) })
      .map((plan): Way => ({ id: '', name: '', kind: 'plan', ...plan })),
  );
  const ways = fc.array(way, { minLength: 1, maxLength: 4 }).map((list) => list.map((each, index) => ({ ...each, id: `w${index}` })));

  test('every point lies on its way, or where a step begins, and none above the highest', () => {
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 2000 }), (list, upTo) => {
        const { lines, most } = breakEvenLines(list, upTo, []);
        for (const { way: drawn, points, smoothed } of lines) {
          expect(points[0]?.images).toBe(0);
          expect(points.at(-1)?.images).toBe(upTo);
          for (const point of points) {
            expect(point.usd.compare(most) <= 0).toBe(true);
            const next = costAt(drawn, point.images + 1);
            expect(smoothed || point.usd.equals(costAt(drawn, point.images)) || point.usd.equals(next)).toBe(true);
          }
        }
      }),
    );
  });

  test('a crossing is where the cheaper way changes', () => {
    fc.assert(
      fc.property(ways, fc.integer({ min: 1, max: 2000 }), (list, upTo) => {
        const { crossings, table } = breakEvenLines(list, upTo, [1]);
        for (const { from, to, images } of crossings) {
          const [a, b] = [from, to].map((id) => list.find((each) => each.id === id));
          if (a === undefined || b === undefined) throw new Error('unknown way');
          expect(costAt(a, images).compare(costAt(b, images)) <= 0).toBe(true);
          expect(costAt(b, images + 1).compare(costAt(a, images + 1))).toBe(-1);
        }
        for (const { least, costs } of table) expect(least.length > 0 && costs.length === list.length).toBe(true);
      }),
    );
  });
});
