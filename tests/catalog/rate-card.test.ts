import { describe, expect, test } from 'vitest';
import { cardFile } from '../../src/catalog/card-file.ts';
import { defaultForm } from '../../src/catalog/default-form.ts';
import { toRateCard, toSize, toWhen } from '../../src/catalog/rate-card.ts';
import { withWords, wordsOf } from '../../src/domain/card-words.ts';
import { costOf } from '../../src/domain/cost.ts';
import { readJob } from '../../src/domain/job-form.ts';
import type { RateCard } from '../../src/domain/rate-card.ts';
import { asCost, decimal, jobOf } from '../domain/given.ts';
import { catalogOf, named, wireCopy } from './given.ts';

describe('a date of the data', () => {
  test('that is one day is a window of that day', () => {
    expect(toWhen('2026-04-21')).toEqual({ earliest: '2026-04-21', latest: '2026-04-21' });
    expect(toWhen({ earliest: null, latest: '2026-04-21' })).toEqual({ earliest: null, latest: '2026-04-21' });
  });
});

describe('a size of the data', () => {
  test('that is none is refused by name', () => {
    expect(toSize('1536x1024')).toEqual({ width: 1536, height: 1024 });
    expect(() => toSize('wide')).toThrow('not a size: wide');
  });
});

describe('the rate card', () => {
  const wire = wireCopy();
  const card = toRateCard(wire);

  test('holds every model, route and edition', () => {
    expect(card.models.map((model) => model.id)).toEqual(wire.models.map((model) => model.id));
    expect(named(card.routes, (route) => route.id === 'openai-api').tiers).toEqual(['standard', 'batch']);
    expect(card.editions).toHaveLength(wire.rates.flatMap((rates) => rates.editions).length);
  });

  test('takes a price beside the rates for some requests only where the file says what it replaces', () => {
    const priceAt = (sizeText: string, references: readonly string[]) => {
      const given = { size: toSize(sizeText), quality: 'medium', promptTokens: 1000, references: references.map(toSize) };
      const job = jobOf({ ...given, route: 'skytells' });
      return Object.fromEntries(asCost(costOf(job, card, '2026-11-21')).lines.map((line) => [line.item, decimal(line.usd)]));
    };
    // 1,756 tokens × $30 ÷ 1M; 1,372 × $32 ÷ 1M; 1,024 × $10 ÷ 1M; 1,000 × $5 and × $5.25 ÷ 1M.
    expect(priceAt('1024x1024', [])).toEqual({ prompt: '0.005', image: '0.05268' });
    expect(priceAt('1536x1024', [])).toEqual({ prompt: '0.005', image: '0.043904' });
    expect(priceAt('1024x1024', ['1024x1024'])).toEqual({ prompt: '0.00525', references: '0.01024', image: '0.05268' });
  });

  test('is dated by the newest day anything was recorded or read', () => {
    expect(card.dataDate >= '2026-11-20').toBe(true);
    const later = wireCopy();
    named(later.sources, (source) => source.id === 'openai-pricing').readings.push({
      on: '2099-01-01',
      precision: 'exact',
      via: 'page',
      result: 'confirmed',
      confirms: [],
    });
    expect(toRateCard(later).dataDate).toBe('2099-01-01');
  });

  test('gives the same cost after a journey as JSON', () => {
    const travelled = JSON.parse(cardFile(card).body) as RateCard;
    expect(withWords(travelled, wordsOf(card)).models).toEqual(card.models);
    expect(travelled.editions.map(({ model, route, tier, from }) => ({ model, route, tier, from }))).toEqual(
      card.editions.map(({ model, route, tier, from }) => ({ model, route, tier, from })),
    );
    expect(JSON.stringify(travelled)).not.toContain('@');
    expect(decimal(asCost(costOf(jobOf({ quality: 'high' }), travelled, '2026-11-21')).total)).toBe('0.21072');
  });

  test('has an address that changes with its content', () => {
    const file = cardFile(card);
    expect(file.url).toBe(`/rates/${file.hash}.json`);
    expect(file.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(cardFile(toRateCard(wireCopy())).hash).toBe(file.hash);
    expect(cardFile({ ...card, dataDate: '2099-01-01' }).hash).not.toBe(file.hash);
  });

  test('sells a model from its preview on, and ends it only with its end of sale', () => {
    const modelOf = (id: string, change: (wire: ReturnType<typeof wireCopy>) => void = () => {}) => {
      const changed = wireCopy();
      change(changed);
      return named(toRateCard(changed).models, (model) => model.id === id);
    };
    // Previewed on 2026-02-26, generally available on 2026-05-28, announced to end on 2026-10-29.
    const id = 'gemini-3.1-flash-image';
    expect(modelOf(id).released).toEqual({ earliest: '2026-02-26', latest: '2026-02-26' });
    expect(modelOf(id).shutdown).toEqual({ earliest: '2026-10-29', latest: '2026-10-29', confirmed: false });
    const restricted = modelOf(id, (changed) => {
      const { lifecycle } = named(changed.models, (model) => model.id === id);
      for (const event of lifecycle) if (event.kind === 'shutdown') event.kind = 'restricted';
    });
    expect(restricted.shutdown).toBeNull();
  });

  test('carries the sizes, rules and references of each kind as they are recorded', () => {
    const modelOf = (id: string) => named(card.models, (model) => model.id === id);
    const pro = modelOf('gemini-3-pro-image');
    expect(pro.sizes).toMatchObject({
      kind: 'tiers',
      tiers: [{ id: '1K', pixels: { width: 1024, height: 1024 } }, { id: '2K' }, { id: '4K' }],
    });
    expect(pro.outputRule).toMatchObject({ kind: 'tier-table', cells: [{ tier: '1K', tokens: 1120 }, { tier: '2K' }, { tier: '4K' }] });
    expect(pro.referenceRule).toMatchObject({ kind: 'fixed', tokensPerImage: 560 });
    expect(modelOf('luma-uni-1').referenceRule.kind).not.toBe('fixed');
    const pricingOf = (model: string, route: string) =>
      card.editions.findLast((each) => each.model === model && each.route === route)?.pricing;
    expect(pricingOf('luma-uni-1', 'luma-api')).toMatchObject({
      references: { kind: 'fee', freeImages: 0, rate: { value: { amount: '0.003' } } },
    });
    expect(pricingOf('seedream-5.0-pro', 'byteplus')).toMatchObject({ references: { kind: 'fee', freeImages: 1 } });
    expect(pricingOf('flux.2-pro', 'bfl-api')).toMatchObject({
      shape: 'per-megapixel',
      first: { value: { amount: '0.03' } },
      additional: { value: { amount: '0.015' } },
    });
    expect(pricingOf('gpt-image-2', 'openrouter')).toMatchObject({ shape: 'pass-through', of: 'openai-api', feePercent: '5.5' });
    expect(pricingOf('midjourney', 'midjourney-plans')).toEqual({ shape: 'subscription', seller: 'midjourney' });
  });

  test('holds all ten shapes of price', () => {
    expect(new Set(card.editions.map(({ pricing }) => pricing.shape)).size).toBe(10);
  });

  test('refuses a reference rule where an output rule belongs', () => {
    const wrong = wireCopy();
    const { outputRule } = named(wrong.models, (model) => model.id === 'gpt-image-2');
    if (outputRule.kind === 'rule') outputRule.rule = 'openai-reference-patches';
    expect(() => toRateCard(wrong)).toThrow('counting rule openai-reference-patches counts reference images, not output');
  });
});

describe('the job the calculator opens with', () => {
  test('can be priced', () => {
    const catalog = catalogOf(wireCopy());
    const result = readJob(defaultForm(catalog), catalog.card, '2026-11-21');
    // 100 images of 1,372 output tokens at $30 and a prompt of 60 tokens at $5 per million: 4.116 + 0.03.
    expect(result.ok && decimal(asCost(costOf(result.job, catalog.card, result.on)).total)).toBe('4.146');
  });
});
