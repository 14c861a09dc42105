import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import { notComparable } from '../../src/effect/markdown.ts';
import { escaped, formatChange, formatFactor, formatRange } from '../../src/effect/words.ts';

describe('a change in words', () => {
  test.for([
    ['0.1', '÷10'],
    ['0.8', '×0.8'],
    ['10', '×10'],
    ['1.25', '×1.25'],
    ['0', '×0'],
  ] as const)('a factor of %s is written %s', ([factor, text]) => {
    expect(formatFactor(exact(factor))).toBe(text);
  });

  test.for([
    ['1.2×', '1.8×', '1.2–1.8×'],
    ['2×', '2×', '2×'],
    ['1.2×', undefined, 'from 1.2×'],
  ] as const)('a range from %s to %s is written %s', ([least, most, text]) => {
    expect(formatRange(least, most)).toBe(text);
  });

  test('shows every digit where both sides are printed alike', () => {
    const side = (value: string) => ({ text: '$0.211', value: exact(value) });
    expect(formatChange({ before: side('0.21072'), after: side('0.2111'), factor: undefined })).toBe('0.21072 → 0.2111');
  });

  test('text of the data makes no cells, tags or links', () => {
    expect(escaped('a|b <img> [x](y)\nz')).toBe('a\\|b &lt;img&gt; \\[x\\](y) z');
  });

  test('a long list of problems is cut', () => {
    const lines = notComparable(Array.from({ length: 100 }, (_, index) => `problem ${index}`).join('\n')).split('\n');
    expect(lines.slice(-3)).toEqual(['    problem 24', '    … and 75 more', '']);
  });
});
