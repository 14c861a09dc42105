import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import type { ChoiceTable } from '../../src/catalog/compare/choice-file.ts';
import { modelPairs } from '../../src/catalog/compare/pairs.ts';
import { cellJob, pricedQualities } from '../../src/catalog/cost-table.ts';
import { isOnSale, pricingDay, standingOf } from '../../src/catalog/standing.ts';
import { answerTo, parseRedirects } from '../../src/cli/static-site.ts';
import { matchRungs } from '../../src/domain/compare/matched-rungs.ts';
import { costOf } from '../../src/domain/cost.ts';
import type { Model } from '../../src/domain/rate-card.ts';
import { type AskedSize, parseAskedSize, sizeId } from '../../src/domain/size.ts';
import { formatCost } from '../../src/format/cost.ts';
import { addresses, DIST, pageAt, rowsOf, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;
const today = readBuildDate();
const pairs = modelPairs(catalog);
const all = addresses();

const NOT_A_COST = /^(?:not |by |ended)/;

/** What the page of a model shows for a quality and a size: the first amount of the cell. */
function onModelPage(model: Model): Map<string, string> {
  const table = pageAt(`/models/${model.id}/`).querySelector('#cost table');
  const [head = [], ...rows] = rowsOf(table);
  return new Map(
    rows.flatMap(([quality = '', ...cells]) =>
      cells.map((cell, index): [string, string] => {
        const size = (head[index + 1] ?? '').replaceAll(' ', '').replace('×', 'x').replace('anysize', 'any');
        return [`${quality.replace(/ (?:due|unconfirmed|checked)$/, '')} ${size}`.toLowerCase(), /\$[\d.,]+/.exec(cell)?.[0] ?? cell];
      }),
    ),
  );
}

function engineSays(model: Model, quality: string | null, size: AskedSize): string | undefined {
  const costing = costOf(cellJob(model, quality, size), card, pricingDay(model, today));
  return costing.kind === 'cost' ? formatCost(costing) : undefined;
}

describe('pages of pairs', () => {
  test('are dozens, each with one address, and lead to one another', () => {
    expect(pairs.length).toBeGreaterThan(24);
    expect(pairs.length).toBeLessThan(100);
    expect(all).toEqual(expect.arrayContaining(pairs.map(({ slug }) => `/compare/${slug}/`)));
    const reversed = pairs.map(({ a, b }) => `/compare/${b.id}-vs-${a.id}/`);
    expect(all.filter((address) => reversed.includes(address))).toEqual([]);
    const index = pageAt('/compare/');
    for (const { slug } of pairs) expect(index.querySelector(`a[href="/compare/${slug}/"]`), slug).not.toBeNull();
  });

  test('have titles that search results do not cut', () => {
    for (const { slug } of pairs) expect(textOf(pageAt(`/compare/${slug}/`).querySelector('title')).length, slug).toBeLessThanOrEqual(70);
  });

  test.for(pairs)('$slug shows the figures of the model pages and of the engine', ({ slug, a, b }) => {
    const table = pageAt(`/compare/${slug}/`).querySelector('#sizes table');
    const sizes = rowsOf(table)[0]?.slice(1) ?? [];
    const shown = table?.querySelectorAll('tbody') ?? [];
    let compared = 0;
    for (const body of shown) {
      const title = textOf(body.querySelector('.group'));
      for (const row of body.querySelectorAll('tr:not(.group)')) {
        const label = textOf(row.querySelector('th'));
        // Where both stand under one title, the name leads the label; the longer name is tried first.
        const named = [a, b].toSorted((x, y) => y.name.length - x.name.length).find((each) => label.startsWith(each.name));
        const model = named ?? (title === a.name ? a : b);
        const quality =
          pricedQualities(model).find((each) => each !== null && label.replace(named?.name ?? '', '').trim() === each) ?? null;
        const known = onModelPage(model);
        row.querySelectorAll('td').forEach((cell, index) => {
          const text = textOf(cell);
          if (NOT_A_COST.test(text)) return;
          const asked = parseAskedSize((sizes[index] ?? '').replace('any size', 'any'));
          const as = / as (.+?)(?: ?disputed)?$/.exec(text)?.[1]?.replace('any size', 'any') ?? (asked && sizeId(asked)) ?? '';
          const amount = /\$[\d.,]+/.exec(text)?.[0];
          const size = parseAskedSize(as);
          const onPage = known.get(`${quality ?? 'one quality'} ${as}`.toLowerCase());
          if (onPage !== undefined) expect(amount, `${model.id} ${quality} ${as}`).toBe(onPage);
          else expect(amount, `${model.id} ${quality} ${as}`).toBe(size && engineSays(model, quality, size));
          compared += 1;
        });
      }
    }
    const isKnown = [a, b].some((model) => answerable(model));
    if (isKnown) expect(compared).toBeGreaterThan(0);
  });

  test('state rungs of equal tokens in numbers, and never match by name', () => {
    for (const { a, b, slug } of pairs) {
      const matched = matchRungs(a, b);
      if (matched.kind !== 'tokens') continue;
      const groups = pageAt(`/compare/${slug}/`)
        .querySelectorAll('#sizes tbody')
        .filter((body) => textOf(body.querySelector('.group')).startsWith('Equal tokens'));
      expect(groups, slug).toHaveLength(matched.pairs.length);
      for (const group of groups) {
        const [mine, others] = group
          .querySelectorAll('tr:not(.group)')
          .map((row) => row.querySelectorAll('td').map((cell) => /([\d,]+) tokens/.exec(textOf(cell))?.[1]));
        expect(mine?.length).toBeGreaterThan(0);
        expect(mine).toEqual(others);
      }
    }
  });
});

/** Whether an image of a model has a cost at one of its sizes. */
function answerable(model: Model): boolean {
  return [...onModelPage(model).values()].some((text) => text.startsWith('$'));
}

describe('the pairs that buyers ask for', () => {
  const lead = (slug: string) => textOf(pageAt(`/compare/${slug}/`).querySelector('main > p.text-lead'));
  const notes = (slug: string) => textOf(pageAt(`/compare/${slug}/`).querySelector('.beside ul.plain-list'));

  /** The first table without the words that stand ready for the day on which a claim lapses. */
  const cases = (slug: string) => {
    const table = pageAt(`/compare/${slug}/`).querySelector('.beside table');
    return rowsOf(table).map((row) => row.map((cell) => cell.replace(/ no longer confirmed$/, '')));
  };

  test('say first which is cheaper, at what, by how much and as of when', () => {
    const slug = 'gpt-image-2-vs-gemini-3-pro-image';
    // 0.1344 ÷ 0.05268 = 2.55
    expect(lead(slug)).toBe(
      'For one 1K image (1024 × 1024) at medium, GPT Image 2 is cheaper: $0.0527 against $0.134 with Nano Banana Pro, 2.55 times as much. At high, Nano Banana Pro is cheaper.',
    );
    const [h1, days, , table] = pageAt(`/compare/${slug}/`).querySelectorAll(
      'main > h1, main > ul, main > p.text-lead:not([hidden]), main > .beside',
    );
    expect(textOf(h1)).toBe('GPT Image 2 or Nano Banana Pro: which costs less?');
    expect(textOf(days)).toBe(`As of ${today} GPT Image 2 checked 2026-09-08 or later Nano Banana Pro checked 2026-10-08`);
    // 0.1344 ÷ 0.00588 = 22.9; 0.21072 ÷ 0.1344 = 1.57
    expect(table?.querySelector('table')).not.toBeNull();
    expect(cases(slug).slice(1, 5)).toEqual([
      ['1K 1024 × 1024'],
      ['low', '$0.00588', '$0.134', 'GPT Image 2 23×'],
      ['medium', '$0.0527', '$0.134', 'GPT Image 2 2.55×'],
      ['high', '$0.211', '$0.134', 'Nano Banana Pro 1.57×'],
    ]);
    expect(notes(slug)).toContain(
      'At 1K, 2K and 4K, GPT Image 2 costs less at low and medium and more at high than Nano Banana Pro, which has one quality.',
    );
  });

  test('compare versions at equal tokens, whatever the quality is called', () => {
    const slug = 'gpt-image-2-vs-gpt-image-2.5-flare';
    expect(lead(slug)).toBe(
      'For one 1K image (1024 × 1024) at medium, which GPT Image 2.5 Flare calls high, neither is cheaper: both cost $0.0527, for 1,756 tokens.',
    );
    expect(cases(slug).slice(2, 5)).toEqual([
      ['low 196 tokens', '$0.00588', '$0.00588', 'the same'],
      ['medium = high 1,756 tokens', '$0.0527', '$0.0527', 'the same'],
      ['high = max 7,024 tokens', '$0.211', '$0.211', 'the same'],
    ]);
    expect(notes(slug)).toContain('“high” costs $0.211 (7,024 tokens) with GPT Image 2 and $0.0527 (1,756) with GPT Image 2.5 Flare.');
    expect(notes(slug)).toContain('“max” of GPT Image 2.5 Flare is “high” of GPT Image 2 (7,024 tokens, $0.211)');
  });

  test('give the span of the settings as a ratio, and what each is best for with its tradeoff', () => {
    const page = pageAt('/compare/gpt-image-2-vs-gemini-3-pro-image/');
    // 0.42816 ÷ 0.00471 = 90.9; 0.24 ÷ 0.1344 = 1.79
    const spans = page.querySelectorAll('#variance li').map((each) => textOf(each));
    expect(spans).toEqual([expect.stringMatching(/^GPT Image 2, .* 91×\.$/), expect.stringMatching(/^Nano Banana Pro, .* 1\.79×\.$/)]);
    const rows = rowsOf(page.querySelector('#best-for table'));
    expect(rows.map(([name]) => name)).toEqual(['Respect', 'Best for', 'Tradeoff', 'Its route suits', 'Its route does not suit']);
    expect(rows[1]?.[1]).toContain(
      'Had more points than Nano Banana Pro on Arena, text to image: 1,385 points against 1,245 (medium, 2026-07-27).',
    );
    expect(rows[2]?.[2]).toContain('GPT Image 2 takes 16 images per edit as references, the most of the two.');
    for (const { slug } of pairs) {
      const [, best, tradeoff] = rowsOf(pageAt(`/compare/${slug}/`).querySelector('#best-for table'));
      for (const cell of [...(best ?? []), ...(tradeoff ?? [])]) expect(cell, slug).not.toBe('');
    }
  });

  test('say what is not known instead of comparing', () => {
    expect(lead('gpt-image-2-vs-gpt-image-2.6-flare')).toContain(
      `cannot be told as of ${today}. The output tokens of GPT Image 2.6 Flare cannot be counted.`,
    );
    expect(lead('gpt-image-2-vs-grok-imagine-2.0')).toContain('No claim is made which is cheaper');
  });

  test('give what others measured with its setting and day, each scale in a row of its own', () => {
    const rowsOn = (slug: string) => rowsOf(pageAt(`/compare/${slug}/`).querySelector('#signals'));
    expect(rowsOn('gpt-image-2-vs-gemini-3-pro-image')).toContainEqual([
      'Arena, text to image',
      '1,381 points (medium, rank 1 there, 2026-08-24) 1,385 points (medium, rank 1 there, 2026-07-27)',
      '1,245 points (2K, rank 8 there, 2026-07-27)',
    ]);
    expect(rowsOn('gpt-image-2.5-flare-vs-gemini-3-pro-image')).toContainEqual([
      'Time of one 1024 × 1024 image through OpenRouter',
      '19 to 24 seconds (high, 2026-10-07)',
      '15 seconds (2026-10-07)',
    ]);
    const silent = rowsOn('dall-e-2-vs-dall-e-3').slice(1);
    expect(silent.map(([, text]) => text)).toEqual(['no dated measurement found', 'no dated measurement found']);
  });

  test('set apart what differs, what is the same and what is stated of one, and leave out what is stated of neither', () => {
    const facts = pageAt('/compare/gpt-image-2-vs-gpt-image-2.5-flare/').querySelectorAll('#facts tbody');
    const groups = new Map(facts.map((body) => [textOf(body.querySelector('.group')), rowsOf(body).map(([name]) => name)]));
    expect(groups.get('Where they differ')).toEqual(expect.arrayContaining(['State', 'Transparent background']));
    expect(groups.get('The same for both')).toEqual(expect.arrayContaining(['Entry cost', 'Account needed', 'PNG']));
    expect(groups.get('Stated of one of them only')).toContain('Input fidelity setting');
    for (const { slug } of pairs) {
      const cells = pageAt(`/compare/${slug}/`).querySelectorAll('#facts tbody:not(#signals) tr:not(.group)');
      for (const row of cells)
        expect(
          row.querySelectorAll('td').filter((cell) => !/^(?:not stated|not known)$/.test(textOf(cell))),
          slug,
        ).not.toEqual([]);
    }
  });
});

describe('the free choice', () => {
  const source = pageAt('/compare/').querySelector('#chosen')?.getAttribute('data-source') ?? '';
  const table = JSON.parse(readFileSync(`${DIST}${source}`, 'utf8')) as ChoiceTable;

  test('offers every model on sale, each with a cell for every row', () => {
    const onSale = card.models.filter((model) => isOnSale(standingOf(model, today))).map(({ id }) => id);
    expect(table.models.map(({ id }) => id).sort()).toEqual(onSale.sort());
    const boxes = pageAt('/compare/').querySelectorAll('#choose input[name="m"]');
    expect(boxes.map((box) => box.getAttribute('value') ?? '').sort()).toEqual(onSale);
    for (const { id, cells } of table.models) {
      expect(cells, id).toHaveLength(table.rows.length);
      expect(
        cells.filter((lines) => lines.length === 0 || lines.some(({ pieces }) => pieces.length === 0)),
        id,
      ).toEqual([]);
    }
  });

  test('shows the costs of the pages of the pairs, and each cell leads to a page that is there', () => {
    const cellsOf = (id: string) => table.models.find((model) => model.id === id)?.cells ?? [];
    const firstOf = (id: string, row: string) => cellsOf(id)[table.rows.indexOf(row)]?.[0]?.pieces[0]?.[0];
    const costs = ['1K in the usual quality', '1K, all qualities', '2K, all qualities', '4K, all qualities', '1K, Batch'];
    expect(costs.map((row) => firstOf('gpt-image-2', row))).toEqual([
      '$0.0527 (medium, 1,756 tokens)',
      '$0.00588 to $0.211',
      '$0.0119 to $0.428',
      '$0.0111 to $0.400',
      '$0.00294 to $0.105',
    ]);
    expect(costs.map((row) => firstOf('gemini-3-pro-image', row))).toEqual([
      '$0.134 (1,120 tokens)',
      '$0.134',
      '$0.134',
      '$0.240',
      '$0.0672',
    ]);
    const pieces = table.models.flatMap(({ cells }) => cells.flat().flatMap((line) => line.pieces));
    const places = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece[1]])));
    for (const href of places) {
      const [address = '', id] = href.split('#');
      expect(all, href).toContain(address);
      if (id !== undefined) expect(pageAt(address).querySelector(`[id="${id}"]`), href).not.toBeNull();
    }
  });

  test('compares a quality of equal tokens, whatever it is called', () => {
    const usual = new Map(table.models.map((model) => [model.id, model.usual]));
    expect([usual.get('gpt-image-2')?.quality, usual.get('gpt-image-2.5-flare')?.quality]).toEqual(['medium', 'high']);
    expect(usual.get('gpt-image-2.5-flare')?.tokens).toBe(usual.get('gpt-image-2')?.tokens);
    expect(table.usual).toContain('medium of GPT Image 2 (1,756 tokens an image)');
  });
});

