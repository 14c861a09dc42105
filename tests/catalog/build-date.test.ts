import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';

describe('the day the site is built for', () => {
  test('is the one given', () => {
    expect(readBuildDate({ BUILD_DATE: '2026-11-20' })).toBe('2026-11-20');
  });

  test.for([[undefined], ['']])('is today in UTC when %j is given', ([given]) => {
    const before = new Date().toISOString().slice(0, 10);
    const found = readBuildDate({ BUILD_DATE: given });
    const after = new Date().toISOString().slice(0, 10);
    // The day may change between the two.
    expect([before, after]).toContain(found);
  });

  test.for(['2026-02-30', '20.11.2026', 'today', ' 2026-11-20', '2026-11-20T00:00:00Z'])('is refused when it is %j', (given) => {
    expect(() => readBuildDate({ BUILD_DATE: given })).toThrow(`BUILD_DATE: found "${given}", expected a calendar day such as 2026-11-20`);
  });
});
