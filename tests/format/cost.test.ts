import { describe, expect, test } from 'vitest';
import { costSentence } from '../../src/format/cost.ts';
import { priced, size } from '../domain/given.ts';

describe('a cost as a sentence', () => {
  test('of several images says the total and the cost of each', () => {
    // 1,372 × $30 ÷ 1M = $0.04116; × 100 = $4.116
    const cost = priced({ size: size('1536x1024'), quality: 'medium', images: 100 });
    expect(costSentence(cost, 'GPT Image 2')).toBe(
      '100 images with GPT Image 2 at 1536 × 1024, quality medium, standard tier cost $4.12, $0.0412 each (1,372 output tokens for each image), at the rates of 2026-11-20.',
    );
  });

  test('of one image says its cost once', () => {
    const sentence = costSentence(priced({ quality: 'high', tier: 'batch' }), 'GPT Image 2');
    expect(sentence).toMatch(/^1 image with GPT Image 2 at 1024 × 1024, quality high, batch tier /);
    // 7,024 × $15 ÷ 1M = $0.10536
    expect(sentence).toContain(' $0.105 (7,024 output tokens)');
    expect(sentence).not.toContain('each');
  });

  test('of images sold by the piece says neither quality nor tokens where there is none', () => {
    const cost = priced({ model: 'dall-e-2', quality: null, images: 2 }, '2026-05-11');
    expect(costSentence(cost, 'DALL·E 2')).toBe(
      '2 images with DALL·E 2 at 1024 × 1024, standard tier cost $0.0400, $0.0200 each, at the rates of 2026-05-11.',
    );
  });
});
