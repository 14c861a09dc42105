import { describe, expect, test } from 'vitest';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { lastingSuccessions } from '../../src/catalog/guides/lasting-successors.ts';
import { standingOf } from '../../src/catalog/standing.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-20';
const catalog = catalogOf(wireCopy());

function successorsAfter(id: string) {
  const model = named(catalog.card.models, (each) => each.id === id);
  return lastingSuccessions(catalog, model, TODAY, new EvidenceBook()).map(({ succession, between, named: isNamed }) => ({
    to: succession.to.model.id,
    between: between.map((each) => each.id),
    named: isNamed,
  }));
}

describe('what to move to from a model', () => {
  test('goes past every successor that has ended or ends, and names the steps', () => {
    expect(successorsAfter('dall-e-2')).toEqual([
      { to: 'gpt-image-2.5-sunburst', between: ['dall-e-3', 'gpt-image-1', 'gpt-image-1.5'], named: false },
    ]);
  });

  test('is the vendor’s own replacement where that stays on sale', () => {
    expect(successorsAfter('gpt-image-1.5')).toEqual([{ to: 'gpt-image-2.5-sunburst', between: [], named: true }]);
  });

  test('is on sale without an announced end, from whichever model', () => {
    for (const model of catalog.card.models) {
      for (const { to } of successorsAfter(model.id)) {
        const successor = named(catalog.card.models, (each) => each.id === to);
        expect(standingOf(successor, TODAY), `${model.id} → ${to}`).toEqual({ kind: 'sold' });
      }
    }
  });
});
