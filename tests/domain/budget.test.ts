import { describe, expect, test } from 'vitest';
import { bestBuyOf, budgetBuys, readBudget } from '../../src/domain/budget.ts';
import { onPlans } from '../../src/domain/compare/plans.ts';
import { exact } from '../../src/domain/exact.ts';
import { costOfWorkflow } from '../../src/domain/workflow.ts';
import { formatBudgetProblem, formatBuys, formatPlanBuys } from '../../src/format/budget.ts';
import { marketWith, offerWith, oneStage, rateWith } from './compare/given.ts';
import { card, TODAY } from './given.ts';

const read = (text: string) => {
  const result = readBudget(text);
  return result.ok ? result.usd?.toFraction() : formatBudgetProblem(result.problem);
};

describe('a budget that is typed', () => {
  test('is an amount in USD, with or without its sign and separators', () => {
    expect(['50', '$50', ' $ 49.90 ', '1,000', '1,234,567.5'].map(read)).toEqual(['50', '50', '499/10', '1000', '2469135/2']);
    expect(read('')).toBeUndefined();
  });

  test('is refused in words otherwise', () => {
    expect(read('-5')).toBe('“-5” is not an amount in USD, such as 50 or 49.90.');
    for (const text of ['1e3', '5€', '1,00', '1.2.3', '٣', 'NaN', 'Infinity', '0x10']) expect(read(text)).toMatch(/is not an amount/);
    expect(read('999999999999')).toBe('“999999999999” is more than 1,000,000,000.');
  });
});

describe('what a budget buys', () => {
  const buys = (usd: number, given: Parameters<typeof oneStage>) => budgetBuys(exact(usd), costOfWorkflow(oneStage(...given), card, TODAY));

  test('is whole accepted images, and the rest', () => {
    // $50 ÷ $0.05268 = 949.1; 949 × 0.05268 = 49.99332
    expect(formatBuys(buys(50, [{ quality: 'medium' }]))).toBe('949 images, $0.00668 left over');
    // four attempts for each: $0.21072
    expect(formatBuys(buys(50, [{ quality: 'medium', images: 4 }, exact(1)]))).toBe('237 images, $0.0594 left over');
    expect(formatBuys(buys(0, [{ quality: 'medium' }]))).toBe('0 images, $0.00 left over');
  });

  test('counts the uses of them', () => {
    expect(buys(50, [{ quality: 'medium' }, undefined, { uses: exact('2.5') }])).toMatchObject({ least: { images: 949, uses: 2372 } });
  });

  test('is a range where the cost is one', () => {
    expect(formatBuys(buys(50, [{ quality: 'auto' }]))).toBe('237 to 8,503 images');
  });

  test('is nothing that can be told where there is no cost', () => {
    expect(formatBuys(buys(50, [{ model: 'gpt-image-2.6-flare', quality: 'low' }]))).toBe('not computable');
  });

  test('on a plan is as many whole offers as it pays for', () => {
    const [found] = onPlans(oneStage({ quality: 'medium' }), marketWith([rateWith()], [offerWith()]), card, TODAY, TODAY);
    const on = (usd: number) => found && formatPlanBuys(bestBuyOf(exact(usd), found).buys);
    expect(on(50)).toBe('bought 2 times: 800 images, $10.00 left over');
  });

  test('on a plan counts no image from the credits that two months leave over', () => {
    // 1,200 credits make 1 image of 700 each month; of a pack 2,400 credits make 3.
    const images = (kind: 'monthly' | 'one-time', per: 'month' | 'once') => {
      const offer = offerWith({
        kind,
        price: { kind: 'price', price: { amount: '20', currency: 'USD' }, per },
        grant: { kind: 'credits', amount: '1200', per },
      });
      const rate = rateWith({ cost: { kind: 'credits', amount: '700' } });
      const [found] = onPlans(oneStage({ quality: 'medium' }), marketWith([rate], [offer]), card, TODAY, TODAY);
      return found && bestBuyOf(exact(40), found).buys;
    };
    expect(images('monthly', 'month')).toMatchObject({ offers: 2, most: 2 });
    expect(images('one-time', 'once')).toMatchObject({ offers: 2, most: 3 });
  });

  test('on a plan that costs more is nothing', () => {
    const [found] = onPlans(oneStage({ quality: 'medium' }), marketWith([rateWith()], [offerWith()]), card, TODAY, TODAY);
    const on = (usd: number) => found && formatPlanBuys(bestBuyOf(exact(usd), found).buys);
    expect(on(19)).toBe('none: the offer costs more');
  });

  test('is told of the offer on which it buys most, not of the one whose credits cost least', () => {
    const yearly = offerWith(
      {
        kind: 'yearly',
        price: { kind: 'price', price: { amount: '120', currency: 'USD' }, per: 'year' },
        grant: { kind: 'credits', amount: '14400', per: 'year' },
      },
      'year',
    );
    const [found] = onPlans(oneStage({ quality: 'medium' }), marketWith([rateWith()], [offerWith(), yearly]), card, TODAY, TODAY);
    const best = (usd: number) => found && bestBuyOf(exact(usd), found);
    expect(best(50)?.offer.offer?.id).toBe('plan');
    expect(best(50)?.buys).toMatchObject({ offers: 2, most: 800 });
    expect(best(120)?.offer.offer?.id).toBe('year');
    expect(best(1)?.offer).toBe(found?.leading);
  });
});
