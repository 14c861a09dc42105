import { fileOf } from '../file-names.ts';
import type { Finding, Rule } from '../rule.ts';
import { pricedOf } from '../same-amounts.ts';

/** A `sameAs` that is not true. */
export const ratesSameAs: Rule = {
  id: 'rates/same-as',
  severity: 'error',
  what: 'An edition with `sameAs` has the amounts of the model it names, on the same route and tier.',
  why: 'The statement explains equal amounts. Where they differ, either it or an amount is wrong.',
  todo: 'Mend the amount that is wrong, or set `sameAs` to null if the prices have parted.',
  check: ({ wire, documents }) =>
    wire.rates.flatMap((rates): Finding[] =>
      pricedOf(rates).flatMap(({ edition, index, values }) => {
        const { sameAs, tier } = edition;
        if (sameAs === null) return [];
        const other = wire.rates.find((each) => each.model === sameAs.model && each.route === rates.route);
        const name = `data/rates/${rates.route}/${sameAs.model}.json`;
        if (other === undefined && documents.some(({ file }) => file === name)) return [];
        const peers = other === undefined ? [] : pricedOf(other).filter((each) => each.edition.tier === tier);
        if (sameAs.model !== rates.model && peers.some((peer) => peer.values === values)) return [];
        return [
          {
            file: fileOf('rates', rates),
            path: `editions[${index}].sameAs`,
            found: `amounts that are not those of "${sameAs.model}"`,
            expected: 'the same amounts on this route and tier',
          },
        ];
      }),
    ),
};
