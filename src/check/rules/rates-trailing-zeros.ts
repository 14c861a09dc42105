import { eachRecordOf, type Local } from '../each.ts';
import type { Rule } from '../rule.ts';

const ZEROS = /^(\d+)(?:\.0+|(\.\d*[1-9])0+)$/;

/** Every amount of a record with zeros at its end that say nothing. */
function zerosIn(value: unknown, path: string): Local[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => zerosIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (key !== 'amount' || typeof item !== 'string') return zerosIn(item, at);
    const [, whole, part = ''] = ZEROS.exec(item) ?? [];
    if (whole === undefined) return [];
    const plain = JSON.stringify(`${whole}${part}`);
    return [{ path: at, found: JSON.stringify(item), expected: 'no zeros at the end of a decimal', suggestion: plain }];
  });
}

/** An amount with zeros at its end. */
export const ratesTrailingZeros: Rule = {
  id: 'rates/trailing-zeros',
  severity: 'error',
  what: 'An amount of a rate, an offer or a fee has no zeros at the end of its decimals.',
  why: 'Each amount has one form, in which it is compared and published. The digits that the page prints stay in the figure as printed.',
  todo: 'Take the zeros out of the amount, and keep the figure in `asPrinted` as the page has it.',
  check: eachRecordOf(['rates', 'sellers', 'routes'], (record) => zerosIn(record, '')),
};
