import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import { describe, expect, test } from 'vitest';
import { twinOf } from '../../src/api/twin-addresses.ts';
import { origin } from '../../src/site.ts';
import { MAIN_PAGES, trailOf } from '../../src/trail.ts';
import { addresses, DIST, pageAt, textOf } from './built.ts';
import { dataFile, holds, plainText } from './data-files.ts';

const all = addresses();
const read = (address: string) => readFileSync(join(DIST, address, 'index.html'), 'utf8');

type Node = { '@type': string } & Record<string, unknown>;

/** What a page says to machines, as it stands in its HTML. */
function graphOf(html: string): Node[] {
  const [, text] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return text === undefined ? [] : JSON.parse(text)['@graph'];
}

const pages = all.map((address) => {
  const html = read(address);
  return { address, html, graph: graphOf(html) };
});

/** The validator asks for what Google asks for; nodes are given by their type. */
async function issuesOf(graph: readonly Node[]): Promise<unknown[]> {
  const jsonld = Object.fromEntries(
    [...Map.groupBy(graph, (node) => node['@type'])].map(([type, nodes]) => [type, structuredClone(nodes)]),
  );
  return new Validator(undefined).validate({ jsonld, microdata: {}, rdfa: {}, errors: [] });
}

describe('what pages say to machines in JSON-LD', () => {
  test('the validator sees what is wrong', async () => {
    const broken = [{ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] }];
    expect((await issuesOf(broken)).length).toBeGreaterThan(0);
  });

  test('passes the validator on every page', async () => {
    const found = await Promise.all(pages.map(async ({ address, graph }) => ({ address, issues: await issuesOf(graph) })));
    expect(found.filter(({ issues }) => issues.length > 0)).toEqual([]);
    expect(pages.filter(({ graph }) => graph.length > 0).length).toBeGreaterThan(200);
  });

  test('is a set of data, the way down or questions, and never an offer', () => {
    const types = new Set(pages.flatMap(({ graph }) => graph.map((node) => node['@type'])));
    expect([...types].filter((type) => !['BreadcrumbList', 'Dataset', 'FAQPage'].includes(type))).toEqual([]);
    for (const { address, html } of pages) expect(/"@type":"(?:Aggregate)?Offer"/.test(html), address).toBe(false);
  });

  test('asks and answers only what stands on the page, in the same words', () => {
    type Question = { name: string; acceptedAnswer: { text: string } };
    const squeezed = (text: string) => text.replace(/\s/g, '');
    for (const { address, html, graph } of pages) {
      const questions = (graph.find((node) => node['@type'] === 'FAQPage')?.['mainEntity'] ?? []) as Question[];
      const page = squeezed(plainText(html));
      for (const { name, acceptedAnswer } of questions) {
        expect(page.includes(squeezed(name)), `${address}: ${name}`).toBe(true);
        expect(page.includes(squeezed(acceptedAnswer.text)), `${address}: ${acceptedAnswer.text}`).toBe(true);
      }
    }
  });

  test('leads down the same way as the page itself', () => {
    for (const { address, graph } of pages) {
      const list = graph.find((node) => node['@type'] === 'BreadcrumbList');
      const steps = (list?.['itemListElement'] ?? []) as { name: string; item?: string }[];
      const visible = MAIN_PAGES.some(({ href }) => href === address) ? [] : trailOf(address);
      expect(
        steps.slice(0, -1).map(({ name, item }) => [name, item]),
        address,
      ).toEqual(visible.map(({ text, href }) => [text, `${origin}${href}`]));
    }
  });

  test('has the numbers that the first sentences of the page show', () => {
    const measured = pages.flatMap(({ address, html, graph }) => {
      const dataset = graph.find((node) => node['@type'] === 'Dataset');
      const values = (dataset?.['variableMeasured'] ?? []) as { value: string }[];
      const lead = plainText(html.slice(html.indexOf('<h1'), html.indexOf('</p>', html.indexOf('<h1'))));
      return values.map(({ value }) => ({ address, value, shown: holds(lead.replaceAll(',', ''), `$${value}`) }));
    });
    expect(measured.filter(({ shown }) => !shown)).toEqual([]);
    expect(measured.length).toBeGreaterThan(80);
  });

  test('names files that are there', () => {
    for (const { address, graph } of pages) {
      const files = (graph.find((node) => node['@type'] === 'Dataset')?.['distribution'] ?? []) as { contentUrl: string }[];
      const missing = files.filter(({ contentUrl }) => !existsSync(join(DIST, contentUrl.replace(origin, ''))));
      expect(missing, address).toEqual([]);
    }
  });
});

