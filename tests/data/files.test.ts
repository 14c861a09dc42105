import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import type { Pricing } from '../../src/domain/rate-card.ts';
import { rateChanges } from '../../src/domain/rate-changes.ts';
import { type Folder, folders } from '../../src/schema/index.ts';
import { jsonSchemaFile, jsonSchemaOf } from '../../src/schema/json-schema.ts';

const catalog = loadCatalog(dataDirectory());
const files = globSync('data/**/*.json');

type Json = unknown;

/** Whether an object carries evidence itself: a list of it, or the readings in which something was looked for. */
function isBacked(value: object): boolean {
  return Object.entries(value).some(([key, item]) => /evidence$|^lookedAt$/i.test(key) && Array.isArray(item) && item.length > 0);
}

/** The path of every amount, count or day of a file that no evidence stands beside or above. */
function unbacked(value: Json, path: string, backed: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => unbacked(item, `${path}[${index}]`, backed));
  if (typeof value !== 'object' || value === null) return [];
  const isSafe = backed || isBacked(value);
  return Object.entries(value).flatMap(([key, item]) => {
    const at = `${path}.${key}`;
    if (['amount', 'tokens', 'max', 'tokensPerImage', 'feePercent'].includes(key) && !isSafe) return [at];
    return unbacked(item, at, isSafe);
  });
}

/** Every amount anywhere in a file that is a number: only counts of images may be. */
function numericAmounts(value: Json): unknown[] {
  if (Array.isArray(value)) return value.flatMap(numericAmounts);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'amount' in value && typeof value.amount === 'number' && !('kind' in value && value.kind === 'images') ? [value] : [];
  return [...own, ...Object.values(value).flatMap(numericAmounts)];
}

const isPriced = ({ shape }: Pricing) => shape !== 'unknown' && shape !== 'not-offered';

/** Every evidence list in a file, wherever it stands. */
function evidenceLists(value: unknown): unknown[][] {
  if (Array.isArray(value)) return value.flatMap(evidenceLists);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key.toLowerCase().endsWith('evidence') && Array.isArray(item) ? [item] : evidenceLists(item),
  );
}

describe('data files', () => {
  test('every file is read', () => {
    const read = (Object.keys(folders) as Folder[]).reduce((count, folder) => count + catalog[folder].length, 0);
    expect(read).toBe(files.length);
    expect(read).toBeGreaterThanOrEqual(600);
  });

  test('every file names a schema that exists', () => {
    const without = files.filter((file) => {
      const { $schema } = JSON.parse(readFileSync(file, 'utf8'));
      return typeof $schema !== 'string' || !existsSync(join(dirname(file), $schema));
    });
    expect(without).toEqual([]);
  });

  test.for(Object.keys(folders) as Folder[])(
    'the committed JSON Schema of %s is the one its Zod schema gives (npm run schemas)',
    (folder) => {
      expect(readFileSync(jsonSchemaFile(folder), 'utf8')).toBe(jsonSchemaOf(folder));
    },
  );

  test('every evidence list has evidence in it', () => {
    const lists = files.flatMap((file) => evidenceLists(JSON.parse(readFileSync(file, 'utf8'))));
    expect(lists.length).toBeGreaterThan(2000);
    expect(lists.filter((list) => list.length === 0)).toEqual([]);
  });

  test('every number has evidence beside or above it', () => {
    const seen = unbacked({ rates: [{ value: { amount: '1' }, evidence: [{}] }, { value: { amount: '2' } }] }, 'x', false);
    expect(seen).toEqual(['x.rates[1].value.amount']);
    expect(files.flatMap((file) => unbacked(JSON.parse(readFileSync(file, 'utf8')), file, false))).toEqual([]);
  });

  test('amounts of money are decimal text, never numbers', () => {
    expect(files.filter((file) => numericAmounts(JSON.parse(readFileSync(file, 'utf8'))).length > 0)).toEqual([]);
  });

  test('no source was read on a day that has not come', () => {
    const today = new Date().toISOString().slice(0, 10);
    const days = catalog.sources.flatMap(({ id, readings }) => readings.map(({ on }) => ({ id, on })));
    expect(days.length).toBeGreaterThan(250);
    expect(days.filter(({ on }) => on > today)).toEqual([]);
  });
});

