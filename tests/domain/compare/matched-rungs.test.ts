import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../../src/catalog/catalog.ts';
import { matchRungs } from '../../../src/domain/compare/matched-rungs.ts';
import type { Model } from '../../../src/domain/rate-card.ts';

const { models } = loadCatalog(dataDirectory()).card;

function model(id: string): Model {
  const found = models.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found;
}

describe('rungs of two models', () => {
  test('are matched by the factor of one rule, whatever they are called', () => {
    expect(matchRungs(model('gpt-image-2'), model('gpt-image-2.5-flare'))).toEqual({
      kind: 'tokens',
      pairs: [
        ['low', 'low'],
        ['medium', 'high'],
        ['high', 'max'],
      ],
      unmatched: [[], ['medium', 'xhigh']],
    });
  });

  test('are matched by a table of tokens that both use', () => {
    const matched = matchRungs(model('gpt-image-1'), model('gpt-image-1.5'));
    expect(matched).toEqual({
      kind: 'tokens',
      pairs: [
        ['low', 'low'],
        ['medium', 'medium'],
        ['high', 'high'],
      ],
      unmatched: [[], []],
    });
  });

  test('are not matched by name where the rules differ or are not known', () => {
    expect(matchRungs(model('gpt-image-1.5'), model('gpt-image-2'))).toEqual({ kind: 'none' });
    expect(matchRungs(model('gpt-image-2'), model('gpt-image-2.6-flare'))).toEqual({ kind: 'none' });
    expect(matchRungs(model('gpt-image-2'), model('ideogram-4.5'))).toEqual({ kind: 'none' });
  });

  test('stand each against the one quality of a model without a ladder', () => {
    expect(matchRungs(model('gpt-image-2'), model('gemini-3-pro-image'))).toEqual({
      kind: 'single',
      pairs: [
        ['low', null],
        ['medium', null],
        ['high', null],
      ],
    });
  });

  test('are matched alike from either side', () => {
    for (const a of models) {
      for (const b of models) {
        const [there, back] = [matchRungs(a, b), matchRungs(b, a)];
        expect(back.kind).toBe(there.kind);
        if (there.kind === 'none' || back.kind === 'none') continue;
        expect(new Set(back.pairs.map(([x, y]) => `${y} ${x}`))).toEqual(new Set(there.pairs.map(([x, y]) => `${x} ${y}`)));
      }
    }
  });
});
