import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import type { Edition, RateCard } from '../../src/domain/rate-card.ts';
import { asCost, card, decimal, jobOf, modelOf } from './given.ts';

/** The card with an edition of GPT Image 2 in which an image costs twice as much. */
function withDearerEdition(from: Edition['from']): RateCard {
  const dearer = card.editions
    .filter((edition) => edition.model === 'gpt-image-2' && edition.route === 'openai-api' && edition.tier === 'standard')
    .slice(-1)
    .map((edition) => {
      if (edition.pricing.shape !== 'per-token') throw new Error('expected token rates');
      const { rates } = edition.pricing;
      const output = { ...rates['image-output'], value: { kind: 'amount' as const, amount: '60' } };
      return { ...edition, from, pricing: { shape: 'per-token' as const, rates: { ...rates, 'image-output': output } } };
    });
  return { ...card, editions: [...card.editions, ...dearer] };
}

function totalsOn(on: string, by: RateCard): string[] {
  const costing = costOf(jobOf(), by, on);
  const answers = costing.kind === 'uncertain' ? costing.between : [costing];
  return answers.map((each) => decimal(asCost(each).total));
}

describe('a price change', () => {
  // 196 tokens at $30 per million are $0.00588, at $60 $0.01176.
  test.for([
    ['2026-12-14', ['0.00588']],
    ['2026-12-15', ['0.01176']],
    ['2026-12-16', ['0.01176']],
  ] as const)('on 2026-12-15 leaves %s with %j', ([on, expected]) => {
    expect(totalsOn(on, withDearerEdition({ earliest: '2026-12-15', latest: '2026-12-15' }))).toEqual(expected);
  });

  test.for([
    ['2026-12-09', ['0.00588']],
    ['2026-12-10', ['0.00588', '0.01176']],
    ['2026-12-14', ['0.00588', '0.01176']],
    ['2026-12-15', ['0.01176']],
  ] as const)('between 2026-12-10 and 2026-12-15 leaves %s with %j', ([on, expected]) => {
    expect(totalsOn(on, withDearerEdition({ earliest: '2026-12-10', latest: '2026-12-15' }))).toEqual(expected);
  });
});

describe('a release', () => {
  test('is the first day with a cost', () => {
    expect(costOf(jobOf(), card, '2026-04-20')).toEqual({
      kind: 'not-computable',
      on: '2026-04-20',
      reasons: [{ kind: 'not-yet-sold', model: 'GPT Image 2', from: { earliest: '2026-04-21', latest: '2026-04-21' } }],
    });
    expect(costOf(jobOf(), card, '2026-04-21').kind).toBe('cost');
  });

  test('known only by its month gives both answers within it', () => {
    const job = jobOf({ model: 'dall-e-3', quality: 'standard' });
    expect(costOf(job, card, '2023-10-31')).toMatchObject({ kind: 'not-computable', reasons: [{ kind: 'not-yet-sold' }] });
    for (const on of ['2023-11-01', '2023-11-29']) {
      const costing = costOf(job, card, on);
      expect(costing.kind === 'uncertain' && costing.between.map((each) => each.kind)).toEqual(['not-computable', 'cost']);
    }
    expect(costOf(job, card, '2023-11-30').kind).toBe('cost');
  });
});

describe('an end of sale', () => {
  test.for([
    ['dall-e-2', null, '2026-05-12', true],
    ['dall-e-3', 'hd', '2026-05-12', true],
    ['gpt-image-1', 'low', '2026-10-23', true],
    ['gpt-image-1-mini', 'low', '2026-12-01', false],
    ['gpt-image-1.5', 'low', '2026-12-01', false],
    ['chatgpt-image-latest', 'low', '2026-12-01', false],
  ] as const)('of %s (%s) is %s, the first day without it', ([model, quality, end, confirmed]) => {
    const lastDay = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
    expect(costOf(jobOf({ model, quality }), card, lastDay).kind).toBe('cost');
    for (const on of [end, '2030-01-01']) {
      expect(costOf(jobOf({ model, quality }), card, on)).toEqual({
        kind: 'not-computable',
        on,
        reasons: [{ kind: 'ended', model: modelOf(model).name, on: end, confirmed }],
      });
    }
  });

  test('known only loosely gives both answers within its window', () => {
    const models = card.models.map((model) =>
      model.id === 'gpt-image-2' ? { ...model, shutdown: { earliest: '2027-01-01', latest: '2027-01-31', confirmed: true } } : model,
    );
    const kindsOn = (on: string) => {
      const costing = costOf(jobOf(), { ...card, models }, on);
      return costing.kind === 'uncertain' ? costing.between.map((each) => each.kind) : costing.kind;
    };
    expect(['2026-12-31', '2027-01-01', '2027-01-30', '2027-01-31'].map(kindsOn)).toEqual([
      'cost',
      ['cost', 'not-computable'],
      ['cost', 'not-computable'],
      'not-computable',
    ]);
  });
});
