import { describe, expect, test } from 'vitest';
import { changeLog } from '../../src/catalog/change-log.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { formatChange } from '../../src/format/entry.ts';
import { decimal } from '../domain/given.ts';
import { catalogOf, named, ratesOf, wireCopy } from './given.ts';

const log = changeLog(catalogOf(wireCopy()));
const RECORDED = '2026-11-21';
const recorded = log.filter((entry) => entry.when.latest <= RECORDED);

/** The log after GPT Image 2 got another standard edition. */
function logWithEdition(from: string, amount: string) {
  const wire: Wire = wireCopy();
  const { editions } = ratesOf(wire, 'gpt-image-2');
  const [standard] = structuredClone(editions.filter((each) => each.tier === 'standard').slice(-1));
  if (standard?.pricing.shape !== 'per-token') throw new Error('expected token rates');
  for (const rate of standard.pricing.rates) if (rate.meter === 'image-output') rate.value = { kind: 'amount', amount };
  editions.push({ ...standard, from });
  return changeLog(catalogOf(wire));
}

describe('the change log up to 2026-11-21', () => {
  const changes = recorded.filter((entry) => entry.kind === 'price-changed');

  test('holds no price change on the route of OpenAI', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(24);
    expect(changes.filter((entry) => entry.edition?.route === 'openai-api')).toEqual([]);
  });

  test('holds a price change only where the same route and tier had an edition before', () => {
    const { editions } = catalogOf(wireCopy()).card;
    expect(changes.length).toBeGreaterThan(0);
    for (const { id, edition, changes: rates } of changes) {
      const earlier = editions.filter(
        (each) =>
          each.model === edition?.model &&
          each.route === edition.route &&
          each.tier === edition.tier &&
          each.from.latest < edition.from.latest,
      );
      expect([earlier.length > 0, rates.length > 0], id).toEqual([true, true]);
    }
  });

  test('tells a change of one route by its name, with old value, new value and factor', () => {
    const comfy = changes.filter((entry) => entry.edition?.route === 'comfy' && entry.models.includes('gpt-image-2'));
    // 9.6 ÷ 8 and 36 ÷ 30 are 1.2.
    expect(comfy.map((entry) => [entry.when.latest, entry.changes.map(formatChange)])).toEqual([
      ['2026-08-07', ['text input $8.00 → $9.60 (1.2×)', 'image input $8.00 → $9.60 (1.2×)', 'image output $30.00 → $36.00 (1.2×)']],
    ]);
  });

  test('introduces every model that was sold, once for each route and tier with rates', () => {
    const introduced = recorded.filter((entry) => entry.kind === 'introduced');
    const places = introduced.flatMap((entry) => entry.models.map((model) => `${model} ${entry.edition?.route} ${entry.edition?.tier}`));
    expect(new Set(places).size).toBe(places.length);
    const own = introduced.filter((entry) => entry.edition?.route === 'openai-api');
    const names = own.flatMap((entry) => entry.models.map((model) => `${model} ${entry.edition?.tier}`));
    expect(names).toEqual(
      expect.arrayContaining([
        'chatgpt-image-latest standard',
        'dall-e-2 standard',
        'dall-e-3 standard',
        'gpt-image-1 standard',
        'gpt-image-1-mini standard',
        'gpt-image-1.5 standard',
        'gpt-image-2 batch',
        'gpt-image-2 standard',
        'gpt-image-2.5-flare batch',
        'gpt-image-2.5-flare standard',
        'gpt-image-2.5-sunburst batch',
        'gpt-image-2.5-sunburst standard',
        'gpt-image-2.6-flare standard',
        'gpt-image-2.6-sunburst standard',
      ]),
    );
    // A release on the day of the first rates is told by them.
    const released = recorded.filter((entry) => entry.kind === 'released').flatMap((entry) => entry.models);
    const told = new Set(own.flatMap((entry) => entry.models));
    expect(released.filter((model) => told.has(model))).toEqual([]);
  });

  test('tells what happens to several models on one day once', () => {
    const ends = log.filter((entry) => entry.kind === 'shutdown').map((entry) => [entry.when.latest, entry.models, entry.confirmed]);
    expect(ends).toEqual(
      expect.arrayContaining([
        ['2026-12-01', ['chatgpt-image-latest', 'gpt-image-1-mini', 'gpt-image-1.5'], false],
        ['2026-10-23', ['gpt-image-1'], true],
        ['2026-05-12', ['dall-e-2', 'dall-e-3'], true],
      ]),
    );
    const ended = ends.flatMap(([, models]) => models);
    expect(new Set(ended).size).toBe(ended.length);
  });

  test('is sorted newest first, and no id comes twice', () => {
    const days = log.map((entry) => entry.when.latest);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(log.map((entry) => entry.id)).size).toBe(log.length);
  });

  test('tells a capability only where it changed after the release', () => {
    const changed = recorded.filter((entry) => entry.kind === 'capability');
    expect(changed.map((entry) => [entry.when.latest, entry.models, entry.capability])).toEqual([
      ['2026-09-30', ['gpt-image-2'], { id: 'transparent-background', state: 'no' }],
      ['2026-08-21', ['gpt-image-2'], { id: 'transparent-background', state: 'preview' }],
    ]);
  });

  test('rests on evidence, but for readings, which are evidence themselves', () => {
    const bare = log.filter((entry) => entry.proofs.length === 0);
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter((entry) => entry.read === undefined)).toEqual([]);
  });
});

