import { describe, expect, test } from 'vitest';
import { figuresIn, saysAmount } from '../../src/check/printed.ts';
import { exact } from '../../src/domain/exact.ts';

describe('a figure as printed', () => {
  test.for([
    ['$30.00 / 1M tokens', '30', true],
    ['$30/MTok', '30', true],
    ['US$ 2.50 per million tokens', '2.5', true],
    ['$0.03 / 1K tokens', '30', true],
    ['$0.00003 / token', '30', true],
    ['$5 per 1M input tokens, $10 per 1M output tokens', '10', true],
    ['$0.03/image', '0.03', false],
    ['3¢', '0.03', false],
    ['30 USD', '30', false],
    ['$40 per 1,000 images', '0.04', false],
    ['12,000 credits', '12000', false],
    ['12k credits', '12000', false],
    ['0,02 €', '0.02', false],
    ['$.04', '0.04', false],
    ['$0.04 per image (1024x1024)', '0.04', false],
  ] as const)('%s says %s', ([printed, amount, perMillion]) => {
    expect(figuresIn(printed).some((figure) => saysAmount(figure, exact(amount), perMillion))).toBe(true);
  });

  test.for([
    ['$30.00 / 1M tokens', '3', true],
    ['$30.00 / 1K tokens', '30', true],
    ['3¢', '3', false],
    ['$0.04 per image (1024x1024)', '1024', false],
    ['1,250', '1', false],
  ] as const)('%s does not say %s', ([printed, amount, perMillion]) => {
    expect(figuresIn(printed).some((figure) => saysAmount(figure, exact(amount), perMillion))).toBe(false);
  });

  test.for(['free', '65%', 'see the page', ''])('“%s” says nothing', (printed) => {
    expect(figuresIn(printed)).toEqual([]);
  });
});
