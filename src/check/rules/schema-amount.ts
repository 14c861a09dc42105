import { issuesOfKind } from '../issue-check.ts';
import type { Rule } from '../rule.ts';

/** An amount in another form. */
export const schemaAmount: Rule = {
  id: 'schema/amount',
  severity: 'error',
  what: 'An amount is decimal text: no sign, exponent, separator, currency or leading zero.',
  why: 'One form for each amount makes a slip visible, and compares and sorts without guessing.',
  incident:
    'BerriAI/litellm carried a price that was one zero off, and for two weeks one that was a thousand times too high. Portkey-AI/models needed four commits only to take exponents out again.',
  todo: 'Write the amount as the page has it, in plain digits with a point, in USD.',
  check: issuesOfKind('amount'),
};
