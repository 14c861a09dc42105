import { describe, expect, test } from 'vitest';
import { cardFile } from '../../src/catalog/card-file.ts';
import { defaultForm } from '../../src/catalog/default-form.ts';
import { toRateCard, toSize, toWhen } from '../../src/catalog/rate-card.ts';
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
    expect(travelled).toEqual(card);
    expect(decimal(asCost(costOf(jobOf({ quality: 'high' }), travelled, '2026-11-20')).total)).toBe('0.21072');
  });

  test('has an address that changes with its content', () => {
    const file = cardFile(card);
    expect(file.url).toBe(`/rates/${file.hash}.json`);
    expect(file.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(cardFile(toRateCard(wireCopy())).hash).toBe(file.hash);
    expect(cardFile({ ...card, dataDate: '2099-01-01' }).hash).not.toBe(file.hash);
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
    const result = readJob(defaultForm(catalog), catalog.card, '2026-11-20');
    // 100 images of 1,372 output tokens at $30 and a prompt of 60 tokens at $5 per million: 4.116 + 0.03.
    expect(result.ok && decimal(asCost(costOf(result.job, catalog.card, result.on)).total)).toBe('4.146');
  });
});
