import { eachRecord } from '../each.ts';
import { amountsOf } from '../rows.ts';
import type { Rule } from '../rule.ts';

/** An amount of nothing. */
export const ratesZeroAmount: Rule = {
  id: 'rates/zero-amount',
  severity: 'error',
  what: 'A price of nothing is the kind “zero”, never the amount 0.',
  why: 'A zero is what an empty cell, a failed lookup and a free price look alike in. The six answers tell them apart.',
  incident: 'BerriAI/litellm priced unknown models at zero for ten days; a default entry of Portkey-AI/models did the same.',
  todo: 'Write the kind “zero” if it is billed at nothing; else “not-billed”, “included”, “not-offered” or “unknown”.',
  check: eachRecord('rates', (rates) =>
    amountsOf(rates)
      .filter(({ amount }) => amount.compare(0) === 0)
      .map(({ path, text }) => ({
        path: `${path}.value.amount`,
        found: JSON.stringify(text),
        expected: 'an amount above nothing, or one of the other five answers',
        suggestion: '{ "kind": "zero" }',
      })),
  ),
};
