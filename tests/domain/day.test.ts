import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isDay, standingOf } from '../../src/domain/day.ts';

describe('calendar days', () => {
  test.for(['2026-11-20', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.for([
    '',
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '20261120',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '2026-11-20\n',
    '２０２６-11-20',
    'today',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  test.for([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-12-01', 11],
    ['2026-12-01', '2026-11-20', -11],
    // 2024 is a leap year, 2026 is none.
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2025-12-31', '2026-12-31', 365],
    // Across a change of the clocks in most places: days are counted in UTC.
    ['2026-03-28', '2026-03-30', 2],
  ] as const)('from %s to %s are %i days, and adding them leads back', ([from, to, days]) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
});

describe('a day against an event', () => {
  const exactly = { earliest: '2026-05-12', latest: '2026-05-12' };
  const window = { earliest: '2023-11-01', latest: '2023-11-30' };
  const openWindow = { earliest: null, latest: '2023-11-30' };

  test.for([
    ['2026-05-11', exactly, 'before'],
    ['2026-05-12', exactly, 'since'],
    ['2026-05-13', exactly, 'since'],
    ['2023-10-31', window, 'before'],
    ['2023-11-01', window, 'uncertain'],
    ['2023-11-29', window, 'uncertain'],
    ['2023-11-30', window, 'since'],
    ['0001-01-01', openWindow, 'uncertain'],
    ['2023-11-29', openWindow, 'uncertain'],
    ['2023-11-30', openWindow, 'since'],
  ] as const)('%s stands to %j as %s', ([on, event, expected]) => {
    expect(standingOf(on, event)).toBe(expected);
  });
});
