import { describe, expect, test } from 'vitest';
import { breakEvenLines, nearestCrossings, type Way, wayOfPlan } from '../../src/domain/break-even-lines.ts';
import { onPlans } from '../../src/domain/compare/plans.ts';
import { exact } from '../../src/domain/exact.ts';
import { marketWith, offerWith, oneStage, rateWith } from './compare/given.ts';
import { card, decimal, TODAY } from './given.ts';

const api: Way = { id: 'api', name: 'API', kind: 'per-use', each: exact('0.05268') };
const plan = { id: 'plan', name: 'Plan', kind: 'plan' as const, price: exact(20), images: exact(400) } satisfies Way;

/** What a way costs for each of some numbers of images, as the table says. */
const costs = (way: Way, ...images: number[]) =>
  breakEvenLines([way], Math.max(...images), images).table.flatMap((row) => row.costs.map(({ usd }) => decimal(usd)));

describe('images in a month against cost', () => {
  test('a price for each image is a line through the origin', () => {
    const [line] = breakEvenLines([api], 1000, []).lines;
    expect(line?.points.map(({ images, usd }) => [images, decimal(usd)])).toEqual([
      [0, '0'],
      [1000, '52.68'],
    ]);
  });

  test('a plan is paid whole: a step for each', () => {
    const [line] = breakEvenLines([plan], 1000, []).lines;
    expect(line?.points.map(({ images, usd }) => [images, decimal(usd)])).toEqual([
      [0, '20'],
      [400, '20'],
      [400, '40'],
      [800, '40'],
      [800, '60'],
      [1000, '60'],
    ]);
    expect(costs(plan, 0, 1, 400, 401)).toEqual(['0', '20', '20', '40']);
  });

  test('they change places at the break-even, and again where the next plan begins', () => {
    const { crossings } = breakEvenLines([api, plan], 1000, []);
    expect(crossings).toEqual([
      { from: 'api', to: 'plan', images: 379 },
      { from: 'plan', to: 'api', images: 400 },
      { from: 'api', to: 'plan', images: 759 },
      { from: 'plan', to: 'api', images: 800 },
    ]);
  });

  test('those nearest to a number of images come in order, so many at most', () => {
    const { crossings } = breakEvenLines([api, plan], 1000, []);
    expect(nearestCrossings(crossings, 700, 2).map(({ images }) => images)).toEqual([759, 800]);
    expect(nearestCrossings(crossings, 0, 3).map(({ images }) => images)).toEqual([379, 400, 759]);
    expect(nearestCrossings(crossings, 500, 9)).toEqual(crossings);
  });

  test('what several plans give is taken together', () => {
    // 1,000 credits at 3 each: one plan makes 333 images, three make 1,000
    const thirds = { ...plan, images: exact(1000).div(3) };
    expect(costs(thirds, 333, 334, 1000, 1001)).toEqual(['20', '40', '60', '80']);
    expect(breakEvenLines([thirds], 1000, []).lines[0]?.points.map(({ images }) => images)).toEqual([0, 333, 333, 666, 666, 1000]);
  });

  test('the table has the named numbers, the first crossing and the end, with the cheapest way', () => {
    const { table } = breakEvenLines([api, plan], 1000, [500, 100]);
    expect(table.map(({ images, least }) => [images, ...least])).toEqual([
      [100, 'api'],
      [379, 'api'],
      [500, 'api'],
      [1000, 'api'],
    ]);
  });

  test('what is not ranked is drawn, and never the cheapest', () => {
    const { lines, table } = breakEvenLines([api, { ...api, id: 'hearsay', each: exact('0.01'), unranked: true }], 100, []);
    expect(lines).toHaveLength(2);
    expect(table.map(({ costs: all, least }) => [all.length, ...least])).toEqual([[2, 'api']]);
  });

  test('steps too many to tell apart are drawn as one edge', () => {
    const [line] = breakEvenLines([{ ...plan, images: exact(1) }], 1000, []).lines;
    expect(line).toMatchObject({ smoothed: true });
    expect(line?.points).toHaveLength(2);
  });

  test('a plan without a count is one plan for any number', () => {
    expect(costs({ ...plan, images: undefined }, 100_000)).toEqual(['20']);
  });
});

describe('an offer as it is drawn', () => {
  const drawn = (offer: Parameters<typeof offerWith>[0]) => {
    const [found] = onPlans(oneStage({ quality: 'medium' }), marketWith([rateWith()], [offerWith(offer)]), card, TODAY, TODAY);
    return found && wayOfPlan('x', 'X', found.leading);
  };

  test('is a plan of whole images by the month, a yearly one a twelfth of its price', () => {
    expect(drawn({})).toMatchObject({ kind: 'plan', images: exact(400), price: exact(20) });
    const price = { kind: 'price' as const, price: { amount: '120', currency: 'USD' }, per: 'year' as const };
    const grant = { kind: 'credits' as const, amount: '12000', per: 'year' as const };
    expect(drawn({ kind: 'yearly', price, grant })).toMatchObject({ kind: 'plan', images: exact(1000).div(3), price: exact(10) });
  });

  test('is a price for each image where it is a pack, and nothing where its price is not known', () => {
    const price = { kind: 'price' as const, price: { amount: '20', currency: 'USD' }, per: 'once' as const };
    const grant = { kind: 'credits' as const, amount: '1200', per: 'once' as const };
    expect(drawn({ kind: 'one-time', price, grant })).toMatchObject({ kind: 'per-use', each: exact('0.05') });
    expect(drawn({ price: { kind: 'unknown' } })).toBeUndefined();
  });
});
