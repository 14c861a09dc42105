import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { editionsOf, editionsOn } from '../../src/domain/editions.ts';
import { exact } from '../../src/domain/exact.ts';
import { type Pricing, TOKEN_METERS } from '../../src/domain/rate-card.ts';
import { card, decimal, jobOf, modelOf, priced, size, TODAY } from './given.ts';

const amountOf = (pricing: Pricing | undefined, meter: (typeof TOKEN_METERS)[number]) => {
  const value = pricing?.shape === 'per-token' ? pricing.rates[meter].value : undefined;
  return value?.kind === 'amount' ? exact(value.amount) : undefined;
};

const PAIRS = card.editions
  .filter((edition) => edition.tier === 'batch' && edition.pricing.shape === 'per-token')
  .flatMap((batch) => {
    // Where a date is loose, the newest edition that may be in effect.
    const standard = editionsOn(editionsOf(card, batch.model, batch.route, 'standard'), batch.from.latest).findLast(
      (each) => each !== undefined,
    );
    return TOKEN_METERS.flatMap((meter) => {
      const half = amountOf(batch.pricing, meter);
      return half === undefined ? [] : [{ model: batch.model, route: batch.route, meter, half, whole: amountOf(standard?.pricing, meter) }];
    });
  });

describe('batch rates', () => {
  test('are recorded for three meters of GPT Image 2 and both GPT Image 2.5', () => {
    const expected = ['gpt-image-2.5-flare', 'gpt-image-2.5-sunburst', 'gpt-image-2'].flatMap((model) =>
      ['text-input', 'image-input', 'image-output'].map((meter) => `${model} ${meter}`),
    );
    expect(expected).toHaveLength(9);
    expect(PAIRS.map(({ model, meter }) => `${model} ${meter}`)).toEqual(expect.arrayContaining(expected));
  });

  test.for(PAIRS)('of $model on $route, $meter are half of the standard rate', ({ half, whole }) => {
    expect(whole?.div(2).equals(half)).toBe(true);
  });
});

describe('a batch job', () => {
  test.for(['gpt-image-2', 'gpt-image-2.5-flare', 'gpt-image-2.5-sunburst'])('by %s costs half of the same standard job', (model) => {
    const job = { model, quality: 'high', size: size('3840x2160'), images: 3, promptTokens: 77, references: [size('1920x1080')] };
    const batch = priced({ ...job, tier: 'batch' });
    expect(batch.total.mul(2).equals(priced(job).total)).toBe(true);
  });

  test('at 4K and high costs $0.20013', () => {
    // 13,342 × $15 ÷ 1M
    expect(decimal(priced({ tier: 'batch', quality: 'high', size: size('3840x2160') }).total)).toBe('0.20013');
  });

  test('with a cached prompt has no cost, for no such rate is known', () => {
    expect(costOf(jobOf({ tier: 'batch', promptTokens: 5, cachedPromptTokens: 5 }), card, TODAY)).toEqual({
      kind: 'not-computable',
      on: TODAY,
      reasons: [{ kind: 'rate-not-known', meter: 'cached-text-input', value: 'unknown' }],
    });
  });

  test.for(['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'])('by %s has no known rates', (model) => {
    expect(costOf(jobOf({ model, tier: 'batch' }), card, TODAY)).toEqual({
      kind: 'not-computable',
      on: TODAY,
      reasons: [{ kind: 'tier-unknown', model: modelOf(model).name, tier: 'batch' }],
    });
  });

  test.for(['gpt-image-2.6-flare', 'gpt-image-2.6-sunburst'])('by %s is not offered', (model) => {
    expect(costOf(jobOf({ model, tier: 'batch' }), card, TODAY)).toEqual({
      kind: 'not-computable',
      on: TODAY,
      reasons: [{ kind: 'tier-not-offered', model: modelOf(model).name, tier: 'batch' }],
    });
  });
});

describe('a tier without a record', () => {
  test.for(['flex', 'priority'] as const)('%s has no cost', (tier) => {
    expect(costOf(jobOf({ tier }), card, TODAY)).toEqual({
      kind: 'not-computable',
      on: TODAY,
      reasons: [{ kind: 'no-edition', model: 'GPT Image 2', tier, route: 'OpenAI API' }],
    });
  });
});
