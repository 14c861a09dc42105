import { exact } from '../../domain/exact.ts';
import { quoted, suggest } from '../decimal.ts';
import { eachRecord } from '../each.ts';
import { amountsOf, isPerToken } from '../rows.ts';
import type { Rule } from '../rule.ts';

const MOST = exact(1000);

/** A rate so high that a decimal point is missing. */
export const scalePerTokenHigh: Rule = {
  id: 'scale/per-token-high',
  severity: 'error',
  what: 'A rate per million tokens is at most a thousand dollars.',
  why: 'No maker has asked for a quarter of that. A figure above it has lost its decimal point, or is meant for more tokens.',
  incident: 'BerriAI/litellm took a rate per million tokens for one per token, and priced a model eight thousand times too high.',
  todo: 'Look at the page again: its decimal point, its unit and its currency.',
  check: eachRecord('rates', (rates) =>
    amountsOf(rates)
      .filter((row) => isPerToken(row) && row.amount.compare(MOST) > 0)
      .map(({ path, text, amount }) => ({
        path: `${path}.value.amount`,
        found: JSON.stringify(text),
        expected: 'at most 1000 per million tokens',
        ...suggest(amount.compare(1_000_000) >= 0 ? quoted(amount.div(1_000_000)) : undefined),
      })),
  ),
};
