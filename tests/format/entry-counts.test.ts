import { describe, expect, test } from 'vitest';
import { formatEntryCount, formatKindCounts } from '../../src/format/entry-counts.ts';

describe('entries in numbers', () => {
  test('one, and more than one', () => {
    expect([formatEntryCount(1), formatEntryCount(12)]).toEqual(['1 dated entry', '12 dated entries']);
  });

  test('by kind, the most frequent first, and no more kinds than asked for', () => {
    const entries = (['released', 'introduced', 'introduced', 'shutdown'] as const).map((kind) => ({ kind }));
    expect(formatKindCounts(entries)).toBe('first rates (2); released (1); end of sale (1)');
    expect(formatKindCounts(entries, 3)).toBe('first rates (2); released (1); end of sale (1)');
    expect(formatKindCounts(entries, 1)).toBe('first rates (2) and others');
  });
});
