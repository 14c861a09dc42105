import { describe, expect, test } from 'vitest';
import { type Elsewhere, onOtherModels, onOtherRoutes } from '../../../src/domain/compare/elsewhere.ts';
import { groupOf } from '../../../src/domain/compare/rank-groups.ts';
import { inRank } from '../../../src/domain/compare/ranking.ts';
import { exact } from '../../../src/domain/exact.ts';
import type { Workflow } from '../../../src/domain/workflow.ts';
import { formatDifference, formatNoCost } from '../../../src/format/compare.ts';
import { card, decimal, modelOf, size, TODAY } from '../given.ts';
import { market, oneStage, twoStages } from './given.ts';

const modelsOf = (workflow: Workflow) => onOtherModels(workflow, card, TODAY, market);
const routesOf = (workflow: Workflow) => onOtherRoutes(workflow, card, TODAY, market);

function the(found: readonly Elsewhere[], model: string): Elsewhere {
  const one = found.find(({ models, alike }) => models[0] === model || alike.includes(model));
  if (one === undefined) throw new Error(`no ${model}`);
  return one;
}

const wayOf = (found: readonly Elsewhere[], route: string, tier = 'standard') =>
  found.find((each) => each.route === route && each.tier === tier);
const perKept = ({ cost }: Elsewhere) => (cost.kind === 'cost' ? decimal(cost.perKept.least) : cost.kind);

describe('the same workflow on other models', () => {
  test('a rung of equal tokens at equal rates is exactly as dear', () => {
    // 20 × 196 + 5 × 7,024 output tokens at $30 ÷ 1M, over 2: $0.5856
    const found = the(modelsOf(twoStages()), 'gpt-image-2.5-flare');
    expect(perKept(found)).toBe('0.5856');
    expect(found.alike).toEqual(['gpt-image-2.5-sunburst']);
    expect(found.multiple).toEqual({ least: exact(1), most: exact(1) });
    expect(found.differences).toEqual([{ kind: 'quality', asked: 'high', taken: 'max', by: 'tokens', stages: [1] }]);
  });

  test('another price per image is counted for every attempt', () => {
    // gemini-3-pro-image, 1K: 1,120 tokens at $120 ÷ 1M are $0.1344; 25 attempts over 2 kept
    const found = the(modelsOf(twoStages()), 'gemini-3-pro-image');
    expect(perKept(found)).toBe('1.68');
    expect(found.differences.map((each) => formatDifference(each, twoStages()))).toEqual([
      'Draft: no quality setting in place of low',
      'Final: no quality setting in place of high',
    ]);
  });

  test('no model on sale is left out, and none that has ended or is the workflow’s own stands among them', () => {
    const found = modelsOf(oneStage()).flatMap(({ models, alike }) => [...models, ...alike]);
    expect(found).not.toContain('gpt-image-2');
    expect(found).not.toContain('gpt-image-1');
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(60);
  });

  test('a workflow on two models is compared with each of them too', () => {
    const [draft, final] = twoStages().stages;
    if (draft === undefined || final === undefined) throw new Error('two stages');
    const mixed = { ...twoStages(), stages: [{ ...draft, job: { ...draft.job, model: 'gpt-image-2.5-flare' } }, final] };
    const found = modelsOf(mixed).flatMap(({ models }) => models);
    expect(found).toContain('gpt-image-2');
    expect(found).toContain('gpt-image-2.5-flare');
  });

  test('batch is dropped where it is not offered, and said', () => {
    const found = the(modelsOf(oneStage({ tier: 'batch' })), 'recraft-v4.1');
    expect(found.workflow?.stages.map(({ job }) => job.tier)).toEqual(['standard']);
    expect(found.differences).toContainEqual({ kind: 'tier', asked: 'batch', taken: 'standard', why: 'not-offered', stages: [0] });
  });

  test('partial images are dropped where none are streamed, and said', () => {
    const found = the(modelsOf(oneStage({ partialImages: 2 })), 'recraft-v4.1');
    expect(found.cost.kind).toBe('cost');
    expect(found.differences.some((each) => each.kind === 'partial-images' && each.taken === 0)).toBe(true);
  });

  test('references that a model does not take leave no cost, with the reason', () => {
    const workflow = oneStage({ references: new Array(40).fill(size('1024x1024')) });
    const refused = onOtherModels(workflow, card, TODAY, market).filter(({ cost }) => cost.kind === 'not-computable');
    expect(refused.length).toBeGreaterThan(20);
    for (const each of refused) expect(formatNoCost(each, card)).toMatch(/^[A-Z].*\.$/);
    const found = the(onOtherModels(workflow, card, TODAY, market), 'gpt-image-2.5-flare');
    expect(formatNoCost(found, card)).toBe('Reference images: 40 are more than the 16 that GPT Image 2.5 Flare takes.');
  });

  test('sizes that cannot be compared leave no cost, with the reason', () => {
    const found = the(modelsOf(oneStage({ size: size('1536x1024') })), 'luma-uni-1');
    expect(found.cost.kind).toBe('no-comparable-size');
    expect(found.multiple).toBeNull();
    expect(formatNoCost(found, card)).toBe(
      'No size of Luma Uni-1 can be compared with 1536 × 1024: the pixels of its sizes are not stated.',
    );
  });

  test('a model without a counting rule has no cost', () => {
    expect(the(modelsOf(oneStage()), 'gpt-image-2.6-flare').cost.kind).toBe('not-computable');
  });

  test('a quality left to the vendor is a range on both sides', () => {
    const { cost, multiple } = the(modelsOf(oneStage({ quality: 'auto' })), 'gpt-image-2.5-flare');
    expect(cost.kind === 'cost' && cost.perKept.least.compare(cost.perKept.most)).toBe(-1);
    expect(multiple?.least.compare(1)).toBe(-1);
    expect(multiple?.most.compare(1)).toBe(1);
  });
});

