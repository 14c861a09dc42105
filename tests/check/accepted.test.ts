import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory } from '../../src/catalog/catalog.ts';
import { assemble } from '../../src/check/assemble.ts';
import { checkData } from '../../src/check/check-data.ts';
import { readDocuments } from '../../src/check/read-documents.ts';
import { cheaper, checkedAfter, type Edit, nextEdition, replace, rewrite, write } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const TWO = 'data/rates/acme-api/acme-2.json';
const MODEL = 'data/models/acme-1.json';
const SOURCE = 'data/sources/acme-pricing.json';
const SHOP = 'data/sellers/shop.json';
const TABLES = 'data/observations/acme-1.json';
const CONFLICT = 'data/conflicts/output-count.json';

const evidence = (reading: string) => [{ reading, asPrinted: null, confidence: 'high' }];
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const fromCorpus = (file: string) => JSON.parse(readFileSync(join('tests/check/corpus', file.replace(/^data\//, '')), 'utf8'));

/** A reading of the price page on a day. */
const readOn = (on: string, result: string, confirms: unknown[] = []): Edit =>
  rewrite(SOURCE, (source) => source.readings.push({ on, precision: 'exact', via: 'page', result, confirms }));

const notice = (id: string, kind: string, more: object = {}): Edit =>
  write(
    `data/notices/${id}.json`,
    json({
      id,
      kind,
      on: kind === 'announced' ? '2027-01-01' : '2026-11-20',
      recordedOn: '2026-11-20',
      models: ['acme-1'],
      title: 'What happened',
      text: 'What it means.',
      evidence: evidence('acme-pricing@2026-10-01'),
      ...more,
    }),
  );

/** Amounts as a page prints them, beside each amount of a file of rates. */
const printed = (rates: { editions: { pricing: { rates: { value: { amount?: string }; evidence: object[] }[] } }[] }) => {
  for (const { pricing } of rates.editions)
    for (const { value, evidence: own } of pricing.rates)
      if (value.amount !== undefined) Object.assign(own[0] ?? {}, { asPrinted: `$${value.amount} / 1M tokens` });
};

const newModel: readonly Edit[] = [
  write(
    'data/models/acme-3.json',
    json({ ...fromCorpus('data/models/acme-2.json'), id: 'acme-3', name: 'Acme 3', family: 'acme-3', familyName: 'Acme 3' }),
  ),
  write(
    'data/rates/acme-api/acme-3.json',
    json({ ...fromCorpus('data/rates/acme-api/acme-2.json'), model: 'acme-3' })
      .replaceAll('"24"', '"28"')
      .replaceAll('"12"', '"14"'),
  ),
  rewrite('data/rates/acme-api/acme-3.json', printed),
];

const CHANGES: readonly (readonly [what: string, edits: readonly Edit[]])[] = [
  [
    'a price change by a new edition',
    [
      readOn('2026-11-20', 'changed'),
      rewrite(RATES, (rates) => nextEdition(rates, '2026-11-18', { 'image-output': '36' }, 'acme-pricing@2026-11-20')),
    ],
  ],
  [
    'a price change of two tiers that move together',
    [readOn('2026-11-20', 'changed'), rewrite(TWO, (rates) => rates.editions.push(...rates.editions.map(cheaper)))],
  ],
  [
    'a price change of one tier, where the other was seen to stay',
    [
      readOn('2026-11-20', 'changed', [{ model: 'acme-2', route: 'acme-api', tier: 'batch', meters: ['image-output'] }]),
      rewrite(TWO, (rates) => rates.editions.push(cheaper(rates.editions[0]))),
    ],
  ],
  ['a re-check', [readOn('2026-11-20', 'confirmed', [{ model: 'acme-1', route: 'acme-api', tier: 'standard', meters: ['image-output'] }])]],
  ['a page that could not be read', [readOn('2026-11-20', 'unreadable')]],
  [
    'a new source',
    [
      write(
        'data/sources/acme-blog.json',
        json({ ...fromCorpus(SOURCE), id: 'acme-blog', readings: [{ ...fromCorpus(SOURCE).readings[0], on: '2026-11-20' }] }),
      ),
    ],
  ],
  ['a new model with its rates', newModel],
  [
    'a model at the price of another, said so',
    [
      ...newModel.slice(0, 1),
      write(
        'data/rates/acme-api/acme-3.json',
        json({ ...fromCorpus('data/rates/acme-api/acme-2.json'), model: 'acme-3' }).replaceAll(
          '"sameAs": null',
          '"sameAs": { "model": "acme-2", "reason": "One price." }',
        ),
      ),
      rewrite('data/rates/acme-api/acme-3.json', printed),
    ],
  ],
  ['an announced price', [notice('2026-11-20-price-to-come', 'announced')]],
  [
    'a declared correction',
    [
      replace(RATES, '"32"', '"30"'),
      notice('2026-11-20-slip', 'correction', { corrects: [`${RATES}#editions[0].pricing.rates[4].value`] }),
    ],
  ],
  [
    'a declared correction of a whole edition',
    [rewrite(RATES, (rates) => rates.editions.splice(2)), notice('2026-11-20-slip', 'correction', { corrects: [`${RATES}#editions[2]`] })],
  ],
  [
    'an end of sale that was seen to have happened',
    [
      readOn('2026-11-20', 'recorded'),
      rewrite('data/models/acme-2.json', (model) => {
        model.lifecycle[1].status = 'confirmed';
        model.lifecycle[1].evidence.push(...evidence('acme-pricing@2026-11-20'));
      }),
    ],
  ],
  [
    'a capability that ended',
    [
      readOn('2026-11-20', 'changed'),
      rewrite(MODEL, (model) =>
        model.capabilities.push({
          id: 'edits',
          state: 'no',
          from: '2026-11-20',
          recordedOn: '2026-11-20',
          evidence: evidence('acme-pricing@2026-11-20'),
        }),
      ),
    ],
  ],
  [
    'a limit that was raised, with a new reading',
    [
      readOn('2026-11-20', 'changed'),
      rewrite(MODEL, (model) => Object.assign(model.limits[0], { max: 20, evidence: evidence('acme-pricing@2026-11-20') })),
    ],
  ],
  [
    'words that were put better',
    [replace(MODEL, 'No rule is published.', 'Nobody publishes a rule.'), replace(SHOP, 'Sells credits.', 'Sells credits by the month.')],
  ],
  [
    'an offer at a new price',
    [
      rewrite('data/sources/shop-plans.json', (source) =>
        source.readings.push({ ...source.readings[0], on: '2026-11-20', result: 'changed' }),
      ),
      rewrite(SHOP, (shop) => {
        const [offer] = shop.offers;
        const [edition] = structuredClone(offer.editions);
        Object.assign(edition, { from: '2026-11-20', recordedOn: '2026-11-20', evidence: evidence('shop-plans@2026-11-20') });
        edition.price.price.amount = '12';
        offer.editions.push(edition);
      }),
    ],
  ],
  [
    'a new claim in a conflict, and another choice',
    [
      rewrite(CONFLICT, (conflict) => {
        conflict.claims.push({ id: 'half', claim: 'Half as many.', evidence: evidence('gate-pricing@2026-10-02') });
        conflict.chosen = 'half';
      }),
    ],
  ],
  ['a conflict that is muted', [replace(CONFLICT, '"mutedUntil": null', '"mutedUntil": "2027-01-01"')]],
  [
    'one more cell measured',
    [
      rewrite(TABLES, (tables) =>
        tables.tokenCounts.push({
          quality: 'high',
          size: '1024x1024',
          tokens: 4160,
          approximate: false,
          evidence: evidence('gate-pricing@2026-10-02'),
        }),
      ),
    ],
  ],
];

describe('a right change passes without an error or a warning', () => {
  test.for(CHANGES)('%s', ([, edits]) => {
    const { findings, skipped } = checkedAfter(...edits);
    expect(findings.map(({ rule, file, path, found, expected }) => [rule.id, file, path, found, expected])).toEqual([]);
    expect(skipped).toEqual([]);
  });
});

describe('the data as recorded', () => {
  test('has no errors, and is checked in less than five seconds', () => {
    const started = performance.now();
    const today = new Date().toISOString().slice(0, 10);
    const { findings } = checkData(assemble(readDocuments(dataDirectory()), null, today));
    expect(findings.filter(({ rule }) => rule.severity === 'error').map(({ rule, file, path }) => [rule.id, file, path])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
