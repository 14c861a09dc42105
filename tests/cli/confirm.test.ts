import { afterAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { lastCheckOf } from '../../src/catalog/evidence.ts';
import { changedSince, dataCopy, read, run, runsOn, sharedCopy, spawned, TODAY, texts, write } from '../edit/given.ts';

const FILE = 'data/sources/openai-pricing.json';

/** The last reading of a source of a copy. */
const lastReading = (directory: string, source = 'openai-pricing') => read(directory, `data/sources/${source}.json`).readings.at(-1);

/** A command on data as recorded. */
const runFirst = runsOn(sharedCopy());

describe('npm run -s data:confirm', () => {
  test('adds one reading that confirms the rates in effect which rest on the source, and says which', () => {
    const directory = dataCopy();
    const before = texts(directory);
    const readings = read(directory, FILE).readings.length;
    const { status, stdout, stderr } = runFirst('confirm', 'openai-pricing', '--on', TODAY);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(changedSince(before, directory)).toEqual([FILE]);
    expect(read(directory, FILE).readings).toHaveLength(readings + 1);
    expect(stdout).toContain('openai-pricing, 2026-11-21: read again, nothing changed.');
    expect(stdout).toContain('  gpt-image-2 on openai-api, batch: text-input, image-input, image-output, text-output\n');
    const reading = lastReading(directory);
    expect(reading).toMatchObject({ on: TODAY, precision: 'exact', via: 'page', result: 'confirmed' });
    expect(reading.confirms).toContainEqual({
      model: 'gpt-image-2',
      route: 'openai-api',
      tier: 'standard',
      meters: ['text-input', 'cached-text-input', 'image-input', 'cached-image-input', 'image-output', 'text-output'],
    });
    // GPT Image 1 is no longer sold.
    expect(reading.confirms.map((each: { model: string }) => each.model)).not.toContain('gpt-image-1');
    const catalog = loadCatalog(directory);
    const edition = catalog.card.editions.find((each) => each.model === 'gpt-image-2' && each.route === 'openai-api');
    if (edition === undefined) throw new Error('no edition');
    expect(lastCheckOf(catalog, edition, 'image-output', [], TODAY)).toMatchObject({ on: TODAY, freshness: 'checked' });
  });

  test('is limited to models, routes and tiers, and takes how it was read', () => {
    const directory = dataCopy();
    const limits = ['--model', 'gpt-image-2', '--tier', 'batch', '--model', 'gpt-image-1.5'];
    const how = ['--via', 'transcription', '--precision', 'not-before', '--note', 'Undated copy.'];
    expect(runFirst('confirm', 'openai-pricing', '--on', TODAY, ...limits, ...how).status).toBe(0);
    const { confirms, ...reading } = lastReading(directory);
    expect(reading).toEqual({ on: TODAY, precision: 'not-before', via: 'transcription', result: 'confirmed', note: 'Undated copy.' });
    expect(confirms.map(({ model, tier }: { model: string; tier: string }) => `${model} ${tier}`)).toEqual([
      'gpt-image-1.5 standard',
      'gpt-image-2 batch',
    ]);
  });

  test('gives sellers’ prices the reading as evidence, and changes nothing else of them', () => {
    const directory = dataCopy();
    const catalog = loadCatalog(directory);
    const seller = catalog.sellers.find(({ ended, offers }) => ended === null && offers.length > 0);
    const edition = seller?.offers[0]?.editions.at(-1);
    if (seller === undefined || edition === undefined) throw new Error('no seller with an offer');
    const [evidence] = edition.evidence;
    const source = evidence?.reading.split('@')[0] ?? '';
    expect(runFirst('confirm', source, '--on', TODAY)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(`data/sellers/${seller.id}.json offers[0].editions[${(seller.offers[0]?.editions.length ?? 0) - 1}]`),
    });
    const after = read(directory, `data/sellers/${seller.id}.json`).offers[0].editions.at(-1);
    const added = { reading: `${source}@${TODAY}`, asPrinted: null, confidence: edition.evidence.at(-1)?.confidence };
    expect(after).toEqual({ ...edition, evidence: [...edition.evidence, added] });
    expect(() => loadCatalog(directory)).not.toThrow();
  });

  test('names a meter of which only some prices rest on the source, and does not confirm it', () => {
    const directory = dataCopy();
    const file = 'data/rates/openai-api/gpt-image-2.json';
    const rates = read(directory, file);
    const [first] = rates.editions[0].pricing.rates;
    rates.editions[0].pricing = {
      shape: 'per-image',
      rates: ['low', 'high'].map((quality, index) => ({
        meter: 'image',
        value: { kind: 'amount', amount: '1' },
        unit: 'USD per image',
        evidence: index === 0 ? first.evidence : [{ ...first.evidence[0], reading: 'openai-changelog@2026-07-22' }],
        quality,
        size: 'any',
      })),
      references: { kind: 'not-offered' },
    };
    write(directory, file, JSON.stringify(rates));
    const { status, stdout } = run('confirm', directory, 'openai-pricing', '--on', TODAY);
    expect(status).toBe(0);
    expect(stdout).toContain('gpt-image-2 on openai-api, standard: image; 1 of 2 prices rest on it');
    const tiers = lastReading(directory).confirms.filter((each: { model: string }) => each.model === 'gpt-image-2');
    expect(tiers.map((each: { tier: string }) => each.tier)).toEqual(['batch']);
  });

  test('records a reading that failed', () => {
    const directory = dataCopy();
    expect(spawned('confirm', directory, 'openai-pricing', '--on', TODAY, '--unreadable')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('openai-pricing, 2026-11-21: could not be read.'),
    });
    expect(lastReading(directory)).toEqual({ on: TODAY, precision: 'exact', via: 'page', result: 'unreadable', confirms: [] });
  });

  test('confirms what is stated beside prices only when it is asked to', () => {
    const directory = dataCopy();
    const refused = runFirst('confirm', 'openai-help-prepaid-billing', '--on', TODAY);
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Add --statements') });
    const { status, stdout } = run('confirm', directory, 'openai-help-prepaid-billing', '--on', TODAY, '--statements');
    expect(status).toBe(0);
    expect(stdout).toContain('data/routes/openai-api.json prepaidMinimum');
    expect(read(directory, 'data/routes/openai-api.json').prepaidMinimum.evidence.at(-1).reading).toBe(
      `openai-help-prepaid-billing@${TODAY}`,
    );
  });
});

