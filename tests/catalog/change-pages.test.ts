import { describe, expect, test } from 'vitest';
import { archiveEntries, changeLog } from '../../src/catalog/change-log.ts';
import { changePages } from '../../src/catalog/change-page.ts';
import { entriesByYear } from '../../src/catalog/change-pages.ts';
import { changeAddress } from '../../src/catalog/changes.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { catalogOf, named, ratesOf, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());
const log = changeLog(catalog);
const ids = archiveEntries(catalog).map(({ id }) => id);

/** The ids of entries after a change of the data. */
function idsAfter(change: (wire: Wire) => void): string[] {
  const wire = wireCopy();
  change(wire);
  return archiveEntries(catalogOf(wire)).map(({ id }) => id);
}

const modelIn = (wire: Wire, id: string) => named(wire.models, (each) => each.id === id);
const evidence = [{ reading: 'openai-pricing@2026-10-23', asPrinted: null, confidence: 'high' as const }];

describe('the list of changes', () => {
  test('holds every entry once, by the year of its latest day, newest first', () => {
    const years = entriesByYear(log);
    expect(years.flatMap(([, entries]) => entries)).toEqual(log);
    expect(years.map(([year]) => year)).toEqual([...new Set(log.map((entry) => entry.when.latest.slice(0, 4)))]);
    expect(years.length).toBeGreaterThan(3);
  });

  test('leaves no entry out but releases that first rates of the day tell', () => {
    const listed = new Set(log.flatMap(({ members }) => members.map(({ id }) => id)));
    const left = archiveEntries(catalog).filter(({ id }) => !listed.has(id));
    expect(left.filter(({ kind }) => kind !== 'released')).toEqual([]);
  });
});

describe('ids of entries', () => {
  test('are unique, can stand in an address, and are no year', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\d{4}-\d\d(?:-\d\d)?-[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(changeAddress({ id: '2026-01-02-acme' })).toBe('/changes/2026-01-02-acme/');
  });

  test('stay when an edition, a tier, an event and a model of the same day follow', () => {
    const after = idsAfter((wire) => {
      const { editions } = ratesOf(wire, 'gpt-image-2');
      const [first] = structuredClone(editions.slice(0, 1));
      if (first === undefined) throw new Error('expected an edition');
      editions.push({ ...first, tier: 'flex', recordedOn: '2026-12-01' });
      const { lifecycle } = modelIn(wire, 'gpt-image-2');
      lifecycle.push({ kind: 'deprecated', on: '2026-12-01', recordedOn: '2026-12-01', status: 'confirmed', successors: [], evidence });
      // It comes before all others of its day by name.
      const twin = structuredClone(modelIn(wire, 'gpt-image-1.5'));
      wire.models.unshift({ ...twin, id: 'a-twin', name: 'A twin' });
      const rates = structuredClone(ratesOf(wire, 'gpt-image-1.5'));
      wire.rates.unshift({ ...rates, model: 'a-twin' });
    });
    expect(ids.filter((id) => !after.includes(id))).toEqual([]);
    expect(after.length).toBeGreaterThan(ids.length + 2);
  });

  test('stay when an announced end of sale is confirmed, in place or beside it', () => {
    const inPlace = idsAfter((wire) => {
      for (const event of modelIn(wire, 'gpt-image-1.5').lifecycle) event.status = 'confirmed';
    });
    const beside = idsAfter((wire) => {
      const { lifecycle } = modelIn(wire, 'gpt-image-1.5');
      const [end] = structuredClone(lifecycle.filter(({ kind }) => kind === 'shutdown'));
      if (end === undefined) throw new Error('expected an end of sale');
      lifecycle.push({ ...end, status: 'confirmed' });
    });
    expect([inPlace, beside]).toEqual([ids, ids]);
  });

  test('stay when a release gets first rates of its day', () => {
    const release = archiveEntries(catalog).find(({ kind, id }) => kind === 'released' && log.some((entry) => entry.id === id));
    if (release === undefined) throw new Error('expected a release without first rates');
    const after = idsAfter((wire) => {
      const rates = named(wire.rates, ({ model, route }) => model === release.models[0] && route === modelIn(wire, model).mainRoute);
      const [edition] = structuredClone(rates.editions.slice(0, 1));
      if (edition !== undefined) rates.editions.unshift({ ...edition, from: release.when.latest });
    });
    expect(after).toContain(release.id);
  });
});

