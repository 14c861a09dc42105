import { describe, expect, test } from 'vitest';
import { costOfSizePage } from '../../src/catalog/cost-pages.ts';
import { lastCheckOf, lastRead, latestCheck, type Reading, type Source } from '../../src/catalog/evidence.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { addDays } from '../../src/domain/day.ts';
import { type AskedSize, sizeId } from '../../src/domain/size.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const SQUARE: AskedSize = { width: 1024, height: 1024 };

/** The page of a size after a change to the data. */
function pageOn(on: string, change: (wire: Wire) => void = () => {}, size = SQUARE) {
  const wire = wireCopy();
  change(wire);
  return costOfSizePage(catalogOf(wire), size, on);
}

/** Where the low rung of GPT Image 2 stands on a page, and how old its figure is. */
function placeOn(on: string, change?: (wire: Wire) => void) {
  const { ranked, unranked } = pageOn(on, change);
  const isIt = ({ family, row }: (typeof unranked)[number]) => family.id === 'gpt-image-2' && row.quality === 'low';
  const { row } = named([...ranked, ...unranked], isIt);
  return { ranked: ranked.some(isIt), freshness: row.check?.freshness, firstHand: row.firstHand };
}

describe('a figure last read on 2026-09-08 with an interval of 90 days', () => {
  // 2026-09-08 + 90 days = 2026-12-07; + 180 days = 2027-03-07.
  test.for([
    [TODAY, 'checked', true],
    ['2026-12-07', 'checked', true],
    ['2026-12-08', 'due', true],
    ['2027-03-07', 'due', true],
    ['2027-03-08', 'unconfirmed', false],
    ['2030-01-01', 'unconfirmed', false],
  ] as const)('is on %s %s, and ranked: %s', ([on, freshness, ranked]) => {
    expect(placeOn(on)).toEqual({ freshness, ranked, firstHand: true });
  });

  test('is confirmed anew by a reading that found it unchanged, and only from that day on', () => {
    const reread = (wire: Wire) => {
      const meters = ['image-output' as const];
      named(wire.sources, (source) => source.id === 'openai-pricing').readings.push({
        on: '2027-03-01',
        precision: 'exact',
        via: 'page',
        result: 'confirmed',
        confirms: [{ model: 'gpt-image-2', route: 'openai-api', tier: 'standard', meters }],
      });
    };
    expect(placeOn('2027-02-28', reread).freshness).toBe('due');
    // 2027-03-01 + 90 days = 2027-05-30.
    expect(placeOn('2027-05-30', reread)).toEqual({ freshness: 'checked', ranked: true, firstHand: true });
    expect(placeOn('2027-05-31', reread).freshness).toBe('due');
  });

  test('is never confirmed by a reading without a day', () => {
    const undated = (wire: Wire) => {
      for (const { readings } of wire.sources) for (const reading of readings) reading.precision = 'undated';
    };
    expect(placeOn(TODAY, undated)).toEqual({ freshness: 'unconfirmed', ranked: false, firstHand: true });
  });
});

describe('a figure that only others report', () => {
  test.for(['third-party', 'low'] as const)('is not first-hand, so it is not ranked however fresh: %s', (how) => {
    const change = (wire: Wire) => {
      const rates = named(wire.rates, (each) => each.model === 'gpt-image-2' && each.route === 'openai-api');
      for (const { pricing } of rates.editions) {
        for (const rate of pricing.shape === 'per-token' ? pricing.rates : []) {
          for (const each of rate.evidence) if (how === 'low') each.confidence = 'low';
        }
      }
      if (how === 'third-party') for (const source of wire.sources) source.kind = 'third-party';
    };
    expect(placeOn(TODAY, change)).toEqual({ freshness: 'checked', ranked: false, firstHand: false });
  });
});

