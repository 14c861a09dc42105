import { describe, expect, test } from 'vitest';
import { readBuildDate } from '../../src/catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { pricedQualities } from '../../src/catalog/cost-table.ts';
import { costOf } from '../../src/domain/cost.ts';
import { hasRatio, parseRatio } from '../../src/domain/ratio.ts';
import { brokenSizeRules, parseSize, pixels, type Size } from '../../src/domain/size.ts';
import { imageJob } from '../../src/domain/size-finder.ts';
import { formatCost } from '../../src/format/cost.ts';
import { formatCount } from '../../src/format/words.ts';
import { pageAt, rowsOf, textOf } from './built.ts';

const { card } = loadCatalog(dataDirectory());
const today = readBuildDate();
const page = pageAt('/sizes/');

const modelOf = (id: string) => {
  const model = card.models.find((each) => each.id === id);
  if (model === undefined) throw new Error(`no model ${id}`);
  return model;
};

/** What the engine says of one image, as a page writes it, with its tokens. */
function engineSays(id: string, quality: string | null, size: Size): { cost: string; tokens: string } {
  const costing = costOf(imageJob(modelOf(id), quality, size), card, today);
  if (costing.kind !== 'cost') throw new Error(`${id} ${quality}: ${costing.kind}`);
  return { cost: formatCost(costing), tokens: formatCount(costing.outputTokensPerImage ?? 0) };
}

/** The size that is written at the end of a text. */
function sizeIn(text: string): Size {
  const size = parseSize(/\d+ × \d+$/.exec(text)?.[0] ?? '');
  if (size === undefined) throw new Error(`no size in “${text}”`);
  return size;
}

/** The table whose caption begins with some words. */
function tableOf(caption: string) {
  return page.querySelectorAll('table').find((table) => textOf(table.querySelector('caption')).startsWith(caption)) ?? null;
}

describe('the page of sizes', () => {
  test('says first what a larger size costs less', () => {
    // 1,372 and 1,756 tokens at $30 per 1M; 1 − 1372 ÷ 1756 = 21.9 %; 1536 × 1024 ÷ 1024² = 1.5
    expect(textOf(page.querySelector('h1 + p'))).toBe(
      'A larger image can cost less: with GPT Image 2 at medium, 1536 × 1024 costs $0.0412 and 1024 × 1024 $0.0527. That is 22 % less for 50 % more pixels.',
    );
  });

  test.for(['gpt-image-2', 'gpt-image-2.5-flare'])(
    'lists for %s a legal size of the shape in each row, with the engine’s numbers',
    (id) => {
      const model = modelOf(id);
      const table = page
        .querySelectorAll('#tables h3')
        .find((title) => title.querySelector(`a[href="/models/${id}/"]`) !== null)?.nextElementSibling;
      const bodies = table?.querySelectorAll('tbody') ?? [];
      expect(bodies).toHaveLength(3);
      let compared = 0;
      for (const body of bodies) {
        const [edge = 0] = /[\d,]+ px/.exec(textOf(body.querySelector('.group')))?.map((text) => Number(text.replace(/\D/g, ''))) ?? [];
        for (const row of body.querySelectorAll('tr:not(.group)')) {
          const head = textOf(row.querySelector('th'));
          const cells = row.querySelectorAll('td');
          if (cells.length === 1) {
            expect(textOf(cells[0])).toContain('none so large; the largest is');
            expect(sizeIn(textOf(cells[0])).width).toBeLessThan(edge);
            continue;
          }
          const size = sizeIn(head);
          expect(brokenSizeRules(size, model.sizes)).toEqual([]);
          expect(hasRatio(size, parseRatio(head.split(' ')[0] ?? '') ?? { width: 0, height: 1 }, 0), head).toBe(true);
          expect(size.width).toBeGreaterThanOrEqual(edge);
          pricedQualities(model).forEach((quality, index) => {
            const { cost, tokens } = engineSays(id, quality, size);
            expect(textOf(cells[index]), `${head} ${quality}`).toBe(`${cost} ${tokens} tokens`);
            compared += 1;
          });
        }
      }
      expect(compared).toBeGreaterThan(50);
    },
  );

  test('lists pairs of which the larger one has more pixels and costs less', () => {
    const [, ...rows] = rowsOf(tableOf('Recommended sizes'));
    expect(rows.length).toBeGreaterThan(1);
    for (const [larger = '', , smaller = ''] of rows) {
      expect(pixels(sizeIn(larger))).toBeGreaterThan(pixels(sizeIn(smaller)));
    }
    expect(rows.find(([larger]) => larger === '3840 × 2160')?.slice(1)).toEqual([
      '$0.100',
      '2048 × 2048',
      '$0.107',
      '7 % less',
      '98 % more pixels',
    ]);
  });

  test('draws the chart at build, with its figures in a table beneath', () => {
    const chart = page.querySelector('svg[role="img"]');
    expect(chart?.getAttribute('aria-label')).toContain('a long shape costs less than a square');
    const names = chart?.querySelectorAll('.name').map(textOf) ?? [];
    const [, ...rows] = rowsOf(tableOf('The ends of the lines'));
    expect(rows.map(([shape]) => shape).sort()).toEqual(names.sort());
    for (const [, least = '', leastCost, most = '', count, mostCost] of rows) {
      expect(leastCost).toBe(engineSays('gpt-image-2', 'medium', sizeIn(least)).cost);
      expect(mostCost).toBe(engineSays('gpt-image-2', 'medium', sizeIn(most)).cost);
      expect(count).toBe(formatCount(pixels(sizeIn(most))));
    }
  });

  test('holds the answer to the search that it opens with', () => {
    const rows = page.querySelectorAll('[data-finder] tbody tr');
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      const { cost, tokens } = engineSays('gpt-image-2', 'medium', sizeIn(textOf(row.querySelector('th'))));
      expect(row.querySelectorAll('td').slice(1, 3).map(textOf)).toEqual([tokens, cost]);
    }
  });

  test('carries the script of the search in itself and asks for nothing before it is used', () => {
    const scripts = page.querySelectorAll('script');
    expect(scripts.map((script) => script.getAttribute('src')).filter((src) => src !== undefined)).toEqual([]);
    expect(scripts.map((script) => Buffer.byteLength(script.textContent)).every((bytes) => bytes <= 4096)).toBe(true);
    expect(page.querySelectorAll('link[rel="modulepreload"], link[rel="preload"], astro-island')).toEqual([]);
  });

  test('names the models whose sizes are not known', () => {
    expect(textOf(page.querySelector('#tables'))).toMatch(/is not known of: GPT Image 2\.6/);
  });
});

