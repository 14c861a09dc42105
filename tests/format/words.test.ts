import { describe, expect, test } from 'vitest';
import { TOKEN_METERS } from '../../src/domain/rate-card.ts';
import { formatBrokenRule } from '../../src/format/broken-rule.ts';
import { formatAge, formatReadDay } from '../../src/format/evidence.ts';
import { METER_NAMES, METER_USES } from '../../src/format/meter-words.ts';
import { formatCapability, formatSizeRule } from '../../src/format/model.ts';
import { formatStanding, formatStandingSentence } from '../../src/format/standing.ts';
import { formatCount, formatQuantity, formatSize, formatWhen } from '../../src/format/words.ts';
import { modelOf } from '../domain/given.ts';

describe('counts', () => {
  test.for([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [13_342, '13,342'],
    [10_000_000, '10,000,000'],
  ] as const)('%i is written %s', ([count, text]) => {
    expect(formatCount(count)).toBe(text);
  });

  test.for([
    [1, '1 image'],
    [0, '0 images'],
    [2, '2 images'],
    [1000, '1,000 images'],
  ] as const)('%i of them are %s', ([count, text]) => {
    expect(formatQuantity(count, 'image')).toBe(text);
  });
});

describe('dates', () => {
  test.for([
    [{ earliest: '2026-04-21', latest: '2026-04-21' }, '2026-04-21'],
    // Exactly one calendar month is told by its name; a day more or less is not.
    [{ earliest: '2023-11-01', latest: '2023-11-30' }, '2023-11'],
    [{ earliest: '2024-02-01', latest: '2024-02-29' }, '2024-02'],
    [{ earliest: '2025-12-01', latest: '2025-12-31' }, '2025-12'],
    [{ earliest: '2024-02-01', latest: '2024-02-28' }, 'between 2024-02-01 and 2024-02-28'],
    [{ earliest: '2023-11-02', latest: '2023-11-30' }, 'between 2023-11-02 and 2023-11-30'],
    [{ earliest: '2023-10-01', latest: '2023-11-30' }, 'between 2023-10-01 and 2023-11-30'],
    [{ earliest: null, latest: '2025-12-31' }, 'by 2025-12-31'],
    [{ earliest: null, latest: '2025-08-31' }, 'by 2025-08-31'],
  ] as const)('%j is “%s”', ([when, text]) => {
    expect(formatWhen(when)).toBe(text);
  });

  test.for([
    ['2026-11-20', 'today'],
    ['2026-11-19', '1 day ago'],
    ['2026-09-08', '73 days ago'],
    ['2026-11-21', 'in 1 day'],
    ['2026-12-01', 'in 11 days'],
  ] as const)('%s is %s on 2026-11-20', ([on, text]) => {
    expect(formatAge(on, '2026-11-20')).toBe(text);
  });

  test('of an undated copy are a lower bound', () => {
    expect(formatReadDay('2026-09-08', 'exact')).toBe('2026-09-08');
    expect(formatReadDay('2026-09-08', 'not-before')).toBe('2026-09-08 or later');
  });
});

describe('a broken size rule', () => {
  test.for([
    [{ rule: 'multiple-of', side: 'width', found: 1000, allowed: 16 }, 'width 1000 is not a multiple of 16'],
    [{ rule: 'max-edge', side: 'height', found: 3856, allowed: 3840 }, 'height 3,856 is over the longest side of 3,840'],
    [{ rule: 'max-ratio', found: { width: 3088, height: 1024 }, allowed: 3 }, '3088 × 1024 is longer than 3 to 1'],
    [{ rule: 'min-pixels', found: 645_120, allowed: 655_360 }, '645,120 pixels are under the least of 655,360'],
    [{ rule: 'max-pixels', found: 8_355_840, allowed: 8_294_400 }, '8,355,840 pixels are over the most of 8,294,400'],
    [{ rule: 'not-listed', found: { width: 1, height: 2 }, allowed: [] }, '1 × 2 is not one of the sizes offered'],
    [{ rule: 'not-listed', found: { tier: 'up-to-2.36MP' }, allowed: [] }, 'up to 2.36MP is not one of the sizes offered'],
    [{ rule: 'pixels-needed', found: { tier: '2K' } }, '“2K” is no size in pixels, such as 1024x1024'],
  ] as const)('%j is said with what was found and what is allowed', ([broken, text]) => {
    expect(formatBrokenRule(broken.rule === 'not-listed' ? { ...broken, allowed: [] } : broken)).toBe(text);
  });
});