describe('models and their rates', () => {
  const { card } = catalog;

  test('are those of at least 80 models, with OpenAI’s from the first to the newest', () => {
    expect(catalog.models.length).toBeGreaterThanOrEqual(80);
    const own = catalog.models.filter((model) => model.vendor === 'openai').map((model) => model.id);
    expect(own).toEqual(
      [
        'chatgpt-image-latest',
        'dall-e-2',
        'dall-e-3',
        'gpt-image-1-mini',
        'gpt-image-1.5',
        'gpt-image-1',
        'gpt-image-2.5-flare',
        'gpt-image-2.5-sunburst',
        'gpt-image-2.6-flare',
        'gpt-image-2.6-sunburst',
        'gpt-image-2',
      ].sort((a, b) => `${a}.json`.localeCompare(`${b}.json`, 'en')),
    );
  });

  test.for(card.models.map(({ id, mainRoute }) => ({ id, mainRoute })))(
    '$id has an edition on $mainRoute on the standard tier, and on Batch where that is sold there, or says that it is unknown',
    ({ id, mainRoute }) => {
      const sold = card.routes.find((route) => route.id === mainRoute)?.tiers ?? [];
      const tiers = card.editions.filter((edition) => edition.model === id && edition.route === mainRoute).map((edition) => edition.tier);
      expect(sold).toContain('standard');
      expect(new Set(tiers)).toEqual(new Set(sold.filter((tier) => tiers.includes(tier) || tier === 'standard' || tier === 'batch')));
    },
  );

  test('lead with the vendor’s own route wherever a price of it is known', () => {
    const wrong = card.models.filter(({ id, mainRoute }) => {
      const vendor = catalog.models.find((model) => model.id === id)?.vendor;
      const own = new Set(catalog.routes.filter((route) => route.vendor === vendor).map((route) => route.id));
      const priced = card.editions.filter((edition) => edition.model === id && own.has(edition.route) && isPriced(edition.pricing));
      return priced.length > 0 && !own.has(mainRoute);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('lead with a route that states a price, unless no route does', () => {
    const wrong = card.models.filter(({ id, mainRoute }) => {
      const priced = card.editions.filter((edition) => edition.model === id && isPriced(edition.pricing)).map((edition) => edition.route);
      return priced.length > 0 && !priced.includes(mainRoute);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('stand in a file of a model and a route that exist, one file each', () => {
    expect(catalog.rates.length).toBeGreaterThanOrEqual(130);
    const names = catalog.rates.map(({ route, model }) => `${route}/${model}`);
    expect(new Set(names).size).toBe(names.length);
    const known = new Set(catalog.routes.flatMap((route) => catalog.models.map((model) => `${route.id}/${model.id}`)));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  test('pass on only what another route states, and never go round in a circle', () => {
    const passed = card.editions.filter(({ pricing }) => pricing.shape === 'pass-through');
    expect(passed.length).toBeGreaterThan(0);
    for (const { model, route, tier, pricing } of passed) {
      if (pricing.shape !== 'pass-through') continue;
      const bases = card.editions.filter((each) => each.model === model && each.route === pricing.of && each.tier === tier);
      expect(bases.length, `${route}/${model} passes on ${pricing.of}`).toBeGreaterThan(0);
      expect(bases.filter((each) => each.pricing.shape === 'pass-through')).toEqual([]);
    }
  });

  test('ask only for rungs that the model has', () => {
    const astray = card.editions.flatMap(({ model, route, pricing }) => {
      const ladder = card.models.find((each) => each.id === model)?.qualities.map(({ id }) => id) ?? [];
      const rungs = 'prices' in pricing ? pricing.prices.map(({ quality }) => quality) : [];
      return rungs.filter((rung) => rung !== null && !ladder.includes(rung)).map((rung) => `${route}/${model}: ${rung}`);
    });
    expect(astray).toEqual([]);
  });

  test('of one family are the same on the main route, since one row stands for all', () => {
    const pricingOf = (id: string, route: string) =>
      card.editions.findLast((edition) => edition.model === id && edition.route === route && edition.tier === 'standard')?.pricing;
    const pairs = card.models.flatMap((a) => card.models.filter((b) => b.family === a.family && b.id > a.id).map((b) => [a, b] as const));
    expect(pairs.map(([a]) => a.id)).toEqual(expect.arrayContaining(['gpt-image-2.5-flare', 'gpt-image-2.6-flare']));
    for (const [a, b] of pairs) {
      const [left, right] = [pricingOf(a.id, a.mainRoute), pricingOf(b.id, b.mainRoute)];
      expect(a.mainRoute).toBe(b.mainRoute);
      expect(left && right && rateChanges(left, right), `${a.id} and ${b.id}`).toEqual([]);
    }
  });

  test('the check log holds the dated readings of the reference pages', () => {
    const readings = catalog.sources
      .filter((source) =>
        source.readings.some((reading) => reading.confirms.some((each) => each.model === 'gpt-image-2' && each.meters.length === 5)),
      )
      .flatMap((source) => source.readings.map((reading) => reading.on));
    expect(readings).toEqual(expect.arrayContaining(['2026-04-22', '2026-04-24', '2026-05-02', '2026-06-05']));
  });
});
