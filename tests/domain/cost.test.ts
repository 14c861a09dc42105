import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { card, decimal, jobOf, meteredLines, modelOf, priced, size, TODAY } from './given.ts';

describe('a job with everything in it', () => {
  const cost = priced({
    size: size('1536x1024'),
    quality: 'medium',
    images: 100,
    promptTokens: 60,
    cachedPromptTokens: 20,
    references: [size('1024x1024'), size('2048x2048')],
    partialImages: 2,
  });

  test('is itemized, each line of each image', () => {
    // Prompt: 40 · 100 = 4,000 tokens × $5 ÷ 1M. Cached: 20 · 100 = 2,000 × $1.25 ÷ 1M.
    // References: (1,024 + 1,521) · 100 = 254,500 × $8 ÷ 1M. Images: 1,372 · 100 = 137,200 × $30 ÷ 1M.
    // Partial images: 2 · 100 tokens · 100 images = 20,000 × $30 ÷ 1M.
    expect(meteredLines(cost).map(({ item, meter, quantity, unit, per, usd }) => [item, meter, quantity, unit, per, decimal(usd)])).toEqual(
      [
        ['prompt', 'text-input', 4000, 'tokens', 1_000_000, '0.02'],
        ['cached-prompt', 'cached-text-input', 2000, 'tokens', 1_000_000, '0.0025'],
        ['references', 'image-input', 254_500, 'tokens', 1_000_000, '2.036'],
        ['image', 'image-output', 137_200, 'tokens', 1_000_000, '4.116'],
        ['partial-images', 'image-output', 20_000, 'tokens', 1_000_000, '0.6'],
      ],
    );
  });

  test('adds up to the last digit, in all and for one image', () => {
    // 0.02 + 0.0025 + 2.036 + 4.116 + 0.6 = 6.7745
    expect(decimal(cost.total)).toBe('6.7745');
    expect(decimal(cost.perImage)).toBe('0.067745');
    expect(cost.outputTokensPerImage).toBe(1372);
    expect(cost.referenceTokens).toBe(2545);
  });

  test('carries the condition and the readings of each rate', () => {
    const cached = cost.lines.find((line) => line.item === 'cached-prompt');
    expect(cached?.condition).toBe('Applies only to images made through the Responses API.');
    expect(cost.lines.filter((line) => line.readings.length === 0)).toEqual([]);
    expect(cost.lines.filter((line) => line.condition !== null)).toEqual([cached]);
  });

  test('names what it leaves out, of the model and of the route', () => {
    const route = card.routes.find((each) => each.id === 'openai-api');
    expect(cost.excludes).toEqual([...modelOf('gpt-image-2').excludes.map(({ text }) => text), ...(route?.excludes ?? [])]);
    expect(cost.excludes.length).toBeGreaterThanOrEqual(6);
  });

  test('names the edition it rests on', () => {
    expect(cost.edition).toMatchObject({ model: 'gpt-image-2', tier: 'standard', from: { earliest: '2026-04-21', latest: '2026-04-21' } });
    expect(cost.on).toBe(TODAY);
  });
});

describe('what is not used', () => {
  test('has no line', () => {
    expect(priced({}).lines.map((line) => line.item)).toEqual(['image']);
  });
});

describe('images sold by the piece', () => {
  test.for([
    ['dall-e-2', null, '256x256', '0.016'],
    ['dall-e-2', null, '512x512', '0.018'],
    ['dall-e-2', null, '1024x1024', '0.02'],
    ['dall-e-3', 'standard', '1024x1024', '0.04'],
    ['dall-e-3', 'standard', '1024x1792', '0.08'],
    ['dall-e-3', 'standard', '1792x1024', '0.08'],
    ['dall-e-3', 'hd', '1024x1024', '0.08'],
    ['dall-e-3', 'hd', '1024x1792', '0.12'],
    ['dall-e-3', 'hd', '1792x1024', '0.12'],
  ] as const)('%s %s %s costs $%s, and seven times that for seven', ([model, quality, text, usd]) => {
    const one = priced({ model, quality, size: size(text) }, '2026-05-11');
    expect(decimal(one.total)).toBe(usd);
    const seven = priced({ model, quality, size: size(text), images: 7 }, '2026-05-11');
    expect(seven.total.equals(one.total.mul(7))).toBe(true);
    expect(seven.lines).toMatchObject([{ meter: 'image', item: 'image', quantity: 7, unit: 'images', per: 1 }]);
    expect(seven.outputTokensPerImage).toBeNull();
  });

  test('are not charged for their prompt', () => {
    const job = { model: 'dall-e-2', quality: null, promptTokens: 500 };
    expect(decimal(priced(job, '2026-05-11').total)).toBe('0.02');
  });

  test('have no known cost with a partial image', () => {
    const job = jobOf({ model: 'dall-e-2', quality: null, partialImages: 1 });
    expect(costOf(job, card, '2026-05-11')).toMatchObject({
      kind: 'not-computable',
      reasons: [{ kind: 'partial-images', model: 'DALL·E 2' }],
    });
  });

  test('have no known cost with a reference image', () => {
    const job = jobOf({ model: 'dall-e-2', quality: null, references: [size('512x512')] });
    expect(costOf(job, card, '2026-05-11')).toMatchObject({
      kind: 'not-computable',
      reasons: [{ kind: 'rate-not-known', meter: 'reference-image', value: 'unknown' }],
    });
  });
});

describe('a job the model cannot be asked for', () => {
  test('has every problem named at once', () => {
    const job = jobOf({
      route: 'elsewhere',
      quality: 'max',
      size: size('1000x1024'),
      promptTokens: 1,
      cachedPromptTokens: 2,
      references: new Array(17).fill(size('512x512')),
      partialImages: 4,
    });
    const costing = costOf(job, card, TODAY);
    expect(costing.kind === 'invalid' && costing.problems.map((problem) => problem.kind)).toEqual([
      'unknown-route',
      'unknown-quality',
      'illegal-size',
      'too-many-references',
      'too-many-partial-images',
      'cached-over-prompt',
    ]);
  });

  test.for([
    ['gpt-image-2', null],
    ['gpt-image-2', ''],
    ['gpt-image-2', 'High'],
    ['gpt-image-2', 'max'],
    ['dall-e-3', 'low'],
    ['dall-e-2', 'standard'],
  ] as const)('because %s has no quality %j', ([model, quality]) => {
    expect(costOf(jobOf({ model, quality }), card, '2026-05-11')).toMatchObject({
      kind: 'invalid',
      problems: [{ kind: 'unknown-quality' }],
    });
  });
});
