import { describe, expect, test } from 'vitest';
import type { MarketCard } from '../../../src/domain/compare/market.ts';
import { groupOfPlan, onPlans, type PlanElsewhere, plansInRank } from '../../../src/domain/compare/plans.ts';
import { exact } from '../../../src/domain/exact.ts';
import type { Workflow } from '../../../src/domain/workflow.ts';
import { formatDifference } from '../../../src/format/compare.ts';
import { formatBreakEven, formatLacks, formatSupply } from '../../../src/format/compare-plans.ts';
import { card, decimal, size, TODAY } from '../given.ts';
import { market, marketWith, offerWith, oneStage, rateWith, twoStages } from './given.ts';

const MEDIUM = { quality: 'medium' };

function onlyPlan(workflow: Workflow, given: MarketCard, today = TODAY): PlanElsewhere {
  const [plan] = onPlans(workflow, given, card, TODAY, today);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const perKept = ({ leading }: PlanElsewhere) => (leading.cost.kind === 'usd' ? decimal(leading.cost.perKept.least) : leading.cost);
const whats = ({ lacks }: PlanElsewhere) => lacks.map(({ what }) => what);

describe('a workflow on a plan', () => {
  const plain = marketWith([rateWith()], [offerWith()]);

  test('costs its credits at the price of a credit', () => {
    // $20 ÷ 1,200 × 3 = $0.05; 10 attempts for 4 kept: $0.125
    const plan = onlyPlan(oneStage({ ...MEDIUM, images: 10 }, exact(4)), plain);
    expect(perKept(plan)).toBe('0.125');
    expect(plan.leading.unranked).toBeUndefined();
    // $0.05 over 1,756 tokens at $30 ÷ 1M, $0.05268
    expect(plan.leading.multiple?.least.equals(exact('0.05').div(exact('0.05268')))).toBe(true);
    expect([plan.differences, plan.lacks]).toEqual([[], []]);
  });

  test('breaks even where its price buys as many images elsewhere', () => {
    const { leading } = onlyPlan(oneStage(MEDIUM), plain);
    expect(leading.breakEven?.least).toMatchObject({ period: 'month', images: 379, reach: { kind: 'images', images: 400 }, reached: true });
    expect(formatBreakEven(leading)).toBe('Cheaper above 379 used images a month; it gives 400.');
  });

  test('counts every attempt against the images an offer gives', () => {
    const images = offerWith({ grant: { kind: 'images', amount: 400, per: 'month' } });
    // 10 attempts for 4 kept take 2.5 of the 400 images each.
    const { leading } = onlyPlan(oneStage({ ...MEDIUM, images: 10 }, exact(4)), marketWith([rateWith()], [images]));
    expect(leading.breakEven?.least).toMatchObject({ images: 151, reach: { kind: 'images', images: 160 }, reached: true });
    const fewer = offerWith({ grant: { kind: 'images', amount: 300, per: 'month' } });
    const scarce = onlyPlan(oneStage({ ...MEDIUM, images: 10 }, exact(4)), marketWith([rateWith()], [fewer])).leading;
    expect(formatBreakEven(scarce)).toBe('Not cheaper: it gives 120 used images a month, and would be cheaper above 151.');
  });

  test('breaks even at most where a least price is stated, and not where no size is', () => {
    const least = rateWith({ cost: { kind: 'credits-from', amount: '3' } });
    expect(formatBreakEven(onlyPlan(oneStage(MEDIUM), marketWith([least], [offerWith()])).leading)).toBe(
      'Cheaper above 379 used images a month; it gives at most 400.',
    );
    const unsized = rateWith({ pixels: null, resolution: null });
    expect(onlyPlan(oneStage(MEDIUM), marketWith([unsized], [offerWith()])).leading.breakEven).toBeUndefined();
  });

  test('is paid whole where a month is given, and ranked by that', () => {
    const over = (perMonth: number) => onlyPlan(oneStage(MEDIUM, undefined, { perMonth }), plain).leading;
    const supply = (perMonth: number) => [over(perMonth).supply].flatMap((each) => (each === undefined ? [] : formatSupply(each)));
    expect(over(400).paid).toEqual({ least: exact(20), most: exact(20) });
    expect(supply(400)).toEqual(['One suffices: 1,200 of 1,200 credits a month.']);
    // 401 images take two plans, $40, against 401 × $0.05268: dearer, though each image costs less
    expect(over(401).multiple?.least.equals(exact(40).div(exact('0.05268').mul(401)))).toBe(true);
    expect(supply(401)).toEqual(['Takes 2 of them a month, $40.00: 1,203 credits at 1,200 each.']);
    expect(perKept(onlyPlan(oneStage(MEDIUM, undefined, { perMonth: 401 }), plain))).toBe('0.05');
    expect(onlyPlan(oneStage(MEDIUM), plain).leading).toMatchObject({ supply: undefined, paid: undefined });
  });

  test('leads by the offer of which least has to be paid for the month', () => {
    const large = offerWith(
      {
        price: { kind: 'price', price: { amount: '100', currency: 'USD' }, per: 'month' },
        grant: { kind: 'credits', amount: '12000', per: 'month' },
      },
      'large',
    );
    const lead = (perMonth?: number) =>
      onlyPlan(oneStage(MEDIUM, undefined, { perMonth }), marketWith([rateWith()], [large, offerWith()])).leading.offer?.id;
    expect([lead(), lead(100), lead(1600), lead(4000)]).toEqual(['large', 'plan', 'plan', 'large']);
  });

  test('whose images are too small is not ranked, whatever it costs; the drafts may be', () => {
    const small = rateWith({ pixels: '512x512' });
    expect(onlyPlan(oneStage(MEDIUM), marketWith([small], [offerWith()])).leading.unranked).toBe('smaller');
    const named = rateWith({ pixels: null, resolution: '1K' });
    const at = (text: string) => onlyPlan(oneStage({ ...MEDIUM, size: size(text) }), marketWith([named], [offerWith()])).leading.unranked;
    expect([at('1536x1024'), at('3840x2160')]).toEqual([undefined, 'smaller']);
    const [low, high] = ['low', 'high'].map((rung) => rateWith({ rung, quality: rung, pixels: rung === 'low' ? '512x512' : '1024x1024' }));
    expect(low && high && onlyPlan(twoStages(), marketWith([low, high], [offerWith()])).leading.unranked).toBeUndefined();
  });

  test('adds up all stages, and every one has to be stated', () => {
    const low = rateWith({ rung: 'low', quality: 'low', cost: { kind: 'credits', amount: '1' } });
    const high = rateWith({ rung: 'high', quality: 'high', cost: { kind: 'credits', amount: '10' } });
    // (20 × 1 + 5 × 10) credits ÷ 2 kept × $20 ÷ 1,200
    const both = onlyPlan(twoStages(), marketWith([low, high], [offerWith()]));
    expect(both.creditsPerUse?.least.equals(35)).toBe(true);
    expect(perKept(both)).toBe(exact(35).mul(20).div(1200).toFraction());
    const one = onlyPlan(twoStages(), marketWith([low], [offerWith()]));
    expect(one.leading.cost).toEqual({ kind: 'missing', missing: ['credits-per-image'] });
    expect(formatLacks(one.lacks, twoStages(), card)).toEqual(['Final: what an image of this quality takes']);
  });

  test('counts the uses of a kept image', () => {
    const plan = onlyPlan(oneStage(MEDIUM, undefined, { uses: exact(3), perMonth: 900 }), plain);
    expect(plan.leading.cost.kind === 'usd' && plan.leading.cost.perMonth?.least.equals(15)).toBe(true);
    expect(plan.leading.supply?.needed.least.equals(900)).toBe(true);
  });

  test('takes the size of the name, and the nearest one otherwise, and says so', () => {
    const named = marketWith(
      ['1K', '2K'].map((resolution) => rateWith({ pixels: null, resolution })),
      [offerWith()],
    );
    const at = (text: string) => {
      const workflow = oneStage({ ...MEDIUM, size: size(text) });
      return onlyPlan(workflow, named).differences.map((each) => formatDifference(each, workflow));
    };
    expect(at('1536x1024')).toEqual(['1K for 1536 × 1024: pixels not stated']);
    expect(at('1920x1920')).toEqual(['2K for 1920 × 1920: pixels not stated']);
  });

  test('without stated pixels has a cost, and no multiple', () => {
    const plan = onlyPlan(oneStage(MEDIUM), marketWith([rateWith({ pixels: null })], [offerWith()]));
    expect(perKept(plan)).toBe('0.05');
    expect([plan.leading.multiple, plan.leading.unranked, whats(plan)]).toEqual([null, 'not-computable', ['pixels']]);
  });

  test('without a named quality is not ranked', () => {
    const plan = onlyPlan(oneStage(MEDIUM), marketWith([rateWith({ rung: null, quality: null })], [offerWith()]));
    expect([plan.leading.unranked, whats(plan)]).toEqual(['quality', ['quality']]);
  });

  test('names what is not stated: the model, edits, a price', () => {
    expect(whats(onlyPlan(oneStage({ model: 'gpt-image-2.5-flare', quality: 'low' }), plain))).toEqual(['not-sold']);
    expect(whats(onlyPlan(oneStage({ ...MEDIUM, references: [size('1024x1024')] }), plain))).toEqual(['edits']);
    expect(whats(onlyPlan(oneStage(MEDIUM), marketWith([], [offerWith()])))).toEqual(['credits-per-image']);
    const unpriced = onlyPlan(oneStage(MEDIUM), marketWith([rateWith()], [offerWith({ price: { kind: 'unknown' } })]));
    expect(unpriced.leading.cost).toEqual({ kind: 'missing', missing: ['price'] });
  });

  test('another currency stays what it is', () => {
    const price = { kind: 'price' as const, price: { amount: '20', currency: 'EUR' }, per: 'month' as const };
    const { leading } = onlyPlan(oneStage(MEDIUM), marketWith([rateWith()], [offerWith({ price })]));
    expect(leading.cost).toEqual({ kind: 'other-currency', currency: 'EUR' });
  });

  test('a least number of credits leaves the most open, and is not ranked', () => {
    const { leading } = onlyPlan(oneStage(MEDIUM), marketWith([rateWith({ cost: { kind: 'credits-from', amount: '3' } })], [offerWith()]));
    expect([leading.multiple?.most, leading.unranked]).toEqual([null, 'open']);
  });

  test('an image with a price of its own needs no offer', () => {
    const cost = { kind: 'price' as const, price: { amount: '0.1', currency: 'USD' } };
    const plan = onlyPlan(oneStage(MEDIUM), marketWith([rateWith({ cost })], [offerWith()]));
    expect([perKept(plan), plan.leading.offer, plan.leading.breakEven]).toEqual(['0.1', undefined, undefined]);
  });

  test('credits by the token are counted for the job itself, with its prompt', () => {
    // 1,756 × 7,600 + 100 × 1,000 over 1M = 13.4456 credits × $20 ÷ 1,200
    const cost = { kind: 'credits-per-token' as const, tokens: null, credits: '7600' };
    const rate = rateWith({ cost, pixels: null, rung: null, quality: null, input: [{ meter: 'text-input', credits: '1000' }] });
    const plan = onlyPlan(oneStage({ ...MEDIUM, promptTokens: 100 }), marketWith([rate], [offerWith()]));
    expect(plan.creditsPerUse?.least.equals(exact('13.4456'))).toBe(true);
    expect(plan.leading.unranked).toBeUndefined();
    const cached = onlyPlan(oneStage({ ...MEDIUM, promptTokens: 100, cachedPromptTokens: 100 }), marketWith([rate], [offerWith()]));
    expect(cached.leading.cost).toEqual({ kind: 'missing', missing: ['tokens'] });
  });

  test('a pack is counted by the purchase', () => {
    const pack = offerWith({
      kind: 'one-time',
      price: { kind: 'price', price: { amount: '20', currency: 'USD' }, per: 'once' },
      grant: { kind: 'credits', amount: '1200', per: 'once' },
    });
    const { leading } = onlyPlan(oneStage(MEDIUM, undefined, { perMonth: 900 }), marketWith([rateWith()], [pack]));
    expect(leading.breakEven?.least.period).toBe('once');
    expect(leading.supply).toMatchObject({ period: 'once', times: { least: 3, most: 3 } });
    expect(leading.supply && formatSupply(leading.supply)).toBe(
      'Takes 2,700 credits a month; a purchase gives 1,200, so 3 in the first month, $60.00.',
    );
    // What is left over of the third is there for the next month: 2,700 credits × $20 ÷ 1,200
    expect(leading.paid?.least.equals(45)).toBe(true);
  });

  test('free offers are not compared, and batch is said to be lost', () => {
    const free = offerWith({ kind: 'free-monthly', price: { kind: 'free' } }, 'free');
    const plan = onlyPlan(oneStage({ ...MEDIUM, tier: 'batch' }), marketWith([rateWith()], [free, offerWith()]));
    expect(plan.offers.map(({ offer }) => offer?.id)).toEqual(['plan']);
    expect(plan.differences).toEqual([{ kind: 'tier', asked: 'batch', taken: 'standard', why: 'not-offered', stages: [0] }]);
  });

  test('leaves the ranking on the reader’s day on which it is unconfirmed', () => {
    // checked on 2026-11-01, every 90 days: day 180 is 2027-04-30
    expect(onlyPlan(oneStage(MEDIUM), plain, '2027-04-30').leading.unranked).not.toBe('unconfirmed');
    expect(onlyPlan(oneStage(MEDIUM), plain, '2027-05-01').leading.unranked).toBe('unconfirmed');
  });

  test('a seller that has ended is not ranked', () => {
    const ended = { earliest: '2026-11-01', latest: '2026-11-01' };
    expect(onlyPlan(oneStage(MEDIUM), marketWith([rateWith()], [offerWith()], { ended })).leading.unranked).toBe('ended');
  });
});

describe('the recorded sellers', () => {
  const workflow = oneStage({ ...MEDIUM }, undefined, { perMonth: 1000 });
  const found = onPlans(workflow, market, card, TODAY, TODAY);

  test('stand each once, the free ones apart', () => {
    const paid = market.sellers.filter(({ kind }) => kind !== 'free').map(({ id }) => id);
    expect(found.map(({ seller }) => seller.id)).toEqual(paid);
  });

  test('have a cost, or name what is missing', () => {
    for (const { leading, lacks } of found) {
      const isNamed = lacks.length > 0 || (leading.cost.kind === 'missing' && leading.cost.missing.length > 0);
      expect(leading.cost.kind === 'usd' || leading.cost.kind === 'other-currency' || isNamed).toBe(true);
    }
    expect(found.filter(({ leading }) => leading.cost.kind === 'usd').length).toBeGreaterThan(8);
  });

  test('are ordered by what a month takes: ranked ones, then the others, then those without a cost', () => {
    const ordered = plansInRank(found);
    const order = ['ranked', 'smaller', 'unranked', 'no-cost'];
    const groups = ordered.map((plan) => order.indexOf(groupOfPlan(plan)));
    expect(groups).toEqual(groups.toSorted());
    const paid = ordered.flatMap((plan) => (groupOfPlan(plan) === 'ranked' && plan.leading.paid ? plan.leading.paid.least : []));
    expect(paid.length).toBeGreaterThan(1);
    expect(paid.every((usd, index) => index === 0 || usd.compare(paid[index - 1] ?? 0) >= 0)).toBe(true);
  });
});
