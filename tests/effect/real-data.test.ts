import { describe, expect, test } from 'vitest';
import { pagedSizes, sizeSlug } from '../../src/catalog/cost-pages.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { effectOf } from '../../src/effect/effect.ts';
import { toMarkdown } from '../../src/effect/markdown.ts';
import { snapshotOf } from '../../src/effect/snapshot.ts';
import { catalogOf, ratesOf, wireCopy } from '../catalog/given.ts';
import { alarmKinds, ON, setAmount } from './given.ts';

const catalog = catalogOf(wireCopy());
const snapshot = snapshotOf(catalog, ON);

/** The effect of a change of the recorded data. */
function effectAfter(change: (wire: Wire) => void) {
  const wire = wireCopy();
  change(wire);
  return effectOf(catalog, catalogOf(wire), ON, snapshot);
}

/** The standard rates of a model in effect. */
function standardOf(wire: Wire, model: string) {
  const edition = ratesOf(wire, model).editions.findLast(({ tier }) => tier === 'standard');
  if (edition === undefined) throw new Error(`no standard rates of ${model}`);
  return edition;
}

describe('the recorded data', { timeout: 30_000 }, () => {
  test('gives each cell, claim and job one key', () => {
    for (const list of [snapshot.cells, snapshot.claims, snapshot.scenarios]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
  });

  test('has cells of every kind, on pages that the site has', () => {
    const kinds = new Set(snapshot.cells.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['capability', 'cost', 'freshness', 'plan', 'rate', 'shape', 'standing']);
    const site = new Set([
      ...['/', '/models/', '/rates/', '/cost-per-image/', '/calculator/', '/routes/', '/plans/'],
      ...catalog.models.map(({ id }) => `/models/${id}/`),
      ...catalog.routes.map(({ id }) => `/routes/${id}/`),
      ...catalog.sellers.map(({ id }) => `/plans/${id}/`),
      ...pagedSizes(catalog).map((size) => `/cost-per-image/${sizeSlug(size)}/`),
    ]);
    const pages = [...snapshot.cells, ...snapshot.claims].flatMap((each) => ('pages' in each ? each.pages : [each.page]));
    expect(pages.filter((page) => !site.has(page))).toEqual([]);
    expect(snapshot.cells.filter(({ pages }) => pages.length === 0)).toEqual([]);
  });

  test('measures by the calculator’s job and four jobs of two models', () => {
    expect(snapshot.scenarios).toHaveLength(9);
  });

  test('shows a price cut as factors of 0.8 without a factor alarm', () => {
    const effect = effectAfter((wire) => {
      const edition = structuredClone(standardOf(wire, 'gpt-image-2'));
      ratesOf(wire, 'gpt-image-2').editions.push({ ...edition, from: '2026-11-10' });
      setAmount(standardOf(wire, 'gpt-image-2'), 'image-output', '24');
    });
    const own = effect.changes.filter(({ subject }) => subject.group === 'GPT Image 2, standard');
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own.map(({ factor }) => factor?.toFraction()))).toEqual(new Set(['4/5']));
    expect(own.find(({ subject }) => subject.label === 'one image, 1024 × 1024, high')).toMatchObject({
      before: { text: '$0.211' },
      after: { text: '$0.169' },
    });
    expect(alarmKinds(effect)).not.toContain('factor');
    expect(alarmKinds(effect)).not.toContain('history');
    expect(effect.pages.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['/', '/models/gpt-image-2/', '/rates/', '/cost-per-image/']),
    );
    expect(effect.editions).toEqual([{ subject: 'GPT Image 2, standard, OpenAI API', from: '2026-11-10', isToCome: false }]);
  });

  test('raises the alarm at a slip of ten, in less than four seconds of the processor, and says the same each time', () => {
    const slip = (wire: Wire) => setAmount(standardOf(wire, 'gpt-image-2'), 'image-output', '3');
    const wire = wireCopy();
    slip(wire);
    const start = process.cpuUsage();
    const effect = effectOf(catalog, catalogOf(wire), ON);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(4);
    expect(alarmKinds(effect).slice(0, 2)).toEqual(['history', 'factor']);
    const markdown = toMarkdown(effect);
    expect(markdown).toContain('image output: $30.00 → $3.00 (÷10)');
    expect(markdown).toContain('| one image, 1024 × 1024, high | $0.211 | $0.0211 | ÷10 |');
    expect(toMarkdown(effectAfter(slip))).toBe(markdown);
  });

  test('tells a re-check in one line', () => {
    const effect = effectAfter((wire) => {
      const source = wire.sources.find(({ id }) => id === 'openai-pricing');
      const meters = ['text-input', 'image-input', 'image-output'] as const;
      const confirms = [{ model: 'gpt-image-2', route: 'openai-api', tier: 'standard' as const, meters: [...meters] }];
      source?.readings.push({ on: '2026-11-20', precision: 'exact', via: 'page', result: 'confirmed', confirms });
    });
    expect(effect.alarms).toEqual([]);
    expect(effect.changes.filter(({ subject }) => subject.kind !== 'freshness')).toEqual([]);
    expect(toMarkdown(effect)).toContain('- 3 rates confirmed on 2026-11-20, nothing changed: OpenAI, ');
  });
});