describe('the twins in Markdown', () => {
  const twins = all.flatMap((address) => {
    const file = twinOf(address);
    return file === undefined ? [] : [{ address, file }];
  });

  test('stand for the home page, every model, every seller and the tables', () => {
    const { models, sellers } = dataFile<'index'>('index.json');
    const expected = [
      ...['/', '/models/', '/cost-per-image/', '/rates/', '/plans/', '/routes/', '/changes/'],
      ...models.map((id) => `/models/${id}/`),
      ...sellers.map((id) => `/plans/${id}/`),
    ];
    expect(twins.map(({ address }) => address).sort()).toEqual(expected.sort());
    for (const { address, html } of pages) {
      const [, alternate] = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html) ?? [];
      expect(alternate, address).toBe(twinOf(address));
    }
  });

  test.for(twins)('$file holds no figure that $address does not show', ({ address, file }) => {
    const text = readFileSync(join(DIST, file), 'utf8');
    const page = plainText(read(address));
    const figures = [...new Set([...text.matchAll(/\$[\d,]+(?:\.\d+)?/g)].map(([figure]) => figure))];
    expect(text).toMatch(/^# \S/);
    expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    expect(text).toContain('CC BY 4.0');
    expect(figures.filter((figure) => !holds(page, figure))).toEqual([]);
  });

  test('hold the table of costs and the rates of a model', () => {
    const text = readFileSync(join(DIST, 'models/gpt-image-2.md'), 'utf8');
    expect(text).toContain('| high | $0.211 (7,024 tokens, published $0.211)');
    expect(text).toMatch(/\| Image output \|[^|]+\| \$30\.00 \| \$15\.00 \|/);
    expect(text).toContain('| Text output |');
    expect(text).toContain('not billed');
  });
});

describe('llms.txt', () => {
  const text = readFileSync(join(DIST, 'llms.txt'), 'utf8');

  test('names the site, the licence, every model and every kind of file', () => {
    expect(text).toMatch(/^# Ratecard\n\n> /);
    const { models, files, feeds } = dataFile<'index'>('index.json');
    for (const id of models) expect(text).toContain(`${origin}/models/${id}.md`);
    for (const { url } of [...files, ...feeds]) expect(text).toContain(url);
  });

  test('leads only to what is there', () => {
    const links = [...text.matchAll(/\(<([^>]+)>\)/g)].map(([, link = '']) => link).filter((link) => link.startsWith(origin));
    const missing = links.filter((link) => {
      const path = join(DIST, link.replace(origin, ''));
      return !existsSync(link.endsWith('/') ? join(path, 'index.html') : path);
    });
    expect(links.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});

describe('badges', () => {
  const { models } = dataFile<'index'>('index.json');

  test.for(models)('%s: a drawing with a name, the headline number of the page and its day', (id) => {
    const svg = readFileSync(join(DIST, `badges/${id}.svg`), 'utf8');
    const page = pageAt(`/models/${id}/`);
    const [, title = ''] = /<title id="t">([^<]+)<\/title>/.exec(svg) ?? [];
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="t">/);
    expect(svg).not.toMatch(/<script|\son\w+=|<style|javascript:|<image|<use|https?:\/\/(?!www\.w3\.org)/);
    const lead = textOf(page.querySelector('main'));
    const name = textOf(page.querySelector('h1')).replace(/: price per image$/, '');
    expect(title.replaceAll('&#38;', '&'), id).toContain(name);
    for (const [figure] of title.matchAll(/\$[\d.]+/g)) expect(holds(lead, figure), figure).toBe(true);
    const [day] = /\d{4}-\d\d-\d\d/.exec(title) ?? [];
    if (day !== undefined) expect(textOf(page.querySelector('[data-freshness]')), id).toContain(day);
    expect(title).toMatch(/checked \d{4}-\d\d-\d\d|checked an undated copy|not read/);
  });
});
