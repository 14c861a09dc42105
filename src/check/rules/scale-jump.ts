import { exact } from '../../domain/exact.ts';
import { changedAmounts } from '../changed-amounts.ts';
import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

const TEN = exact(10);

/** A price that changes by more than ten times. */
export const scaleJump: Rule = {
  id: 'scale/jump',
  severity: 'error',
  what: 'From one edition to the next of a tier an amount changes by a factor of ten at most.',
  why: 'Prices of images have been halved and doubled. More than ten times is a slip of the decimal point or of the unit.',
  incident: 'A bot of models.dev set a model that is sold to free. BerriAI/litellm had a price that was one zero off.',
  todo: 'Look at the page again. If the price did change so much, a maintainer has to widen this rule and say why.',
  check: eachRecord('rates', (rates) =>
    changedAmounts(rates)
      .filter(({ factor }) => factor.compare(TEN) > 0 || factor.mul(TEN).compare(1) < 0)
      .map(({ row, before }) => ({
        path: `${row.path}.value.amount`,
        found: JSON.stringify(row.text),
        expected: `within ten times ${JSON.stringify(before.text)}, the amount before`,
      })),
  ),
};
