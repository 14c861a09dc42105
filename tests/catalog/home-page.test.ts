import { describe, expect, test } from 'vitest';
import { homePage } from '../../src/catalog/home-page.ts';
import { jobLink } from '../../src/catalog/job-link.ts';
import { vendorOf } from '../../src/catalog/vendor-order.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());
const modelOf = (id: string) => named(catalog.card.models, (each) => each.id === id);

describe('the key table of the home page', () => {
  const { families, lead, beside } = homePage(catalog, TODAY);

  test('begins with the headline model and ends with what has no cost', () => {
    expect(families[0]?.family.lead.id).toBe(lead.id);
    const without = families.map(({ rows }) => rows.every((row) => row.evidence === undefined));
    expect(without).toEqual(without.toSorted());
    expect(without).toContain(true);
  });

  test('has above it one family of each of three other vendors, with a confirmed price', () => {
    const vendors = beside.map(({ family }) => vendorOf(catalog, family.lead.id).id);
    expect(vendors).toHaveLength(3);
    expect(new Set([...vendors, vendorOf(catalog, lead.id).id]).size).toBe(4);
    expect(beside.map(({ price }) => price.evidence)).not.toContain(undefined);
  });

  test('names no price above it that has grown old', () => {
    expect(homePage(catalog, '2028-01-01').beside).toEqual([]);
  });
});

test.for([
  ['gpt-image-2', { m: 'gpt-image-2', s: '1024x1024', q: 'medium' }],
  ['gemini-3-pro-image', { m: 'gemini-3-pro-image', s: '1K', q: null }],
  ['ideogram-4.5', { m: 'ideogram-4.5', s: 'any', q: 'medium' }],
] as const)('the link to the calculator of %s holds a job it can make', ([id, expected]) => {
  const query = new URLSearchParams(jobLink(catalog, modelOf(id)).split('?')[1]);
  expect({ m: query.get('m'), s: query.get('s'), q: query.get('q') }).toEqual(expected);
});