describe('the page of qualities', () => {
  const qualities = pageAt('/qualities/');

  test('says first which quality is which', () => {
    expect(textOf(qualities.querySelector('h1 + p'))).toBe(
      '“high” of GPT Image 2.5 is “medium” of GPT Image 2: 1,756 output tokens at 1024 × 1024. “max” of GPT Image 2.5 is “high” of GPT Image 2: 7,024.',
    );
  });

  test('shows the engine’s tokens at every step, whoever’s name it bears', () => {
    const [head = [], ...rows] = rowsOf(qualities.querySelector('#openai-canvas table'));
    expect(head.slice(0, 2)).toEqual(['GPT Image 2.5', 'GPT Image 2']);
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['low', 'low'],
      ['medium', 'no such step'],
      ['high', 'medium'],
      ['xhigh', 'no such step'],
      ['max', 'high'],
    ]);
    for (const [newer = '', older = '', ...tokens] of rows) {
      const sizes = head.slice(2).map(sizeIn);
      expect(tokens).toEqual(sizes.map((size) => engineSays('gpt-image-2.5-flare', newer, size).tokens));
      if (older !== 'no such step') expect(tokens).toEqual(sizes.map((size) => engineSays('gpt-image-2', older, size).tokens));
    }
  });

  test('has every family on sale with a quality in one place', () => {
    const text = textOf(qualities.querySelector('main'));
    expect(textOf(qualities.querySelector('#unknown'))).toContain('GPT Image 2.6 has “low”, “medium”, “high”, “xhigh” and “max”');
    expect(textOf(qualities.querySelector('#unknown'))).toContain('about 3,337');
    const sold = card.models.filter(({ qualities: own, shutdown }) => own.length > 0 && (shutdown === null || shutdown.latest > today));
    expect(sold.length).toBeGreaterThan(10);
    for (const { id, family } of sold) {
      const lead = card.models.find((model) => model.family === family)?.id ?? id;
      expect(qualities.querySelectorAll(`main section a[href="/models/${lead}/"]`), id).toHaveLength(1);
    }
    expect(text).toContain('“medium” and “high” mean other tokens in one model than in another.');
  });
});

describe('the page of limits', () => {
  const limits = pageAt('/limits/');

  test('says first how many images a minute, and how long a thousand take', () => {
    expect(textOf(limits.querySelector('h1 + p'))).toBe(
      'With GPT Image 2 at medium and 1024 × 1024, an account on Tier 1 is allowed 5 images a minute, so 1,000 images take 3 hours 20 minutes; one on Tier 5 is allowed 250 images a minute, so 1,000 images take 4 minutes.',
    );
  });

  test('names the settings in which tokens per minute bind', () => {
    const rows = rowsOf(limits.querySelector('#gpt-image-2 table')).slice(-2);
    // Tier 2: 250,000 ÷ 14,272 = 17.5 and 250,000 ÷ 13,342 = 18.7, both under 20; the other tiers allow more.
    expect(rows).toEqual([
      ['high: 2048 × 2048', '14,272', '5', '17 by tokens', '50', '150', '250'],
      ['high: 3840 × 2160', '13,342', '5', '18 by tokens', '50', '150', '250'],
    ]);
  });

  test('tells the time of every pace it shows', () => {
    const [head, ...rows] = rowsOf(limits.querySelector('#times table'));
    expect(head).toEqual(['Images a minute', '100 images', '1,000 images', '10,000 images']);
    // 100 ÷ 17 = 5.9, 1,000 ÷ 17 = 58.8 and 10,000 ÷ 17 = 588.2 minutes
    expect(rows).toContainEqual(['17', '6 minutes', '59 minutes', '9 hours 49 minutes']);
    const paces = limits.querySelectorAll('section[id^="gpt"] tbody + tbody td .figure').map(textOf);
    expect(new Set(paces)).toEqual(new Set(rows.map(([pace]) => pace)));
  });

  test('names every family on sale without stated limits', () => {
    const section = limits.querySelector('#unknown');
    expect(textOf(section)).toContain('GPT Image 2.6');
    expect(section?.querySelectorAll('dd a').length).toBeGreaterThan(50);
  });
});
