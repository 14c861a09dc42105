import { afterAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { lineOf } from '../../src/catalog/line-of.ts';
import { changedSince, dataCopy, read, run, runsOn, sharedCopy, spawned, TODAY, texts } from '../edit/given.ts';

const SOURCE = [
  '--id',
  'acme-prices',
  '--title',
  'Prices',
  '--publisher',
  'Acme',
  '--kind',
  'seller',
  '--url',
  'https://acme.example/prices',
];
const MODEL = ['--id', 'acme-1', '--name', 'Acme 1', '--vendor', 'openai', '--route', 'openai-api', '--source', 'openai-pricing'];
const EDITION = ['--model', 'gpt-image-2', '--route', 'openai-api', '--from', '2026-11-18', '--source', 'openai-pricing'];
const SELLER = ['--id', 'acme', '--name', 'Acme', '--kind', 'credits', '--url', 'https://acme.example', '--source', 'openai-pricing'];

/** A command on data as recorded. */
const runFirst = runsOn(sharedCopy());

/** A copy of the data after a command that must succeed. */
function written(...args: string[]) {
  const directory = dataCopy();
  const before = texts(directory);
  const { status, stdout, stderr } = runFirst('new', ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // What was written is used like all other data.
  return { directory, stdout, changed: changedSince(before, directory), catalog: loadCatalog(directory) };
}

describe('npm run -s data:new', () => {
  test('writes a source with its first reading', () => {
    const { directory, stdout, changed } = written('source', ...SOURCE);
    expect(changed).toEqual(['data/sources/acme-prices.json']);
    expect(stdout).toContain('new     data/sources/acme-prices.json');
    expect(read(directory, 'data/sources/acme-prices.json')).toMatchObject({
      $schema: '../../public/schema/v1/sources.schema.json',
      vendor: null,
      reviewIntervalDays: 60,
      readings: [{ on: TODAY, precision: 'exact', via: 'page', result: 'recorded', confirms: [] }],
    });
  });

  test('writes a reading of a source that something new is to rest on', () => {
    const { directory, stdout, changed } = written(
      'reading',
      '--source',
      'openai-deprecations',
      '--note',
      'Read as a copy.',
      '--via',
      'transcription',
    );
    expect(changed).toEqual(['data/sources/openai-deprecations.json']);
    expect(stdout).toContain(`cite the reading as "openai-deprecations@${TODAY}"`);
    expect(read(directory, 'data/sources/openai-deprecations.json').readings.at(-1)).toEqual({
      on: TODAY,
      precision: 'exact',
      via: 'transcription',
      result: 'recorded',
      confirms: [],
      note: 'Read as a copy.',
    });
    expect(run('new', directory, 'reading', '--source', 'openai-deprecations')).toEqual({
      status: 2,
      stdout: '',
      stderr: `--source: data/sources/openai-deprecations.json has a reading of ${TODAY} already. Cite that one as "openai-deprecations@${TODAY}".\n`,
    });
  });

  test('writes a model of which nothing is known, and its price on each tier of its route', () => {
    const { directory, changed, catalog } = written('model', ...MODEL);
    const own = ['data/models/acme-1.json', 'data/rates/openai-api/acme-1.json'];
    expect(changed.toSorted()).toEqual([...own, 'data/sources/openai-pricing.json']);
    expect(read(directory, 'data/models/acme-1.json')).toMatchObject({
      family: 'acme-1',
      lifecycle: [{ kind: 'released', on: { earliest: null, latest: TODAY } }],
      sizes: { kind: 'unknown', lookedAt: [`openai-pricing@${TODAY}`] },
    });
    expect(catalog.card.editions.filter(({ model }) => model === 'acme-1').map(({ tier, pricing }) => [tier, pricing.shape])).toEqual([
      ['standard', 'unknown'],
      ['batch', 'unknown'],
    ]);
  });

  test('takes a day of release, and the family of a sibling with its name', () => {
    const { directory } = written('model', ...MODEL, '--released', '2026-11-04', '--family', 'gpt-image-2.6');
    const { lifecycle, family, familyName } = read(directory, 'data/models/acme-1.json');
    expect(lifecycle[0].on).toBe('2026-11-04');
    expect({ family, familyName }).toEqual({ family: 'gpt-image-2.6', familyName: 'GPT Image 2.6' });
    expect(read(directory, 'data/rates/openai-api/acme-1.json').editions[0].from).toBe('2026-11-04');
  });

  test('copies the newest edition of a tier, with its evidence in a new reading', () => {
    const { directory, changed } = written('edition', ...EDITION, '--from-basis', 'inferred');
    expect(changed).toEqual(['data/rates/openai-api/gpt-image-2.json', 'data/sources/openai-pricing.json']);
    const { editions } = read(directory, 'data/rates/openai-api/gpt-image-2.json');
    const [older, newer] = [editions.find((each: { tier: string }) => each.tier === 'standard'), editions.at(-1)];
    expect(newer).toMatchObject({ tier: 'standard', from: '2026-11-18', fromBasis: 'inferred', recordedOn: TODAY });
    const amounts = (edition: typeof newer) => edition.pricing.rates.map((rate: { value: unknown }) => rate.value);
    expect(amounts(newer)).toEqual(amounts(older));
    const refs = [...JSON.stringify(newer).matchAll(/"reading":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(refs)).toEqual(new Set([`openai-pricing@${TODAY}`]));
    expect(read(directory, 'data/sources/openai-pricing.json').readings.at(-1)).toMatchObject({ on: TODAY, result: 'changed' });
  });

  test('says where to write what changed, and that the first day is inferred unless it is said to be stated', () => {
    const { directory, stdout } = written('edition', ...EDITION);
    const file = 'data/rates/openai-api/gpt-image-2.json';
    const { editions } = read(directory, file);
    expect(editions.at(-1).fromBasis).toBe('inferred');
    expect(stdout).toContain(`Next: ${file}:${lineOf(file, `editions[${editions.length - 1}]`, directory)} begins as a copy`);
    expect(stdout).toContain('"value"."amount"');
    expect(stdout).toContain('"asPrinted"');
    expect(stdout).toContain('--from-basis stated');
    const stated = run('new', directory, 'edition', ...EDITION, '--tier', 'batch', '--from-basis', 'stated');
    expect(stated.stdout).not.toContain('inferred');
  });

  test('uses the reading of today where there is one', () => {
    const directory = dataCopy();
    runFirst('new', 'edition', ...EDITION);
    const { readings } = read(directory, 'data/sources/openai-pricing.json');
    expect(run('new', directory, 'edition', ...EDITION, '--tier', 'batch').status).toBe(0);
    expect(read(directory, 'data/sources/openai-pricing.json').readings).toEqual(readings);
  });

  test('writes a seller whose offers are a gap', () => {
    const { directory, changed } = written('seller', ...SELLER);
    expect(changed).toEqual(['data/sellers/acme.json', 'data/sources/openai-pricing.json']);
    expect(read(directory, 'data/sellers/acme.json')).toMatchObject({ offers: [], gaps: [{ lookedAt: [`openai-pricing@${TODAY}`] }] });
  });

  test('writes nothing that data:fix would change', () => {
    const directory = dataCopy();
    run('fix', directory);
    for (const args of [
      ['source', ...SOURCE],
      ['model', ...MODEL],
      ['edition', ...EDITION],
      ['seller', ...SELLER],
    ]) {
      expect(run('new', directory, ...args).status).toBe(0);
    }
    expect(run('fix', directory, '--check')).toMatchObject({ status: 0 });
  });

  test('does so as a process', () => {
    const directory = dataCopy();
    const stdout =
      'new     data/sources/acme-prices.json\nNext: cite the reading as "acme-prices@2026-11-21" where you write what it says.\n';
    expect(spawned('new', directory, 'source', ...SOURCE)).toEqual({ status: 0, stdout, stderr: '' });
    expect(read(directory, 'data/sources/acme-prices.json').readings).toHaveLength(1);
    const stderr = expect.stringContaining('nothing was given, expected one of source,');
    expect(spawned('new', directory)).toEqual({ status: 2, stdout: '', stderr });
  });

  test('explains itself', () => {
    expect(run('new', dataCopy(), '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--from-basis') });
  });
});

describe('what cannot be written is refused with exit status 2 and no change', () => {
  const directory = sharedCopy();
  const before = texts(directory);
  afterAll(() => {
    expect(changedSince(before, directory)).toEqual([]);
    expect(texts(directory).size).toBe(before.size);
  });
  const without = (args: string[], flag: string) => args.toSpliced(args.indexOf(flag), 2);
  const instead = (args: string[], flag: string, value: string) => args.toSpliced(args.indexOf(flag) + 1, 1, value);
  test.for([
    [[], 'nothing was given, expected one of source, reading, model, edition, seller.'],
    [['plan'], 'found "plan", expected one of source, reading, model, edition, seller.'],
    [['source', ...without(SOURCE, '--title')], '--title: nothing was given.'],
    [
      ['source', ...instead(SOURCE, '--url', 'http://acme.example')],
      'Nothing was written, because the data could not be used afterwards:\ndata/sources/acme-prices.json url: found "http://acme.example"; expected an address that begins with https://',
    ],
    [['source', ...instead(SOURCE, '--kind', 'shop')], '--kind: found "shop", expected one of vendor, gateway, seller, third-party.'],
    [['source', ...instead(SOURCE, '--kind', 'vendor')], '--vendor: nothing was given.'],
    [['source', ...SOURCE, '--vendor', 'openai'], '--vendor: found "openai", expected nothing'],
    [['source', ...instead(SOURCE, '--id', '../../x')], 'id: found "../../x"; expected lower-case letters and digits'],
    [['source', ...instead(SOURCE, '--id', 'openai-pricing')], 'data/sources/openai-pricing.json is already there and is not overwritten.'],
    [
      ['source', ...instead(SOURCE, '--url', 'https://developers.openai.com/api/docs/pricing')],
      'openai-pricing.json has this address already',
    ],
    [['model', ...instead(MODEL, '--id', 'gpt-image-2')], 'data/models/gpt-image-2.json is already there'],
    [['model', ...instead(MODEL, '--vendor', 'opnai')], '--vendor: found "opnai", expected the id of a vendor. Did you mean "openai"?'],
    [['model', ...instead(MODEL, '--source', 'acme')], 'Write a new one first: npm run -s data:new -- source --help.'],
    [['model', ...MODEL, '--released', '2027-01-01'], '--released: found 2027-01-01, expected a day up to today'],
    [['edition', ...instead(EDITION, '--model', 'gpt-image-22')], 'Did you mean "gpt-image-2"?'],
    [['edition', ...instead(EDITION, '--route', 'bfl-api')], 'data/rates/bfl-api/gpt-image-2.json is not there'],
    [
      ['edition', ...EDITION, '--tier', 'flex'],
      '--tier: found "flex", expected one that data/rates/openai-api/gpt-image-2.json has editions of',
    ],
    [['edition', ...instead(EDITION, '--from', '2026-11-22')], 'A price to come is a notice of the kind "announced".'],
    [['edition', ...instead(EDITION, '--from', '2026-04-21')], 'expected a day after 2026-04-21, on which the newest edition begins.'],
    [['edition', ...instead(EDITION, '--from', 'today')], '--from: found "today", expected a calendar day'],
    [['seller', ...SELLER, '--vendor', 'x'], "Unknown option '--vendor'"],
  ] as [string[], string][])('%j', ([args, message]) => {
    const { status, stdout, stderr } = runFirst('new', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
