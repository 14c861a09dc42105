import { describe, expect, test } from 'vitest';
import { formatTitleDay } from '../../src/format/evidence.ts';

describe('the day in a title', () => {
  test.for([
    [{ on: '2026-09-08', precision: 'exact' }, 'checked 2026-09-08'],
    [{ on: '2026-09-08', precision: 'not-before' }, 'checked 2026-09-08'],
    // The day of an undated reading stands in for one that nothing proves.
    [{ on: '2026-01-01', precision: 'undated' }, 'as of 2026-11-21'],
    [undefined, 'as of 2026-11-21'],
  ] as const)('of %j is “%s”', ([check, expected]) => {
    expect(formatTitleDay(check, '2026-11-21')).toBe(expected);
  });

  test('stands alone where a title is short of room, unless it is that of the page', () => {
    expect(formatTitleDay({ on: '2026-09-08', precision: 'exact' }, '2026-11-21', '')).toBe('2026-09-08');
    expect(formatTitleDay(undefined, '2026-11-21', '')).toBe('as of 2026-11-21');
  });
});
