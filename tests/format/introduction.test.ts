import { expect, test } from 'vitest';
import { formatIntroduction } from '../../src/format/introduction.ts';

const released = { earliest: '2026-01-05', latest: '2026-01-05' };
const tier = (id: string) => ({ id, name: id, pixels: null, megapixels: null });

test('a model is introduced in a line, by what can be asked of it', () => {
  const model: Parameters<typeof formatIntroduction>[0] = {
    apiId: 'alpha-1',
    name: 'Alpha',
    vendor: 'Acme',
    released,
    isSold: true,
    qualities: [{ id: 'low' }, { id: 'high' }, { id: 'auto' }],
    sizes: { kind: 'tiers', tiers: [tier('1K'), tier('2K')] },
    shape: 'per-token',
  };
  expect(formatIntroduction(model)).toBe(
    'Alpha (alpha-1 in requests) is an image model of Acme: on sale since 2026-01-05; qualities low and high; sizes 1K and 2K; priced by token.',
  );
});

test('one that has ended, without a name in requests or a price, says no more than is known', () => {
  const model: Parameters<typeof formatIntroduction>[0] = {
    apiId: undefined,
    name: 'Beta',
    vendor: 'Acme',
    released,
    isSold: false,
    qualities: [],
    sizes: { kind: 'unknown', common: [] },
    shape: undefined,
  };
  expect(formatIntroduction(model)).toBe('Beta is an image model of Acme: released 2026-01-05; one quality; sizes not known.');
});
