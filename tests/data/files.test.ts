import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { rateChanges } from '../../src/domain/rate-changes.ts';
import { type Folder, folders } from '../../src/schema/index.ts';
import { jsonSchemaFile, jsonSchemaOf } from '../../src/schema/json-schema.ts';

const catalog = loadCatalog(dataDirectory());
const files = globSync('data/**/*.json');

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
    expect(read).toBeGreaterThanOrEqual(98);
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

  test('every number has evidence', () => {
    const lists = files.flatMap((file) => evidenceLists(JSON.parse(readFileSync(file, 'utf8'))));
    expect(lists.length).toBeGreaterThan(300);
    expect(lists.filter((list) => list.length === 0)).toEqual([]);
  });

  test('amounts are decimal text, never numbers', () => {
    const wrong = files.filter((file) => /"amount":\s*[\d.]/.test(readFileSync(file, 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('the line of models', () => {
  test('holds every model from the first to the newest', () => {
    expect(catalog.models.map((model) => model.id)).toEqual(
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

  test('every model has rates on the standard and the batch tier, or says that they are unknown', () => {
    for (const model of catalog.models) {
      const tiers = catalog.card.editions.filter((edition) => edition.model === model.id).map((edition) => edition.tier);
      expect(tiers, model.id).toEqual(expect.arrayContaining(['standard', 'batch']));
    }
  });

  test('the members of a family have the same rates, since one row stands for all', () => {
    const pricingOf = (id: string) =>
      catalog.card.editions.findLast((edition) => edition.model === id && edition.tier === 'standard')?.pricing;
    const pairs = catalog.models.flatMap((a) =>
      catalog.models.filter((b) => b.family === a.family && b.id > a.id).map((b) => [a.id, b.id]),
    );
    expect(pairs).toHaveLength(2);
    for (const [a = '', b = ''] of pairs) {
      const [left, right] = [pricingOf(a), pricingOf(b)];
      expect(left && right && rateChanges(left, right), `${a} and ${b}`).toEqual([]);
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
