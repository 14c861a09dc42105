import { describe, expect, test } from 'vitest';
import { pricingDay, standingOf } from '../../src/catalog/standing.ts';
import { modelOf } from '../domain/given.ts';

describe('where a model stands', () => {
  test.for([
    ['gpt-image-2', '2026-04-20', { kind: 'not-yet', from: { earliest: '2026-04-21', latest: '2026-04-21' } }],
    ['gpt-image-2', '2026-04-21', { kind: 'sold' }],
    ['gpt-image-1.5', '2026-11-21', { kind: 'ending', on: '2026-12-01' }],
    ['gpt-image-1.5', '2026-11-30', { kind: 'ending', on: '2026-12-01' }],
    ['gpt-image-1.5', '2026-12-01', { kind: 'ended', on: '2026-12-01', confirmed: false }],
    ['gpt-image-1', '2026-10-22', { kind: 'ending', on: '2026-10-23' }],
    ['gpt-image-1', '2026-10-23', { kind: 'ended', on: '2026-10-23', confirmed: true }],
    ['dall-e-2', '2026-11-21', { kind: 'ended', on: '2026-05-12', confirmed: true }],
  ] as const)('%s on %s: %j', ([model, on, expected]) => {
    expect(standingOf(modelOf(model), on)).toEqual(expected);
  });
});

describe('the day to price a model on', () => {
  test.for([
    ['gpt-image-2', '2026-11-21', '2026-11-21'],
    ['gpt-image-1.5', '2026-11-30', '2026-11-30'],
    ['gpt-image-1.5', '2026-12-01', '2026-11-30'],
    ['gpt-image-1.5', '2030-01-01', '2026-11-30'],
    ['gpt-image-1', '2026-11-21', '2026-10-22'],
    ['dall-e-3', '2026-11-21', '2026-05-11'],
  ] as const)('of %s on %s is %s', ([model, on, day]) => {
    expect(pricingDay(modelOf(model), on)).toBe(day);
  });

  test('of one that ended on an unknown day of a window lies before the window', () => {
    const model = { ...modelOf('gpt-image-2'), shutdown: { earliest: '2027-01-10', latest: '2027-01-31', confirmed: true } };
    expect(pricingDay(model, '2027-02-01')).toBe('2027-01-09');
  });
});
