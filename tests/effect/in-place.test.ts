import { describe, expect, test } from 'vitest';
import type { Wire } from '../../src/catalog/read-data.ts';
import { toMarkdown } from '../../src/effect/markdown.ts';
import { named } from '../catalog/given.ts';
import { addEdition, editionsOf, effectAfter } from './given.ts';

/** What was edited where it stands, as `file#path: was → now`. */
const editsAfter = (change: (wire: Wire) => void) =>
  effectAfter(change).edits.map(({ file, path, was, now }) => `${file}#${path}: ${JSON.stringify(was)} → ${JSON.stringify(now)}`);

const source = (wire: Wire) => named(wire.sources, ({ id }) => id === 'price-page');
const alpha = (wire: Wire) => named(wire.models, ({ id }) => id === 'alpha');
const evidence = [{ reading: 'price-page@2026-11-01', asPrinted: null, confidence: 'high' as const }];

describe('an edit in place', () => {
  test('of a value that no cell shows is told with its path, old and new', () => {
    const change = (wire: Wire) => Object.assign(source(wire), { reviewIntervalDays: 60 });
    expect(editsAfter(change)).toEqual(['data/sources/price-page.json#reviewIntervalDays: 90 → 60']);
    const markdown = toMarkdown(effectAfter(change));
    expect(markdown).toContain('**No number a reader sees changes; 1 edit in place.**');
    expect(markdown).toContain('- `data/sources/price-page.json#reviewIntervalDays`: 90 → 60');
    // The last reading is of 2026-11-01: 91 and 61 days on.
    expect(markdown).toContain('- Maker, Prices: next due moves from 2027-01-31 to 2027-01-01');
  });

  test('of what a rate rests on', () => {
    const found = editsAfter((wire) => {
      const [first] = editionsOf(wire, 'alpha');
      const rate = first !== undefined && 'rates' in first.pricing ? first.pricing.rates[0] : undefined;
      Object.assign(rate ?? {}, { evidence: [{ ...evidence[0], confidence: 'low' }] });
    });
    expect(found).toEqual(['data/rates/shop/alpha.json#editions[0].pricing.rates[0].evidence[0].confidence: "high" → "low"']);
  });

  test('of a list tells what came, what went, and another order', () => {
    const watchout = (id: string) => ({ id, text: `What ${id} says.`, evidence });
    const withAll =
      (...ids: string[]) =>
      (wire: Wire) =>
        Object.assign(alpha(wire), { apiIds: ids });
    expect(editsAfter(withAll('alpha'))).toEqual(['data/models/alpha.json#apiIds[0]: undefined → "alpha"']);
    expect(editsAfter((wire) => alpha(wire).watchouts.push(watchout('a')))).toEqual([
      expect.stringMatching(/^data\/models\/alpha\.json#watchouts\[0\]: undefined → \{"id":"a"/),
    ]);
    expect(editsAfter((wire) => named(wire.editorial, () => true).keyFamilies.reverse())).toEqual([
      'data/editorial/defaults.json#keyFamilies: "one order" → "another order"',
    ]);
    expect(editsAfter((wire) => editionsOf(wire, 'beta').splice(0, 1))).toEqual([
      expect.stringMatching(/^data\/rates\/shop\/beta\.json#editions\[0\]: \{.*\} → undefined$/),
    ]);
  });

  test('is none where a log grows, and none where a file is new', () => {
    const found = editsAfter((wire) => {
      addEdition(wire, 'alpha', '2026-11-10');
      source(wire).readings.push({ on: '2026-11-20', precision: 'exact', via: 'page', result: 'confirmed', confirms: [] });
      alpha(wire).qualityEvidence.push(...evidence);
      wire.models.push({ ...structuredClone(alpha(wire)), id: 'gamma', name: 'Gamma' });
    });
    expect(found).toEqual([]);
  });
});
