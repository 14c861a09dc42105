import { describe, expect, test } from 'vitest';
import { brokenSizeRules, commonSizes, parseSize, pixels, sizeId } from '../../src/domain/size.ts';
import { anySizeRule, modelOf, size } from './given.ts';

const rule = anySizeRule('gpt-image-2');
const broken = (text: string) => brokenSizeRules(size(text), rule);

describe('reading a size', () => {
  test.for(['1536x1024', '1536×1024', '1536 X 1024', '  1536 x 1024\n', '1536X1024'])('%j is 1536 by 1024', (text) => {
    expect(parseSize(text)).toEqual({ width: 1536, height: 1024 });
  });

  test.for([
    '',
    'x',
    '1536',
    '1536x',
    'x1024',
    '0x1024',
    '1536x0',
    '01536x1024',
    '-16x16',
    '1.5x2',
    '100000x1',
    '1536x1024x3',
    '１５x15',
    '1536*1024',
  ])('%j is no size', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });

  test('the id of a size reads back', () => {
    expect(sizeId({ width: 99_999, height: 1 })).toBe('99999x1');
    expect(parseSize('99999x1')).toEqual({ width: 99_999, height: 1 });
    expect(pixels({ width: 3840, height: 2160 })).toBe(8_294_400);
  });
});

describe('each rule of GPT Image 2 on its own', () => {
  test.for([
    // 1000 = 62 × 16 + 8
    ['1000x1024', [{ rule: 'multiple-of', side: 'width', found: 1000, allowed: 16 }]],
    ['1024x1000', [{ rule: 'multiple-of', side: 'height', found: 1000, allowed: 16 }]],
    // 3856 ÷ 1296 = 2.98, 3856 × 1296 = 4,997,376
    ['3856x1296', [{ rule: 'max-edge', side: 'width', found: 3856, allowed: 3840 }]],
    ['1296x3856', [{ rule: 'max-edge', side: 'height', found: 3856, allowed: 3840 }]],
    // 3088 > 3 × 1024 = 3072
    ['3088x1024', [{ rule: 'max-ratio', found: { width: 3088, height: 1024 }, allowed: 3 }]],
    ['1024x3088', [{ rule: 'max-ratio', found: { width: 1024, height: 3088 }, allowed: 3 }]],
    ['1008x640', [{ rule: 'min-pixels', found: 645_120, allowed: 655_360 }]],
    ['3840x2176', [{ rule: 'max-pixels', found: 8_355_840, allowed: 8_294_400 }]],
  ] as const)('%s breaks exactly one', ([text, expected]) => {
    expect(broken(text)).toEqual(expected);
  });

  test('a size that breaks several has them all named', () => {
    // 4001 is odd and over 3840; 4001 > 3 × 16; 4001 × 16 = 64,016 < 655,360.
    expect(broken('4001x16').map((each) => each.rule)).toEqual(['multiple-of', 'max-edge', 'max-ratio', 'min-pixels']);
  });
});

describe('the boundaries of GPT Image 2', () => {
  test.for([
    ['1024x640', '655,360 pixels, the least'],
    ['640x1024', 'the same upright'],
    ['3840x2160', '8,294,400 pixels, the most, on the longest side'],
    ['2880x2880', '8,294,400 pixels, the most, as a square'],
    ['3072x1024', 'exactly 3 to 1'],
    ['1024x3072', 'exactly 1 to 3'],
    ['3840x1280', 'exactly 3 to 1 on the longest side'],
  ] as const)('%s is legal: %s', ([text]) => {
    expect(broken(text)).toEqual([]);
  });
});

describe('a list of sizes', () => {
  const listed = modelOf('gpt-image-1').sizes;

  test('holds what is on it and nothing else', () => {
    expect(commonSizes(listed).map(sizeId)).toEqual(['1024x1024', '1024x1536', '1536x1024']);
    for (const each of commonSizes(listed)) expect(brokenSizeRules(each, listed)).toEqual([]);
    expect(brokenSizeRules(size('1536x1536'), listed)).toEqual([
      { rule: 'not-listed', found: { width: 1536, height: 1536 }, allowed: commonSizes(listed) },
    ]);
  });
});

describe('an unknown rule', () => {
  test('refuses no size', () => {
    const unknown = modelOf('gpt-image-2.6-flare').sizes;
    expect(unknown.kind).toBe('unknown');
    expect(brokenSizeRules({ width: 1, height: 99_999 }, unknown)).toEqual([]);
  });
});
