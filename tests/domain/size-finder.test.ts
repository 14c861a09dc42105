import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { legalSizes } from '../../src/domain/legal-sizes.ts';
import { parseRatio } from '../../src/domain/ratio.ts';
import { pixels, sizeId } from '../../src/domain/size.ts';
import { bargainsAmong, cheapestSizes, imageJob, priceSizes, type SizeNeed, sizesFor } from '../../src/domain/size-finder.ts';
import { formOf, queryOf, readFinderForm } from '../../src/domain/size-finder-form.ts';
import { anySizeRule, card, decimal, modelOf, size, TODAY } from './given.ts';

const model = modelOf('gpt-image-2');
const rule = anySizeRule('gpt-image-2');

function need(given: Partial<SizeNeed> & { shape?: string } = {}): SizeNeed {
  const { shape, ...rest } = given;
  return { ratio: shape === undefined ? undefined : parseRatio(shape), tolerance: 0, minWidth: 0, minHeight: 0, minPixels: 0, ...rest };
}

/** The ids of the cheapest sizes and how many there are. */
function found(asked: SizeNeed, quality: string, most = 3) {
  const answer = cheapestSizes(asked, quality, model, card, TODAY, most);
  if (answer.kind !== 'found') throw new Error(answer.kind);
  return {
    ids: answer.sizes.map((each) => sizeId(each.size)),
    costs: answer.sizes.map(({ cost }) => decimal(cost.total)),
    count: answer.count,
  };
}

describe('the sizes for a need', () => {
  test('without any are all legal ones', () => {
    expect(sizesFor(need(), rule)).toHaveLength(legalSizes(rule).length);
  });

  test('keep each of its bounds', () => {
    const sizes = sizesFor(need({ shape: '16:9', minWidth: 2000, minHeight: 1200, minPixels: 3_000_000 }), rule);
    expect(sizes.map(sizeId)).toEqual(['2560x1440', '2816x1584', '3072x1728', '3328x1872', '3584x2016', '3840x2160']);
  });

  test('may depart from the shape as far as is allowed', () => {
    const exactly = sizesFor(need({ shape: '1.91:1' }), rule);
    const nearly = sizesFor(need({ shape: '1.91:1', tolerance: 1 }), rule);
    expect(exactly.map(sizeId)).toEqual(['3056x1600']);
    expect(nearly.length).toBeGreaterThan(100);
  });
});

describe('the cheapest sizes', () => {
  test('of one shape are the smallest', () => {
    // 1,372 × 30 ÷ 1,000,000 and 1,411 × 30 ÷ 1,000,000
    const { ids, costs } = found(need({ shape: '3:2', minWidth: 1536 }), 'medium', 2);
    expect(ids).toEqual(['1536x1024', '1584x1056']);
    expect(costs).toEqual(['0.04116', '0.04233']);
  });

  test.for(['low', 'medium', 'high'])('are those that pricing every size one by one finds, at %s', (quality) => {
    const asked = need({ minWidth: 2000, minHeight: 2000 });
    const each = sizesFor(asked, rule).flatMap((one) => {
      const cost = costOf(imageJob(model, quality, one), card, TODAY);
      return cost.kind === 'cost' ? cost.total : [];
    });
    const cheapest = each.toSorted((a, b) => a.compare(b)).slice(0, 5);
    const { costs, count } = found(asked, quality, 5);
    expect(costs).toEqual(cheapest.map(decimal));
    expect(count).toBe(each.length);
  });

  test('are none where the rule allows none', () => {
    expect(cheapestSizes(need({ shape: '1:1', minWidth: 2881 }), 'low', model, card, TODAY, 3)).toEqual({ kind: 'none' });
  });

  test('have no cost at a quality that the vendor chooses', () => {
    expect(cheapestSizes(need({ shape: '1:1' }), 'auto', model, card, TODAY, 3).kind).toBe('not-computable');
  });
});

describe('larger and cheaper', () => {
  const recommended = priceSizes(rule.common, 'high', model, card, TODAY);
  const pairs = bargainsAmong(recommended).map(({ smaller, larger }) => `${sizeId(larger.size)} < ${sizeId(smaller.size)}`);

  test('are the known pairs of recommended sizes', () => {
    expect(pairs).toContain('1536x1024 < 1024x1024');
    expect(pairs).toContain('3840x2160 < 2048x2048');
  });

  test('is the longest shape at as many pixels', () => {
    const [square, wide] = [size('2880x2880'), size('3840x2160')];
    expect(pixels(square)).toBe(pixels(wide));
    const [bargain] = bargainsAmong(priceSizes([square, wide], 'high', model, card, TODAY));
    expect(bargain && sizeId(bargain.larger.size)).toBe('3840x2160');
  });

  test('never holds within one shape: more pixels take at least as many tokens', () => {
    for (const shape of ['1:1', '3:2', '16:9', '21:9', '3:1']) {
      const sizes = sizesFor(need({ shape }), rule);
      expect(sizes.length).toBeGreaterThan(5);
      expect(bargainsAmong(priceSizes(sizes, 'low', model, card, TODAY))).toEqual([]);
    }
  });

  test('never depends on which way a size is turned', () => {
    for (const { size: each, cost } of recommended) {
      const [turned] = priceSizes([{ width: each.height, height: each.width }], 'high', model, card, TODAY);
      expect(turned && decimal(turned.cost.total)).toBe(decimal(cost.total));
    }
  });
});

describe('the form of the finder', () => {
  const base = { m: 'gpt-image-2', q: 'medium', r: '1:1', near: '0', w: '1024', h: '', px: '' };
  const models = ['gpt-image-2', 'gpt-image-2.5-flare'];

  test('comes back from the address it is written to', () => {
    const form = { ...base, r: '21:9', near: '5', w: '', px: '2,000,000' };
    expect(formOf(queryOf(form, base), base)).toEqual(form);
    expect(queryOf(base, base)).toBe('v=1&m=gpt-image-2&q=medium&r=1%3A1&near=0&w=1024');
  });

  test('is read into a need', () => {
    const query = readFinderForm({ ...base, r: 'Any', px: '2 000 000' }, card, models);
    expect(query).toMatchObject({ quality: 'medium', need: { ratio: undefined, minWidth: 1024, minHeight: 0, minPixels: 2_000_000 } });
  });

  test('names every field that cannot be read, with what was found', () => {
    const form = { m: 'gpt-image-9', q: 'high', r: 'wide', near: '2', w: '-1', h: '1e3', px: '9999999999' };
    const problems = readFinderForm(form, card, models);
    expect(Array.isArray(problems) && problems.map(({ field, found: text }) => [field, text])).toEqual([
      ['m', 'gpt-image-9'],
      ['r', 'wide'],
      ['near', '2'],
      ['w', '-1'],
      ['h', '1e3'],
      ['px', '9999999999'],
    ]);
  });

  test('refuses a quality that the vendor chooses, and a model whose sizes are not known', () => {
    expect(readFinderForm({ ...base, q: 'auto' }, card, models)).toMatchObject([{ field: 'q', known: ['low', 'medium', 'high'] }]);
    expect(readFinderForm({ ...base, m: 'gpt-image-2.6-flare' }, card, models)).toMatchObject([{ field: 'm', known: models }]);
  });
});
