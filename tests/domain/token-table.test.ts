import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { outputTokens } from '../../src/domain/output-tokens.ts';
import { card, decimal, jobOf, modelOf, priced, size, TODAY } from './given.ts';

const SIZES = ['1024x1024', '1024x1536', '1536x1024'] as const;

// The same tokens for all; times $40, $32, $32 and $8 per million.
const ROWS = [
  ['low', [272, 408, 400]],
  ['medium', [1056, 1584, 1568]],
  ['high', [4160, 6240, 6208]],
] as const;

const USD = {
  'gpt-image-1': { low: ['0.01088', '0.01632', '0.016'], medium: ['0.04224', '0.06336', '0.06272'], high: ['0.1664', '0.2496', '0.24832'] },
  'gpt-image-1.5': {
    low: ['0.008704', '0.013056', '0.0128'],
    medium: ['0.033792', '0.050688', '0.050176'],
    high: ['0.13312', '0.19968', '0.198656'],
  },
  'chatgpt-image-latest': {
    low: ['0.008704', '0.013056', '0.0128'],
    medium: ['0.033792', '0.050688', '0.050176'],
    high: ['0.13312', '0.19968', '0.198656'],
  },
  'gpt-image-1-mini': {
    low: ['0.002176', '0.003264', '0.0032'],
    medium: ['0.008448', '0.012672', '0.012544'],
    high: ['0.03328', '0.04992', '0.049664'],
  },
};

const CELLS = (Object.keys(USD) as (keyof typeof USD)[]).flatMap((model) =>
  ROWS.flatMap(([quality, tokens]) =>
    SIZES.map((each, index) => ({ model, quality, size: each, tokens: tokens[index] ?? 0, usd: USD[model][quality][index] ?? '' })),
  ),
);

describe('the token table of the older models', () => {
  test('is checked at nine cells of four models', () => {
    expect(CELLS).toHaveLength(36);
    expect(card.models.filter((model) => model.outputRule.kind === 'token-table')).toHaveLength(4);
  });

  test.for(CELLS)('$model, $quality, $size: $tokens tokens, $usd USD', (cell) => {
    // The last day of GPT Image 1 is 2026-10-22; the others are sold on it too.
    const cost = priced({ model: cell.model, size: size(cell.size), quality: cell.quality }, '2026-10-22');
    expect(cost.outputTokensPerImage).toBe(cell.tokens);
    expect(decimal(cost.total)).toBe(cell.usd);
    expect(cost.disputedTie).toBe(false);
  });

  test('has no tokens for a size it does not list', () => {
    const model = modelOf('gpt-image-1.5');
    expect(outputTokens(size('2048x2048'), { id: 'low', factor: null }, model.outputRule)).toBe('size-not-in-table');
  });
});

describe('quality “auto”', () => {
  const models = card.models.filter(
    (model) => model.qualities.some((quality) => quality.id === 'auto') && model.outputRule.kind !== 'unknown',
  );

  test('is offered by at least seven models whose tokens can be counted', () => {
    expect(models.length).toBeGreaterThanOrEqual(7);
  });

  test.for(models.map((model) => model.id))('of %s is billed on the served image, so it has no cost', (model) => {
    const on = model === 'gpt-image-1' ? '2026-10-22' : TODAY;
    expect(costOf(jobOf({ model, quality: 'auto' }), card, on)).toEqual({
      kind: 'not-computable',
      on,
      reasons: [{ kind: 'output-tokens', why: 'served-image-decides', model: modelOf(model).name, detail: null }],
    });
  });
});
