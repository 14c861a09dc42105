import { describe, expect, test } from 'vitest';
import type { ModelLimits } from '../../src/domain/compare/market.ts';
import { readDeadline } from '../../src/domain/deadline-form.ts';
import { exact } from '../../src/domain/exact.ts';
import { paceOf, throughput } from '../../src/domain/throughput.ts';
import { formatCounted, formatDeadlineProblem, formatDuration, formatInTime, formatPace } from '../../src/format/throughput.ts';
import { market, oneStage, twoStages } from './compare/given.ts';
import { card, size } from './given.ts';

const HIGH = { quality: 'high', promptTokens: 60 };

const at = (workflow = oneStage(HIGH), accepted = 1000, hours?: number, limits: readonly ModelLimits[] = market.limits) =>
  throughput(workflow, accepted, hours === undefined ? undefined : exact(hours), card, limits);

const rows = (...given: Parameters<typeof at>) => at(...given).tiers.map(({ tier, minutes, inTime }) => [tier, minutes, inTime]);

describe('images a minute', () => {
  test('are the lesser of both limits, and the one that binds is named', () => {
    // Tier 1: 5 images; 100,000 ÷ (7,024 + 60) = 14.1. Tier 4: 150 images; 3,000,000 ÷ 7,084 = 423.4
    const [free, first, , , fourth] = at().tiers;
    expect(free?.stages[0] && formatPace(free.stages[0].pace)).toBe('not served');
    expect(first?.stages[0] && formatPace(first.stages[0].pace)).toBe('5 images a minute, by images per minute');
    expect(fourth?.stages[0]?.pace).toMatchObject({ perMinute: 150 });
    // 2,000 tokens a minute over 750 are two whole images
    expect(formatPace(paceOf({ name: '', imagesPerMinute: 5, tokensPerMinute: 2000 }, 750))).toBe(
      '2 images a minute, by tokens per minute',
    );
  });

  test('count the tokens of prompt, references and image', () => {
    const [tier] = at(oneStage({ ...HIGH, references: [size('1024x1024')], cachedPromptTokens: 10 })).tiers;
    const tokens = tier?.stages[0]?.tokens;
    expect(tokens && formatCounted(tokens)).toBe('7,024 of the image, 1,024 of its references and 60 of the prompt');
    expect(tokens?.total).toBe(8108);
  });

  test('are at most those of the one limit that is known', () => {
    expect(formatPace(paceOf({ name: '', imagesPerMinute: 5, tokensPerMinute: null }, 750))).toBe(
      'at most 5 images a minute, by images per minute; tokens per minute: not known',
    );
    expect(paceOf({ name: '', imagesPerMinute: null, tokensPerMinute: 2000 }, 750)).toMatchObject({
      perMinute: 2,
      open: 'images-per-minute',
    });
    expect(paceOf({ name: '', imagesPerMinute: 5, tokensPerMinute: 2000 }, undefined)).toMatchObject({ open: 'tokens-per-minute' });
    expect(paceOf({ name: '', imagesPerMinute: null, tokensPerMinute: null }, 750)).toEqual({ kind: 'unknown' });
  });

  test('are none where one image is over the limit, or the tier is not served', () => {
    expect(formatPace(paceOf({ name: '', imagesPerMinute: 5, tokensPerMinute: 700 }, 750))).toBe(
      'one image takes 750 tokens, more than the 700 of a minute',
    );
    expect(paceOf({ name: '', imagesPerMinute: null, tokensPerMinute: 0 }, 750)).toEqual({ kind: 'not-served' });
  });
});

describe('the time for a number of accepted images', () => {
  test('by each tier, and the lowest that makes the deadline', () => {
    // 1,000 ÷ 5, 20, 50, 150 and 250 a minute
    expect(rows(oneStage(HIGH), 1000, 1)).toEqual([
      ['Free', undefined, false],
      ['Tier 1', 200, false],
      ['Tier 2', 50, true],
      ['Tier 3', 20, true],
      ['Tier 4', 7, true],
      ['Tier 5', 4, true],
    ]);
    expect(at(oneStage(HIGH), 1000, 1).lowest).toBe('Tier 2');
    expect(at(oneStage(HIGH), 1000).lowest).toBeUndefined();
  });

  test('counts every attempt of every stage', () => {
    // for 1,000 accepted: 10,000 drafts and 2,500 finals, at 5 a minute
    const [, first] = at(twoStages()).tiers;
    expect(first?.stages.map(({ images, minutes }) => [images, minutes])).toEqual([
      [10_000, 2000],
      [2500, 500],
    ]);
    expect(first?.minutes).toBe(2500);
  });

  test('is not told as certain where a limit is not known', () => {
    const limits: ModelLimits[] = [
      { model: 'gpt-image-2', kind: 'stated', tiers: [{ name: 'Tier 1', tokensPerMinute: null, imagesPerMinute: 100 }] },
    ];
    const [late] = at(oneStage(HIGH), 10_000, 1, limits).tiers;
    const [early] = at(oneStage(HIGH), 1000, 1, limits).tiers;
    expect(late && [late.inTime, formatInTime(late, true)]).toEqual([false, 'no']);
    expect(early && [early.inTime, formatInTime(early, true)]).toEqual([undefined, 'yes, as far as the limits are known']);
  });

  test('is unknown where the vendor states no limits, with what it says', () => {
    const found = at(oneStage({ model: 'gemini-3-pro-image', route: 'gemini-api', size: { tier: '1K' }, quality: null }));
    expect(found.tiers).toEqual([]);
    expect(found.unknown).toEqual([
      { model: 'gemini-3-pro-image', note: 'Google publishes no table by model: each project sees its own limits in AI Studio.' },
    ]);
  });

  test('is that of the main route: a stage elsewhere is named', () => {
    expect(at(oneStage({ ...HIGH, tier: 'batch' })).elsewhere).toEqual([0]);
    expect(at(oneStage({ ...HIGH, route: 'fal' })).elsewhere).toEqual([0]);
    expect(at().elsewhere).toEqual([]);
  });
});

test('a time is told in its two largest units', () => {
  expect([1, 45, 60, 200, 1440, 3000, 0].map(formatDuration)).toEqual([
    '1 minute',
    '45 minutes',
    '1 hour',
    '3 hours 20 minutes',
    '1 day',
    '2 days 2 hours',
    '0 minutes',
  ]);
});

describe('what is asked of a time', () => {
  const read = (accepted: string, hours: string) => {
    const result = readDeadline({ accepted, hours });
    return result.ok ? [result.accepted, result.hours?.toFraction()] : result.problems.map(formatDeadlineProblem);
  };

  test('is a count and hours, either of which may be left out', () => {
    expect([read('1000', '24'), read(' 5 ', '1.5'), read('', '')]).toEqual([
      [1000, '24'],
      [5, '3/2'],
      [undefined, undefined],
    ]);
  });

  test('is refused in words otherwise, each field on its own', () => {
    expect(read('0', '-1')).toEqual([
      '“0” is not a whole number from 1 to 10,000,000.',
      '“-1” is not a number from 0 to 8,760, such as 24 or 1.5.',
    ]);
    for (const text of ['1e3', 'NaN', '1,000', '99999999999', '٣', ' x']) expect(read(text, '1')).toHaveLength(1);
  });
});
