import { describe, expect, test } from 'vitest';
import { checkedAfter, type Edit, nextEdition, replace, rewrite } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const GATE = 'data/rates/gate/acme-1.json';
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
