import { expect, test } from 'vitest';
import { changeModel } from '../../src/domain/change-model.ts';
import { formatModelChange } from '../../src/format/model-change.ts';
import { card, TODAY } from '../domain/given.ts';

const SETTING = { model: 'gpt-image-2', route: '', tier: 'standard', size: '1024x1024', quality: 'high' };

test.for([
  [
    { model: 'gpt-image-2.5-flare', quality: 'max' },
    'gpt-image-2',
    'Quality max: GPT Image 2 has low, medium, high, auto; high is set instead.',
  ],
  [{}, 'dall-e-2', 'Quality high: DALL·E 2 has no such setting, so it was dropped.'],
  [{ quality: '' }, 'gpt-image-1', 'Quality: GPT Image 1 has low, medium, high, auto; medium is set.'],
  [
    { size: '1000x1000' },
    'gpt-image-2.5-flare',
    'Size 1000 × 1000: width 1000 is not a multiple of 16 (GPT Image 2.5 Flare), height 1000 is not a multiple of 16 (GPT Image 2.5 Flare); 1008 × 1008 is set instead.',
  ],
  [
    { size: '2048x2048' },
    'gpt-image-1.5',
    'Size 2048 × 2048: GPT Image 1.5 has 1024 × 1024, 1024 × 1536, 1536 × 1024; 1024 × 1024 is set instead.',
  ],
  [{ size: '2K' }, 'gpt-image-1.5', 'Size 2K: GPT Image 1.5 takes sizes in pixels; 1024 × 1024 is set instead.'],
  [{ size: 'any' }, 'gpt-image-1.5', 'Size “any”: GPT Image 1.5 takes sizes in pixels; 1024 × 1024 is set instead.'],
  [
    { model: 'gemini-3-pro-image', quality: 'medium', size: '2K' },
    'ideogram-4.5',
    'Size 2K: Ideogram 4.5 has one price whatever the size, so it was dropped.',
  ],
  [{ tier: 'priority' }, 'gpt-image-2', 'Tier Priority: OpenAI API sells Standard, Batch; Standard is set instead.'],
] as const)('what %j loses with %s is said in a sentence', ([given, to, text]) => {
  expect(changeModel({ ...SETTING, ...given }, to, card, TODAY).dropped.map(formatModelChange)).toEqual([text]);
});
