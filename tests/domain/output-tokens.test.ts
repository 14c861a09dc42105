import { describe, expect, test } from 'vitest';
import { divideHalfEven } from '../../src/domain/output-tokens.ts';
import { decimal, modelOf, priced, size } from './given.ts';

/** Size, then tokens and USD of one image at each rung. */
type Row = readonly [size: string, ...rungs: (readonly [tokens: number, usd: string])[]];

function cellsOf(model: string, rungs: readonly string[], rows: readonly Row[]) {
  return rows.flatMap(([text, ...figures]) =>
    figures.map(([tokens, usd], index) => ({ model, size: text, quality: rungs[index] ?? '', tokens, usd })),
  );
}

// Published by OpenAI: $0.006, $0.053, $0.211 for the square; $0.005, $0.041, $0.165 for both others.
// 1024 × 1024: 16 · 16 · 3,048,576 ÷ 4M = 195.11; 48 · 48 · … = 1755.98; 96 · 96 · … = 7023.92; each rounded up.
// 1536 × 1024: u = 96 · 1024 ÷ 1536 = 64; 96 · 64 · 3,572,864 ÷ 4M = 5487.92 → 5488.
const GPT_IMAGE_2 = cellsOf(
  'gpt-image-2',
  ['low', 'medium', 'high'],
  [
    ['1024x1024', [196, '0.00588'], [1756, '0.05268'], [7024, '0.21072']],
    ['1024x1536', [158, '0.00474'], [1372, '0.04116'], [5488, '0.16464']],
    ['1536x1024', [158, '0.00474'], [1372, '0.04116'], [5488, '0.16464']],
    ['2048x2048', [397, '0.01191'], [3568, '0.10704'], [14272, '0.42816']],
    ['2048x1152', [157, '0.00471'], [1413, '0.04239'], [5650, '0.1695']],
    ['2560x1440', [205, '0.00615'], [1843, '0.05529'], [7370, '0.2211']],
    // u = 96 · 2160 ÷ 3840 = 54; 96 · 54 · 10,294,400 ÷ 4M = 13,341.54 → 13,342; × $30 ÷ 1M = $0.40026.
    ['3840x2160', [371, '0.01113'], [3336, '0.10008'], [13342, '0.40026']],
    ['2160x3840', [371, '0.01113'], [3336, '0.10008'], [13342, '0.40026']],
    ['2880x2880', [659, '0.01977'], [5930, '0.1779'], [23719, '0.71157']],
    ['1280x720', [106, '0.00318'], [947, '0.02841'], [3787, '0.11361']],
    ['1920x1088', [148, '0.00444'], [1325, '0.03975'], [5300, '0.159']],
  ],
);

const LADDER_2_5: readonly Row[] = [
  ['1024x1024', [196, '0.00588'], [439, '0.01317'], [1756, '0.05268'], [3122, '0.09366'], [7024, '0.21072']],
  ['1024x1536', [158, '0.00474'], [343, '0.01029'], [1372, '0.04116'], [2459, '0.07377'], [5488, '0.16464']],
  ['1536x1024', [158, '0.00474'], [343, '0.01029'], [1372, '0.04116'], [2459, '0.07377'], [5488, '0.16464']],
  ['2048x2048', [397, '0.01191'], [892, '0.02676'], [3568, '0.10704'], [6343, '0.19029'], [14272, '0.42816']],
  ['2560x1440', [205, '0.00615'], [478, '0.01434'], [1843, '0.05529'], [3276, '0.09828'], [7370, '0.2211']],
  ['3840x2160', [371, '0.01113'], [865, '0.02595'], [3336, '0.10008'], [5930, '0.1779'], [13342, '0.40026']],
];
const GPT_IMAGE_2_5 = ['gpt-image-2.5-flare', 'gpt-image-2.5-sunburst'].flatMap((model) =>
  cellsOf(model, ['low', 'medium', 'high', 'xhigh', 'max'], LADDER_2_5),
);

describe('the canvas rule', () => {
  test('is checked at 33 cells of GPT Image 2 and 30 of each GPT Image 2.5', () => {
    expect(GPT_IMAGE_2).toHaveLength(33);
    expect(GPT_IMAGE_2_5).toHaveLength(60);
  });

  test.for([...GPT_IMAGE_2, ...GPT_IMAGE_2_5])('$model, $size, $quality: $tokens tokens, $usd USD', (cell) => {
    const cost = priced({ model: cell.model, size: size(cell.size), quality: cell.quality });
    expect(cost.outputTokensPerImage).toBe(cell.tokens);
    expect(decimal(cost.total)).toBe(cell.usd);
  });

  test('covers the whole ladder of each model but “auto”', () => {
    const rungs = (id: string) => modelOf(id).qualities.map((quality) => quality.id);
    expect(rungs('gpt-image-2')).toEqual(['low', 'medium', 'high', 'auto']);
    expect(rungs('gpt-image-2.5-flare')).toEqual(['low', 'medium', 'high', 'xhigh', 'max', 'auto']);
    expect(rungs('gpt-image-2.5-sunburst')).toEqual(rungs('gpt-image-2.5-flare'));
  });
});

describe('dividing to the nearest whole number', () => {
  test.for([
    [0, 7, 0],
    [7, 7, 1],
    [1, 2, 0],
    [3, 2, 2],
    [5, 2, 2],
    [7, 2, 4],
    [13, 2, 6],
    [4, 3, 1],
    [5, 3, 2],
  ] as const)('%i ÷ %i is %i: an exact half goes to the even neighbor', ([dividend, divisor, expected]) => {
    expect(divideHalfEven(dividend, divisor)).toBe(expected);
  });
});