describe('on the day on which data:new recorded a change', () => {
  const EDITION = ['edition', '--model', 'gpt-image-2', '--route', 'openai-api', '--from', '2026-11-18', '--source', 'openai-pricing'];
  const CONFIRM = ['openai-pricing', '--on', TODAY] as const;
  const limit = (model: string, tier: string) => ['--model', model, '--route', 'openai-api', '--tier', tier];

  test('a tier that did not change is added to what that reading confirms', () => {
    const directory = dataCopy();
    run('new', directory, ...EDITION);
    const { length } = read(directory, FILE).readings;
    const first = run('confirm', directory, ...CONFIRM, ...limit('gpt-image-2', 'batch'));
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout.split('\n').slice(0, 3)).toEqual([
      'openai-pricing, 2026-11-21: the reading of that day, which found a change, confirms these rates too.',
      'Confirmed:',
      '  gpt-image-2 on openai-api, batch: text-input, image-input, image-output, text-output',
    ]);
    expect(run('confirm', directory, ...CONFIRM, ...limit('gpt-image-1.5', 'standard')).status).toBe(0);
    expect(read(directory, FILE).readings).toHaveLength(length);
    const { confirms, ...reading } = lastReading(directory);
    expect(reading).toEqual({ on: TODAY, precision: 'exact', via: 'page', result: 'changed' });
    expect(confirms.map(({ model, tier }: { model: string; tier: string }) => `${model} ${tier}`)).toEqual([
      'gpt-image-2 batch',
      'gpt-image-1.5 standard',
    ]);
    for (const [args, message] of [
      [limit('gpt-image-2', 'batch'), 'rests on the reading of 2026-11-21 already, as evidence or confirmed by it.'],
      [limit('gpt-image-2', 'standard'), 'rests on the reading of 2026-11-21 already, as evidence or confirmed by it.'],
      [[], 'Name what did not change: --model, --route and --tier, for each.'],
      [['--model', 'gpt-image-2'], 'Name what did not change: --model, --route and --tier, for each.'],
      [[...limit('gpt-image-2.6', 'standard'), '--via', 'response'], 'says already how it was read.'],
      [['--unreadable'], 'Edit that one in data/sources/openai-pricing.json.'],
    ] as const) {
      expect(run('confirm', directory, ...CONFIRM, ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    }
  });

  test('in the other order, the reading no longer confirms the tier that changed', () => {
    const directory = dataCopy();
    run('confirm', directory, ...CONFIRM);
    const before = lastReading(directory).confirms;
    const { status, stdout } = run('new', directory, ...EDITION);
    expect(status).toBe(0);
    expect(stdout).toContain(
      `changed ${FILE}: its reading of 2026-11-21 says "changed" now, and does not confirm gpt-image-2 on openai-api, standard any more\n`,
    );
    const { result, confirms } = lastReading(directory);
    const isTier = (each: { model: string; tier: string }) => each.model === 'gpt-image-2' && each.tier === 'standard';
    expect({ result, confirms }).toEqual({
      result: 'changed',
      confirms: before.filter((each: (typeof confirms)[number]) => !isTier(each)),
    });
    expect(before.some(isTier)).toBe(true);
  });
});

describe('a re-check that cannot be is refused with exit status 2, one clear line and no change', () => {
  const shared = sharedCopy();
  const before = texts(shared);
  afterAll(() => expect(changedSince(before, shared)).toEqual([]));

  test.for([
    [[], 'Source: nothing was given.'],
    [['openai-pricing'], '--on: nothing was given.'],
    [['openai-pricng', '--on', TODAY], 'source: found "openai-pricng", expected the id of a source. Did you mean "openai-pricing"?'],
    [['nowhere-at-all', '--on', TODAY], 'Write a new one with npm run -s data:new -- source.'],
    [['openai-pricing', '--on', '2026-11-31'], '--on: found "2026-11-31", expected a calendar day'],
    [['openai-pricing', '--on', '2026-11-22'], '--on: found 2026-11-22, expected a day up to today, 2026-11-21.'],
    [['openai-pricing', '--on', '2026-10-22'], '--on: found 2026-10-22, expected a day after the last reading, 2026-10-23.'],
    [['openai-pricing', '--on', '2026-10-23'], 'openai-pricing has a reading of 2026-10-23 already'],
    [['openai-pricing', '--on', TODAY, '--model', 'gpt-image-22'], 'Did you mean "gpt-image-2"?'],
    [['openai-pricing', '--on', TODAY, '--model', 'midjourney'], 'no rate of midjourney that holds on 2026-11-21 rests on openai-pricing'],
    [['openai-pricing', '--on', TODAY, '--tier', 'batch'], '--tier: stands before any --model'],
    [['openai-pricing', '--on', TODAY, '--model', 'gpt-image-2', '--tier', 'express'], '--tier: found "express", expected one of standard'],
    [['openai-pricing', '--on', TODAY, '--via', 'phone'], '--via: found "phone", expected one of page, transcription, response.'],
    [['openai-pricing', '--on', TODAY, '--precision', 'undated'], '--precision: found "undated"'],
    [['openai-pricing', '--on', TODAY, '--unreadable', '--model', 'gpt-image-2'], 'confirms nothing. Leave out --model'],
    [['openai-pricing', 'openai-changelog', '--on', TODAY], 'expected one. Run the command once for each.'],
    [['openai-pricing', '--on', TODAY, '--fast'], "Unknown option '--fast'"],
  ] as const)('%j', ([args, message]) => {
    const { status, stdout, stderr } = runFirst('confirm', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('as a process', () => {
    const { status, stdout, stderr } = spawned('confirm', shared);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Source: nothing was given\.[^\n]*\n$/);
  });

  test('on a source on which nothing rests', () => {
    const copy = dataCopy();
    runFirst(
      'new',
      'source',
      '--id',
      'acme',
      '--title',
      'Prices',
      '--publisher',
      'Acme',
      '--kind',
      'seller',
      '--url',
      'https://acme.example/',
    );
    const file = 'data/sources/acme.json';
    const source = read(copy, file);
    source.readings[0].on = '2026-11-01';
    write(copy, file, JSON.stringify(source));
    expect(run('confirm', copy, 'acme', '--on', TODAY)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Nothing to confirm: nothing that holds on 2026-11-21 rests on acme.'),
    });
  });
});
