import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../src/catalog/archive.ts';
import { TOKEN_METERS } from '../../src/domain/rate-card.ts';
import { modelOf } from '../domain/given.ts';
import { catalogOf, named, ratesOf, wireCopy } from './given.ts';

const catalog = catalogOf(wireCopy());
const TODAY = '2026-11-21';
const at = (model: string, on = TODAY) => archiveOf(catalog, modelOf(model), on);

describe('the archive of GPT Image 2', () => {
  const archive = at('gpt-image-2');

  test('begins on the day after its release', () => {
    expect(archive.first?.reading.on).toBe('2026-04-22');
    expect(archive.first?.source.id).toBe('directory-decision-archive');
  });

  test('has every meter unchanged since the release', () => {
    expect(archive.unchanged).toEqual([{ since: { earliest: '2026-04-21', latest: '2026-04-21' }, meters: [...TOKEN_METERS] }]);
  });

  test('dates its headline by the last check of image output', () => {
    expect(archive.headline).toMatchObject({
      on: '2026-09-08',
      precision: 'not-before',
      source: { id: 'openai-pricing' },
      freshness: 'checked',
    });
    // 2026-09-08 + 90 days = 2026-12-07.
    expect(at('gpt-image-2', '2026-12-07').headline?.freshness).toBe('checked');
    expect(at('gpt-image-2', '2026-12-08').headline?.freshness).toBe('due');
  });

  test('keeps that date when only another meter is checked later', () => {
    const wire = wireCopy();
    named(wire.sources, (source) => source.id === 'openai-changelog').readings.push({
      on: '2026-11-15',
      precision: 'exact',
      via: 'page',
      result: 'confirmed',
      confirms: [{ model: 'gpt-image-2', route: 'openai-api', tier: 'standard', meters: ['text-input'] }],
    });
    const later = archiveOf(catalogOf(wire), modelOf('gpt-image-2'), TODAY);
    expect(later.headline?.on).toBe('2026-09-08');
    expect(later.checks[0]).toMatchObject({ check: { on: '2026-11-15' }, meters: ['text-input'] });
  });

  test('groups the meters by their own last check, the newest first', () => {
    // What a rate's condition rests on is no check of the rate.
    expect(archive.checks.map(({ check, meters }) => [check.on, meters])).toEqual([['2026-09-08', [...TOKEN_METERS]]]);
    // Text output was not looked at in the earlier readings of the other rates.
    expect(at('gpt-image-2', '2026-08-31').checks.map(({ check, meters }) => [check.on, meters])).toEqual([
      ['2026-07-22', ['image-output', 'text-output']],
      ['2026-06-05', ['text-input', 'cached-text-input', 'image-input', 'cached-image-input']],
    ]);
  });

  test('holds its readings oldest first, and none from after the day', () => {
    const days = archive.readings.map((each) => each.reading.on);
    expect(days.length).toBeGreaterThanOrEqual(7);
    expect(days).toEqual([...days].sort());
    expect(at('gpt-image-2', '2026-05-31').readings.map((each) => each.reading.on)).toEqual(days.filter((day) => day <= '2026-05-31'));
    expect(at('gpt-image-2', '2026-05-31').headline?.on).toBe('2026-05-02');
  });

  test('is empty before its release', () => {
    expect(at('gpt-image-2', '2026-04-20')).toMatchObject({ first: undefined, headline: undefined, unchanged: [], readings: [] });
  });
});

describe('the archive of a model sold by the image', () => {
  test('has one meter, and the check of the image itself in its headline', () => {
    const archive = at('dall-e-3');
    expect(archive.unchanged).toEqual([{ since: { earliest: '2023-11-01', latest: '2023-11-30' }, meters: ['image'] }]);
    expect(archive.headline?.on).toBe('2026-08-21');
  });
});

describe('the archive after a price change', () => {
  test('has only the changed meter unchanged since that day', () => {
    const wire = wireCopy();
    const { editions } = ratesOf(wire, 'gpt-image-2');
    const [standard] = structuredClone(editions.filter((each) => each.tier === 'standard').slice(-1));
    if (standard?.pricing.shape !== 'per-token') throw new Error('expected token rates');
    for (const rate of standard.pricing.rates) if (rate.meter === 'image-output') rate.value = { kind: 'amount', amount: '36' };
    editions.push({ ...standard, from: '2026-11-10' });
    const archive = archiveOf(catalogOf(wire), modelOf('gpt-image-2'), TODAY);
    expect(archive.unchanged.map(({ since, meters }) => [since.latest, meters])).toEqual([
      ['2026-04-21', TOKEN_METERS.filter((meter) => meter !== 'image-output')],
      ['2026-11-10', ['image-output']],
    ]);
    expect(archive.first?.reading.on).toBe('2026-04-22');
  });
});
