import { describe, expect, test } from 'vitest';
import type { ModelLimits, UsageTier } from '../../src/domain/compare/market.ts';
import { exact } from '../../src/domain/exact.ts';
import { type Pace, throughput } from '../../src/domain/throughput.ts';
import { formatCounted, formatDuration, formatInTime, formatPace } from '../../src/format/throughput.ts';
import { market, oneStage, twoStages } from './compare/given.ts';
import { card, size } from './given.ts';

const HIGH = { quality: 'high', promptTokens: 60 };

/** A job whose tokens cannot be counted: the vendor chooses the quality. */
const UNCOUNTED = { quality: 'auto' };

const at = (workflow = oneStage(HIGH), accepted = 1000, hours?: number, limits: readonly ModelLimits[] = market.limits) =>
  throughput(workflow, accepted, hours === undefined ? undefined : exact(hours), card, limits);

/** The pace of images of 7,084 tokens, 7,024 of the image and 60 of its prompt, under the limits of one tier; of the model given where it is none. */
function pace(limits: Partial<UsageTier>, given: Parameters<typeof oneStage>[0] = HIGH): Pace | undefined {
  const work = oneStage(given);
  const [stage] = work.stages;
  const tier = { name: 'Tier 1', imagesPerMinute: null, tokensPerMinute: null, ...limits };
  const stated: ModelLimits[] = [{ model: stage?.job.model ?? '', kind: 'stated', tiers: [tier] }];
  return at(work, 1, undefined, stated).tiers[0]?.stages[0]?.pace;
}

const words = (...given: Parameters<typeof pace>) => {
  const found = pace(...given);
  return found && formatPace(found);
};

const rows = (...given: Parameters<typeof at>) => at(...given).tiers.map(({ tier, minutes, inTime }) => [tier, minutes, inTime]);

describe('images a minute', () => {
  test('are the lesser of both limits, and the one that binds is named', () => {
    // Tier 1: 5 images; 100,000 ÷ (7,024 + 60) = 14.1. Tier 4: 150 images; 3,000,000 ÷ 7,084 = 423.4
    const [free, first, , , fourth] = at().tiers;
    expect(free?.stages[0] && formatPace(free.stages[0].pace)).toBe('not served');
    expect(first?.stages[0] && formatPace(first.stages[0].pace)).toBe('5 images a minute, by images per minute');
    expect(fourth?.stages[0]?.pace).toMatchObject({ perMinute: 150 });
    // 20,000 tokens a minute over 7,084 are two whole images
    expect(words({ imagesPerMinute: 5, tokensPerMinute: 20_000 })).toBe('2 images a minute, by tokens per minute');
  });

  test('count the tokens of prompt, references and image', () => {
    const [tier] = at(oneStage({ ...HIGH, references: [size('1024x1024')], cachedPromptTokens: 10 })).tiers;
    const tokens = tier?.stages[0]?.tokens;
    expect(tokens && formatCounted(tokens)).toBe('7,024 of the image, 1,024 of its references and 60 of the prompt');
    expect(tokens?.total).toBe(8108);
  });

  test('are at most those of the one limit that is known', () => {
    expect(words({ imagesPerMinute: 5 })).toBe('at most 5 images a minute, by images per minute; tokens per minute: not known');
    expect(pace({ tokensPerMinute: 20_000 })).toMatchObject({ perMinute: 2, open: 'images-per-minute' });
    expect(pace({ imagesPerMinute: 5, tokensPerMinute: 20_000 }, UNCOUNTED)).toMatchObject({ open: 'tokens-per-minute' });
    expect(pace({})).toEqual({ kind: 'unknown' });
  });

  test('are none where one image is over the limit, or the tier is not served', () => {
    expect(words({ imagesPerMinute: 5, tokensPerMinute: 7000 })).toBe('one image takes 7,084 tokens, more than the 7,000 of a minute');
    expect(pace({ tokensPerMinute: 0 })).toEqual({ kind: 'not-served' });
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

test('a time is told to the minute, in days, hours and minutes', () => {
  expect([1, 45, 60, 200, 1440, 1441, 2000, 3000, 0].map(formatDuration)).toEqual([
    '1 minute',
    '45 minutes',
    '1 hour',
    '3 hours 20 minutes',
    '1 day',
    '1 day 1 minute',
    '1 day 9 hours 20 minutes',
    '2 days 2 hours',
    '0 minutes',
  ]);
});
