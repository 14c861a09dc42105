import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { formatReason } from '../../src/format/problems.ts';
import { card, jobOf, modelOf, size, TODAY } from './given.ts';

const MODELS = ['gpt-image-2.6-flare', 'gpt-image-2.6-sunburst'];
const RUNGS = ['low', 'medium', 'high', 'xhigh', 'max', 'auto'];
const SIZES = ['1024x1024', '1024x1536', '1536x1024', '3840x2160', '2048x2048', '1000x777', '1x1'];
const JOBS = MODELS.flatMap((model) => RUNGS.flatMap((quality) => SIZES.map((text) => ({ model, quality, size: text }))));

describe('an image by GPT Image 2.6', () => {
  test('is asked for at every rung and seven sizes', () => {
    for (const model of MODELS) expect(modelOf(model).qualities.map((quality) => quality.id)).toEqual(RUNGS);
    expect(JOBS).toHaveLength(84);
  });

  test.for(JOBS)('by $model, $quality, $size has a reason and never a number', ({ model, quality, size: text }) => {
    expect(costOf(jobOf({ model, quality, size: size(text), images: 5, promptTokens: 100 }), card, TODAY)).toEqual({
      kind: 'not-computable',
      on: TODAY,
      reasons: [
        {
          kind: 'output-tokens',
          why: 'rule-unknown',
          model: modelOf(model).name,
          detail:
            'No rule for output tokens is published, and the rule of GPT Image 2 and 2.5 does not give the token counts that were measured.',
        },
      ],
    });
  });

  test('is not computable because of its partial images either', () => {
    const costing = costOf(jobOf({ model: 'gpt-image-2.6-flare', partialImages: 1 }), card, TODAY);
    expect(costing.kind === 'not-computable' && costing.reasons.map((reason) => reason.kind)).toEqual(['output-tokens', 'partial-images']);
  });

  test('is not computable because of its reference images either, which is said as well', () => {
    const costing = costOf(jobOf({ model: 'gpt-image-2.6-flare', references: [size('512x512')] }), card, TODAY);
    expect(costing.kind === 'not-computable' && costing.reasons.map(formatReason)).toEqual([
      'The tokens of a reference image are not known for GPT Image 2.6 Flare. OpenAI publishes no rule, and no measurement for GPT Image 2.6 was found.',
      'The output tokens of GPT Image 2.6 Flare cannot be counted. No rule for output tokens is published, and the rule of GPT Image 2 and 2.5 does not give the token counts that were measured.',
    ]);
  });
});