describe('an announcement that was called off', () => {
  test('is an entry of its own, and the announcement stays', () => {
    const wire = wireCopy();
    const { lifecycle } = modelIn(wire, 'gpt-image-1.5');
    lifecycle.push({ kind: 'shutdown', on: '2026-11-25', recordedOn: '2026-11-25', status: 'withdrawn', successors: [], evidence });
    const entries = archiveEntries(catalogOf(wire));
    const added = entries.filter(({ id }) => !ids.includes(id));
    expect(added).toMatchObject([
      { id: '2026-11-25-gpt-image-1.5-shutdown-withdrawn', kind: 'withdrawn', title: 'GPT Image 1.5, end of sale: called off' },
    ]);
    expect(entries).toHaveLength(ids.length + 1);
  });
});

describe('an offer of a seller', () => {
  const added = (change: (seller: Wire['sellers'][number]) => void) => {
    const wire = wireCopy();
    change(named(wire.sellers, ({ id }) => id === 'imagesv2'));
    return archiveEntries(catalogOf(wire)).filter(({ id }) => !ids.includes(id));
  };

  test('that changes its price is told with old and new', () => {
    const entries = added(({ offers }) => {
      const [offer] = offers;
      const edition = offer?.editions.at(-1);
      if (offer === undefined || edition === undefined) throw new Error('expected an offer');
      offer.editions.push({ ...edition, from: '2026-12-01', recordedOn: '2026-12-02', price: { kind: 'free' } });
    });
    expect(entries).toMatchObject([{ kind: 'price-changed', sellers: ['imagesv2'], models: [], recorded: '2026-12-02' }]);
    expect(entries[0]?.offer?.before?.price.kind).toBe('price');
    expect(entries[0]?.offer?.after.price.kind).toBe('free');
  });

  test('that is stated again with the same price and grant is told no more', () => {
    const entries = added(({ offers }) => {
      for (const { editions } of offers) editions.push(...editions.slice(-1).map((each) => ({ ...each, from: '2026-12-01' })));
    });
    expect(entries).toEqual([]);
  });
});

describe('the page of an entry', () => {
  const pages = changePages(catalog, TODAY);
  const pageOf = (id: string) => named(pages, ({ entry }) => entry.id === id);

  test('exists for every entry', () => {
    expect(pages.map(({ entry }) => entry.id)).toEqual(ids);
  });

  test('tells what a price change does to the standard jobs', () => {
    const { jobs } = pageOf('2026-08-07-gpt-image-2-comfy-standard');
    // 1,000 images of 1,756 tokens at $30, then at $36 per 1M: $52.68 and $63.216.
    expect(jobs[0]).toMatchObject({ label: '1,000 images at 1024 × 1024, medium', before: '$52.68', after: '$63.22' });
    expect(jobs.map(({ factor }) => factor?.toFraction())).toEqual(['6/5', '6/5', '6/5']);
  });

  test('sets a model that ended beside the one that followed it', () => {
    const [succession] = pageOf('2026-10-23-gpt-image-1-shutdown').successions;
    expect(succession?.to.model.id).toBe('gpt-image-1.5');
    // Output is $40, then $32 per 1M tokens.
    expect(succession?.rungs.map(({ factor }) => factor?.toFraction())).toEqual(['4/5', '4/5', '4/5']);
  });

  test('leads to the entries of its model before and after it', () => {
    const { previous, next } = pageOf('2026-08-07-gpt-image-2-comfy-standard');
    expect([previous?.id, next?.id]).toEqual(['2026-06-05-directory-decision-archive', '2026-08-21-gpt-image-2-transparent-background']);
  });
});
