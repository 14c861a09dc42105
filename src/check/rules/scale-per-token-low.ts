import { exact } from '../../domain/exact.ts';
import { quoted, suggest } from '../decimal.ts';
import { eachRecord } from '../each.ts';
import { amountsOf, isPerToken } from '../rows.ts';
import type { Rule } from '../rule.ts';

const LEAST = exact('0.01');
const MILLION = exact(1_000_000);

/** A rate so low that it looks like a price of one token. */
export const scalePerTokenLow: Rule = {
  id: 'scale/per-token-low',
  severity: 'error',
  what: 'A rate per million tokens is at least a hundredth of a dollar.',
  why: 'A figure below that is the price of one token, or of a thousand: many interfaces state it so.',
  incident:
    'A sync of models.dev pasted prices per token into a field per million tokens. They were a million times too low for 34 days. BerriAI/litellm had the same slip the other way round.',
  todo: 'Multiply the price per token by a million, or the price per thousand by a thousand, and look at the page again.',
  check: eachRecord('rates', (rates) =>
    amountsOf(rates)
      .filter((row) => isPerToken(row) && row.amount.compare(LEAST) < 0 && row.amount.compare(0) > 0)
      .map(({ path, text, amount }) => ({
        path: `${path}.value.amount`,
        found: JSON.stringify(text),
        expected: 'a price per million tokens; this looks like the price of one',
        ...suggest(quoted(amount.mul(MILLION))),
      })),
  ),
};