describe('a ranking', () => {
  const page = pageOn(TODAY);

  /** As if no model were announced to end. */
  const withoutEnds = (wire: Wire) => {
    for (const model of wire.models) model.lifecycle = model.lifecycle.filter((event) => event.kind !== 'shutdown');
  };

  test('names the day from which it no longer stands: the first on which a figure in it is unconfirmed or its model ends', () => {
    const ages = page.ranked.flatMap(({ row }) => row.check?.ages?.unconfirmed ?? []);
    expect(ages).toHaveLength(page.ranked.length);
    const ends = page.ranked.flatMap(({ row }) => row.model.shutdown?.latest ?? []);
    expect(page.until).toBe([...ages, ...ends].toSorted()[0]);
  });

  test('no longer stands once a model in it has ended', () => {
    // GPT Image 1 mini, 1.5 and chatgpt-image-latest end on 2026-12-01.
    expect(page.until).toBe('2026-12-01');
    const familiesOn = (on: string) => new Set(pageOn(on).ranked.map(({ family }) => family.id));
    expect(familiesOn('2026-11-30')).toContain('gpt-image-1-mini');
    expect(familiesOn('2026-12-01')).not.toContain('gpt-image-1-mini');
  });

  test('loses on that day what has aged, and no other than that', () => {
    const namesOn = (on: string) => pageOn(on, withoutEnds).ranked.map(({ family, row }) => `${family.id} ${row.quality}`);
    const until = pageOn(TODAY, withoutEnds).until ?? '';
    expect(until).toBe('2027-03-08');
    const before = namesOn(addDays(until, -1));
    expect(before).toContain('gpt-image-2 low');
    expect(namesOn(until)).not.toContain('gpt-image-2 low');
    expect(before.filter((name) => !namesOn(until).includes(name)).length).toBeGreaterThan(0);
    expect(before).toEqual(namesOn(TODAY));
  });

  test('names no cheapest once every check is unconfirmed, and no day from which it would not stand', () => {
    const { ranked, unranked, cheapest, dearest, until } = pageOn('2027-12-01');
    expect({ ranked, cheapest, dearest, until }).toEqual({ ranked: [], cheapest: undefined, dearest: undefined, until: undefined });
    const priced = unranked.filter(({ standing, leading }) => standing.kind !== 'ended' && leading !== undefined);
    expect(priced.length).toBeGreaterThan(0);
    expect(new Set(priced.map(({ row }) => row.check?.freshness))).toEqual(new Set(['unconfirmed']));
  });

  test('keeps what is only due', () => {
    expect(pageOn('2026-12-15').cheapest?.row.check?.freshness).toBe('due');
  });

  test('does not age what has ended', () => {
    const ended = pageOn('2027-12-01').unranked.filter(({ standing }) => standing.kind === 'ended');
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.flatMap(({ row }) => row.check ?? [])).toEqual([]);
  });
});

describe('the last check of some readings', () => {
  const source = (reviewIntervalDays: number): Source => ({
    ...named(wireCopy().sources, (each) => each.id === 'openai-pricing'),
    reviewIntervalDays,
  });
  const read = (on: string, precision: Reading['precision'], interval = 30) => {
    const reading: Reading = { on, precision, via: 'page', result: 'recorded', confirms: [] };
    return { source: source(interval), reading };
  };
  const summary = (readings: Parameters<typeof latestCheck>[0], on: string) => {
    const check = latestCheck(readings, on);
    return check === undefined ? undefined : [check.on, check.precision, check.freshness, check.ages];
  };

  test('is the latest that lies before the day', () => {
    const readings = [read('2026-05-01', 'exact'), read('2026-03-01', 'exact'), read('2026-06-01', 'exact')];
    expect(summary(readings, '2026-05-31')?.[0]).toBe('2026-05-01');
    expect(summary(readings, '2026-06-01')?.[0]).toBe('2026-06-01');
    expect(summary(readings, '2026-02-28')).toBeUndefined();
    expect(summary([], '2026-06-01')).toBeUndefined();
  });

  test('goes by the interval of its own source', () => {
    const readings = [read('2026-03-01', 'exact', 365), read('2026-05-01', 'exact', 30)];
    // 2026-05-01 + 30 days = 2026-05-31; + 60 days = 2026-06-30.
    expect(summary(readings, '2026-06-01')).toEqual(['2026-05-01', 'exact', 'due', { due: '2026-06-01', unconfirmed: '2026-07-01' }]);
  });

  test('without a day is unconfirmed at once, and never was anything else', () => {
    for (const on of ['2026-05-01', '2026-05-02', '2030-01-01']) {
      expect(summary([read('2026-05-01', 'undated', 3650)], on)).toEqual(['2026-05-01', 'undated', 'unconfirmed', null]);
    }
  });

  test('prefers an older day that is proven to a later stand-in', () => {
    const readings = [read('2026-03-01', 'not-before'), read('2026-05-01', 'undated')];
    expect(summary(readings, '2026-05-02')?.slice(0, 3)).toEqual(['2026-03-01', 'not-before', 'unconfirmed']);
    expect(summary(readings, '2026-03-02')?.slice(0, 3)).toEqual(['2026-03-01', 'not-before', 'checked']);
  });
});

