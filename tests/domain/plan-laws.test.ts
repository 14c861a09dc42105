import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import { creditsOver, type Offer, priceOver, usdPerCredit } from '../../src/domain/plan.ts';
import { breakEven, imagesFor, wholeImages } from '../../src/domain/plan-break-even.ts';
import { atUse, highestCreditPrice, imageUsd, multipleOf } from '../../src/domain/plan-image.ts';
import { savingOf } from '../../src/domain/plan-saving.ts';

/** Amounts from a hundredth of a cent up, as exact decimal text. */
const amount = fc
  .integer({ min: 1, max: 10_000_000 })
  .map((units) => `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`);
const count = fc.integer({ min: 1, max: 1_000_000 }).map(String);

function plan(kind: Offer['kind'], price: string, credits: string, per: 'month' | 'year' | 'once'): Offer {
  return {
    kind,
    price: { kind: 'price', price: { amount: price, currency: 'USD' }, per },
    grant: { kind: 'credits', amount: credits, per },
  };
}

describe('laws of plans', () => {
  test('a plan stated by the month or by the year has one price per credit', () => {
    fc.assert(
      fc.property(amount, count, (price, credits) => {
        const monthly = usdPerCredit(plan('monthly', price, credits, 'month'));
        expect(usdPerCredit(plan('yearly', price, credits, 'month'))).toEqual(monthly);
        expect(usdPerCredit(plan('yearly', price, credits, 'year'))).toEqual(monthly);
        expect(usdPerCredit(plan('one-time', price, credits, 'once'))).toEqual(monthly);
      }),
    );
  });

  test('a price over a year is twelve times its price over a month, and so is a grant', () => {
    fc.assert(
      fc.property(amount, count, fc.constantFrom('month' as const, 'year' as const), (price, credits, per) => {
        const offer = plan('yearly', price, credits, per);
        const [month, year] = [priceOver(offer, 'month'), priceOver(offer, 'year')];
        expect(month.kind === 'usd' && year.kind === 'usd' && year.usd.equals(month.usd.mul(12))).toBe(true);
        const [few, many] = [creditsOver(offer, 'month'), creditsOver(offer, 'year')];
        expect(few.kind === 'count' && many.kind === 'count' && many.count.equals(few.count.mul(12))).toBe(true);
      }),
    );
  });

  test('a yearly price of twelve months saves nothing', () => {
    fc.assert(
      fc.property(amount, count, (price, credits) => {
        const saving = savingOf(plan('yearly', price, credits, 'month'), plan('monthly', price, credits, 'month'));
        expect(saving).toMatchObject({ kind: 'saving', usd: exact(0), percent: exact(0) });
      }),
    );
  });

  test('whole images and the rest are all the credits, and the rest is too little for one more', () => {
    fc.assert(
      fc.property(amount, amount, (credits, perImage) => {
        const { images, rest } = wholeImages(exact(credits), exact(perImage));
        expect(exact(perImage).mul(images).add(rest).equals(exact(credits))).toBe(true);
        expect(rest.compare(0) >= 0 && rest.compare(exact(perImage)) < 0).toBe(true);
      }),
    );
  });

  test('up to break-even the API costs no more than the plan, and one image later it does', () => {
    fc.assert(
      fc.property(amount, amount, (price, api) => {
        const images = imagesFor(exact(price), exact(api));
        expect(exact(api).mul(images).compare(exact(price)) <= 0).toBe(true);
        expect(
          exact(api)
            .mul(images + 1)
            .compare(exact(price)) > 0,
        ).toBe(true);
      }),
    );
  });

  test('a plan that reaches its break-even costs less than the API for all its images', () => {
    fc.assert(
      fc.property(amount, count, count, amount, (price, credits, perImage, api) => {
        const offer = plan('monthly', price, credits, 'month');
        const result = breakEven(offer, { kind: 'credits', amount: perImage }, exact(api));
        if (!('reach' in result) || result.reach.kind !== 'images') throw new Error('expected a count');
        expect(result.reached).toBe(exact(api).mul(result.reach.images).compare(exact(price)) > 0);
      }),
    );
  });

  test('at the highest credit price worth paying an image costs what it costs at the API', () => {
    fc.assert(
      fc.property(amount, count, (api, perImage) => {
        const credit = highestCreditPrice(exact(api), exact(perImage));
        const image = { least: credit.mul(exact(perImage)), most: credit.mul(exact(perImage)) };
        expect(multipleOf(image, { least: exact(api), most: exact(api) }).least.equals(1)).toBe(true);
      }),
    );
  });

  test('the share that is used and the cost of what is used multiply to the cost of all', () => {
    fc.assert(
      fc.property(amount, count, count, fc.integer({ min: 1, max: 100 }), (price, credits, perImage, percent) => {
        const image = imageUsd({ kind: 'credits', amount: perImage }, plan('monthly', price, credits, 'month'));
        if (image.kind !== 'usd') throw new Error('expected a cost');
        expect(atUse(image, percent).least.mul(percent).div(100).equals(image.least)).toBe(true);
      }),
    );
  });
});
