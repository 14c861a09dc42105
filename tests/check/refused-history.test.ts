import { describe, expect, test } from 'vitest';
import { checkedAfter, type Edit, move, remove, replace, rewrite, write } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const MODEL = 'data/models/acme-1.json';
const SOURCE = 'data/sources/acme-pricing.json';
const SHOP = 'data/sellers/shop.json';
const TABLES = 'data/observations/acme-1.json';
const CONFLICT = 'data/conflicts/output-count.json';
const NOTICE = 'data/notices/2026-11-21-slip.json';

/** A new notice that declares a correction. */
const correcting = (...corrects: string[]) =>
  write(
    NOTICE,
    JSON.stringify(
      {
        id: '2026-11-21-slip',
        kind: 'correction',
        on: '2026-11-21',
        recordedOn: '2026-11-21',
        models: ['acme-1'],
        title: 'A rate was recorded wrong',
        text: 'It was shown since 2025.',
        evidence: [{ reading: 'acme-pricing@2026-10-01', asPrinted: null, confidence: 'high' }],
        corrects,
      },
      null,
      2,
    ),
  );

type Case = readonly [what: string, edits: readonly Edit[], rule: string, file: string, path: string, line: number];

const CASES: readonly Case[] = [
  ['an overwritten price', [replace(RATES, '"32"', '"31"')], 'history/changed', RATES, 'editions[0].pricing.rates[4].value.amount', 81],
  [
    'an overwritten first day',
    [replace(RATES, '"from": "2026-01-05"', '"from": "2026-01-06"')],
    'history/changed',
    RATES,
    'editions[1].from',
    114,
  ],
  [
    'a kind that was changed',
    [replace(RATES, '"not-billed"', '"included"', 1)],
    'history/changed',
    RATES,
    'editions[0].pricing.rates[5].value.kind',
    96,
  ],
  ['an event that was moved', [replace(MODEL, '2027-03-01', '2027-04-01')], 'history/changed', MODEL, 'lifecycle[1].on', 39],
  ['a capability that was rewritten', [replace(MODEL, '"yes"', '"no"')], 'history/changed', MODEL, 'capabilities[0].state', 102],
  ['a confirmation without a reading', [replace(MODEL, '"announced"', '"confirmed"')], 'history/changed', MODEL, 'lifecycle[1].status', 41],
  ['a reading that was rewritten', [replace(SOURCE, '"changed"', '"confirmed"')], 'history/changed', SOURCE, 'readings[1].result', 22],
  [
    'an offer that was overwritten',
    [replace(SHOP, '"amount": "10"', '"amount": "12"')],
    'history/changed',
    SHOP,
    'offers[0].editions[0].price.price.amount',
    25,
  ],
  ['a claim that was rewritten', [replace(SHOP, 'vendor-stated', 'was-true')], 'history/changed', SHOP, 'claims[0].status', 136],
  [
    'a measurement that was rewritten',
    [replace(TABLES, '"tokens": 272', '"tokens": 273')],
    'history/changed',
    TABLES,
    'tokenCounts[0].tokens',
    49,
  ],
  [
    'a claim of a conflict that was rewritten',
    [replace(CONFLICT, 'Twice as many.', 'Half as many.')],
    'history/changed',
    CONFLICT,
    'claims[1].claim',
    19,
  ],
  [
    'a chosen claim that was swapped',
    [replace(CONFLICT, '"chosen": "table"', '"chosen": "double"')],
    'history/changed',
    CONFLICT,
    'chosen',
    29,
  ],
  [
    'a day of record that was moved',
    [replace(RATES, '"recordedOn": "2025-01-10"', '"recordedOn": "2025-01-11"', 1)],
    'history/recorded-on',
    RATES,
    'editions[0].recordedOn',
    9,
  ],
  ['an edition that was taken out', [rewrite(RATES, (json) => json.editions.shift())], 'history/removed', RATES, 'editions', 4],
  ['a reading that was taken out', [rewrite(SOURCE, (json) => json.readings.pop())], 'history/removed', SOURCE, 'readings', 10],
  ['an offer that was taken out', [rewrite(SHOP, (json) => json.offers.pop())], 'history/removed', SHOP, 'offers', 8],
  ['a seller that was removed', [remove(SHOP)], 'history/file-removed', SHOP, '(file)', 1],
  [
    'a file that was renamed',
    [move(SHOP, 'data/sellers/store.json'), replace('data/sellers/store.json', '"shop"', '"store"')],
    'history/file-removed',
    SHOP,
    '(file)',
    1,
  ],
  [
    'an id that was changed',
    [replace('data/notices/2026-02-01-billing.json', '"id": "2026-02-01-billing"', '"id": "2026-02-01-refusals"')],
    'history/id',
    'data/notices/2026-02-01-billing.json',
    'id',
    2,
  ],
  [
    'a limit that changed on the old evidence',
    [replace(MODEL, '"max": 16', '"max": 10')],
    'history/unproven-change',
    MODEL,
    'limits[0].max',
    117,
  ],
  [
    'a price in credits that changed on the old evidence',
    [replace(SHOP, '"25"', '"20"')],
    'history/unproven-change',
    SHOP,
    'rates[0].cost.amount',
    112,
  ],
  [
    'an undeclared correction',
    [replace(RATES, '"32"', '"30"'), correcting('data/rates/acme-api/acme-1.json#editions[1]')],
    'history/changed',
    RATES,
    'editions[0].pricing.rates[4].value.amount',
    81,
  ],
  [
    'a declared correction that touches nothing',
    [correcting('data/rates/acme-api/acme-1.json#editions[0].pricing.rates[4].value')],
    'history/idle-correction',
    NOTICE,
    'corrects[0]',
    19,
  ],
  [
    'a declared correction of a file that is not there',
    [correcting('data/rates/acme-api/acme-9.json')],
    'history/idle-correction',
    NOTICE,
    'corrects[0]',
    19,
  ],
  ['a place in a declaration that is none', [correcting('the third rate')], 'schema/text', NOTICE, 'corrects[0]', 19],
];

describe('a history that was rewritten is refused', () => {
  test.for(CASES)('for %s', ([, edits, rule, file, path, line]) => {
    const found = checkedAfter(...edits).findings.filter((finding) => finding.rule.severity === 'error');
    expect(found.map((each) => [each.rule.id, each.file, each.path, each.line])).toContainEqual([rule, file, path, line]);
  });
});
