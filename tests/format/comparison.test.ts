import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import {
  contestLabel,
  otherwiseSentence,
  plainText,
  summaryOf,
  verdictPhrase,
  verdictSentence,
  winnersPhrase,
} from '../../src/format/comparison.ts';

const NAMES = ['Alpha', 'Beta'] as const;

type Cost = [quality: string | null, usd: string] | [quality: string | null];

function setting([quality, usd]: Cost) {
  return { quality, leading: usd === undefined ? undefined : { text: `$${usd}`, evidence: undefined }, tokens: null };
}

function contest(a: Cost, b: Cost, by: 'rungs' | 'cheapest' | 'dearest' = 'rungs') {
  const sides = [setting(a), setting(b)] as const;
  const [x, y] = [a[1], b[1]].map((usd) => (usd === undefined ? undefined : exact(usd)));
  if (x === undefined || y === undefined) return { by, sides, winner: undefined, factor: undefined };
  const order = x.compare(y);
  const winner = order === 0 ? ('same' as const) : order < 0 ? (0 as const) : (1 as const);
  return { by, sides, winner, factor: order < 0 ? y.div(x) : x.div(y) };
}

const LADDER = [contest(['low', '0.01'], [null, '0.02']), contest(['high', '0.05'], [null, '0.02'])];

describe('who is cheaper', () => {
  test('is told by quality, and in one word where it is one model', () => {
    expect(winnersPhrase(LADDER, NAMES)).toBe('Alpha costs less at low and more at high than Beta, which has one quality');
    expect(winnersPhrase(LADDER.slice(0, 1), NAMES)).toBe('Alpha is cheaper');
    expect(
      winnersPhrase(
        [LADDER[0], contest(['high', '0.01'], [null, '0.02'])].flatMap((each) => each ?? []),
        NAMES,
      ),
    ).toBe('Alpha is cheaper at every quality');
  });

  test('names a rung by both words where they differ', () => {
    const renamed = [contest(['medium', '0.01'], ['high', '0.02']), contest(['low', '0.02'], ['low', '0.01'])];
    expect(winnersPhrase(renamed, NAMES)).toBe('Alpha is cheaper at medium (high of Beta), Beta at low');
    expect(renamed.map(contestLabel)).toEqual(['medium = high', 'low']);
  });

  test('is told of the ends where qualities cannot be matched', () => {
    const ends = [contest(['low', '0.01'], ['low', '0.02'], 'cheapest'), contest(['high', '0.05'], ['high', '0.04'], 'dearest')];
    expect(winnersPhrase(ends, NAMES)).toBe('the cheapest setting costs less with Alpha and the dearest with Beta');
    const [cheapest] = ends;
    expect(cheapest && plainText(verdictSentence(cheapest, '1K image', NAMES))).toBe(
      'For one 1K image in the cheapest setting of each, Alpha is cheaper: $0.01 (low) against $0.02 (low) with Beta, 2 times as much.',
    );
    expect(cheapest && otherwiseSentence(ends, cheapest, NAMES)).toBe('In the dearest setting, Beta is cheaper.');
  });

  test('is not told where one has no cost', () => {
    expect(winnersPhrase([contest(['low', '0.01'], [null])], NAMES)).toBeUndefined();
    expect(summaryOf([contest(['low', '0.01'], [null])], NAMES)).toBeUndefined();
  });

  test('takes sizes with one answer together', () => {
    const cases = [
      { name: '1K', contests: LADDER },
      { name: '2K', contests: LADDER },
      { name: '4K', contests: LADDER.slice(1) },
    ];
    expect(verdictPhrase(cases, NAMES)).toBe(
      'at 1K and 2K, Alpha costs less at low and more at high than Beta, which has one quality; at 4K, Beta is cheaper',
    );
  });
});

test('a pair is summed up by the cheaper model with its factors', () => {
  expect(summaryOf(LADDER, NAMES)).toBe('Alpha: low 2×; Beta: high 2.5×');
  expect(summaryOf([contest([null, '0.02'], [null, '0.02'])], NAMES)).toBe('the same');
  expect(summaryOf([contest(['low', '0.02'], ['low', '0.02'])], NAMES)).toBe('the same at equal tokens');
});

test('a setting that costs the same is named beside those that do not', () => {
  const ladder = [...LADDER, contest(['medium', '0.02'], [null, '0.02'])];
  expect(winnersPhrase(ladder, NAMES)).toBe(
    'Alpha costs less at low and more at high than Beta, which has one quality, and the same at medium',
  );
});

describe('the verdict on one case', () => {
  const sentence = (each: ReturnType<typeof contest>) => plainText(verdictSentence(each, '1K image', NAMES));

  test('names the cheaper first, so that the multiple is of the dearer', () => {
    const [low, high] = LADDER;
    expect(low && sentence(low)).toBe('For one 1K image at low, Alpha is cheaper: $0.01 against $0.02 with Beta, 2 times as much.');
    expect(high && sentence(high)).toBe('For one 1K image at high, Beta is cheaper: $0.02 against $0.05 with Alpha, 2.5 times as much.');
    expect(sentence(contest([null, '0.02'], [null, '0.02']))).toBe('For one 1K image, neither is cheaper: both cost $0.02.');
  });

  test('gives a quality both its names', () => {
    expect(sentence(contest(['high', '0.02'], ['max', '0.02']))).toBe(
      'For one 1K image at high, which Beta calls max, neither is cheaper: both cost $0.02.',
    );
  });

  test('is followed by the qualities at which it is otherwise', () => {
    const ladder = [...LADDER, contest(['medium', '0.02'], [null, '0.02'])];
    const [low] = LADDER;
    expect(low && otherwiseSentence(ladder, low, NAMES)).toBe('At high, Beta is cheaper. At medium, both cost the same.');
    expect(low && otherwiseSentence([low], low, NAMES)).toBe('');
  });
});
