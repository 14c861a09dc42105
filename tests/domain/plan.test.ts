import { describe, expect, test } from 'vitest';
import { exact, toFiniteDecimal } from '../../src/domain/exact.ts';
import { creditsOver, lacking, type Offer, type Period, priceOver, usdPerCredit, usdPerGrantedImage } from '../../src/domain/plan.ts';
import { breakEven, imagesFor, reachOf, wholeImages } from '../../src/domain/plan-break-even.ts';
import { atUse, creditsOf, highestCreditPrice, imageUsd, isSingle, multipleOf, type Range } from '../../src/domain/plan-image.ts';
import { agreesWith, recomputed, savingOf } from '../../src/domain/plan-saving.ts';
import { decimal, priced } from './given.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const offer = (kind: Offer['kind'], price: Offer['price'], grant: Offer['grant']): Offer => ({ kind, price, grant });
const paid = (amount: string, per: Period, currency = 'USD'): Offer['price'] => ({ kind: 'price', price: { amount, currency }, per });
const credits = (amount: string, per: Period): Offer['grant'] => ({ kind: 'credits', amount, per });
const ends = (range: { kind: string } | Range) => ('least' in range ? [decimal(range.least), range.most && decimal(range.most)] : range);

/** The plans of the seller whose claims are recomputed below, as stated. */
const starterMonthly = offer('monthly', paid('8.4', 'month'), credits('1000', 'month'));
const starterYearly = offer('yearly', paid('49.9', 'year'), credits('12000', 'year'));
const proMonthly = offer('monthly', paid('33.9', 'month'), credits('5000', 'month'));
const proYearly = offer('yearly', paid('199.9', 'year'), credits('60000', 'year'));
const ultraMonthly = offer('monthly', paid('84.9', 'month'), credits('20000', 'month'));
const ultraYearly = offer('yearly', paid('499.9', 'year'), credits('240000', 'year'));

/** One square image on the API: 1,756 and 7,024 tokens at $30 per 1M are $0.05268 and $0.21072. */
const medium = priced({ quality: 'medium' }).perImage;
const high = priced({ quality: 'high' }).perImage;

describe('the price and the grant of a period', () => {
  test('a yearly plan stated by the month counts twelve times in its year', () => {
    const yearly = offer('yearly', paid('16', 'month'), credits('4200', 'month'));
    expect(priceOver(yearly, 'year')).toEqual({ kind: 'usd', usd: exact(192) });
    expect(creditsOver(yearly, 'year')).toEqual({ kind: 'count', count: exact(50_400) });
  });

  test('a daily grant stays daily: it has no count in a month', () => {
    const free = offer('free-daily', { kind: 'free' }, credits('100', 'day'));
    expect(creditsOver(free, 'day')).toEqual({ kind: 'count', count: exact(100) });
    expect(creditsOver(free, 'month')).toEqual(lacking('period'));
    expect(usdPerCredit(offer('monthly', paid('9', 'month'), credits('100', 'day')))).toEqual(lacking('period'));
  });

  test('an unknown figure comes back as what is missing, and another currency as itself', () => {
    expect(usdPerCredit(offer('monthly', { kind: 'unknown' }, { kind: 'unknown' }))).toEqual(lacking('price', 'credits'));
    expect(usdPerCredit(offer('monthly', paid('20', 'month'), { kind: 'unknown' }))).toEqual(lacking('credits'));
    expect(usdPerCredit(offer('monthly', paid('19', 'month', 'EUR'), credits('1000', 'month')))).toEqual({
      kind: 'other-currency',
      currency: 'EUR',
    });
  });
});

