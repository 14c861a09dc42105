import { describe, expect, test } from 'vitest';
import { apiUsd, apiValue } from '../../src/api/amounts.ts';
import { Ledger } from '../../src/api/ledger.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { exact } from '../../src/domain/exact.ts';

const catalog = loadCatalog(dataDirectory());

describe('amounts of the data interface', () => {
  test('are exact where they are finite, else twelve digits beside the fraction', () => {
    expect(apiUsd(exact('0.21072'))).toEqual({ usd: '0.21072', fraction: null });
    // 49.90 ÷ 12,000 = 499 ÷ 120,000 = 0.004158333…
    expect(apiUsd(exact('49.90').div(12_000))).toEqual({ usd: '0.00415833333333', fraction: '499/120000' });
  });

  test('are kept apart from the answers that are none', () => {
    const ledger = new Ledger(catalog);
    for (const kind of ['zero', 'not-billed', 'included', 'not-offered'] as const) expect(apiValue({ kind }, ledger)).toEqual({ kind });
    const [source] = catalog.sources;
    const looked = `${source?.id}@${source?.readings[0]?.on}`;
    expect(apiValue({ kind: 'unknown', lookedAt: [looked, looked] }, ledger)).toEqual({ kind: 'unknown', looked_at: [looked] });
    expect(ledger.sources.map(({ id }) => id)).toEqual([source?.id]);
  });
});

describe('the account of a file', () => {
  test('dates it by the newest day noted, and names each source once, by id', () => {
    const ledger = new Ledger(catalog);
    const [first, second] = catalog.sources.filter((source) => source.readings.length > 1);
    const refs = [second, first, second].flatMap((source) => source?.readings.map((reading) => `${source.id}@${reading.on}`) ?? []);
    const days = refs.map((ref) => ref.split('@').at(-1) ?? '');
    ledger.cite(refs);
    expect(ledger.dataDate).toBe(days.toSorted().at(-1));
    expect(ledger.sources.map(({ id }) => id)).toEqual([first?.id, second?.id]);
  });

  test('has the date of the data where nothing was noted', () => {
    expect(new Ledger(catalog).dataDate).toBe(catalog.card.dataDate);
  });
});
