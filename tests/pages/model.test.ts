import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { pageAt, rowsOf, textOf } from './built.ts';

describe('the page of a model with a counting rule', () => {
  const page = pageAt('/models/gpt-image-2/');

  test('holds the five billed meters and says that text output is not', () => {
    const rows = rowsOf(page.querySelector('#rates table')).slice(1);
    expect(rows.map(([meter, standard]) => [meter, standard])).toEqual([
      ['Text input', '$5.00'],
      ['Cached text input', '$1.25'],
      ['Image input', '$8.00'],
      ['Cached image input', '$2.00'],
      ['Image output', '$30.00'],
      ['Text output', 'not billed'],
    ]);
  });

  test('holds the nine published cells beside the computed ones and their tokens', () => {
    const rows = rowsOf(page.querySelector('#cost table')).slice(1);
    const cells = rows.map((row) => row.slice(0, 4));
    expect(cells).toEqual([
      ['low', '$0.00588 196 tokens published $0.006', '$0.00474 158 tokens published $0.005', '$0.00474 158 tokens published $0.005'],
      ['medium', '$0.0527 1,756 tokens published $0.053', '$0.0412 1,372 tokens published $0.041', '$0.0412 1,372 tokens published $0.041'],
      ['high', '$0.211 7,024 tokens published $0.211', '$0.165 5,488 tokens published $0.165', '$0.165 5,488 tokens published $0.165'],
    ]);
  });

  test('opens the source, the dates and the arithmetic behind every number', () => {
    const high = page.querySelectorAll('#cost tbody tr').at(-1)?.querySelector('[popovertarget]');
    const evidence = textOf(page.querySelector(`#${high?.getAttribute('popovertarget')}`));
    expect(evidence).toContain('Effective from 2026-04-21');
    expect(evidence).toMatch(/Last checked 2026-\d\d-\d\d/);
    expect(evidence).toContain('1024 × 1024: 7,024 tokens × $30 ÷ 1M = $0.21072');
    expect(evidence).toContain('official, read through a transcription');
    expect(evidence).toContain('Figure as printed: not kept');
  });

  test('says when it was first archived, last confirmed and since when it is unchanged', () => {
    const archive = textOf(page.querySelector('#archive'));
    expect(archive).toContain('First archived 2026-04-22');
    expect(archive).toContain('Unchanged since 2026-04-21');
    for (const day of ['2026-04-24', '2026-05-02', '2026-06-05']) expect(archive).toContain(day);
  });
});

describe('the page of a model whose tokens cannot be counted', () => {
  const page = pageAt('/models/gpt-image-2.6-flare/');

  test('says so with the reason, and shows the rates', () => {
    expect(textOf(page.querySelector('main'))).toContain(
      'The cost of an image is not computable. The output tokens of GPT Image 2.6 Flare cannot be counted.',
    );
    expect(rowsOf(page.querySelector('#rates table')).at(5)?.[1]).toBe('$30.00');
  });

  test('shows no computed cost anywhere', () => {
    const cost = textOf(page.querySelector('#cost'));
    expect(cost).toContain('not computable');
    expect(cost).not.toMatch(/\$\d/);
  });

  test('shows the measured token counts as measured', () => {
    const [, ...rows] = rowsOf(page.querySelector('#cost')?.querySelectorAll('table').at(1) ?? null);
    expect(rows).toEqual([
      ['1536 × 1024', 'low', '664'],
      ['1536 × 1024', 'high', '1,353'],
      ['3840 × 2160', 'high', 'about 3,337'],
    ]);
  });
});

describe('other models', () => {
  test('where the published table differs from tokens × rate, the published one leads and the conflict is named', () => {
    const page = pageAt('/models/gpt-image-1-mini/');
    expect(rowsOf(page.querySelector('#cost table')).at(1)?.[1]).toBe('$0.005 published by tokens $0.00218 272 tokens');
    expect(page.querySelector('#conflicts a[href="/conflicts/#conflict-gpt-image-1-mini-table"]')).not.toBeNull();
    expect(pageAt('/conflicts/').querySelector('#conflict-gpt-image-1-mini-table')).not.toBeNull();
  });

  test('an ended model keeps its page and the prices of its last day', () => {
    const page = pageAt('/models/gpt-image-1/');
    expect(textOf(page.querySelector('main'))).toContain('it ended on 2026-10-23');
    expect(textOf(page.querySelector('#cost caption'))).toContain('on its last day, 2026-10-22');
  });

  test('every model page tells its name, and its sources wherever a rate of its own was ever recorded', () => {
    const { models, rates } = loadCatalog(dataDirectory());
    expect(models.length).toBeGreaterThanOrEqual(80);
    const withoutSources = models.filter(({ id, name, mainRoute }) => {
      const page = pageAt(`/models/${id}/`);
      expect(textOf(page.querySelector('h1')), id).toContain(name);
      const editions = rates.find((each) => each.model === id && each.route === mainRoute)?.editions ?? [];
      const hasRates = editions.some((edition) => edition.tier === 'standard' && 'rates' in edition.pricing);
      return hasRates && page.querySelector('#archive a[href^="/sources/"]') === null;
    });
    expect(withoutSources.map(({ id }) => id)).toEqual([]);
  });
});
