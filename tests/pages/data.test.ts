import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonFiles } from '../../src/api/files.ts';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { exact } from '../../src/domain/exact.ts';
import { METER_NAMES, VALUE_WORDS } from '../../src/format/meter-words.ts';
import { formatImageUsd, formatMultipleRange } from '../../src/format/plan.ts';
import { formatAmount, formatUsd } from '../../src/format/usd.ts';
import { formatCount, TIER_NAMES } from '../../src/format/words.ts';
import { type ApiFile, type ApiShape, apiShapes } from '../../src/schema/api/index.ts';
import { origin } from '../../src/site.ts';
import { DIST, pageAt, rowsOf, textOf } from './built.ts';
import { dataFile, dataFiles, dataText, exactOf, holds, htmlAt, plainText, rowFor, shownAs } from './data-files.ts';

const names = dataFiles();
const ours = names.filter((name) => name.endsWith('.json') && !name.endsWith('csv-metadata.json'));
const models = dataFile<'models'>('models.json').models;
const rates = dataFile<'rates'>('rates.json');
const costs = dataFile<'costs'>('costs.json').costs;
const { days, years, sellers } = dataFile<'index'>('index.json');
const { dataDate } = loadCatalog(dataDirectory()).card;

type Offer = ApiFile<'rates'>['offers'][number];

/** The largest a file may be: the one of all rates, and the one of everything about one thing. */
const MOST_BYTES = 300_000;
const MOST_BYTES_OF_ONE = 50_000;

const shapeOf = (file: { $schema: string }) => /\/schema\/v1\/api\/([a-z-]+)\.schema\.json$/.exec(file.$schema)?.[1] as ApiShape;

describe('the files of the data interface', () => {
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }));
  const published = new Map(
    globSync('*.schema.json', { cwd: join(DIST, 'schema/v1/api') }).map((file) => {
      const schema = JSON.parse(readFileSync(join(DIST, 'schema/v1/api', file), 'utf8'));
      return [file.replace('.schema.json', ''), ajv.compile(schema)] as const;
    }),
  );
  // The published schemas allow fields to come; here none may be there that they do not name.
  const closed = new Map(
    (Object.keys(apiShapes) as ApiShape[]).map(
      (shape) => [shape, ajv.compile(z.toJSONSchema(apiShapes[shape], { target: 'draft-07' }))] as const,
    ),
  );

  test('are all there', () => {
    const { models: ids } = dataFile<'index'>('index.json');
    const expected = [
      ...['index', 'models', 'costs', 'rates', 'editions', 'changes', 'plans', 'routes', 'sources'].map((name) => `${name}.json`),
      ...ids.flatMap((id) => [`models/${id}.json`, `editions/${id}.json`]),
      ...sellers.map((id) => `plans/${id}.json`),
      ...years.map((year) => `changes/${year}.json`),
      ...days.map((day) => `as-of/${day}.json`),
    ];
    expect(ours.toSorted()).toEqual(expected.sort());
    expect(ids.length).toBeGreaterThanOrEqual(80);
    expect(days).toEqual(expect.arrayContaining(['2026-04-24', '2026-05-02', '2026-06-05']));
    const { files } = dataFile<'index'>('index.json');
    for (const { url, schema, csv } of files) {
      const pattern = new RegExp(
        `^${url
          .replace(`${origin}/data/v1/`, '')
          .replaceAll('.', '\\.')
          .replace(/<[a-z]+>/, '[^/]+')}$`,
      );
      expect(
        names.filter((name) => pattern.test(name)),
        url,
      ).not.toEqual([]);
      expect(globSync(join(DIST, new URL(schema).pathname)), schema).toHaveLength(1);
      if (csv !== null) expect(globSync(join(DIST, new URL(csv).pathname)), csv).toHaveLength(1);
    }
  });

  test.for(ours)('%s fits its published schema and names version, date and licence', (name) => {
    const file = JSON.parse(dataText(name));
    const shape = shapeOf(file);
    const validate = published.get(shape);
    expect(validate?.(file), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
    const strict = closed.get(shape);
    expect(strict?.(file), JSON.stringify(strict?.errors?.slice(0, 3))).toBe(true);
    expect(file.schema_version).toMatch(/^1\.\d+$/);
    expect(file.data_date <= dataDate).toBe(true);
    expect(file.licence.id).toBe('CC-BY-4.0');
    expect(() => htmlAt(file.page)).not.toThrow();
    expect(dataText(name).length).toBeLessThan(name.includes('/') && !name.startsWith('changes/') ? MOST_BYTES_OF_ONE : MOST_BYTES);
  });

  test('cite only sources that they name with an address or a citation', () => {
    for (const name of ours) {
      const text = dataText(name);
      const file = JSON.parse(text);
      if (!Array.isArray(file.sources)) continue;
      const known = new Set(file.sources.map((source: { id: string }) => source.id));
      const cited = [...text.matchAll(/"([a-z0-9.-]+)@\d{4}-\d\d-\d\d"/g)].map(([, id]) => id);
      expect(
        cited.filter((id) => !known.has(id)),
        name,
      ).toEqual([]);
      const nowhere = file.sources.filter(
        ({ url, citation }: { url: string | null; citation: string | null }) => (url ?? citation) === null,
      );
      expect(nowhere, name).toEqual([]);
    }
  });

  test('hold no time of day and no number that money is', () => {
    for (const name of names) {
      const text = dataText(name);
      expect(/\d{4}-\d\d-\d\dT\d\d|\b\d\d:\d\d:\d\d\b/.exec(text)?.[0], name).toBeUndefined();
      expect(
        /"(?:amount|usd|fee_percent)":-?\d/.exec(name.startsWith('plans') || name.startsWith('changes') ? '' : text)?.[0],
        name,
      ).toBeUndefined();
    }
  });

  test('are the same when they are made again', () => {
    const again = jsonFiles(loadCatalog(dataDirectory()), readBuildDate());
    expect(again.length).toBe(names.filter((name) => name.endsWith('.json')).length);
    for (const { name, body } of again) expect(dataText(name) === body, name).toBe(true);
  });
});

