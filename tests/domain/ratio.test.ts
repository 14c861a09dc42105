import { describe, expect, test } from 'vitest';
import { hasRatio, parseRatio, ratioId, ratioOf } from '../../src/domain/ratio.ts';
import { size } from './given.ts';

describe('a ratio', () => {
  test.for([
    ['16:9', '16:9'],
    ['21:9', '21:9'],
    [' 4 / 3 ', '4:3'],
    ['3x2', '3:2'],
    ['1.91:1', '191:100'],
    ['1536×1024', '3:2'],
    ['1920:1080', '16:9'],
  ] as const)('is read from “%s” as %s', ([text, id]) => {
    const ratio = parseRatio(text);
    expect(ratio && ratioId(ratio)).toBe(id);
  });

  test.for(['', '16', '16:', '0:9', '16:0', 'wide', '-16:9', '16:9:1', '123456:1'])('is not read from “%s”', (text) => {
    expect(parseRatio(text)).toBeUndefined();
  });

  test('of a size is in lowest terms', () => {
    expect(ratioOf(size('3840x2160'))).toEqual({ width: 16, height: 9 });
    expect(ratioOf(size('1024x1024'))).toEqual({ width: 1, height: 1 });
  });

  test.for([
    ['1536x1024', 0, true],
    ['1552x1024', 0, false],
    // 1552 × 2 ÷ (1024 × 3) = 1.0104
    ['1552x1024', 1, false],
    ['1552x1024', 5, true],
    ['1520x1024', 5, true],
    ['1024x1536', 5, false],
    // 2100 × 2 ÷ (1400 × 3) = 1 and 2121 × 2 ÷ (1400 × 3) = 1.01: the bound itself is within.
    ['2121x1400', 1, true],
    ['2122x1400', 1, false],
  ] as const)('of 3:2 is that of %s within %i %%: %s', ([text, percent, expected]) => {
    expect(hasRatio(size(text), { width: 3, height: 2 }, percent)).toBe(expected);
  });
});