describe('the price of a credit and of an image', () => {
  test('divides exactly, also where the quotient is no finite decimal', () => {
    const credit = usdPerCredit(starterYearly);
    expect(credit).toEqual({ kind: 'usd', usd: exact('49.9').div(12_000) });
    expect(credit.kind === 'usd' && toFiniteDecimal(credit.usd)).toBeUndefined();
  });

  test('an image takes its credits at the price of one', () => {
    // 60 credits × $5 ÷ 5,000 credits = $0.06
    const starter = offer('monthly', paid('5', 'month'), credits('5000', 'month'));
    expect(ends(imageUsd({ kind: 'credits', amount: '60' }, starter))).toEqual(['0.06', '0.06']);
  });

  test('“about 500 images for 1,000 credits” is 2 credits an image, and stays an about', () => {
    const cost = { kind: 'about-images', images: 500, credits: '1000' } as const;
    expect(ends(creditsOf(cost) ?? lacking())).toEqual(['2', '2']);
    // 2 × $8.40 ÷ 1,000 = $0.0168
    expect(imageUsd(cost, starterMonthly)).toMatchObject({ kind: 'usd', about: true });
    expect(ends(imageUsd(cost, starterMonthly))).toEqual(['0.0168', '0.0168']);
  });

  test('credits by the token are those of its tokens, and none where these cannot be counted', () => {
    const pack = offer('one-time', paid('10', 'once'), credits('4000', 'once'));
    // 1,756 × 7,600 ÷ 1M = 13.3456 credits; × $10 ÷ 4,000 = $0.033364.
    const counted = { kind: 'credits-per-token', tokens: 1756, credits: '7600' } as const;
    expect(ends(creditsOf(counted) ?? lacking())).toEqual(['13.3456', '13.3456']);
    expect(ends(imageUsd(counted, pack))).toEqual(['0.033364', '0.033364']);
    expect(creditsOf({ ...counted, tokens: null })).toBeUndefined();
    expect(imageUsd({ ...counted, tokens: null }, pack)).toEqual(lacking('tokens'));
    expect(imageUsd(counted, undefined)).toEqual(lacking('price', 'credits'));
  });

  test('“from” leaves the most open, and “between” keeps both ends', () => {
    const pack = offer('one-time', paid('10', 'once'), credits('4000', 'once'));
    expect(ends(imageUsd({ kind: 'credits-from', amount: '50' }, pack))).toEqual(['0.125', null]);
    expect(ends(imageUsd({ kind: 'credits-between', least: '10', most: '40' }, pack))).toEqual(['0.025', '0.1']);
  });

  test('a price in money needs no offer, in another currency it is not compared', () => {
    expect(ends(imageUsd({ kind: 'price', price: usd('0.03') }, undefined))).toEqual(['0.03', '0.03']);
    expect(ends(imageUsd({ kind: 'price-from', price: usd('0.03') }, undefined))).toEqual(['0.03', null]);
    expect(imageUsd({ kind: 'price', price: { amount: '0.2', currency: 'CNY' } }, undefined)).toEqual({
      kind: 'other-currency',
      currency: 'CNY',
    });
  });

  test('a plan that states images divides its price by them', () => {
    const plan = offer('monthly', paid('10', 'month'), { kind: 'images', amount: 200, per: 'month' });
    expect(usdPerGrantedImage(plan)).toEqual({ kind: 'usd', usd: exact('0.05') });
    expect(ends(imageUsd(undefined, plan))).toEqual(['0.05', '0.05']);
  });

  test('without a price or without the credits of an image there is no figure', () => {
    const unknown = offer('one-time', { kind: 'unknown' }, { kind: 'unknown' });
    expect(imageUsd({ kind: 'credits', amount: '3' }, unknown)).toEqual(lacking('price', 'credits'));
    expect(imageUsd(undefined, starterMonthly)).toEqual(lacking('credits-per-image'));
    expect(imageUsd(undefined, undefined)).toEqual(lacking('price', 'credits', 'credits-per-image'));
  });

  test('a multiple of two ranges runs from least over most to most over least', () => {
    const image = { least: exact('0.06'), most: exact('0.06') };
    expect(ends(multipleOf(image, { least: exact('0.04'), most: exact('0.05') }))).toEqual(['1.2', '1.5']);
    expect(isSingle(multipleOf(image, { least: exact('0.04'), most: exact('0.04') }))).toBe(true);
    expect(ends(multipleOf({ least: exact('0.06'), most: null }, { least: exact('0.04'), most: exact('0.05') }))).toEqual(['1.2', null]);
  });

  test('an image costs four times as much where a quarter of the credits is used', () => {
    expect(ends(atUse({ least: exact('0.06'), most: null }, 25))).toEqual(['0.24', null]);
    expect(ends(atUse({ least: exact('0.06'), most: exact('0.06') }, 100))).toEqual(['0.06', '0.06']);
  });

  test('the highest credit price worth paying at 3 credits an image', () => {
    expect(decimal(highestCreditPrice(medium, exact(3)))).toBe('0.01756');
    expect(decimal(highestCreditPrice(high, exact(3)))).toBe('0.07024');
  });
});

