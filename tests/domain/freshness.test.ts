import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { ageOf, agesOf, dueOn } from '../../src/domain/freshness.ts';

const freshnessOn = (checkedOn: string, interval: number, on: string) => ageOf(agesOf(checkedOn, interval), on);

describe('a number checked on 2026-01-01 with an interval of 90 days', () => {
  // 2026-01-01 + 90 days = 2026-04-01; + 180 days = 2026-06-30.
  test.for([
    ['2026-01-01', 'checked'],
    ['2026-04-01', 'checked'],
    ['2026-04-02', 'due'],
    ['2026-06-30', 'due'],
    ['2026-07-01', 'unconfirmed'],
    ['2030-01-01', 'unconfirmed'],
  ] as const)('is on %s %s', ([on, expected]) => {
    expect(freshnessOn('2026-01-01', 90, on)).toBe(expected);
  });

  test('is due on the first day past its interval', () => {
    expect(dueOn('2026-01-01', 90)).toBe('2026-04-02');
  });
});

describe('an interval of one day', () => {
  test.for([
    ['2026-01-02', 'checked'],
    ['2026-01-03', 'due'],
    ['2026-01-04', 'unconfirmed'],
  ] as const)('is on %s %s', ([on, expected]) => {
    expect(freshnessOn('2026-01-01', 1, on)).toBe(expected);
  });
});

describe('a check that lies after the day', () => {
  test('counts as checked', () => {
    expect(freshnessOn('2026-01-01', 30, '2025-12-01')).toBe('checked');
  });
});

describe('the days on which a number ages', () => {
  test('are the first past one interval and the first past two', () => {
    expect(agesOf('2026-01-01', 90)).toEqual({ due: '2026-04-02', unconfirmed: '2026-07-01' });
  });

  test.for([
    ['2026-04-01', 'checked'],
    ['2026-04-02', 'due'],
    ['2026-06-30', 'due'],
    ['2026-07-01', 'unconfirmed'],
  ] as const)('make it on %s %s, by nothing but the two days', ([on, expected]) => {
    expect(ageOf({ due: '2026-04-02', unconfirmed: '2026-07-01' }, on)).toBe(expected);
  });

  test('tell the same as the interval, on any day', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 400 }), (checkedOn, on, interval) => {
        const days = daysBetween(checkedOn, on);
        const expected = days > 2 * interval ? 'unconfirmed' : days > interval ? 'due' : 'checked';
        expect(freshnessOn(checkedOn, interval, on)).toBe(expected);
        expect(dueOn(checkedOn, interval) < agesOf(checkedOn, interval).unconfirmed).toBe(true);
      }),
    );
  });
});
