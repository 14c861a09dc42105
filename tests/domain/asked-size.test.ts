import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legalSizes } from '../../src/domain/legal-sizes.ts';
import {
  ANY_SIZE,
  type AskedSize,
  brokenSizeRules,
  commonSizes,
  isPixelSize,
  nearestLegalSizes,
  parseAskedSize,
  type SizeRule,
  sizeId,
  soldAs,
} from '../../src/domain/size.ts';
import { size } from './given.ts';
import { tier, tiers } from './made-up.ts';

const asked = (text: string): AskedSize => {
  const found = parseAskedSize(text);
  if (found === undefined) throw new Error(`not a size: ${text}`);
  return found;
};

describe('reading what was asked for', () => {
  test.for([
    ['1024x1024', { width: 1024, height: 1024 }],
    [' 1536 × 1024 ', { width: 1536, height: 1024 }],
    ['1K', { tier: '1K' }],
    [' 2k ', { tier: '2k' }],
    ['0.5K', { tier: '0.5K' }],
    ['2MP', { tier: '2MP' }],
    ['up-to-2.36MP', { tier: 'up-to-2.36MP' }],
    ['any', { tier: 'any' }],
    ['1024', { tier: '1024' }],
  ] as const)('%j is %j', ([text, expected]) => {
    expect(parseAskedSize(text)).toEqual(expected);
  });

  test.for(['', ' ', '2 K', '2K!', '-2K', '2K-', '2..5K', '１K', '2K,4K', '1024*1024', '0x5', '100000x100000'])(
    '%j is neither pixels nor a tier',
    (text) => {
      expect(parseAskedSize(text)).toBeUndefined();
    },
  );

  test.for(['1024x', 'x1024', '1024px'])('%j is no pixels, so it can only be the name of a tier', (text) => {
    expect(parseAskedSize(text)).toEqual({ tier: text });
  });

  test('a size reads back from its id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (width, height) => {
        expect(parseAskedSize(sizeId({ width, height }))).toEqual({ width, height });
      }),
    );
    for (const id of ['1K', '0.5K', 'up-to-2.36MP', ANY_SIZE]) expect(sizeId(asked(id))).toBe(id);
  });
});

const NAMED: SizeRule = {
  kind: 'tiers',
  tiers: [tier('1K', { pixels: { width: 1024, height: 1024 } }), tier('2K', { pixels: { width: 2048, height: 2048 } }), tier('4K')],
};

describe('a size as the model sells it', () => {
  test.for([
    ['1K', '1K'],
    ['1k', '1K'],
    ['4k', '4K'],
    // Stated pixels become their tier, and no other pixels do.
    ['1024x1024', '1K'],
    ['2048x2048', '2K'],
    ['1024x2048', '1024x2048'],
    ['4096x4096', '4096x4096'],
    ['8K', '8K'],
    ['any', 'any'],
  ] as const)('%s is %s where 1K and 2K state their pixels', ([text, expected]) => {
    expect(sizeId(soldAs(asked(text), NAMED))).toBe(expected);
  });

  test('is “any” for all pixels where any size is sold at one price, but not for another tier', () => {
    const rule = tiers(ANY_SIZE);
    expect([asked('1x1'), asked('4096x4096'), asked('ANY')].map((each) => sizeId(soldAs(each, rule)))).toEqual(['any', 'any', 'any']);
    expect(sizeId(soldAs(asked('2K'), rule))).toBe('2K');
  });

  test.for([
    { kind: 'list', sizes: [size('1024x1024')] },
    { kind: 'unknown', common: [] },
  ] as SizeRule[])('is what was asked where sizes are pixels: $kind', (rule) => {
    for (const each of [asked('1024x1024'), asked('2K')]) expect(soldAs(each, rule)).toBe(each);
  });

  test('stays what it is when it is sold again', () => {
    fc.assert(
      fc.property(fc.constantFrom('1K', '2k', '4K', '8K', 'any', '1024x1024', '2048x2048', '640x480'), (text) => {
        const once = soldAs(asked(text), NAMED);
        expect(soldAs(once, NAMED)).toEqual(once);
      }),
    );
  });
});

describe('sizes sold in tiers', () => {
  test.for(['1K', '2k', '4K', '1024x1024', '2048x2048'])('may be asked for as %s', (text) => {
    expect(brokenSizeRules(asked(text), NAMED)).toEqual([]);
  });

  test.for(['8K', '1024x2048', '4096x4096', 'any'])('may not be asked for as %s', (text) => {
    expect(brokenSizeRules(asked(text), NAMED)).toEqual([
      { rule: 'not-listed', found: asked(text), allowed: [{ tier: '1K' }, { tier: '2K' }, { tier: '4K' }] },
    ]);
  });

  test('are offered by their names, and none of them in pixels', () => {
    expect(commonSizes(NAMED).map(sizeId)).toEqual(['1K', '2K', '4K']);
    expect(legalSizes(NAMED)).toEqual([]);
    // All of them, however few are asked for: none is nearer to pixels than another.
    for (const count of [1, 9]) expect(nearestLegalSizes(asked('640x480'), NAMED, count).map(sizeId)).toEqual(['1K', '2K', '4K']);
  });
});

describe('sizes sold in pixels', () => {
  const RULES: SizeRule[] = [
    { kind: 'list', sizes: [size('1024x1024')] },
    {
      kind: 'any',
      multipleOf: 16,
      maxEdge: 2048,
      maxRatio: 3,
      minPixels: 65_536,
      maxPixels: 4_194_304,
      experimentalAbove: null,
      common: [size('1024x1024')],
    },
    { kind: 'unknown', common: [size('1024x1024')] },
  ];

  test.for(RULES)('may not be asked for by name: $kind', (rule) => {
    expect(brokenSizeRules(asked('2K'), rule)).toEqual([{ rule: 'pixels-needed', found: { tier: '2K' } }]);
    expect(nearestLegalSizes(asked('2K'), rule, 3).filter(isPixelSize).map(sizeId)).toEqual(['1024x1024']);
  });

  test('may be asked for as any size only where their rule is not known', () => {
    expect(RULES.map((rule) => brokenSizeRules({ tier: ANY_SIZE }, rule).length)).toEqual([1, 1, 0]);
  });
});
