import { exact } from '../../domain/exact.ts';
import { changedAmounts } from '../changed-amounts.ts';
import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

const TEN = exact(10);

/** A price that becomes ten times or a tenth of what it was, to the digit. */
export const scaleMovedPoint: Rule = {
  id: 'scale/moved-point',
  severity: 'warning',
  what: 'From one edition to the next of a tier an amount keeps its decimal point.',
  why: 'Sellers halve and double prices. The same digits with the point one place on are what a slip of the finger looks like.',
  incident: 'BerriAI/litellm carried a price that was one zero off.',
  todo: 'Look at the page again. If the price did become ten times or a tenth, keep it: the figure as printed shows it.',
  check: eachRecord('rates', (rates) =>
    changedAmounts(rates)
      .filter(({ factor }) => factor.equals(TEN) || factor.mul(TEN).equals(1))
      .map(({ row, before, factor }) => ({
        path: `${row.path}.value.amount`,
        found: `${JSON.stringify(row.text)}, ${factor.equals(TEN) ? 'ten times' : 'a tenth of'} ${JSON.stringify(before.text)}, the amount before`,
        expected: 'other digits, or the same amount',
      })),
  ),
};
