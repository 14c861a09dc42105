import { toWhen } from '../../catalog/rate-card.ts';
import type { Wire } from '../../catalog/read-data.ts';
import { fileOf } from '../file-names.ts';
import type { Finding, Rule } from '../rule.ts';

type Rates = Wire['rates'][number];

/** Introductory prices that ended without another one to follow. */
function endsWithoutSuccessor({ editions }: Rates, today: string): Omit<Finding, 'file'>[] {
  return editions.flatMap(({ tier, introductory }, index) => {
    const ends = introductory?.ends ?? null;
    if (ends === null || ends > today) return [];
    const next = editions.slice(index + 1).find((edition) => edition.tier === tier);
    if (next !== undefined && (toWhen(next.from).earliest ?? '') <= ends) return [];
    return [{ path: `editions[${index}].introductory.ends`, found: ends, expected: 'an edition that holds from that day on' }];
  });
}

/** A first price on the main route that begins after the model's sale did. */
function startsLate(rates: Rates, wire: Wire): Omit<Finding, 'file'>[] {
  const model = wire.models.find((each) => each.id === rates.model);
  const index = rates.editions.findIndex((edition) => edition.tier === 'standard');
  const from = rates.editions[index]?.from;
  if (model === undefined || model.mainRoute !== rates.route || typeof from !== 'string') return [];
  const [released = from] = model.lifecycle
    .filter(({ kind }) => kind === 'previewed' || kind === 'released')
    .map(({ on }) => toWhen(on).latest)
    .sort();
  return released >= from ? [] : [{ path: `editions[${index}].from`, found: from, expected: `a day up to its release on ${released}` }];
}

/** Days on which a model was sold and no price is recorded. */
export const intervalGap: Rule = {
  id: 'interval/gap',
  severity: 'error',
  what: 'Prices on the main route reach back to the release, and a price that ended is followed by another.',
  why: 'On a day in a gap the model was sold and nobody can say for how much.',
  incident: 'A row of the future left giselle on some days without any valid price, and the program stopped.',
  todo: 'Record what held in between: an edition of the kind “unknown” with what was looked at, or a window for the first day.',
  check: ({ wire, today }) =>
    wire.rates.flatMap((rates) =>
      [...endsWithoutSuccessor(rates, today), ...startsLate(rates, wire)].map((local) => ({ file: fileOf('rates', rates), ...local })),
    ),
};
