import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparableQuality } from '../../../src/domain/compare/comparable-quality.ts';
import { comparableSize } from '../../../src/domain/compare/comparable-size.ts';
import type { Model } from '../../../src/domain/rate-card.ts';
import { nearestLegalSize, nearestLegalSizes, parseAskedSize, type SizeTier } from '../../../src/domain/size.ts';
import { modelOf } from '../given.ts';
import { cardWith, DAY, editionWith, flat, INCLUDED, modelWith, rate, tier, usd } from '../made-up.ts';

const NAMES = {
  headlineSize: '1024x1024',
  sizeNames: [
    { name: '1K', sizes: ['1024x1024', '1536x1024'] },
    { name: '2K', sizes: ['2048x2048'] },
  ],
};

const px = (width: number) => ({ pixels: { width, height: width } });

function sizeOn(asked: string, sizes: Model['sizes'], from?: Model, pricing = flat('0.01')) {
  const model = modelWith({ sizes });
  const size = parseAskedSize(asked);
  if (size === undefined) throw new Error(asked);
  const found = comparableSize(
    size,
    from,
    { model, route: 'shop', tier: 'standard', on: DAY },
    cardWith(model, [editionWith(pricing)]),
    NAMES,
  );
  return found && [found.by, 'tier' in found.size ? found.size.tier : `${found.size.width}x${found.size.height}`];
}

const tiersOf = (...tiers: SizeTier[]) => ({ kind: 'tiers' as const, tiers });

describe('the size to compare with', () => {
  const list = { kind: 'list' as const, sizes: [px(1024).pixels, px(512).pixels] };

  test('is the one asked for where it is legal, in pixels or as the tier whose stated pixels it has', () => {
    expect(sizeOn('512x512', list)).toEqual(['same', '512x512']);
    expect(sizeOn('1024x1024', tiersOf(tier('1K', px(1024))))).toEqual(['same', '1024x1024']);
  });

  test('is the nearest legal one otherwise', () => {
    expect(sizeOn('600x600', list)).toEqual(['pixels', '512x512']);
    expect(sizeOn('4000x4000', modelOf('gpt-image-2').sizes)).toEqual(['pixels', '2880x2880']);
  });

  test('is the first of the nearest legal sizes, of any size', () => {
    const side = fc.integer({ min: 1, max: 6000 });
    const { sizes } = modelOf('gpt-image-2');
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect([nearestLegalSize({ width, height }, sizes)]).toEqual(nearestLegalSizes({ width, height }, sizes, 1));
      }),
      { numRuns: 20 },
    );
  });

  test('goes by its name before its pixels', () => {
    expect(sizeOn('1536x1024', tiersOf(tier('1K', px(1024)), tier('1.5K', px(1280))))).toEqual(['name', '1K']);
    expect(sizeOn('1600x1600', tiersOf(tier('1K', px(1024)), tier('2K', px(2048))))).toEqual(['pixels', '2K']);
  });

  test('is one that is large enough before one that is nearer and too small', () => {
    // 1280 × 1280 has 1.6 of 2.6 megapixels, fewer than two thirds
    expect(sizeOn('1600x1600', tiersOf(tier('S', px(1280)), tier('L', px(2300))))).toEqual(['pixels', 'L']);
    expect(sizeOn('1600x1600', tiersOf(tier('S', px(1024)), tier('M', px(1280))))).toEqual(['pixels', 'M']);
  });

  test('without stated pixels matches only by its name', () => {
    expect(sizeOn('2048x2048', tiersOf(tier('1K'), tier('2K')))).toEqual(['name', '2K']);
    expect(sizeOn('1600x1600', tiersOf(tier('1K'), tier('2K')))).toBeUndefined();
    expect(sizeOn('2048x2048', tiersOf(tier('4K')))).toBeUndefined();
  });

  test('goes by the megapixels that are stated where no pixels are', () => {
    const counted = tiersOf(tier('1MP', { megapixels: 1 }), tier('2MP', { megapixels: 2 }));
    expect(sizeOn('1536x1024', counted)).toEqual(['megapixels', '2MP']);
    expect(sizeOn('1024x1024', counted)).toEqual(['megapixels', '1MP']);
  });

  test('of a model with one price for every size says that it is any', () => {
    expect(sizeOn('1536x1024', tiersOf(tier('any')))).toEqual(['any', '1536x1024']);
  });

  test('asked for by name stands for the pixels its own vendor states, then for those its name is used for', () => {
    const from = modelWith({ sizes: tiersOf(tier('2K', px(500))) });
    expect(sizeOn('2K', list, from)).toEqual(['pixels', '512x512']);
    expect(sizeOn('1K', list)).toEqual(['pixels', '1024x1024']);
    expect(sizeOn('9K', list)).toBeUndefined();
    expect(sizeOn('any', list)).toEqual(['pixels', '1024x1024']);
  });

  test('is one that has a price where a route prices sizes of its own', () => {
    const prices = ['1K', '2K'].map((each) => ({ ...rate(usd('0.1')), quality: null, size: each }));
    const pricing = { shape: 'per-image' as const, prices, references: INCLUDED };
    expect(sizeOn('1536x1024', modelOf('gpt-image-2').sizes, undefined, pricing)).toEqual(['name', '1K']);
    expect(sizeOn('1600x1600', modelOf('gpt-image-2').sizes, undefined, pricing)).toBeUndefined();
  });
});

describe('the rung to compare with', () => {
  const to = (id: string, quality: string | null, from = 'gpt-image-2') => comparableQuality(quality, modelOf(from), modelOf(id));

  test('takes the same tokens under the same rule and factor, whatever it is called', () => {
    expect(to('gpt-image-2.5-flare', 'medium')).toEqual({ quality: 'high', by: 'tokens' });
    expect(to('gpt-image-2.5-flare', 'high')).toEqual({ quality: 'max', by: 'tokens' });
    expect(to('gpt-image-2', 'high', 'gpt-image-2.5-flare')).toEqual({ quality: 'medium', by: 'tokens' });
  });

  test('is called the same otherwise, else stands in the middle', () => {
    expect(to('gpt-image-1.5', 'high')).toEqual({ quality: 'high', by: 'name' });
    expect(to('dall-e-3', 'high')).toEqual({ quality: 'standard', by: 'middle' });
    expect(to('ideogram-3.0', 'high')).toEqual({ quality: 'default', by: 'middle' });
    expect(to('gpt-image-2', null, 'gemini-3-pro-image')).toEqual({ quality: 'medium', by: 'middle' });
  });

  test('is none where the model has no such setting', () => {
    expect(to('gemini-3-pro-image', 'high')).toEqual({ quality: null, by: 'none' });
  });
});
