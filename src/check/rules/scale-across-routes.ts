import type { Wire } from '../../catalog/read-data.ts';
import { exact } from '../../domain/exact.ts';
import { fileOf } from '../file-names.ts';
import { type AmountRow, amountsOf, type WireRates } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

const FIVE = exact(5);

/** A price with the file it stands in, and those of the same setting on the main route. */
interface Compared {
  rates: WireRates;
  row: AmountRow;
  main: AmountRow[];
}

function isFar({ row, main }: Compared): boolean {
  return !main.some(({ amount }) => amount.mul(FIVE).compare(row.amount) >= 0 && row.amount.mul(FIVE).compare(amount) >= 0);
}

/** Every price of a model that is neither on its main route and standard tier nor nothing, and has a like there. */
function comparedOf(wire: Wire, reference: WireRates): Compared[] {
  const standard = amountsOf(reference).filter(({ edition }) => edition.tier === 'standard');
  return wire.rates
    .filter(({ model }) => model === reference.model)
    .flatMap((rates) =>
      amountsOf(rates)
        .filter((row) => !standard.includes(row) && row.amount.compare(0) > 0)
        .map((row) => ({ rates, row, main: standard.filter((each) => each.unit === row.unit && each.key === row.key) })),
    )
    .filter(({ main }) => main.length > 0);
}

/** What is far from the main route, setting by setting. Where most others are, the one on the main route is told in their place. */
function findingsOf(wire: Wire, { id, mainRoute }: Wire['models'][number]): Finding[] {
  const reference = wire.rates.find(({ model, route }) => model === id && route === mainRoute);
  if (reference === undefined) return [];
  const told = (rates: WireRates, row: AmountRow, expected: string): Finding => {
    return { file: fileOf('rates', rates), path: `${row.path}.value.amount`, found: JSON.stringify(row.text), expected };
  };
  const bySetting = Map.groupBy(comparedOf(wire, reference), ({ row }) => `${row.key} ${row.unit}`);
  return [...bySetting.values()].flatMap((compared) => {
    const far = compared.filter(isFar);
    const [first] = far;
    const main = first?.main.at(-1);
    if (first === undefined || main === undefined) return [];
    if (far.length > 1 && far.length * 2 > compared.length) {
      return [
        told(
          reference,
          main,
          `within five times the amount of ${far.length} other routes and tiers, such as ${JSON.stringify(first.row.text)}`,
        ),
      ];
    }
    return far.map(({ rates, row }) => told(rates, row, `within five times ${JSON.stringify(main.text)}, the amount on the main route`));
  });
}

/** A price on another route that is far from the one on the main route. */
export const scaleAcrossRoutes: Rule = {
  id: 'scale/across-routes',
  severity: 'warning',
  what: 'A price on another route or tier lies within five times the price of the same setting on the main route.',
  why: 'Resellers add a margin or give a discount. More than five times is rarely a price and often a slip.',
  incident: 'Helicone picked the variant of the wrong provider for a model, and models.dev had three answers for one.',
  todo: 'Look at the page again. If the figure is right, say so in the note of its evidence; the warning does not keep the change out.',
  check: ({ wire }) => wire.models.flatMap((model) => findingsOf(wire, model)),
};
