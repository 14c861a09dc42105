import { describe, expect, test } from 'vitest';
import { leadingOf } from '../../src/catalog/cost-table.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { lineageChart, marksBetween } from '../../src/catalog/lineage-chart.ts';
import { lineagePage } from '../../src/catalog/lineage-page.ts';
import { successionsFrom, successorsOf } from '../../src/catalog/successions.ts';
import { lineageSentences, successionBasis } from '../../src/format/succession.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());
const { lineages } = lineagePage(catalog, TODAY);
const lineOf = (id: string) => named(lineages, (each) => each.id === id);

describe('the generations', () => {
  test('run from the first model to the newest, of OpenAI and of Google', () => {
    expect(lineages.map(({ id, generations }) => [id, generations.map(({ name }) => name)])).toEqual([
      ['openai', ['DALL·E 2', 'DALL·E 3', 'GPT Image 1', 'GPT Image 1.5', 'GPT Image 2', 'GPT Image 2.5', 'GPT Image 2.6']],
      ['google', ['Nano Banana', 'Nano Banana 2', 'Nano Banana 2.1']],
    ]);
  });

  test('call qualities equal only where their tokens are, whatever they are called', () => {
    const steps = lineOf('openai').steps.map(({ to, by, rungs }) => [
      to.name,
      by,
      rungs.map(({ before, after, factor }) => `${before.quality} ${after.quality} ${factor?.toFraction()}`),
    ]);
    expect(steps).toEqual([
      // One quality at $0.02, then two at $0.04 and $0.08.
      ['DALL·E 3', 'single', ['null standard 2', 'null hd 4']],
      ['GPT Image 1', 'none', []],
      // $32 ÷ $40.
      ['GPT Image 1.5', 'tokens', ['low low 4/5', 'medium medium 4/5', 'high high 4/5']],
      ['GPT Image 2', 'none', []],
      ['GPT Image 2.5', 'tokens', ['low low 1', 'medium high 1', 'high max 1']],
      ['GPT Image 2.6', 'none', []],
    ]);
  });

  test('leave a cost open that cannot be computed', () => {
    const newest = lineOf('openai').generations.at(-1);
    expect(newest?.rows.length).toBeGreaterThan(0);
    expect(newest?.rows.flatMap((row) => leadingOf(row) ?? [])).toEqual([]);
  });

  test('are told in sentences that claim no equality where none is known', () => {
    const sentences = lineages.flatMap(({ generations, steps, prices }) => lineageSentences(generations, steps, prices));
    expect(sentences).toEqual([
      'From GPT Image 1 to GPT Image 1.5 an image of equal quality costs 0.8× as much.',
      'From GPT Image 2 to GPT Image 2.5 an image of equal quality costs the same; medium is now called high and high is now called max.',
      'An image of the same size cost $0.0387 with Nano Banana, $0.0672 with Nano Banana 2 and $0.0336 with Nano Banana 2.1; whether the images are equal is not known.',
    ]);
    expect(
      lineOf('openai')
        .steps.map(successionBasis)
        .filter((text) => text.startsWith('No equal quality is known')),
    ).toHaveLength(3);
  });
});

describe('what followed a model', () => {
  test.for([
    // As its vendor names it; two models at one price are one.
    ['gpt-image-1.5', ['gpt-image-2.5-sunburst']],
    ['gemini-2.5-flash-image', ['gemini-3.1-flash-lite-image']],
    // As the line goes on, where the vendor names none.
    ['dall-e-2', ['dall-e-3']],
    ['gpt-image-1', ['gpt-image-1.5']],
    ['gemini-nano-banana-2.1', []],
    ['midjourney', []],
  ] as const)('%s is %j', ([id, expected]) => {
    expect(successorsOf(catalog, id).map((model) => model.id)).toEqual(expected);
  });

  test('says so where no equal quality is known', () => {
    const [succession] = successionsFrom(catalog, 'gpt-image-1.5', TODAY, new EvidenceBook());
    expect([succession?.by, succession?.rungs, succession?.named]).toEqual(['none', [], true]);
    expect(succession && successionBasis(succession)).toBe(
      'No equal quality is known: GPT Image 1.5 and GPT Image 2.5 count images by different rules. A quality of the same name need not be the same.',
    );
  });
});

describe('the chart', () => {
  test('joins equal qualities only, and images of one size where each generation has one quality', () => {
    expect(lineOf('openai').chart.lines.map(({ by }) => by)).toEqual(new Array(6).fill('tokens'));
    expect(lineOf('google').chart.lines.map(({ by }) => by)).toEqual(['size', 'size']);
  });

  test('draws equal factors as equal distances', () => {
    const rung = (usd: number) => ({ name: '', text: '', usd });
    const { rows } = lineageChart([{ name: '', dates: '', rungs: [rung(0.01), rung(0.02), rung(0.04)], equals: [] }]);
    const [a = 0, b = 0, c = 0] = rows[0]?.spots.map(({ x }) => x) ?? [];
    expect(Math.abs(b - a - (c - b))).toBeLessThan(0.2);
    expect(b).toBeGreaterThan(a);
  });

  test('marks round amounts, more closely on a short scale', () => {
    expect(marksBetween(0.0052, 0.24)).toEqual([0.01, 0.02, 0.05, 0.1, 0.2]);
    expect(marksBetween(0.03, 0.075)).toEqual([0.03, 0.04, 0.05, 0.06]);
  });
});