describe('who may confirm a figure', () => {
  const reread = (wire: Wire, source: string, route: string) => {
    named(wire.sources, (each) => each.id === source).readings.push({
      on: '2026-11-20',
      precision: 'exact',
      via: 'page',
      result: 'confirmed',
      confirms: [{ model: 'gpt-image-2', route, tier: 'standard', meters: ['image-output'] }],
    });
  };

  test.for([
    ['openai-pricing', '2026-11-20'],
    ['skytells-gpt-image-2', '2026-09-08'],
    ['directory-decision-archive', '2026-09-08'],
  ] as const)('at the vendor: a re-check by %s leaves it checked on %s', ([source, expected]) => {
    const { ranked, unranked } = pageOn(TODAY, (wire) => reread(wire, source, 'openai-api'));
    const rows = [...ranked, ...unranked].filter(({ family, row }) => family.id === 'gpt-image-2' && row.quality === 'low');
    expect(rows.map(({ row }) => row.check?.on)).toEqual([expected]);
  });

  test.for([
    ['skytells-gpt-image-2', '2026-11-20'],
    ['openai-pricing', '2026-11-20'],
    ['directory-decision-archive', '2026-04-21'],
  ] as const)('at a gateway: a re-check by %s leaves its own price checked on %s', ([source, expected]) => {
    const wire = wireCopy();
    reread(wire, source, 'skytells');
    const catalog = catalogOf(wire);
    const edition = named(catalog.card.editions, (each) => each.route === 'skytells');
    expect(lastCheckOf(catalog, edition, 'image-output', ['skytells-gpt-image-2@2026-04-21'], TODAY)?.on).toBe(expected);
  });

  test('a page of a source is as new as its last reading, whoever’s word it is', () => {
    const wire = wireCopy();
    const archive = named(wire.sources, (each) => each.id === 'directory-decision-archive');
    const pricing = named(wire.sources, (each) => each.id === 'openai-pricing');
    const readings = [archive, pricing].map((each, index) => {
      const reading: Reading = { on: `2026-0${6 - index}-01`, precision: 'exact', via: 'page', result: 'recorded', confirms: [] };
      return { source: each, reading };
    });
    expect(lastRead(readings, TODAY)?.on).toBe('2026-06-01');
    expect(latestCheck(readings, TODAY)?.on).toBe('2026-05-01');
    expect(latestCheck(readings, '2026-04-30')).toBeUndefined();
  });
});

describe('undated readings in the data', () => {
  test('leave nothing ranked that rests on them alone', () => {
    const wire = wireCopy();
    expect(wire.sources.flatMap(({ readings }) => readings).filter(({ precision }) => precision === 'undated').length).toBeGreaterThan(0);
    for (const size of [SQUARE, { tier: '1K' }, { tier: '2K' }, { tier: '4K' }]) {
      const { ranked } = costOfSizePage(catalogOf(wire), size, TODAY);
      expect(
        ranked.filter(({ row }) => row.check?.precision === 'undated').map(({ family }) => family.id),
        sizeId(size),
      ).toEqual([]);
    }
  });
});
