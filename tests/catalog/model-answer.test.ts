import { describe, expect, test } from 'vitest';
import { answerText } from '../../src/api/twins/model.ts';
import { catalog } from '../../src/catalog/current.ts';
import { answerOf } from '../../src/catalog/model-answer.ts';
import { modelPage } from '../../src/catalog/model-page.ts';

const answerFor = (model: string) => answerOf(modelPage(catalog, model, '2026-11-21'));

describe('the first sentence of a model', () => {
  // 1,120 and 2,000 tokens × $120 ÷ 1M
  test('of one quality names every size it is sold at', () => {
    expect(answerText(answerFor('gemini-3-pro-image'))).toMatch(/^One 1K image costs \$0\.134; 2K costs the same, 4K \$0\.240\. /);
  });

  test('says which of them is disputed', () => {
    expect(answerText(answerFor('gemini-nano-banana-2.1'))).toContain(', 4K $0.113 (disputed).');
  });

  test('of several qualities names their ends at one size', () => {
    const answer = answerFor('gpt-image-2');
    expect(answer.kind === 'range' && answer.others).toEqual([]);
    expect(answerText(answer)).toMatch(/^One 1024 × 1024 image costs \$0\.00588 at quality low to \$0\.211 at high, 36× as much\./);
  });
});
