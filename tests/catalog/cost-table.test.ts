import { describe, expect, test } from 'vitest';
import { expressionOf } from '../../src/catalog/cost-evidence.ts';
import { type CostCell, cellJob, leadingOf, pricedQualities } from '../../src/catalog/cost-table.ts';
import { decimal, modelOf, priced, size } from '../domain/given.ts';

describe('the rungs that have a row', () => {
  test.for([
    ['gpt-image-2', ['low', 'medium', 'high']],
    ['gpt-image-2.5-flare', ['low', 'medium', 'high', 'xhigh', 'max']],
    ['dall-e-3', ['standard', 'hd']],
    ['dall-e-2', [null]],
  ] as const)('of %s are %j: never “auto”, and one for a model without the setting', ([model, expected]) => {
    expect(pricedQualities(modelOf(model))).toEqual(expected);
  });
});

describe('the job of a cell', () => {
  test('is one image without input', () => {
    expect(cellJob(modelOf('gpt-image-2'), 'high', size('1024x1024'), 'batch')).toEqual({
      model: 'gpt-image-2',
      route: 'openai-api',
      tier: 'batch',
      size: { width: 1024, height: 1024 },
      quality: 'high',
      images: 1,
      promptTokens: 0,
      cachedPromptTokens: 0,
      references: [],
      partialImages: 0,
    });
  });
});

describe('the arithmetic of a cost', () => {
  test('is written term by term', () => {
    expect(expressionOf(priced({ quality: 'high', size: size('3840x2160') }))).toBe('13,342 tokens × $30 ÷ 1M = $0.40026');
    // 60 · 5 ÷ 1M + 196 · 30 ÷ 1M = 0.0003 + 0.00588
    expect(expressionOf(priced({ promptTokens: 60 }))).toBe('60 tokens × $5 ÷ 1M + 196 tokens × $30 ÷ 1M = $0.00618');
    expect(expressionOf(priced({ model: 'dall-e-2', quality: null, images: 3 }, '2026-05-11'))).toBe('3 × $0.02 = $0.06');
  });
});

describe('the figure a row leads with', () => {
  const model = modelOf('gpt-image-1-mini');
  const costing = priced({ model: 'gpt-image-1-mini' });
  const published = (leads: boolean) => ({ amount: '0.005', exception: 'why', leads, evidence: 'published' });
  const leading = (cell: Partial<CostCell>) =>
    leadingOf({
      model,
      quality: 'low',
      cells: [{ size: size('1024x1024'), costing, published: undefined, ...cell }],
      evidence: 'computed',
      check: undefined,
      firstHand: true,
    });

  test('is the published one where it leads', () => {
    const found = leading({ published: published(true) });
    expect(found).toMatchObject({ text: '$0.005', evidence: 'published' });
    expect(found && decimal(found.usd)).toBe('0.005');
  });

  test.for([[published(false)], [undefined]])('is the computed one beside %j', ([other]) => {
    // 272 · 8 ÷ 1M
    const found = leading({ published: other });
    expect(found).toMatchObject({ text: '$0.00218', evidence: 'computed' });
    expect(found && decimal(found.usd)).toBe('0.002176');
  });

  test('is none where nothing is computed, even if something is published', () => {
    expect(leading({ costing: { kind: 'not-computable', on: '2026-11-21', reasons: [] }, published: published(true) })).toBeUndefined();
  });
});
