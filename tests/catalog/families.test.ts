import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { familiesOf } from '../../src/catalog/families.ts';
import { offersOnRoute } from '../../src/catalog/routes/route-offers.ts';
import { whenCell } from '../../src/catalog/tables/cells.ts';
import type { Model } from '../../src/domain/rate-card.ts';

const TODAY = '2026-11-21';
const isDated = ({ released }: Model) => released.earliest !== null;

/** Whether those with a known release come first, from the newest down. */
function expectOrder(models: readonly Model[]) {
  const dated = models.filter(isDated);
  expect(dated.length).toBeGreaterThan(0);
  expect(dated.length).toBeLessThan(models.length);
  expect(models.slice(0, dated.length)).toEqual(dated);
  expect(dated.map(({ released }) => released.latest)).toEqual(
    dated
      .map(({ released }) => released.latest)
      .toSorted()
      .reverse(),
  );
}

describe('models by their release', () => {
  test('those of an unknown one are the last families', () => {
    expectOrder(familiesOf(catalog).map(({ lead }) => lead));
  });

  test('and the last of a route, so that no route is named by one', () => {
    expectOrder(offersOnRoute(catalog, 'fal', TODAY, new EvidenceBook()).map(({ model }) => model));
  });

  test('in a table they have no figure to be ordered by', () => {
    expect(whenCell({ earliest: null, latest: TODAY })).toBe(`by ${TODAY}`);
    expect(whenCell({ earliest: TODAY, latest: TODAY })).toEqual([TODAY, '20261121']);
  });
});
