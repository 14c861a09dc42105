import { exact } from '../../domain/exact.ts';
import { fileOf } from '../file-names.ts';
import { amountsOf } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

const FIVE = exact(5);

/** A price on another route that is far from the one on the main route. */
export const scaleAcrossRoutes: Rule = {
  id: 'scale/across-routes',
  severity: 'warning',
  what: 'A price on another route or tier lies within five times the price of the same setting on the main route.',
  why: 'Resellers add a margin or give a discount. More than five times is rarely a price and often a slip.',
  incident: 'Helicone picked the variant of the wrong provider for a model, and models.dev had three answers for one.',
  todo: 'Look at the page again. If the figure is right, say so in the note of its evidence; the warning does not keep the change out.',
  check: ({ wire }) => {
    const main = new Map(
      wire.models.map(({ id, mainRoute }) => [id, wire.rates.find((rates) => rates.model === id && rates.route === mainRoute)]),
    );
    return wire.rates.flatMap((rates): Finding[] => {
      const reference = main.get(rates.model);
      const standard = reference === undefined ? [] : amountsOf(reference).filter((row) => row.edition.tier === 'standard');
      return amountsOf(rates).flatMap((row) => {
        const known = standard.filter((each) => each.unit === row.unit && each.key === row.key && each.path !== row.path);
        const isNear = known.some(({ amount }) => amount.mul(FIVE).compare(row.amount) >= 0 && row.amount.mul(FIVE).compare(amount) >= 0);
        const isMain = rates === reference && row.edition.tier === 'standard';
        if (isMain || known.length === 0 || isNear || row.amount.compare(0) === 0) return [];
        const expected = `within five times ${JSON.stringify(known.at(-1)?.text)}, the amount on the main route`;
        return [{ file: fileOf('rates', rates), path: `${row.path}.value.amount`, found: JSON.stringify(row.text), expected }];
      });
    });
  },
};