describe('the same workflow on other routes', () => {
  test('a tier at half the rates is half as dear', () => {
    const found = wayOf(routesOf(twoStages()), 'openai-api', 'batch');
    expect(found?.multiple?.least.equals(exact('0.5'))).toBe(true);
    expect(found?.differences).toEqual([]);
  });

  test('a route with sizes of its own is compared at the same name, and says so', () => {
    const found = wayOf(routesOf(oneStage({ size: size('1536x1024'), quality: 'medium' })), 'venice');
    expect(found?.cost.kind).toBe('cost');
    expect(found?.differences).toEqual([
      { kind: 'size', asked: size('1536x1024'), taken: { tier: '1K' }, by: 'name', pixels: null, tooSmall: false, stages: [0] },
    ]);
  });

  test('the way it is bought already is left out, and the vendor’s own is among those of a reseller’s', () => {
    expect(wayOf(routesOf(oneStage()), 'openai-api')).toBeUndefined();
    expect(wayOf(routesOf(oneStage({ route: 'fal' })), 'openai-api')).toBeDefined();
    expect(wayOf(routesOf(oneStage({ route: 'fal' })), 'fal')).toBeUndefined();
  });

  test('a route has to sell every model of the workflow', () => {
    const [draft, final] = twoStages().stages;
    if (draft === undefined || final === undefined) throw new Error('two stages');
    const other = { ...final, job: { ...final.job, model: 'recraft-v4.1', route: 'recraft-api', size: { tier: '1K' }, quality: null } };
    for (const { route } of routesOf({ ...twoStages(), stages: [draft, other] })) {
      const sold = card.editions.filter((edition) => edition.route === route).map(({ model }) => model);
      expect(sold).toEqual(expect.arrayContaining(['gpt-image-2', 'recraft-v4.1']));
    }
  });
});

describe('the order', () => {
  const ranked = inRank(modelsOf(twoStages()), card, market, TODAY);

  test('ranks by the least cost, then stands what has a cost, then what has none', () => {
    const order = ['ranked', 'smaller', 'unranked', 'no-cost'];
    const groups = ranked.map(({ unranked, cost }) => order.indexOf(groupOf(unranked, cost.kind === 'cost')));
    expect(groups).toEqual(groups.toSorted());
    const costs = ranked.flatMap(({ cost, unranked }) => (cost.kind === 'cost' && unranked === undefined ? cost.perKept.least : []));
    expect(costs.length).toBeGreaterThan(10);
    expect(costs.every((cost, index) => index === 0 || cost.compare(costs[index - 1] ?? 0) >= 0)).toBe(true);
  });

  test('what makes images with fewer than two thirds of the pixels is not ranked, and says how many', () => {
    const workflow = oneStage({ size: size('3840x2160'), quality: 'high' });
    const found = inRank(modelsOf(workflow), card, market, TODAY);
    const small = found.filter(({ unranked }) => unranked === 'smaller');
    expect(small.length).toBeGreaterThan(5);
    for (const { differences } of small) {
      const [text] = differences.filter(({ kind }) => kind === 'size').map((each) => formatDifference(each, workflow));
      expect(text).toMatch(/ for 3840 × 2160: \d+ % of the pixels$/);
    }
    const made = found.filter(({ unranked }) => unranked === undefined).flatMap(({ differences }) => differences);
    expect(made.length).toBeGreaterThan(3);
    for (const each of made)
      expect(each.kind === 'size' && each.pixels !== null && each.pixels.made * 3 < each.pixels.asked * 2).toBe(false);
  });

  test('only the size of what is bought counts: drafts may be smaller', () => {
    const [draft, final] = twoStages().stages;
    if (draft === undefined || final === undefined) throw new Error('two stages');
    const large = { ...twoStages(), stages: [{ ...draft, job: { ...draft.job, size: size('2048x2048') } }, final] };
    const found = the(inRank(modelsOf(large), card, market, TODAY), 'gpt-image-1.5');
    expect(found.differences.some((each) => each.kind === 'size' && each.tooSmall)).toBe(true);
    expect(inRank([found], card, market, TODAY)[0]?.unranked).toBeUndefined();
  });

  test('one price for any size is not ranked: whether this size is made is not recorded', () => {
    expect(ranked.find(({ models }) => models[0] === 'grok-imagine')?.unranked).toBe('any-size');
  });

  test('what only others report is not ranked', () => {
    expect(ranked.some(({ unranked }) => unranked === 'others-word')).toBe(true);
  });

  test('on a day long after every check only what has ended since is still ranked: it changes no more', () => {
    const late = inRank(modelsOf(twoStages()), card, market, '2031-01-01');
    const still = late.filter(({ unranked }) => unranked === undefined).map(({ models }) => modelOf(models[0] ?? ''));
    expect(still.every(({ shutdown }) => shutdown !== null)).toBe(true);
    expect(late.length).toBe(ranked.length);
  });
});