describe('the numbers of the files are those of the pages', () => {
  test('models.json: the cheapest and the dearest image of each model', () => {
    const html = htmlAt(`${origin}/models/`);
    let compared = 0;
    for (const { id, cost } of models) {
      const row = rowFor(html, `/models/${id}/`);
      expect(row, id).not.toBe('');
      for (const end of cost === null ? [] : [cost.least, cost.most]) {
        expect(
          shownAs(end.cost).some((figure) => holds(row, figure)),
          `${id}: ${end.cost.usd} in “${row}”`,
        ).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test.for(models.map(({ id }) => id))('models/%s.json: costs, tokens, rates and limits', (id) => {
    const file = dataFile<'model'>(`models/${id}.json`);
    const page = pageAt(`/models/${id}/`);
    const table = rowsOf(page.querySelector('#cost table')).slice(1);
    expect(table.length).toBe(file.costs.length);
    file.costs.forEach((row, index) => {
      const [, ...cells] = table[index] ?? [];
      row.cells.forEach(({ size, cost, published }, column) => {
        const cell = cells[column] ?? '';
        const place = `${row.quality} ${size}: “${cell}”`;
        if (cost.kind === 'amount') {
          expect(
            shownAs(cost).some((figure) => holds(cell, figure)),
            place,
          ).toBe(true);
          if (cost.output_tokens !== null) expect(holds(cell, `${formatCount(cost.output_tokens)} tokens`), place).toBe(true);
        } else expect(/^\$/.test(cell), place).toBe(false);
        if (published !== null) expect(holds(cell, `$${published.usd}`), place).toBe(true);
      });
    });
    const meters = rowsOf(page.querySelector('#rates table'));
    const text = textOf(page.querySelector('main'));
    for (const offer of file.offers) {
      for (const { meter, value, applies_to } of offer.rates) {
        const shown = value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind];
        if (offer.shape === 'per-token' && applies_to === 'every-request') {
          const column = meters[0]?.indexOf(TIER_NAMES[offer.tier]) ?? -1;
          expect(meters.find(([name]) => name === METER_NAMES[meter])?.[column], `${offer.tier} ${meter}`).toContain(shown);
        } else if (offer.tier === 'standard' && value.kind === 'amount') {
          expect(holds(text, shown) || holds(text, formatUsd(exact(value.amount))), `${meter} ${shown}`).toBe(true);
        }
      }
    }
    for (const { max } of file.model.limits) expect(holds(text, formatCount(max)), `limit ${max}`).toBe(true);
    for (const { tokens } of file.measured) expect(holds(text, formatCount(tokens)), `measured ${tokens}`).toBe(true);
  });

  test('costs.json and rates.json say of each model what its own file says', () => {
    for (const { id, main_route } of models) {
      const file = dataFile<'model'>(`models/${id}.json`);
      expect(
        costs.filter(({ model }) => model === id),
        id,
      ).toEqual(file.costs);
      expect(
        rates.offers.filter(({ model, route }) => model === id && route === main_route),
        id,
      ).toEqual(file.offers);
    }
  });

  test('rates.json: the price of each offer of another route stands on the page of that route', () => {
    const onSale = new Set(models.filter(({ standing }) => standing === 'on-sale' || standing === 'ending').map(({ id }) => id));
    const main = new Map(models.map(({ id, main_route }) => [id, main_route]));
    const texts = new Map<string, string>();
    const textAt = (route: string) => {
      const known = texts.get(route) ?? plainText(htmlAt(`${origin}/routes/${route}/`));
      texts.set(route, known);
      return known;
    };
    const others = rates.offers.filter(({ model, route, tier, rates: stated }) => {
      return onSale.has(model) && main.get(model) !== route && tier === 'standard' && stated.some(({ value }) => value.kind === 'amount');
    });
    const astray = others.filter(({ route, rates: stated }) =>
      stated.every(({ value }) => {
        const figures = value.kind === 'amount' ? [formatAmount(value.amount), `$${value.amount}`, formatUsd(exact(value.amount))] : [];
        return !figures.some((figure) => holds(textAt(route), figure));
      }),
    );
    expect(others.length).toBeGreaterThan(20);
    expect(astray.map(({ route, model }) => `${route} ${model}`)).toEqual([]);
  });

  test('editions: every figure of every edition is the one that is recorded, with the figure as printed', () => {
    let compared = 0;
    for (const { id } of models) {
      const { editions } = dataFile<'model-editions'>(`editions/${id}.json`);
      for (const route of new Set(editions.map((edition) => edition.route))) {
        const recorded = JSON.parse(readFileSync(`data/rates/${route}/${id}.json`, 'utf8')).editions;
        const own = editions.filter((edition) => edition.route === route);
        expect(own).toHaveLength(recorded.length);
        own.forEach((edition, index) => {
          type Recorded = {
            meter: string;
            value: { kind: string; amount?: string };
            evidence: { reading: string; asPrinted: string | null }[];
          };
          const stated: Recorded[] = recorded[index].pricing.rates ?? [];
          const told = edition.rates.slice(0, stated.length);
          expect(told.map(({ meter, value }) => [meter, value.kind, value.kind === 'amount' ? value.amount : undefined])).toEqual(
            stated.map(({ meter, value }) => [meter, value.kind, value.amount]),
          );
          expect(told.map(({ evidence }) => evidence.map(({ reading, as_printed }) => [reading, as_printed]))).toEqual(
            stated.map(({ evidence }) => evidence.map(({ reading, asPrinted }) => [reading, asPrinted])),
          );
          compared += told.length;
        });
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  test('editions: the one in effect has the values of rates.json, and each is in the index', () => {
    const index = dataFile<'editions'>('editions.json').editions;
    const keyOf = ({ model, route, tier, effective_from }: Pick<Offer, 'model' | 'route' | 'tier' | 'effective_from'>) =>
      [model, route, tier, effective_from.latest].join(' ');
    const all = models.flatMap(({ id }) => dataFile<'model-editions'>(`editions/${id}.json`).editions);
    expect(index.map(keyOf).sort()).toEqual(all.map(keyOf).sort());
    const byKey = new Map(all.map((edition) => [keyOf(edition), edition]));
    for (const offer of rates.offers) {
      const edition = byKey.get(keyOf(offer));
      expect(
        edition?.rates.map(({ meter, value }) => ({ meter, value })),
        keyOf(offer),
      ).toEqual(offer.rates.map(({ meter, value }) => ({ meter, value })));
    }
    for (const { rates: count, ...row } of index) expect(byKey.get(keyOf(row))?.rates.length, keyOf(row)).toBe(count);
  });

  test('changes: each on its page, with old and new amounts', () => {
    const all = years.flatMap((year) => dataFile<'changes'>(`changes/${year}.json`).changes);
    const newest = dataFile<'changes'>('changes.json').changes;
    expect(all.slice(0, newest.length)).toEqual(newest);
    let compared = 0;
    for (const { page, rates: changed, on } of all) {
      const text = plainText(htmlAt(page));
      expect(text, page).toContain(on.latest);
      for (const value of changed.flatMap(({ before, after }) => [before, after])) {
        if (value?.kind !== 'amount') continue;
        compared += 1;
        expect(holds(text, formatAmount(value.amount)), `${page} ${value.amount}`).toBe(true);
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('plans.json: what an image costs and how many times the API that is', () => {
    const html = htmlAt(`${origin}/plans/`);
    let compared = 0;
    for (const { id, figure } of dataFile<'plans'>('plans.json').sellers) {
      const row = rowFor(html, `/plans/${id}/`);
      expect(row, id).not.toBe('');
      if (figure?.multiple) {
        const { least, most } = figure.multiple;
        expect(row, id).toContain(formatMultipleRange({ least: exact(least), most: most === null ? null : exact(most) }));
        compared += 1;
      }
      if (figure?.image)
        expect(
          shownAs(figure.image.least).some((shown) => holds(row, shown)),
          `${id} “${row}”`,
        ).toBe(true);
    }
    expect(compared).toBeGreaterThan(5);
  });

  test.for(sellers)('plans/%s.json: offers and images', (id) => {
    const { seller } = dataFile<'plan'>(`plans/${id}.json`);
    const text = plainText(htmlAt(`${origin}/plans/${id}/`));
    for (const { id: offer, price, grant, unit } of seller.offers) {
      if (price.kind === 'price' && price.price.currency === 'USD')
        expect(holds(text, formatAmount(price.price.amount)), `${offer} price`).toBe(true);
      if (grant.kind === 'images') expect(holds(text, formatCount(grant.amount)), `${offer} images`).toBe(true);
      if (unit !== null && price.kind === 'price') expect(holds(text, formatUsd(exactOf(unit))), `${offer} unit`).toBe(true);
    }
    for (const { setting, image, multiple } of seller.figures) {
      if (image !== null) {
        const range = { least: exactOf(image.least), most: image.most === null ? null : exactOf(image.most) };
        expect(text.includes(formatImageUsd(range)) || shownAs(image.least).some((shown) => holds(text, shown)), setting).toBe(true);
      }
      if (multiple !== null) {
        const { least, most } = multiple;
        expect(text, setting).toContain(formatMultipleRange({ least: exact(least), most: most === null ? null : exact(most) }));
      }
    }
  });

  test('sources.json: the day each was last read', () => {
    const html = globSync('sources/*/index.html', { cwd: DIST })
      .map((file) => readFileSync(join(DIST, file), 'utf8'))
      .join('\n');
    for (const { id, checked } of dataFile<'sources'>('sources.json').sources) {
      const at = html.indexOf(`id="${id}"`);
      expect(at, id).toBeGreaterThan(0);
      if (checked?.precision === 'exact') expect(plainText(html.slice(at, html.indexOf('</tr>', at))), id).toContain(checked.on);
    }
  });

  test.for(days)('as-of/%s.json: the models sold that day with their cheapest and dearest image', (day) => {
    const file = dataFile<'as-of'>(`as-of/${day}.json`);
    const html = htmlAt(file.page);
    for (const { model, cost } of file.models) {
      const row = rowFor(html, `/models/${model}/`);
      expect(row, model).not.toBe('');
      for (const end of cost === null ? [] : [cost.least, cost.most]) {
        expect(shownAs(end).some((shown) => holds(row, shown)) || holds(row, `$${end.usd}`), `${model} ${end.usd}: “${row}”`).toBe(true);
      }
    }
  });
});

describe('the tables of comma-separated values', () => {
  const tables = names.filter((name) => name.endsWith('.csv'));

  test('have metadata with each column, the licence and the date', () => {
    expect(tables).toHaveLength(7);
    for (const name of tables) {
      const metadata = JSON.parse(dataText(`${name}-metadata.json`));
      expect(csvParse(dataText(name)).columns, name).toEqual(metadata.tableSchema.columns.map((column: { name: string }) => column.name));
      expect(metadata['dc:license']['@id']).toContain('creativecommons.org/licenses/by/4.0');
      expect(metadata['dc:modified']['@value']).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('hold the numbers of the JSON files', () => {
    const cells = csvParse(dataText('costs.csv'));
    const amounts = costs.flatMap((row) => row.cells.map(({ cost }) => (cost.kind === 'amount' ? cost.usd : '')));
    expect(cells.map((row) => row['usd'])).toEqual(amounts);
    const stated = csvParse(dataText('rates.csv')).filter((row) => row['meter'] !== '');
    expect(stated.map((row) => [row['kind'], row['amount']])).toEqual(
      rates.offers.flatMap((offer) => offer.rates.map(({ value }) => [value.kind, value.kind === 'amount' ? value.amount : ''])),
    );
    expect(csvParse(dataText('models.csv')).map((row) => [row['model'], row['least_usd'], row['most_usd']])).toEqual(
      models.map(({ id, cost }) => [id, cost?.least.cost.usd ?? '', cost?.most.cost.usd ?? '']),
    );
    expect(csvParse(dataText('plans.csv')).map((row) => [row['seller'], row['least_multiple']])).toEqual(
      dataFile<'plans'>('plans.json').sellers.map(({ id, figure }) => [id, figure?.multiple?.least ?? '']),
    );
  });
});
