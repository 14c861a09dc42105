import { describe, expect, test } from 'vitest';
import { sellerArchive } from '../../src/catalog/plans/seller-archive.ts';
import { trackedOf } from '../../src/catalog/tracked.ts';
import { accessWords, billingWords, freeTierWords, planCountWords } from '../../src/format/tracked.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());
const tracked = (id: string, on = TODAY) =>
  trackedOf(
    catalog,
    named(catalog.card.models, (model) => model.id === id),
    on,
  );

describe('what is followed about a model beside its rates', () => {
  test('is how it can be had, from its maker outwards, and how it is billed since when', () => {
    const { access, billing } = tracked('gpt-image-2');
    expect(accessWords(access)).toBe('the maker’s own API, a cloud and a gateway');
    expect(billingWords(billing)).toBe('by token, since 2026-04-21');
    expect(billingWords(tracked('dall-e-2').billing)).toMatch(/^by setting, since 2022-11-03$/);
  });

  test('is nothing before it was sold', () => {
    const { access, billing } = tracked('gpt-image-2', '2026-04-20');
    expect([access, billing]).toEqual([[], undefined]);
    expect([accessWords(access), billingWords(billing)]).toEqual(['none on record', 'not known']);
  });

  test('tells a free tier that is none from one that nobody looked for', () => {
    expect(freeTierWords(tracked('gemini-3.1-flash-image').freeTier)).toMatch(/^none, since /);
    expect(freeTierWords(tracked('dall-e-2').freeTier)).toBe('not recorded');
  });

  test('counts the offers of sellers that name it, and not those of one that has ended', () => {
    const { plans } = tracked('gpt-image-2');
    expect(plans.sellers).toBeGreaterThan(10);
    expect(plans.offers).toBeGreaterThan(plans.sellers);
    const wire = wireCopy();
    const seller = named(wire.sellers, ({ id }) => id === 'imagesv2');
    seller.ended = { on: '2026-11-01', recordedOn: '2026-11-20', successor: null, evidence: seller.rates[0]?.evidence ?? [] };
    const changed = catalogOf(wire);
    const model = named(changed.card.models, ({ id }) => id === 'gpt-image-2');
    expect(trackedOf(changed, model, TODAY).plans.sellers).toBe(plans.sellers - 1);
    expect(planCountWords({ sellers: 0, offers: 0, free: 0 })).toBe('none on record');
  });
});

describe('the archive of a seller', () => {
  const archive = (id: string) =>
    sellerArchive(
      catalog,
      named(catalog.sellers, (seller) => seller.id === id),
      TODAY,
    );

  test('tells first and last reading, and since when its offers stand', () => {
    const { first, last, unchanged, paid, free, units } = archive('imagesv2');
    expect((first?.reading.on ?? '') <= (last?.on ?? '')).toBe(true);
    expect(unchanged.flatMap(({ offers }) => offers)).toHaveLength(paid + free.length);
    expect(units).toEqual(['credits']);
  });

  test('stands for every seller', () => {
    for (const { id } of catalog.sellers) expect(archive(id).first, id).toBeDefined();
  });
});
