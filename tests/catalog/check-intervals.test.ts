import { describe, expect, test } from 'vitest';
import type { Wire } from '../../src/catalog/read-data.ts';
import { problemsAfter, ratesOf } from './given.ts';

describe('rates that overlap or repeat', () => {
  const FILE = 'data/rates/openai-api/gpt-image-2.json';
  type From = Wire['rates'][number]['editions'][number]['from'];
  const TOO_EARLY: readonly (readonly [From, found: string])[] = [
    ['2026-04-20', '2026-04-20'],
    ['2026-04-21', '2026-04-21'],
    [{ earliest: '2026-04-21', latest: '2026-12-31' }, '2026-04-21'],
    [{ earliest: null, latest: '2026-12-31' }, 'no earliest day'],
  ];

  const addEdition = (wire: Wire, from: From) => {
    const { editions } = ratesOf(wire, 'gpt-image-2');
    const [standard] = editions.filter((each) => each.tier === 'standard').slice(-1);
    if (standard !== undefined) editions.push({ ...structuredClone(standard), from, recordedOn: '2027-01-01' });
    return editions.length - 1;
  };

  test.for(TOO_EARLY)('are found with an edition from %j', ([from, found]) => {
    let index = 0;
    const problems = problemsAfter((wire) => {
      index = addEdition(wire, from);
    });
    expect(problems).toEqual([
      `${FILE} editions[${index}].from: found ${found} after 2026-04-21, expected a later day than the edition before it`,
    ]);
  });

  test('are none with an edition from the day after', () => {
    expect(problemsAfter((wire) => void addEdition(wire, '2026-04-22'))).toEqual([]);
    expect(problemsAfter((wire) => void addEdition(wire, { earliest: '2026-04-22', latest: '2026-12-31' }))).toEqual([]);
  });

  test.for(['2026-12-01', '2026-12-02'])('are found in a window to 2026-12-01 that begins on %s', (earliest) => {
    let index = 0;
    const problems = problemsAfter((wire) => {
      index = addEdition(wire, { earliest, latest: '2026-12-01' });
    });
    expect(problems).toEqual([`${FILE} editions[${index}].from: found ${earliest} to 2026-12-01, expected earliest to lie before latest`]);
  });

  test('are found in an edition that begins after it was recorded', () => {
    expect(problemsAfter((wire) => void addEdition(wire, '2027-01-01'))).toEqual([]);
    expect(problemsAfter((wire) => void addEdition(wire, '2027-01-02'))).toEqual([
      expect.stringContaining('found 2027-01-02, expected a day up to recordedOn; what is only announced is a notice'),
    ]);
  });

  test('are found in a meter given twice', () => {
    expect(
      problemsAfter((wire) => {
        const [edition] = ratesOf(wire, 'gpt-image-2').editions;
        if (edition?.pricing.shape !== 'per-token') throw new Error('expected token rates');
        const [first, second] = edition.pricing.rates;
        if (first !== undefined && second !== undefined) second.meter = first.meter;
      }),
    ).toEqual([`${FILE} editions[0].pricing.rates[1]: found text-input a second time, expected each meter, quality and size exactly once`]);
  });
});
