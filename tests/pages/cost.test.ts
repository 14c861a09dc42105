import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { cellJob, pricedQualities } from '../../src/catalog/cost-table.ts';
import { costOf } from '../../src/domain/cost.ts';
import { parseSize } from '../../src/domain/size.ts';
import { formatUsd } from '../../src/format/usd.ts';
import { addresses, pageAt, rowsOf, textOf } from './built.ts';

const { card } = loadCatalog(dataDirectory());
const today = readBuildDate();

describe('cost per image', () => {
  test('every computed cell is the engine’s number', () => {
    const table = pageAt('/cost-per-image/').querySelector('table');
    const sizes = table?.querySelectorAll('thead a').map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '') ?? [];
    let compared = 0;
    for (const body of table?.querySelectorAll('tbody') ?? []) {
      const id = body.querySelector('a')?.getAttribute('href')?.split('/').at(-2);
      const model = card.models.find((each) => each.id === id);
      if (model === undefined || textOf(body).includes('not computable')) continue;
      pricedQualities(model).forEach((quality, index) => {
        const cells = body.querySelectorAll('tr')[index + 1]?.querySelectorAll('td') ?? [];
        sizes.forEach((id, column) => {
          const size = parseSize(id);
          const costing = size && costOf(cellJob(model, quality, size), card, today);
          const expected = costing?.kind === 'cost' ? formatUsd(costing.total) : 'not offered';
          expect(textOf(cells[column]), `${model.id} ${quality} ${id}`).toContain(expected);
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('a size’s page lists every computable rung from the cheapest up, with 1,000 images', () => {
    const pages = addresses().filter((address) => /^\/cost-per-image\/\d/.test(address));
    expect(pages.length).toBeGreaterThanOrEqual(8);
    const [, first] = rowsOf(pageAt('/cost-per-image/1024x1024/').querySelector('table'));
    expect(first).toEqual(['GPT Image 1 mini ends 2026-12-01', 'low', '272', '$0.005 published by tokens $0.00218', 'not known', '$5.00']);
  });
});