describe('the table of the main models', () => {
  const page = pageAt('/compare/');
  const [head = [], ...rows] = rowsOf(page.querySelector('main table'));

  test('gives of each model and two resellers what a buyer asks first', () => {
    expect(head).toEqual(['Model', 'Pricing', 'Usual 1K cost 1024 × 1024', 'Best for', 'Tradeoff']);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.flat().filter((cell) => cell === '')).toEqual([]);
    const [, pricing, cost, bestFor, tradeoff] = rows.find(([name]) => name === 'GPT Image 2 OpenAI') ?? [];
    expect([pricing, cost]).toEqual(['by token', '$0.0527 medium, 1,756 tokens $0.00588 low to $0.211 high every price']);
    expect(bestFor).toContain('Held place 1 on Arena, text to image: 1,381 points (medium, 2026-08-24).');
    // 0.21072 ÷ 0.00588 = 35.8
    expect(tradeoff).toContain('At 1K costs 36 times as much at high as at low: $0.211.');
    expect(rows.filter(([name]) => name?.includes('reseller of GPT Image 2'))).toHaveLength(2);
  });

  test('says who costs least and most as of the day, with the cheapest quality of all', () => {
    // 0.1344 ÷ 0.02 = 6.72
    expect(textOf(page.querySelector('main p.text-lead'))).toBe(
      `As of ${today}, a 1K image (1024 × 1024) costs from $0.02 with Seedream 5.5 to $0.134 with Nano Banana Pro, 6.72 times as much, each in its usual quality. GPT Image 2.5 and GPT Image 2 also have a lower one, for $0.00588.`,
    );
  });
});

test('the old address leads to the pair it was about', () => {
  const redirects = parseRedirects(readFileSync(`${DIST}/_redirects`, 'utf8'));
  for (const old of ['/vs/nano-banana-pro', '/vs/nano-banana-pro/']) {
    const answer = answerTo({ headers: [], redirects, isFile: () => false }, old);
    expect(answer).toEqual({ kind: 'redirect', status: 301, location: '/compare/gpt-image-2-vs-gemini-3-pro-image/' });
  }
  expect(all).toContain('/compare/gpt-image-2-vs-gemini-3-pro-image/');
});