describe('a size rule', () => {
  test.for([
    [
      'gpt-image-2',
      'Any size whose sides are multiples of 16 px, up to 3,840 px a side and 3 to 1, from 655,360 to 8,294,400 pixels in all. Above 2560 × 1440 the vendor calls the result experimental.',
    ],
    ['gpt-image-1', 'Only 1024 × 1024, 1024 × 1536, 1536 × 1024.'],
    ['gpt-image-2.6-flare', 'The rule for sizes is not known; 1024 × 1024, 1024 × 1536, 1536 × 1024 are recommended.'],
  ] as const)('of %s is said in a sentence', ([model, text]) => {
    expect(formatSizeRule(modelOf(model).sizes)).toBe(text);
  });

  test('of which nothing is known is said to be unknown', () => {
    expect(formatSizeRule({ kind: 'unknown', common: [] })).toBe('The rule for sizes is not known.');
  });
});

describe('a capability', () => {
  test('is said with the day from which it holds', () => {
    expect(formatCapability('yes', { earliest: '2026-04-21', latest: '2026-04-21' })).toBe('yes, from 2026-04-21');
    expect(formatCapability('preview', { earliest: '2026-04-21', latest: '2026-08-21' })).toBe(
      'in preview, from a day between 2026-04-21 and 2026-08-21',
    );
    expect(formatCapability('no', { earliest: '2025-08-01', latest: '2025-08-31' })).toBe('no, from 2025-08');
    expect(formatCapability('no', { earliest: null, latest: '2025-08-31' })).toBe('no, from 2025-08-31 at the latest');
    expect(formatCapability('unknown', { earliest: '2025-08-01', latest: '2025-08-31' })).toBe('not known');
  });
});

describe('where a model stands', () => {
  test.for([
    [{ kind: 'sold' }, 'on sale', 'X is on sale; no end is announced in the sources read.'],
    [{ kind: 'ending', on: '2026-12-01' }, 'ends 2026-12-01', 'X is announced to end on 2026-12-01, in 11 days.'],
    [
      { kind: 'ended', on: '2026-10-23', confirmed: true },
      'ended 2026-10-23',
      'X is no longer sold; it ended on 2026-10-23. Its prices are those of its last day.',
    ],
    [
      { kind: 'ended', on: '2026-11-01', confirmed: false },
      'ended 2026-11-01, not confirmed',
      'X was announced to end on 2026-11-01; that it did is not confirmed yet. Its prices are those of its last day.',
    ],
    [{ kind: 'not-yet', from: { earliest: '2027-01-01', latest: '2027-01-01' } }, 'from 2027-01-01', 'X is not sold yet.'],
  ] as const)('%j is “%s”', ([standing, short, sentence]) => {
    expect(formatStanding(standing)).toBe(short);
    expect(formatStandingSentence('X', standing, '2026-11-20')).toBe(sentence);
  });
});

describe('names', () => {
  test('are given to every meter, and sizes carry a multiplication sign', () => {
    const meters = [...TOKEN_METERS, 'image', 'first-megapixel', 'additional-megapixel', 'reference-image'];
    expect(Object.keys(METER_NAMES)).toEqual(meters);
    expect(Object.keys(METER_USES)).toEqual(meters);
    expect(formatSize({ width: 1536, height: 1024 })).toBe('1536 × 1024');
    expect(formatSize({ tier: '2K' })).toBe('2K');
    expect(formatSize({ tier: 'up-to-2.36MP' })).toBe('up to 2.36MP');
    expect(formatSize({ tier: 'any' })).toBe('any size');
  });
});
