import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import { legalSizes } from '../../src/domain/legal-sizes.ts';
import { canvasFactorTokens } from '../../src/domain/output-tokens.ts';
import { brokenSizeRules, isPixelSize, nearestLegalSizes, type Size, sizeId } from '../../src/domain/size.ts';
import { anySizeRule, decimal, modelOf, size } from './given.ts';

const rule = anySizeRule('gpt-image-2');
const legal = legalSizes(rule);
const unordered = legal.filter(({ width, height }) => width >= height);

describe('the legal sizes', () => {
  test('are 14,638 but for the order of their sides', () => {
    expect(unordered).toHaveLength(14_638);
    // Each that is no square comes twice.
    const squares = unordered.filter(({ width, height }) => width === height).length;
    expect(legal).toHaveLength(2 * 14_638 - squares);
  });

  test('are the same for GPT Image 2 and 2.5', () => {
    expect(anySizeRule('gpt-image-2.5-flare')).toEqual(rule);
    expect(anySizeRule('gpt-image-2.5-sunburst')).toEqual(rule);
  });

  test('hold every recommended one', () => {
    expect(rule.common).toHaveLength(8);
    for (const each of rule.common) expect(brokenSizeRules(each, rule)).toEqual([]);
  });
});

describe('the range of costs over all legal sizes', () => {
  test.for([
    [16, '0.00162', '0.01977'],
    [24, '0.00384', '0.04449'],
    [48, '0.01542', '0.1779'],
    [64, '0.02715', '0.31626'],
    [96, '0.06183', '0.71157'],
  ] as const)('with factor %i is from $%s to $%s', ([factor, least, most]) => {
    const tokens = unordered.map((each) => canvasFactorTokens(each, factor, { areaOffset: 2_000_000, divisor: 4_000_000 }));
    // $30 per million output tokens.
    const usd = (count: number) => decimal(exact(count).mul(30).div(1_000_000));
    expect(usd(tokens.reduce((a, b) => Math.min(a, b)))).toBe(least);
    expect(usd(tokens.reduce((a, b) => Math.max(a, b)))).toBe(most);
  });
});

describe('the nearest legal sizes', () => {
  const apart = (a: Size, b: Size) => Math.log(a.width / b.width) ** 2 + Math.log(a.height / b.height) ** 2;

  test.for(['1000x1000', '1920x1080', '1x1', '99999x1', '5000x5000', '3841x1281', '640x640'])(
    'to %s are legal, and none is nearer',
    (text) => {
      const asked = size(text);
      const nearest = nearestLegalSizes(asked, rule, 3).filter(isPixelSize);
      expect(new Set(nearest.map(sizeId)).size).toBe(3);
      for (const each of nearest) expect(brokenSizeRules(each, rule)).toEqual([]);
      const distances = legal.map((each) => apart(asked, each)).sort((a, b) => a - b);
      expect(nearest.map((each) => apart(asked, each))).toEqual(distances.slice(0, 3));
    },
  );

  test('are those that looking at every legal size finds, with any rule', () => {
    const rules = fc.record({
      multipleOf: fc.integer({ min: 5, max: 40 }),
      maxEdge: fc.integer({ min: 400, max: 1200 }),
      maxRatio: fc.constantFrom(1, 1.5, 2.39, 3),
      minPixels: fc.integer({ min: 1, max: 90_000 }),
      maxPixels: fc.integer({ min: 90_000, max: 1_500_000 }),
    });
    const side = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(rules, side, side, (given, width, height) => {
        const made = { kind: 'any' as const, experimentalAbove: null, common: [], ...given };
        const all = legalSizes(made).map((each) => ({ each, far: apart({ width, height }, each) }));
        const nearest = all.sort((a, b) => a.far - b.far).slice(0, 3);
        expect(nearestLegalSizes({ width, height }, made, 3)).toEqual(nearest.map(({ each }) => each));
      }),
      { numRuns: 60 },
    );
  });

  test.for([
    // 1000 lies between 992 and 1008, and 1008 ÷ 1000 is the smaller ratio.
    ['1000x1000', ['1008x1008']],
    // 1080 lies exactly between 1072 and 1088.
    ['1920x1080', ['1920x1088', '1920x1072']],
    ['3840x2161', ['3840x2160']],
    ['1024x1024', ['1024x1024']],
  ] as const)('to %s begin with %j', ([text, expected]) => {
    expect(nearestLegalSizes(size(text), rule, expected.length).map(sizeId)).toEqual(expected);
  });

  test('of a list are on the list, and no more than it holds', () => {
    const listed = modelOf('dall-e-3').sizes;
    expect(nearestLegalSizes(size('1000x2000'), listed, 9).map(sizeId)).toEqual(['1024x1792', '1024x1024', '1792x1024']);
  });
});