describe('another edition', () => {
  test.for([
    // 36 ÷ 30 = 1.2; 24 ÷ 30 = 0.8.
    ['36', '1.2', 'image output $30.00 → $36.00 (1.2×)'],
    ['24', '0.8', 'image output $30.00 → $24.00 (0.8×)'],
  ] as const)('with image output at $%s adds exactly one price change', ([amount, factor, text]) => {
    const changed = logWithEdition('2026-12-15', amount);
    const added = changed.filter((entry) => !log.some((each) => each.id === entry.id));
    expect(changed).toHaveLength(log.length + 1);
    expect(added).toMatchObject([{ kind: 'price-changed', models: ['gpt-image-2'], when: { latest: '2026-12-15' } }]);
    const [change, ...more] = added[0]?.changes ?? [];
    expect(more).toEqual([]);
    expect(change && 'factor' in change && change.factor && decimal(change.factor)).toBe(factor);
    expect(change && formatChange(change)).toBe(text);
  });

  test('with the same rates is no price change', () => {
    const same = logWithEdition('2026-12-15', '30.00');
    expect(same.map((entry) => entry.id)).toEqual(log.map((entry) => entry.id));
  });
});

describe('the fee of a route that passes on rates', () => {
  /** The entries after a route charges another fee, from 2026-12-15 on. */
  const added = (feePercent: string) => {
    const wire = wireCopy();
    const rates = named(wire.rates, (each) => each.model === 'gpt-image-2' && each.route === 'openrouter');
    const [last] = structuredClone(rates.editions.slice(-1));
    if (last?.pricing.shape !== 'pass-through') throw new Error('expected rates that are passed on');
    rates.editions.push({ ...last, from: '2026-12-15', pricing: { ...last.pricing, feePercent } });
    return changeLog(catalogOf(wire)).filter((entry) => !log.some((each) => each.id === entry.id));
  };

  test.for([
    ['6', 'fee on the rates of OpenAI API 5.5 % → 6 %'],
    ['0', 'fee on the rates of OpenAI API 5.5 % → none'],
  ] as const)('is told when it becomes %s', ([feePercent, text]) => {
    const entries = added(feePercent);
    expect(entries).toMatchObject([{ kind: 'price-changed', models: ['gpt-image-2'], via: 'OpenRouter' }]);
    expect(entries[0]?.changes.map(formatChange)).toEqual([text]);
    expect(entries[0]?.proofs.length).toBeGreaterThan(0);
  });

  test('is not told when it stays', () => {
    expect(added('5.50')).toEqual([]);
  });
});

describe('a tier', () => {
  const withBatch = (model: string, pricing: Wire['rates'][number]['editions'][number]['pricing']) => {
    const wire = wireCopy();
    const { editions } = ratesOf(wire, model);
    const [batch] = structuredClone(editions.filter((each) => each.tier === 'batch').slice(-1));
    if (batch === undefined) throw new Error('expected a batch edition');
    editions.push({ ...batch, from: '2026-12-15', pricing });
    return changeLog(catalogOf(wire)).filter((entry) => entry.when.latest === '2026-12-15');
  };

  test('that is no longer offered is told', () => {
    const evidence = [{ reading: 'openai-pricing@2026-10-23', asPrinted: null, confidence: 'high' as const }];
    const entries = withBatch('gpt-image-2', { shape: 'not-offered', evidence });
    expect(entries.map((entry) => [entry.kind, entry.models, entry.edition?.tier])).toEqual([['price-changed', ['gpt-image-2'], 'batch']]);
    // $2.50, $4 and $15, two rates not known and one not billed: six meters that end.
    expect(entries[0]?.changes.map((change) => change.after)).toEqual(new Array(6).fill(undefined));
    expect(entries[0]?.proofs).toHaveLength(1);
  });

  test('that gets its first rates is introduced, not changed', () => {
    const { editions } = ratesOf(wireCopy(), 'gpt-image-2');
    const pricing = editions.find((each) => each.tier === 'batch')?.pricing;
    if (pricing === undefined) throw new Error('expected batch rates');
    expect(withBatch('gpt-image-1.5', pricing).map((entry) => entry.kind)).toEqual(['introduced']);
  });
});
