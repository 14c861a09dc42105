import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatePromptTokens } from '../../src/domain/prompt-estimate.ts';

describe('the estimate of a prompt', () => {
  test('is a token for four Latin characters, rounded up', () => {
    expect(estimatePromptTokens('')).toEqual({ tokens: 0, least: 0, most: 0, isMixed: false });
    expect(estimatePromptTokens('A cat')).toMatchObject({ tokens: 2, isMixed: false });
    expect(estimatePromptTokens('Ein Plakat „für“ Köln – 35 mm')).toMatchObject({ tokens: 8, isMixed: false });
  });

  test('is a token for a character of Chinese, Japanese and Korean, and says that other scripts vary', () => {
    expect(estimatePromptTokens('清晨雪地里的红狐')).toEqual({ tokens: 8, least: 6, most: 10, isMixed: true });
    expect(estimatePromptTokens('Рыжая лиса').isMixed).toBe(true);
  });

  // Counted with o200k_base.
  test.each([
    [
      'A red fox in the snow at dawn, soft light, 35mm film grain, shallow depth of field, wide shot with a wooden cabin in the background and smoke rising from its chimney.',
      39,
    ],
    ['Рыжая лиса в снегу на рассвете, мягкий свет, зернистость плёнки, широкий кадр с деревянным домом.', 34],
    ['夜明けの雪の中の赤い狐、柔らかい光、フィルムの粒子感、背景に木造の小屋。', 34],
    ['새벽 눈 속의 붉은 여우, 부드러운 빛, 필름 그레인, 배경에 나무 오두막.', 32],
    ['ثعلب أحمر في الثلج عند الفجر، ضوء ناعم، كوخ خشبي في الخلفية.', 26],
  ])('has the exact count within its spread: %s', (text, exact) => {
    const { least, most } = estimatePromptTokens(text);
    expect(exact).toBeGreaterThanOrEqual(least);
    expect(exact).toBeLessThanOrEqual(most);
  });

  test('is a whole number between its ends for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { tokens, least, most } = estimatePromptTokens(text);
        expect([tokens, least, most].every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true);
        expect(least <= tokens && tokens <= most).toBe(true);
      }),
    );
  });
});
