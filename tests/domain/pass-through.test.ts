import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { isFee } from '../../src/domain/costing.ts';
import type { Edition, Pricing, RateCard } from '../../src/domain/rate-card.ts';
import { asCost, decimal, size } from './given.ts';
import { cardWith, DAY, editionWith, flat, jobWith, linesOf, modelWith, perToken, reasonsOf, usd } from './made-up.ts';

const passing = (feePercent: string, fee: string | null = 'Charged on each top-up.'): Pricing => ({
  shape: 'pass-through',
  of: 'shop',
  feePercent,
  fee,
  readings: ['resale-page@2026-02-02'],
});

/** The made-up model on its own route, and passed on by another with this fee. */
function cardOf(base: readonly Edition[], feePercent: string, given: Parameters<typeof modelWith>[0] = {}): RateCard {
  return cardWith(modelWith(given), [...base, editionWith(passing(feePercent), { route: 'resale' })]);
}

const onResale = (card: RateCard, job: Parameters<typeof jobWith>[0] = {}, on = DAY) =>
  costOf(jobWith({ route: 'resale', ...job }), card, on);

describe('a route that passes on the rates of another', () => {
  const TOKENS = {
    outputRule: { kind: 'tier-table' as const, rule: 'r', cells: [{ tier: 'any', tokens: 1000 }] },
    referenceRule: { kind: 'fixed' as const, rule: 'f', tokensPerImage: 500 },
  };
  const rates = perToken({ 'text-input': usd('5'), 'image-input': usd('8'), 'image-output': usd('40') });
  const job = { images: 10, promptTokens: 100, references: [size('64x64')] };

  test('without a fee costs what it costs there, line by line', () => {
    const card = cardOf([editionWith(rates)], '0', TOKENS);
    const there = asCost(costOf(jobWith(job), card, DAY));
    const here = asCost(onResale(card, job));
    // 1,000 · 5 ÷ 1M + 5,000 · 8 ÷ 1M + 10,000 · 40 ÷ 1M = 0.005 + 0.04 + 0.4
    expect(decimal(here.total)).toBe('0.445');
    expect(linesOf(here)).toEqual(linesOf(there));
    expect(here.lines.filter(isFee)).toEqual([]);
    expect(here.job.route).toBe('resale');
    expect(here.edition).toBe(there.edition);
  });

  test('with a fee of 5.5 % adds it as a line of its own', () => {
    const here = asCost(onResale(cardOf([editionWith(rates)], '5.5', TOKENS), job));
    // 0.445 · 5.5 ÷ 100 = 0.024475; 0.445 + 0.024475 = 0.469475
    expect(linesOf(here)).toEqual([
      ['prompt', '1000 tokens', '0.005'],
      ['references', '5000 tokens', '0.04'],
      ['image', '10000 tokens', '0.4'],
      ['route-fee', '5.5 % of 0.445', '0.024475'],
    ]);
    expect(decimal(here.total)).toBe('0.469475');
    expect(decimal(here.perImage)).toBe('0.0469475');
    expect(here.lines.at(-1)).toMatchObject({ condition: 'Charged on each top-up.', readings: ['resale-page@2026-02-02'] });
  });

  test.for([
    // 0.04 · 1.05 ; 0.04 · 1.001 ; twice the price.
    ['5', '0.042'],
    ['0.1', '0.04004'],
    ['100', '0.08'],
    ['0', '0.04'],
    ['0.0', '0.04'],
  ] as const)('with a fee of %s %% costs $%s for an image of $0.04', ([percent, expected]) => {
    expect(decimal(asCost(onResale(cardOf([editionWith(flat('0.04'))], percent))).total)).toBe(expected);
  });

  test('takes the fee on reference images too', () => {
    const fee = { kind: 'fee' as const, rate: { value: usd('0.01'), condition: null, readings: [] }, freeImages: 0 };
    const here = asCost(onResale(cardOf([editionWith(flat('0.04', fee))], '10'), { references: [size('9x9'), size('9x9')] }));
    // (0.04 + 2 · 0.01) · 1.1
    expect(decimal(here.total)).toBe('0.066');
  });

  test('names what its own route leaves out, not what the other does', () => {
    const card = cardOf([editionWith(flat('0.04'))], '0', { excludes: [{ text: 'of the model', inUsage: false }] });
    const routes = card.routes.map((route) => ({ ...route, excludes: [`of ${route.id}`] }));
    expect(asCost(onResale({ ...card, routes })).excludes).toEqual(['of the model', 'of resale']);
  });
});

