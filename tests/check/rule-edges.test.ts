import { describe, expect, test } from 'vitest';
import { checkedAfter, type Edit, nextEdition, replace, rewrite } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const SHOP = 'data/sellers/shop.json';

/** What one rule finds after an edit: what stands there, what should, and what was probably meant. */
const foundBy = (rule: string, edit: Edit) =>
  checkedAfter(edit)
    .findings.filter((finding) => finding.rule.id === rule)
    .map(({ found, expected, suggestion }) => [found, expected, suggestion]);

/** A new edition that rests on a reading of its day, with another price of image output. */
const priced = (amount: string) =>
  rewrite(RATES, (json) => nextEdition(json, '2026-10-01', { 'image-output': amount }, 'acme-pricing@2026-10-01'));

describe('a price next to the one before it, of $40', () => {
  // 40 × 10 = 400; 40 ÷ 10 = 4.
  test.for([
    ['400', 'scale/moved-point', '"400", ten times "40", the amount before'],
    ['4', 'scale/moved-point', '"4", a tenth of "40", the amount before'],
    ['401', 'scale/jump', '"401"'],
    ['3.9', 'scale/jump', '"3.9"'],
  ] as const)('of $%s breaks %s', ([amount, rule, found]) => {
    expect(foundBy(rule, priced(amount)).map(([each]) => each)).toEqual([found]);
    expect(foundBy(rule === 'scale/jump' ? 'scale/moved-point' : 'scale/jump', priced(amount))).toEqual([]);
  });

  test.for(['399', '41', '4.1'])('of $%s breaks neither', (amount) => {
    expect([...foundBy('scale/jump', priced(amount)), ...foundBy('scale/moved-point', priced(amount))]).toEqual([]);
  });
});

describe('the currency of a figure as printed', () => {
  const printed = (figure: string) => foundBy('evidence/other-currency', replace(RATES, '$40 / 1M', `${figure} / 1M`));

  test.for(['€40', 'EUR 40', '40 €', '¥40', 'A$40', 'CAD 40', '40元'])('of %s is not that of an amount in USD', (figure) => {
    expect(printed(figure)).toEqual([[`"${figure} / 1M tokens"`, 'a figure in USD', undefined]]);
  });

  test.for(['$40', '40', 'US$40', 'USD 40', '€37 ($40)', 'at $40'])('of %s may be', (figure) => {
    expect(printed(figure)).toEqual([]);
  });

  test('is that of the offer, where a seller states another', () => {
    const inEuro: Edit = rewrite(SHOP, (json) => {
      const { price, evidence } = json.offers[0].editions[0];
      price.price.currency = 'EUR';
      evidence[0].asPrinted = `€${price.price.amount}`;
    });
    expect(foundBy('evidence/other-currency', inEuro)).toEqual([]);
    const inDollars: Edit = rewrite(SHOP, (json) => {
      const { price, evidence } = json.offers[0].editions[0];
      price.price.currency = 'EUR';
      evidence[0].asPrinted = `$${price.price.amount}`;
    });
    expect(foundBy('evidence/other-currency', inDollars).map(([, expected]) => expected)).toEqual(['a figure in EUR']);
  });
});

describe('zeros at the end of an amount', () => {
  test.for([
    ['"32.00"', '"32"'],
    ['"32.50"', '"32.5"'],
    ['"0.0320"', '"0.032"'],
  ] as const)('of %s are taken out', ([amount, plain]) => {
    expect(foundBy('rates/trailing-zeros', replace(RATES, '"32"', amount))).toEqual([[amount, 'no zeros at the end of a decimal', plain]]);
  });

  test.for(['"320"', '"100.5"', '"0.05"'])('are none in %s', (amount) => {
    expect(foundBy('rates/trailing-zeros', replace(RATES, '"32"', amount))).toEqual([]);
  });
});

describe('a field that the schema does not name', () => {
  const unknownAfter = (change: (edition: Record<string, unknown>) => void) =>
    foundBy(
      'schema/unknown-field',
      rewrite(RATES, (json) => change(json.editions[0])),
    );

  test('is told with those that its object can have, and no others', () => {
    expect(unknownAfter((edition) => Object.assign(edition, { until: '2026-01-05' }))).toEqual([
      ['the field "until"', 'one of tier, from, fromBasis, recordedOn, pricing, introductory, alsoPriced, sameAs', undefined],
    ]);
  });

  test('is told with those of its kind, where an object can be of several', () => {
    const inValue = rewrite(RATES, (json) => Object.assign(json.editions[0].pricing.rates[4].value, { currency: 'EUR' }));
    expect(foundBy('schema/unknown-field', inValue)).toEqual([['the field "currency"', 'one of kind, amount', undefined]]);
  });
});

describe('a list of another length', () => {
  test('is counted in entries', () => {
    const empty = rewrite(RATES, (json) => json.editions[0].pricing.rates[4].evidence.splice(0));
    expect(foundBy('schema/length', empty)).toEqual([['an empty list', 'at least one entry', undefined]]);
    const seven = rewrite(RATES, (json) => json.editions[0].pricing.rates.push(json.editions[0].pricing.rates[4]));
    expect(foundBy('schema/length', seven)).toEqual([['a list of 7 entries', 'exactly 6 entries', undefined]]);
  });
});
