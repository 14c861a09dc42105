import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { mainContenders, mainField, mainTable } from '../../src/catalog/compare/main-table.ts';
import { remarksOn, STRENGTHS } from '../../src/catalog/compare/strengths.ts';
import { TRADEOFFS } from '../../src/catalog/compare/tradeoffs.ts';
import { usualQuality } from '../../src/catalog/compare/usual-quality.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { plainText } from '../../src/format/comparison.ts';

const catalog = loadCatalog(dataDirectory());
const TODAY = '2026-11-21';

/** What is remarked for or against each main model on a day, by label. */
function remarks(on: string, phrases: typeof STRENGTHS) {
  const contenders = mainContenders(catalog, on).map(({ contender }) => contender);
  const field = mainField(catalog, contenders, 'of these');
  return new Map(
    contenders.map((own) => [own.name, remarksOn(own, field, phrases).map(({ label, parts }) => `${label}: ${plainText(parts)}`)]),
  );
}

describe('the usual quality', () => {
  test('is matched by tokens, then the only one, then the middle one', () => {
    const of = (id: string) => {
      const model = catalog.card.models.find((each) => each.id === id);
      return model && usualQuality(catalog, model);
    };
    expect(of('gpt-image-2')).toEqual({ quality: 'medium', by: 'equal' });
    expect(of('gpt-image-2.5-flare')).toEqual({ quality: 'high', by: 'equal' });
    expect(of('gemini-3-pro-image')).toEqual({ quality: null, by: 'only' });
    expect(of('ideogram-4.5')).toEqual({ quality: 'medium', by: 'middle' });
  });
});

describe('what is remarked of the main models', () => {
  const strengths = remarks(TODAY, STRENGTHS);
  const tradeoffs = remarks(TODAY, TRADEOFFS);

  test('gives each remark a number or a name, and the lowest cost only to those that have it', () => {
    const lowest = [...strengths].filter(([, all]) => all.some((each) => each.startsWith('Cheap drafts'))).map(([name]) => name);
    expect(lowest).toEqual(['GPT Image 2.5', 'GPT Image 2']);
    expect(strengths.get('Seedream 5.5')?.[0]).toBe(
      'A low fixed price: has the lowest cost without a choice of quality at 1K of these: $0.02',
    );
  });

  test('compares a measurement only within a board and a day', () => {
    expect(strengths.get('Nano Banana Pro')).toContain(
      'Short waits: took less time than GPT Image 2.5 and FLUX 3 Image: 15 seconds (time of one 1024 × 1024 image through OpenRouter, 2026-10-07)',
    );
    expect(tradeoffs.get('Nano Banana Pro')).toContain(
      'Preferred less often: had fewer points than GPT Image 2 on Arena, text to image: 1,245 points against 1,385 (2K, 2026-07-27)',
    );
  });

  test('says aloud what is not known, disputed or only others’ word', () => {
    expect(tradeoffs.get('GPT Image 2.6')?.[0]).toMatch(/^Cost not known beforehand: /);
    expect(tradeoffs.get('Grok Imagine 2.0')?.[0]).toMatch(/^Price not confirmed: /);
    expect(tradeoffs.get('Nano Banana 2.1')?.[0]).toBe('Disputed cost: has a cost at 4K that is disputed');
  });

  test('makes no claim about costs once the figures are unconfirmed', () => {
    const late = '2028-01-01';
    const labels = [...remarks(late, STRENGTHS).values()].flat().map((each) => each.split(':')[0]);
    expect(labels).not.toEqual(expect.arrayContaining(['Cheap drafts']));
    expect(labels).not.toEqual(expect.arrayContaining(['Less per image']));
    expect(mainTable(catalog, late, new EvidenceBook()).verdict).toBeUndefined();
    expect(mainTable(catalog, TODAY, new EvidenceBook()).verdict).toBeDefined();
  });
});