describe('a change of the rates that are passed on', () => {
  const at = (earliest: string | null, latest: string, amount: string) => editionWith(flat(amount), { from: { earliest, latest } });
  const START = at('2026-01-01', '2026-01-01', '0.04');

  const totals = (card: RateCard, on: string) => {
    const costing = onResale(card, {}, on);
    const answers = costing.kind === 'uncertain' ? costing.between : [costing];
    return answers.map((each) => decimal(asCost(each).total));
  };

  test.for([
    ['2026-05-31', ['0.044']],
    ['2026-06-01', ['0.066']],
  ] as const)('takes effect here on the day it does there: %s', ([on, expected]) => {
    expect(totals(cardOf([START, at('2026-06-01', '2026-06-01', '0.06')], '10'), on)).toEqual(expected);
  });

  test.for([
    ['2026-05-31', ['0.044']],
    // Both, each with the fee: 0.04 · 1.1 and 0.06 · 1.1.
    ['2026-06-01', ['0.044', '0.066']],
    ['2026-06-09', ['0.044', '0.066']],
    ['2026-06-10', ['0.066']],
  ] as const)('on a day known only loosely gives both answers within its window: %s', ([on, expected]) => {
    expect(totals(cardOf([START, at('2026-06-01', '2026-06-10', '0.06')], '10'), on)).toEqual(expected);
  });

  test('of the fee gives both answers within its window', () => {
    const card = cardWith(modelWith(), [
      START,
      editionWith(passing('0'), { route: 'resale' }),
      editionWith(passing('10'), { route: 'resale', from: { earliest: '2026-06-01', latest: '2026-06-10' } }),
    ]);
    expect(totals(card, '2026-06-05')).toEqual(['0.04', '0.044']);
    expect(totals(card, '2026-06-10')).toEqual(['0.044']);
  });

  test('of both gives all four', () => {
    const card = cardWith(modelWith(), [
      START,
      at('2026-06-01', '2026-06-10', '0.06'),
      editionWith(passing('0'), { route: 'resale' }),
      editionWith(passing('10'), { route: 'resale', from: { earliest: '2026-06-01', latest: '2026-06-10' } }),
    ]);
    expect(totals(card, '2026-06-05')).toEqual(['0.04', '0.06', '0.044', '0.066']);
  });
});

describe('rates to pass on that are not there', () => {
  test('because they are unknown leave the cost unknown', () => {
    expect(reasonsOf(onResale(cardOf([editionWith({ shape: 'unknown' })], '5')))).toEqual([
      { kind: 'tier-unknown', model: 'Made-up Model', tier: 'standard' },
    ]);
  });

  test('because nothing is recorded are named as that', () => {
    expect(reasonsOf(onResale(cardOf([], '5')))).toMatchObject([{ kind: 'no-edition', model: 'Made-up Model', tier: 'standard' }]);
  });

  test('on that tier do not fall back to another', () => {
    const card = cardWith(modelWith(), [editionWith(flat('0.04')), editionWith(passing('0'), { route: 'resale', tier: 'batch' })]);
    expect(reasonsOf(onResale(card, { tier: 'batch' }))).toMatchObject([{ kind: 'no-edition', tier: 'batch' }]);
  });

  test('because the other does not offer the model leave it not offered', () => {
    expect(reasonsOf(onResale(cardOf([editionWith({ shape: 'not-offered' })], '0')))).toEqual([
      { kind: 'tier-not-offered', model: 'Made-up Model', tier: 'standard' },
    ]);
  });
});
