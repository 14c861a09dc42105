import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { archiveEntries, toldEntries } from '../../src/catalog/change-log.ts';
import { atomText, jsonFeedText } from '../../src/catalog/feed-files.ts';
import { changesFeed, modelFeed } from '../../src/catalog/feeds.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { catalogOf, ratesOf, wireCopy } from './given.ts';

const ORIGIN = 'https://feeds.example';
const catalog = catalogOf(wireCopy());
const fileOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isJsonFeed = ajv.compile(JSON.parse(fileOf('json-feed.schema.json')));

/** What the grammar of RFC 4287 says against a feed; null where nothing. */
function atomProblem(xml: string): string | null {
  const [grammar, document] = [XmlDocument.fromString(fileOf('atom.rng')), XmlDocument.fromString(xml)];
  const validator = RelaxNGValidator.fromDoc(grammar);
  try {
    validator.validate(document);
    return null;
  } catch (error) {
    return String(error);
  } finally {
    for (const each of [validator, document, grammar]) each.dispose();
  }
}

/** The pages of the entries of a feed, in its order. */
const pagesIn = (wire: Wire) => changesFeed(catalogOf(wire)).entries.map(({ page }) => page);

/** The data after GPT Image 2 got another standard edition, recorded later. */
function withEdition(): Wire {
  const wire = wireCopy();
  const { editions } = ratesOf(wire, 'gpt-image-2');
  const [standard] = structuredClone(editions.filter((each) => each.tier === 'standard').slice(-1));
  if (standard?.pricing.shape !== 'per-token') throw new Error('expected token rates');
  for (const rate of standard.pricing.rates) if (rate.meter === 'image-output') rate.value = { kind: 'amount', amount: '24' };
  editions.push({ ...standard, from: '2026-12-15', recordedOn: '2026-12-16' });
  return wire;
}

describe('the feeds', () => {
  const feeds = [changesFeed(catalog), ...catalog.models.map(({ id }) => modelFeed(catalog, id))];

  test('are valid Atom by the grammar of RFC 4287', () => {
    expect(feeds.flatMap((feed) => atomProblem(atomText(feed, ORIGIN)) ?? [])).toEqual([]);
  });

  test('would not pass it without an id, or with a time that is none', () => {
    const [feed] = feeds;
    const text = feed === undefined ? '' : atomText(feed, ORIGIN);
    expect(atomProblem(text.replace(/<id>[^<]*<\/id>/, ''))).not.toBeNull();
    expect(atomProblem(text.replace(/<updated>[^<]*/, '<updated>2026-11-21'))).not.toBeNull();
    expect(atomProblem(text.replace('<author>', '<writer>').replace('</author>', '</writer>'))).not.toBeNull();
  });

  test('are valid JSON Feeds of version 1.1', () => {
    for (const feed of feeds)
      expect(isJsonFeed(JSON.parse(jsonFeedText(feed, ORIGIN))), `${feed.page} ${ajv.errorsText(isJsonFeed.errors)}`).toBe(true);
  });

  test('say the same in both formats, as a parser reads them', () => {
    const feed = changesFeed(catalog);
    const atom = parseAtomFeed(atomText(feed, ORIGIN));
    const json = parseJsonFeed(jsonFeedText(feed, ORIGIN));
    expect(atom.entries?.map(({ id, title, updated }) => [id, title?.value, updated])).toEqual(
      json.items?.map(({ id, title, date_modified }) => [id, title, date_modified]),
    );
    expect(atom.entries?.length).toBeGreaterThan(50);
  });

  test('give every entry one id, which is the address of its page', () => {
    const pages = pagesIn(wireCopy());
    expect(new Set(pages).size).toBe(pages.length);
    const known = new Set(archiveEntries(catalog).map(({ id }) => `/changes/${id}/`));
    expect(pages.filter((page) => !known.has(page))).toEqual([]);
  });

  test('tell old and new value of a price change', () => {
    const entry = changesFeed(catalog).entries.find(({ page }) => page === '/changes/2026-08-07-gpt-image-2-comfy-standard/');
    // 36 ÷ 30 = 1.2.
    expect(entry?.lines).toContain('image output $30.00 → $36.00 (1.2×)');
    expect(entry?.title).toMatch(/^Price changed: /);
  });

  test('never tell a correction of ours as a price that changed', () => {
    const corrections = changesFeed(catalog).entries.filter(({ kind }) => kind === 'correction');
    expect(corrections.length).toBeGreaterThan(0);
    for (const { title, lines } of corrections) {
      expect(title).toMatch(/^Our correction: /);
      expect(lines[0]).toBe('We had recorded it wrong. No price changed.');
    }
  });

  test('hold for a model its own entries only', () => {
    const told = toldEntries(archiveEntries(catalog)).filter(({ models }) => models.includes('gpt-image-2'));
    const feed = modelFeed(catalog, 'gpt-image-2');
    expect(feed.entries.map(({ page }) => page).sort()).toEqual(told.map(({ id }) => `/changes/${id}/`).sort());
  });

  test('are among them feeds without entries, which are valid too', () => {
    expect(feeds.filter(({ entries }) => entries.length === 0).length).toBeGreaterThan(0);
  });
});

describe('a feed that is written again', () => {
  test('is the same to the byte, also from files read in another order', () => {
    const wire = wireCopy();
    for (const list of [wire.rates, wire.models, wire.notices, wire.sources, wire.sellers]) list.reverse();
    const again = catalogOf(wire);
    expect(atomText(changesFeed(again), ORIGIN)).toBe(atomText(changesFeed(catalog), ORIGIN));
    expect(jsonFeedText(changesFeed(again), ORIGIN)).toBe(jsonFeedText(changesFeed(catalog), ORIGIN));
  });

  test('puts what is recorded later first and leaves the rest where it was', () => {
    const before = pagesIn(wireCopy());
    const after = pagesIn(withEdition());
    expect(after).toEqual(['/changes/2026-12-15-gpt-image-2-openai-api-standard/', ...before].slice(0, after.length));
  });

  test('is dated by the newest day in it, and an older entry keeps its own', () => {
    const [before, after] = [changesFeed(catalog), changesFeed(catalogOf(withEdition()))];
    expect(after.updated).toBe('2026-12-16');
    const days = new Map(before.entries.map(({ page, updated }) => [page, updated]));
    expect(after.entries.slice(1).filter(({ page, updated }) => days.get(page) !== updated)).toEqual([]);
  });
});
