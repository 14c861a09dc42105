import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { pagedSizes, sizeSlug } from '../../src/catalog/cost-pages.ts';
import { cellJob, pricedQualities } from '../../src/catalog/cost-table.ts';
import { isOnSale, standingOf } from '../../src/catalog/standing.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Model, Tier } from '../../src/domain/rate-card.ts';
import { type AskedSize, parseAskedSize } from '../../src/domain/size.ts';
import { formatCost } from '../../src/format/cost.ts';
import { pageAt, rowsOf, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;
const today = readBuildDate();

/** The model that a link leads to. */
function modelAt(link: HTMLElement | null): Model | undefined {
  const [, , id] = link?.getAttribute('href')?.split('/') ?? [];
  return card.models.find((model) => model.id === id);
}

/** The model that a row or group links to. */
function modelIn(element: HTMLElement): Model | undefined {
  return modelAt(element.querySelector('a[href^="/models/"]'));
}

/** What the engine says of one image, as a page writes it. */
function engineSays(model: Model, quality: string | null, size: AskedSize, tier: Tier = 'standard'): string | undefined {
  const costing = costOf(cellJob(model, quality, size, tier), card, today);
  return costing.kind === 'cost' ? formatCost(costing) : undefined;
}

describe('cost per image', () => {
  test.for([
    ['#pixels', 100],
    ['#named', 40],
  ] as const)('every computed cell of the table %s is the engine’s number', ([section, least]) => {
    const table = pageAt('/cost-per-image/').querySelector(`${section} table`);
    const sizes = table?.querySelectorAll('thead a').map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '') ?? [];
    let compared = 0;
    for (const body of table?.querySelectorAll('tbody') ?? []) {
      const model = modelIn(body);
      if (model === undefined || textOf(body).includes('not computable')) continue;
      const rows = body.querySelectorAll('tr').filter((row) => row.querySelector('td') !== null);
      expect(rows, model.id).toHaveLength(pricedQualities(model).length);
      pricedQualities(model).forEach((quality, index) => {
        const cells = rows[index]?.querySelectorAll('td') ?? [];
        sizes.forEach((id, column) => {
          const size = parseAskedSize(id);
          if (size === undefined) throw new Error(`not a size: ${id}`);
          const expected = engineSays(model, quality, size) ?? 'not';
          expect(textOf(cells[column]), `${model.id} ${quality} ${id}`).toContain(expected);
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(least);
  });

  test('opens each record from every number that rests on it, and stops the keyboard at one of them a row', () => {
    for (const row of pageAt('/cost-per-image/').querySelectorAll('#pixels tbody tr, #named tbody tr')) {
      const openers = row.querySelectorAll('[popovertarget]');
      const records = new Set(openers.map((each) => each.getAttribute('popovertarget')));
      const stops = openers.filter((each) => each.getAttribute('tabindex') === undefined);
      expect(stops.map((each) => each.getAttribute('popovertarget')).toSorted()).toEqual([...records].toSorted());
    }
  });

  test('leads first to the table of all costs, and marks what is disputed as every table does', () => {
    expect(pageAt('/cost-per-image/').querySelector('main > p a[href="/cost-per-image/all/"]')).not.toBeNull();
    for (const address of ['/cost-per-image/', '/cost-per-image/4k/', '/models/', '/models/gemini-nano-banana-2.1/']) {
      const marked = pageAt(address)
        .querySelectorAll('td')
        .filter((cell) => cell.querySelector('.mark a[href^="/conflicts/"]') !== null);
      expect(marked.map(textOf).join(' '), address).toContain('disputed');
    }
  });

  test('holds every family on sale, each in one table', () => {
    const page = pageAt('/cost-per-image/');
    const tables = ['#pixels', '#named', '#other'].map((section) => page.querySelector(`${section} table`));
    const families = tables.flatMap((table) => {
      const inTable = (table?.querySelectorAll('tbody a[href^="/models/"]') ?? []).flatMap((link) => modelAt(link) ?? []);
      return [...new Set(inTable.map((model) => model.family))];
    });
    expect(new Set(families).size).toBe(families.length);
    const onSale = card.models.filter((model) => isOnSale(standingOf(model, today))).map((model) => model.family);
    expect(new Set(families)).toEqual(new Set(onSale));
  });
});

describe('the page of a size', () => {
  test('lists every computable rung from the cheapest up, with 1,000 images', () => {
    const [group, first] = rowsOf(pageAt('/cost-per-image/1024x1024/').querySelector('tbody[data-ranked]'));
    expect(group).toEqual(['On sale, cheapest first']);
    expect(first).toEqual(['GPT Image 1 mini ends 2026-12-01', 'low', '$0.005 published by tokens $0.00218', 'not known', '$5.00', '272']);
  });

  test.for(pagedSizes(catalog).map((size) => ({ slug: sizeSlug(size), size })))(
    'of $slug shows the engine’s number in every ranked row, on the standard tier and on Batch',
    ({ slug, size }) => {
      const rows = pageAt(`/cost-per-image/${slug}/`).querySelectorAll('tbody[data-ranked] tr:not(.group)');
      for (const row of rows) {
        const model = modelIn(row);
        if (model === undefined) throw new Error(`no model in ${textOf(row)}`);
        const [quality, standard, batch] = row.querySelectorAll('td');
        const [rung = ''] = textOf(quality).split(' ');
        const asked = model.qualities.length === 0 ? null : rung;
        expect(textOf(standard), `${model.id} ${rung}`).toContain(engineSays(model, asked, size));
        expect(textOf(batch), `${model.id} ${rung} batch`).toContain(engineSays(model, asked, size, 'batch') ?? 'not');
      }
    },
  );
});
