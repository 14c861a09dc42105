import { type Exact, exact } from '../../domain/exact.ts';
import { quoted, suggest } from '../decimal.ts';
import { fileOf } from '../file-names.ts';
import { type AmountRow, amountsOf } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

const HUNDRED = exact(100);

/** Amounts by model, unit and setting, so that what is comparable stands together. */
function comparable(row: AmountRow, model: string): string {
  return `${model} ${row.unit} ${row.key}`;
}

/** An amount that is exactly a hundred times another one for the same thing. */
export const scaleCents: Rule = {
  id: 'scale/cents',
  severity: 'error',
  what: 'No amount is exactly a hundred times the amount for the same setting of the same model in another edition, tier or route.',
  why: 'Prices are in dollars. A factor of exactly a hundred is a price in cents.',
  incident:
    'Portkey-AI/models keeps cents, and its entries for the Imagen models of one vendor held dollars from their first commit on, for eight months at least.',
  todo: 'Write the amount in dollars.',
  check: ({ wire }) => {
    const known = new Map<string, Exact[]>();
    for (const rates of wire.rates) {
      for (const row of amountsOf(rates)) {
        const key = comparable(row, rates.model);
        known.set(key, [...(known.get(key) ?? []), row.amount.mul(HUNDRED)]);
      }
    }
    return wire.rates.flatMap((rates): Finding[] =>
      amountsOf(rates)
        .filter((row) => row.amount.compare(0) > 0)
        .filter((row) => known.get(comparable(row, rates.model))?.some((cents) => cents.equals(row.amount)))
        .map(({ path, text, amount }) => ({
          file: fileOf('rates', rates),
          path: `${path}.value.amount`,
          found: JSON.stringify(text),
          expected: 'an amount in dollars; another record of the same price has a hundredth of it',
          ...suggest(quoted(amount.div(HUNDRED))),
        })),
    );
  },
};
