import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { CHART, marksUpTo } from '../../src/catalog/size-chart.ts';
import { sizesOfShape, sizesPage } from '../../src/catalog/sizes-page.ts';
import { pixels } from '../../src/domain/size.ts';
import { priceSizes } from '../../src/domain/size-finder.ts';
import { TODAY } from '../domain/given.ts';

const catalog = loadCatalog(dataDirectory());
const { chart, ends, headline, quality } = sizesPage(catalog, TODAY);

describe('the marks of a scale', () => {
  test.for([
    [0.178, [0, 0.05, 0.1, 0.15]],
    [8_294_400, [0, 2e6, 4e6, 6e6, 8e6]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ] as const)('up to %d are round', ([most, expected]) => {
    const marks = marksUpTo(most);
    expect(marks).toHaveLength(expected.length);
    for (const [index, mark] of marks.entries()) expect(mark).toBeCloseTo(expected[index] ?? Number.NaN);
  });
});

describe('the chart of cost against pixels', () => {
  test('draws every shape between its ends, and every recommended size, inside the canvas', () => {
    expect(chart.lines).toHaveLength(ends.length);
    expect(chart.names).toHaveLength(ends.length);
    expect(chart.spots.length).toBeGreaterThan(5);
    for (const { x, y } of [...chart.spots, ...chart.names, ...chart.lines.flatMap(({ from, to }) => [from, to])]) {
      expect(x).toBeGreaterThanOrEqual(CHART.left);
      expect(x).toBeLessThan(CHART.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(CHART.height - CHART.bottom);
    }
  });

  test('names every size of a pair in which the larger one is cheaper', () => {
    const names = chart.sizes.map(({ text }) => text);
    expect(names).toEqual(expect.arrayContaining(['1024 × 1024', '1536 × 1024', '2048 × 2048', '3840 × 2160']));
    expect(chart.bargains.length).toBeGreaterThan(1);
    for (const { from, to } of chart.bargains) {
      expect(to.x).toBeGreaterThanOrEqual(from.x);
      expect(to.y).toBeGreaterThan(from.y);
    }
  });

  test('may draw a shape as a straight line: each size lies on it to within a tenth of a cent', () => {
    for (const { ratio, least, most } of ends) {
      const sizes = sizesOfShape(ratio, headline.lead);
      const [from, to] = [pixels(least.size), pixels(most.size)];
      for (const { size, cost } of priceSizes(sizes, quality, headline.lead, catalog.card, TODAY)) {
        const share = (pixels(size) - from) / (to - from);
        const line = least.cost.total.valueOf() + share * (most.cost.total.valueOf() - least.cost.total.valueOf());
        expect(Math.abs(cost.total.valueOf() - line)).toBeLessThan(0.001);
      }
    }
  });
});
