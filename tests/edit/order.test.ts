import { describe, expect, test } from 'vitest';
import { withKeysInOrder } from '../../src/edit/key-order.ts';
import { withRowsInOrder } from '../../src/edit/row-order.ts';

const keysOf = (value: object) => Object.keys(value).join(' ');
const NONE = new Map();

describe('keys', () => {
  test('stand in the order of the schema, those it does not name behind them', () => {
    const vendor = { url: 'https://x.example', odd: 1, name: 'X', id: 'x', $schema: 's' };
    expect(keysOf(withKeysInOrder('vendors', vendor))).toBe('$schema id name url odd');
  });

  test('of a variant stand in the order of that variant', () => {
    const pricing = { evidence: [], fee: null, of: 'x', shape: 'pass-through', feePercent: '0' };
    const rates = withKeysInOrder('rates', { editions: [{ pricing, tier: 'batch' }], model: 'm' });
    expect(keysOf(rates)).toBe('model editions');
    expect(keysOf(rates.editions[0])).toBe('tier pricing');
    expect(keysOf(rates.editions[0].pricing)).toBe('shape of feePercent fee evidence');
  });

  test('of what fits no variant stay as they are', () => {
    const rates = withKeysInOrder('rates', { editions: [{ pricing: { fee: 1, shape: 'barter', of: 2 } }] });
    expect(keysOf(rates.editions[0].pricing)).toBe('fee shape of');
  });
});

describe('rows', () => {
  test('of a price stand by meter, quality and size, as the engine and the model list them', () => {
    const orders = new Map([['m', { qualities: ['low', 'high'], sizes: ['2K', '1K'] }]]);
    const row = (quality: string, size: string) => ({ meter: 'image', quality, size });
    const rates = [row('high', '1K'), row('odd', '1K'), row('low', '1K'), row('low', '2K'), row('low', '9K'), row('low', '8K')];
    const sorted = withRowsInOrder(
      'rates',
      { model: 'm', editions: [{ tier: 'standard', from: '2026-01-01', pricing: { rates } }] },
      orders,
    );
    expect(sorted.editions[0].pricing.rates.map((each: ReturnType<typeof row>) => `${each.quality} ${each.size}`)).toEqual([
      'low 2K',
      'low 1K',
      'low 9K',
      'low 8K',
      'high 1K',
      'odd 1K',
    ]);
  });

  test('that are meters stand in the engine’s order', () => {
    const rates = ['text-output', 'image-output', 'text-input', 'reference-image'].map((meter) => ({ meter }));
    const sorted = withRowsInOrder('rates', { editions: [{ pricing: { rates } }] }, NONE);
    expect(sorted.editions[0].pricing.rates.map(({ meter }: { meter: string }) => meter)).toEqual([
      'text-input',
      'image-output',
      'text-output',
      'reference-image',
    ]);
  });

  test('that are editions of a tier stand oldest first, in the places of that tier', () => {
    const edition = (tier: string, from: unknown) => ({ tier, from });
    const editions = [
      edition('standard', '2026-03-01'),
      edition('batch', { earliest: '2026-02-01', latest: '2026-02-20' }),
      edition('standard', '2026-01-01'),
      edition('batch', { earliest: null, latest: '2026-01-20' }),
    ];
    const sorted = withRowsInOrder('rates', { editions }, NONE);
    expect(sorted.editions).toEqual([editions[2], editions[3], editions[0], editions[1]]);
  });

  test('that are readings stand oldest first, and evidence keeps its order', () => {
    const readings = [{ on: '2026-03-01', confirms: [{ meters: ['image-output', 'text-input'] }] }, { on: '2026-01-01' }];
    const sorted = withRowsInOrder('sources', { readings }, NONE);
    expect(sorted.readings).toEqual([{ on: '2026-01-01' }, { on: '2026-03-01', confirms: [{ meters: ['text-input', 'image-output'] }] }]);
  });

  test.for([[], null, 'text', { editions: 1 }, { editions: [null] }, { editions: [{ pricing: { rates: 'x' } }] }])(
    'of what is no file of rates stay as they are: %j',
    (value) => {
      expect(withRowsInOrder('rates', value, NONE)).toEqual(value);
    },
  );
});
