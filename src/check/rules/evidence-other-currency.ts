import { eachRecordOf } from '../each.ts';
import { printedClaims } from '../printed-claims.ts';
import type { Rule } from '../rule.ts';

/** How pages name currencies, by their letters of ISO 4217. */
const NAMES: Record<string, RegExp> = {
  AUD: /\bAUD\b|\bAU?\$/,
  BRL: /\bBRL\b|\bR\$/,
  CAD: /\bCAD\b|\bCA?\$/,
  CHF: /\bCHF\b/,
  CNY: /\b(?:CNY|RMB)\b|[¥￥元]/,
  EUR: /\bEUR\b|€/,
  GBP: /\bGBP\b|£/,
  HKD: /\bHKD\b|\bHK\$/,
  INR: /\bINR\b|₹/,
  JPY: /\bJPY\b|[¥￥円]/,
  KRW: /\bKRW\b|₩/,
  SGD: /\bSGD\b|\bS\$/,
  USD: /\bUSD\b|(?:^|[^A-Z])\$|\bUS\$/,
};

/** The currencies that a figure can be in, by what it names; none where it is a bare number. */
function currenciesIn(printed: string): string[] {
  return Object.keys(NAMES).filter((currency) => NAMES[currency]?.test(printed));
}

/** A figure as printed in another currency than its amount. */
export const evidenceOtherCurrency: Rule = {
  id: 'evidence/other-currency',
  severity: 'error',
  what: 'The figure as printed is in the currency of the amount it is evidence for.',
  why: 'Amounts of rates are in USD. A figure in another currency that is entered as it stands is wrong by the rate of exchange, and looks right.',
  todo: 'Enter the price that the page prints in USD; at an offer, name the currency that it prints. A rate without a price in USD is “unknown”, with what was looked at. Never convert.',
  check: eachRecordOf(['rates', 'sellers', 'routes'], (record) =>
    printedClaims(record).flatMap(({ path, printed, currency }) => {
      const named = currenciesIn(printed);
      if (currency === undefined || named.length === 0 || named.includes(currency)) return [];
      return [{ path, found: JSON.stringify(printed), expected: `a figure in ${currency}` }];
    }),
  ),
};
