import { fileOf } from '../file-names.ts';
import type { Finding, Rule } from '../rule.ts';
import { type Priced, pricedOf, tiesOn } from '../same-amounts.ts';

/** A single price can be equal by chance; two amounts that are both equal rarely are. */
const TELLING = 2;

/** Amounts that are all those of another model, without a word about it. */
export const ratesCopied: Rule = {
  id: 'rates/copied',
  severity: 'error',
  what: 'An edition whose amounts are all those of another model of the vendor on the same route and tier says so with `sameAs`.',
  why: 'Files are begun as copies. Amounts that stayed as they were copied look exactly like a price that is the same.',
  incident: 'Helicone, Gooey and endoflife.date had records that were copied from a sibling and not changed.',
  todo: 'Mend the amounts. If they are the same on purpose, name the other model and the reason in `sameAs`.',
  check: ({ wire }) => {
    const vendors = new Map(wire.models.map(({ id, vendor }) => [id, vendor]));
    const groups = new Map<string, Priced[]>();
    for (const priced of wire.rates.flatMap(pricedOf)) {
      if (priced.amounts < TELLING) continue;
      const { rates, edition, settings } = priced;
      const key = [vendors.get(rates.model), rates.route, edition.tier, settings].join('|');
      groups.set(key, [...(groups.get(key) ?? []), priced]);
    }
    return [...groups.values()].flatMap(([first, ...others]): Finding[] => {
      if (first === undefined || others.length === 0) return [];
      const leaderOf = tiesOn(wire, first.rates.route, first.edition.tier);
      const tied = leaderOf(first.rates.model);
      return others
        .filter(({ rates }) => rates.model !== first.rates.model && leaderOf(rates.model) !== tied)
        .map(({ rates, index }) => ({
          file: fileOf('rates', rates),
          path: `editions[${index}].sameAs`,
          found: `null, and every amount of "${first.rates.model}"`,
          expected: 'other amounts, or a `sameAs` that says why they are equal',
        }));
    });
  },
};