describe('savings and claims', () => {
  test('a year against twelve months of the same plan', () => {
    // 12 × 8.40 = 100.80; − 49.90 = 50.90; 50.90 ÷ 100.80 = 50.496… %
    const saving = savingOf(starterYearly, starterMonthly);
    expect(saving).toMatchObject({ kind: 'saving', usd: exact('50.9') });
    expect(savingOf(starterYearly, offer('monthly', { kind: 'unknown' }, credits('1', 'month')))).toEqual(lacking('price'));
  });

  test.for([
    ['starter', starterYearly, starterMonthly, '51', '0.0042'],
    ['pro', proYearly, proMonthly, '207', '0.0033'],
    ['ultra', ultraYearly, ultraMonthly, '519', '0.0021'],
  ] as const)('the claims of %s are reproduced at their own digits', ([, yearly, monthly, saved, perCredit]) => {
    const saving = recomputed('saving', yearly, monthly);
    const credit = recomputed('usd-per-credit', yearly, undefined);
    expect(saving && agreesWith(saving, saved)).toBe(true);
    expect(credit && agreesWith(credit, perCredit)).toBe(true);
  });

  test('a claim agrees from half a digit below to just under half above', () => {
    expect(agreesWith(exact('50.5'), '51')).toBe(true);
    expect(agreesWith(exact('50.49'), '51')).toBe(false);
    expect(agreesWith(exact('51.5'), '51')).toBe(false);
    expect(agreesWith(exact('0.00415'), '0.0042')).toBe(true);
  });

  test('what needs an unknown figure is not computed', () => {
    expect(recomputed('saving', starterYearly, undefined)).toBeUndefined();
    expect(recomputed('usd-per-credit', offer('yearly', { kind: 'unknown' }, { kind: 'unknown' }), undefined)).toBeUndefined();
  });
});

describe('whole images and break-even', () => {
  test('5 credits a day at 3 an image are 1 image, and 2 credits lapse', () => {
    expect(wholeImages(exact(5), exact(3))).toEqual({ images: 1, rest: exact(2) });
  });

  test('a $20 plan pays for 379 images at medium or 94 at high on the API', () => {
    // 20 ÷ 0.05268 = 379.65…; 20 ÷ 0.21072 = 94.91…
    expect(imagesFor(exact(20), medium)).toBe(379);
    expect(imagesFor(exact(20), high)).toBe(94);
    const plus = offer('monthly', paid('20', 'month'), { kind: 'unmetered' });
    expect(breakEven(plus, undefined, medium)).toEqual({ period: 'month', images: 379, reach: { kind: 'unmetered' }, reached: undefined });
  });

  test('a plan whose credits make fewer images than the API for the same money is never cheaper', () => {
    // $5: 94 images at medium on the API; 5,000 ÷ 60 = 83 on the plan
    const starter = offer('monthly', paid('5', 'month'), credits('5000', 'month'));
    expect(breakEven(starter, { kind: 'credits', amount: '60' }, medium)).toEqual({
      period: 'month',
      images: 94,
      reach: { kind: 'images', images: 83 },
      reached: false,
    });
  });

  test('a yearly plan counts by the month, a pack by the purchase', () => {
    // $192 ÷ 12 = $16; ÷ 0.05268 = 303
    const yearly = offer('yearly', paid('192', 'year'), credits('50400', 'year'));
    expect(breakEven(yearly, undefined, medium)).toMatchObject({ period: 'month', images: 303, reached: undefined });
    const pack = offer('one-time', paid('20', 'once'), credits('1000', 'once'));
    expect(breakEven(pack, { kind: 'credits', amount: '2' }, medium)).toMatchObject({ period: 'once', images: 379, reached: true });
  });

  test('without a price in USD there is no break-even, and without a count no reach', () => {
    expect(breakEven(offer('monthly', { kind: 'unknown' }, { kind: 'unknown' }), undefined, medium)).toEqual(lacking('price'));
    const euro = offer('monthly', paid('20', 'month', 'EUR'), credits('1', 'month'));
    expect(breakEven(euro, undefined, medium)).toEqual({ kind: 'other-currency', currency: 'EUR' });
    expect(reachOf(offer('monthly', paid('20', 'month'), { kind: 'unknown' }), undefined, 'month')).toEqual({ kind: 'unknown' });
  });
});
