import { describe, expect, test } from 'vitest';
import { dataDirectory } from '../../src/catalog/catalog.ts';
import { assemble } from '../../src/check/assemble.ts';
import { readDocuments } from '../../src/check/read-documents.ts';
import { scaleAcrossRoutes } from '../../src/check/rules/scale-across-routes.ts';
import { cheaper, checkedAfter, type Edit, nextEdition, replace, rewrite, TODAY } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const GATE = 'data/rates/gate/acme-1.json';
const TWO = 'data/rates/acme-api/acme-2.json';
const MODEL = 'data/models/acme-1.json';
const SOURCE = 'data/sources/acme-pricing.json';

type Case = readonly [what: string, edit: Edit, rule: string, file: string, path: string];

const CASES: readonly Case[] = [
  [
    'a price far from that on the main route',
    rewrite(GATE, (json) => {
      const { pricing } = structuredClone(json.editions[0]);
      json.editions[0].pricing = {
        shape: 'per-token',
        rates: ['text-input', 'cached-text-input', 'image-input', 'cached-image-input', 'image-output', 'text-output'].map((meter) => ({
          meter,
          value: meter === 'image-output' ? { kind: 'amount', amount: '240' } : { kind: 'not-billed' },
          unit: 'USD per 1M tokens',
          condition: null,
          evidence: pricing.rates[0].evidence.map((each: object) => ({ ...each, asPrinted: null })),
        })),
      };
    }),
    'scale/across-routes',
    GATE,
    'editions[0].pricing.rates[4].value.amount',
  ],
  [
    'words in the place of a figure',
    replace(RATES, '$40 / 1M tokens', 'see the page'),
    'evidence/unreadable-figure',
    RATES,
    'editions[1].pricing.rates[4].evidence[0].asPrinted',
  ],
  [
    'an edition that nobody has seen in effect',
    rewrite(RATES, (json) => nextEdition(json, '2026-11-18', {}, 'acme-pricing@2026-10-01')),
    'evidence/older-than-edition',
    RATES,
    'editions[2].from',
  ],
  [
    'a price with its point one place on',
    rewrite(RATES, (json) => nextEdition(json, '2026-10-01', { 'image-output': '400' }, 'acme-pricing@2026-10-01')),
    'scale/moved-point',
    RATES,
    'editions[2].pricing.rates[4].value.amount',
  ],
  [
    'two rows that were swapped',
    rewrite(RATES, (json) => nextEdition(json, '2026-10-01', { 'image-input': '40', 'image-output': '10' }, 'acme-pricing@2026-10-01')),
    'rates/order',
    RATES,
    'editions[2].pricing.rates[2].value.amount',
  ],
  ['a cached rate above the full one', replace(TWO, '"1.5"', '"7.5"', 1), 'rates/order', TWO, 'editions[0].pricing.rates[3].value.amount'],
  ['a batch that costs more than standard', replace(TWO, '"12"', '"36"'), 'rates/order', TWO, 'editions[1].pricing.rates[4].value.amount'],
  [
    'a tier that was forgotten',
    rewrite(TWO, (json) => json.editions.push({ ...cheaper(json.editions[0]), from: '2026-10-01', recordedOn: '2026-10-01' })),
    'rates/tier-behind',
    TWO,
    'editions[2].from',
  ],
  [
    'a new amount without the figure as printed',
    rewrite(RATES, (json) => {
      const edition = nextEdition(json, '2026-10-01', { 'image-output': '36' }, 'acme-pricing@2026-10-01');
      edition.pricing.rates[4].evidence[0].asPrinted = null;
    }),
    'evidence/not-kept',
    RATES,
    'editions[2].pricing.rates[4]',
  ],
  ['a limit that was taken out', rewrite(MODEL, (json) => json.limits.pop()), 'history/statement-gone', MODEL, 'limits'],
  [
    'an interval of its own',
    replace(SOURCE, '"reviewIntervalDays": 90', '"reviewIntervalDays": 75'),
    'age/interval',
    SOURCE,
    'reviewIntervalDays',
  ],
  ['a source that is due', replace(SOURCE, '"reviewIntervalDays": 90', '"reviewIntervalDays": 40'), 'age/due', SOURCE, 'readings[2].on'],
  [
    'a source that is unconfirmed',
    replace(SOURCE, '"reviewIntervalDays": 90', '"reviewIntervalDays": 20'),
    'age/unconfirmed',
    SOURCE,
    'readings[2].on',
  ],
];

describe('a doubt is a warning', () => {
  test.for(CASES)('for %s', ([, edit, rule, file, path]) => {
    const warnings = checkedAfter(edit).findings.filter((finding) => finding.rule.severity === 'warning');
    expect(warnings.map((each) => [each.rule.id, each.file, each.path])).toContainEqual([rule, file, path]);
  });
});

test('a price on the main route that is far from most others is told once, at its own place', () => {
  const data = assemble(readDocuments(dataDirectory()), null, TODAY);
  const wire = structuredClone(data.wire);
  const rates = wire.rates.find(({ model, route }) => model === 'gpt-image-2' && route === 'openai-api');
  const standard = rates?.editions.filter(({ tier }) => tier === 'standard') ?? [];
  const place = rates?.editions.findLastIndex(({ tier }) => tier === 'standard');
  expect(scaleAcrossRoutes.check(data)).toEqual([]);
  for (const { pricing } of standard) {
    const rate = 'rates' in pricing ? pricing.rates[4] : undefined;
    if (rate !== undefined) rate.value = { kind: 'amount', amount: '0.3' };
  }
  expect(scaleAcrossRoutes.check({ ...data, wire })).toEqual([
    {
      file: 'data/rates/openai-api/gpt-image-2.json',
      path: `editions[${place}].pricing.rates[4].value.amount`,
      found: '"0.3"',
      expected: expect.stringMatching(/^within five times the amount of \d+ other routes and tiers, such as "/),
    },
  ]);
});
