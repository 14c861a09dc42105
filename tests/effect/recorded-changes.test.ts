import { describe, expect, test } from 'vitest';
import { named } from '../catalog/given.ts';
import { addEdition, editionsOf, markdownAfter, setAmount } from './given.ts';

describe('a recorded change of made-up data gives the Markdown beside this test', () => {
  test('a price cut: a new edition on top', async () => {
    const markdown = markdownAfter((wire) => setAmount(addEdition(wire, 'alpha', '2026-11-10'), 'image-output', '24'));
    await expect(markdown).toMatchFileSnapshot('expected/price-cut.md');
  });

  test('a slip: an amount of an edition on record that is ten times too small', async () => {
    const markdown = markdownAfter((wire) => {
      const [edition] = editionsOf(wire, 'alpha');
      if (edition !== undefined) setAmount(edition, 'image-output', '3');
    });
    await expect(markdown).toMatchFileSnapshot('expected/slip.md');
  });

  test('a re-check: a reading that found two rates unchanged', async () => {
    const markdown = markdownAfter((wire) => {
      named(wire.sources, ({ id }) => id === 'price-page').readings.push({
        on: '2026-11-20',
        precision: 'exact',
        via: 'page',
        result: 'confirmed',
        confirms: [{ model: 'alpha', route: 'shop', tier: 'standard', meters: ['text-input', 'image-output'] }],
      });
    });
    await expect(markdown).toMatchFileSnapshot('expected/re-check.md');
  });

  test('no change: the one line', () => {
    expect(markdownAfter(() => {})).toBe('<!-- ratecard-data-diff -->\n**No number a reader sees changes.**\n');
  });
});
