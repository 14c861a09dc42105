import { describe, expect, test } from 'vitest';
import { referenceTokens } from '../../src/domain/reference-tokens.ts';
import { decimal, modelOf, priced, size } from './given.ts';

const patches = modelOf('gpt-image-2').referenceRule;
const tiles = modelOf('gpt-image-1').referenceRule;

describe('reference images counted in patches', () => {
  test('are those of GPT Image 2 and 2.5, by one rule', () => {
    expect(patches.kind).toBe('patches');
    expect(modelOf('gpt-image-2.5-flare').referenceRule).toEqual(patches);
    expect(modelOf('gpt-image-2.5-sunburst').referenceRule).toEqual(patches);
  });

  test.for([
    // Measured. 256 is doubled to 512: 16 × 16 patches of 32 px.
    ['256x256', 256],
    // 512 is doubled to 1024: 32 × 32.
    ['512x512', 1024],
    ['1024x1024', 1024],
    // 64 × 64 = 4096 are over 1536; ⌊√1536⌋ = 39 a side: 39 × 39.
    ['2048x2048', 1521],
    // Measured, and where a reduction in steps of one percent gives 1456. √(1536 · 1179 ÷ 2556) = 26.6, √(1536 · 2556 ÷ 1179) = 57.7;
    // 26 across is the smaller reduction factor; 2556 · 26 · 32 ÷ 1179 = 1803.7 → 1803 px → 57 down: 26 × 57.
    ['1179x2556', 1482],
    ['2556x1179', 1482],
    // 16:9. √(1536 · 16 ÷ 9) = 52.3, √(1536 · 9 ÷ 16) = 29.4; 29 down; 1920 · 29 · 32 ÷ 1080 = 1649.8 → 1649 px → 52 across.
    ['1920x1080', 1508],
    ['1080x1920', 1508],
    ['3840x2160', 1508],
    // Exactly at the ceiling: 48 × 32 = 1536. One more column of patches is over it.
    ['1536x1024', 1536],
    ['1024x1536', 1536],
    // 600 → 1024 and 400 · 1024 ÷ 600 = 682.7 → 683: 32 × 22.
    ['600x400', 704],
    // 513 → 1024 and 257 · 1024 ÷ 513 = 512.998 → 513, a pixel into the next patch: 32 × 17.
    ['513x257', 544],
    // 1023 → 1024 on both sides.
    ['1023x1023', 1024],
    // Tiny: at most doubled. 1 → 2 px; 17 → 34 px, two patches a side.
    ['1x1', 1],
    ['16x16', 1],
    ['17x17', 4],
    // Exactly 3 to 1: 96 × 32 patches are over; √(1536 · 3) = 67.9, √(1536 ÷ 3) = 22.6; 22 ÷ 22.6 < 67 ÷ 67.9; 3 · 22 = 66: 66 × 22.
    ['3072x1024', 1452],
  ] as const)('%s has %i tokens', ([text, tokens]) => {
    expect(referenceTokens(size(text), patches)).toBe(tokens);
  });

  test.for(['3073x1024', '1024x3073', '4x1', '99999x1'])('%s, longer than 3 to 1, is not covered', (text) => {
    expect(referenceTokens(size(text), patches)).toBe('ratio-not-covered');
  });

  test('never exceed the ceiling, and a turned image counts the same', () => {
    let seen = 0;
    const wrong: string[] = [];
    for (let width = 1; width <= 6000; width += 37) {
      for (let height = width; height <= 3 * width && height <= 6000; height += 41) {
        const tokens = referenceTokens({ width, height }, patches);
        const turned = referenceTokens({ width: height, height: width }, patches);
        const isFine = typeof tokens === 'number' && tokens > 0 && tokens <= 1536 && tokens === turned;
        if (!isFine) wrong.push(`${width}x${height}: ${tokens}, turned ${turned}`);
        seen += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(5000);
  });
});

describe('reference images counted in tiles', () => {
  test('are those of GPT Image 1 and 1.5, by one rule', () => {
    expect(tiles.kind).toBe('tiles');
    expect(modelOf('gpt-image-1.5').referenceRule).toEqual(tiles);
  });

  test.for([
    // One tile of 512 px: 65 + 129.
    ['1024x1024', 194],
    ['512x512', 194],
    // 1536 · 512 ÷ 1024 = 768 px: two tiles, 65 + 2 · 129.
    ['1536x1024', 323],
    ['1024x1536', 323],
    // Exactly 2 to 1 fills two tiles; a hair more takes a third.
    ['2048x1024', 323],
    ['2049x1024', 452],
    ['1920x1080', 323],
    ['3072x1024', 452],
  ] as const)('%s has %i tokens', ([text, tokens]) => {
    expect(referenceTokens(size(text), tiles)).toBe(tokens);
  });
});

describe('reference images without a rule', () => {
  test('have no number', () => {
    expect(referenceTokens(size('1024x1024'), { kind: 'unknown', reason: 'not found' })).toBe('rule-unknown');
    expect(referenceTokens(size('1024x1024'), { kind: 'not-offered' })).toBe('not-offered');
  });
});

describe('reference images that all count the same', () => {
  test.for(['1x1', '1024x1024', '99999x1', '3840x2160'])('have the tokens of the rule at %s', (text) => {
    expect(referenceTokens(size(text), { kind: 'fixed', rule: 'fixed', tokensPerImage: 560 })).toBe(560);
  });

  test('of Nano Banana Pro are 560 tokens each, billed at $2 per million', () => {
    const cost = priced({
      model: 'gemini-3-pro-image',
      route: 'gemini-api',
      quality: null,
      size: { tier: '1K' },
      references: [size('64x64'), size('4096x4096')],
      images: 3,
    });
    // 2 · 560 · 3 · 2 ÷ 1M = 0.00672, beside 3 · 1,120 · 120 ÷ 1M = 0.4032.
    expect(cost.referenceTokens).toBe(1120);
    expect(decimal(cost.total)).toBe('0.40992');
  });
});
