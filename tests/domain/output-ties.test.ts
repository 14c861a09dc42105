import { describe, expect, test } from 'vitest';
import { legalSizes } from '../../src/domain/legal-sizes.ts';
import { canvasFactorTokens, isDisputedTie } from '../../src/domain/output-tokens.ts';
import type { Size } from '../../src/domain/size.ts';
import { anySizeRule, priced, size } from './given.ts';

const RULE = { areaOffset: 2_000_000, divisor: 4_000_000 };
const unordered = legalSizes(anySizeRule('gpt-image-2')).filter(({ width, height }) => width >= height);

/** The same rule, with an exact half going up. */
function tokensRoundingUp({ width, height }: Size, factor: number): number {
  const [long, short] = [BigInt(Math.max(width, height)), BigInt(Math.min(width, height))];
  const k = BigInt(factor);
  const scaled = (2n * k * short + long) / (2n * long);
  const product = k * scaled * (2_000_000n + BigInt(width * height));
  return Number((product + 3_999_999n) / 4_000_000n);
}

describe('an exact half in the canvas rule', () => {
  test.for([
    [16, 24],
    [24, 46],
    [48, 47],
    [64, 21],
    [96, 43],
  ] as const)('with factor %i decides the tokens at %i of 14,638 sizes, exactly those named as disputed', ([factor, expected]) => {
    const differing = unordered.filter((each) => canvasFactorTokens(each, factor, RULE) !== tokensRoundingUp(each, factor));
    expect(differing).toHaveLength(expected);
    expect(differing).toEqual(unordered.filter((each) => isDisputedTie(each, factor)));
  });

  test('goes to the even neighbor', () => {
    // u = 16 · 1040 ÷ 2560 = 6.5 → 6; 16 · 6 · (2,000,000 + 2,662,400) ÷ 4M = 111.9 → 112. Rounding up to 7 would give 131.
    const wide = size('2560x1040');
    expect(priced({ size: wide, quality: 'low' }).outputTokensPerImage).toBe(112);
    expect(tokensRoundingUp(wide, 16)).toBe(131);
  });

  test('is passed on with the cost, whichever side is the longer', () => {
    expect(priced({ size: size('2560x1040'), quality: 'low' }).disputedTie).toBe(true);
    expect(priced({ size: size('1040x2560'), quality: 'low' }).disputedTie).toBe(true);
    // 48 · 1040 ÷ 2560 = 19.5, which goes to 20 either way; 96 · 1040 ÷ 2560 = 39.
    expect(priced({ size: size('2560x1040'), quality: 'medium' }).disputedTie).toBe(false);
    expect(priced({ size: size('2560x1040'), quality: 'high' }).disputedTie).toBe(false);
    expect(priced({ size: size('1024x1024'), quality: 'low' }).disputedTie).toBe(false);
  });

  test('is not claimed where no half occurs', () => {
    const calm = unordered.filter((each) => !isDisputedTie(each, 16));
    expect(calm.length).toBeGreaterThan(14_000);
    expect(calm.filter((each) => canvasFactorTokens(each, 16, RULE) !== tokensRoundingUp(each, 16))).toEqual([]);
  });
});

describe('sizes at which binary floating point goes wrong', () => {
  // Exact: u = 48 · 944 ÷ 1536 = 29.5 → 30 (even); 48 · 30 · 3,449,984 ÷ 4M = 1241.99 → 1242.
  // Exact: u = 64 · 784 ÷ 2048 = 24.5 → 24 (even); 64 · 24 · 3,605,632 ÷ 4M = 1384.56 → 1385.
  test.for([
    ['1536x944', 'high', 1242],
    ['2048x784', 'xhigh', 1385],
  ] as const)('%s at %s has %i tokens', ([text, quality, tokens]) => {
    expect(priced({ model: 'gpt-image-2.5-flare', size: size(text), quality }).outputTokensPerImage).toBe(tokens);
  });
});
