import type { Wire } from '../../catalog/read-data.ts';
import { fileOf } from '../file-names.ts';
import { rowsOf, type WireRates } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

type Confirmation = Wire['sources'][number]['readings'][number]['confirms'][number];

/** The value of every rate of an edition, by meter, quality, size and unit. */
function valuesOf(rates: WireRates, index: number): Map<string, string> {
  const own = rowsOf(rates).filter((row) => row.index === index);
  return new Map(own.map(({ key, unit, value }) => [`${key} ${unit}`, JSON.stringify(value)]));
}

/** The first rate of a tier that an edition changes on the word of a reading which also confirms the meter. */
function changedRate(rates: WireRates, { tier, meters }: Confirmation, reading: string): { index: number; meter: string } | undefined {
  return rowsOf(rates).find(({ index, edition, meter, key, unit, value, evidence }) => {
    if (edition.tier !== tier || !meters.includes(meter) || !evidence.some((each) => each.reading === reading)) return false;
    const before = rates.editions.slice(0, index).findLastIndex((each) => each.tier === tier);
    return before !== -1 && valuesOf(rates, before).get(`${key} ${unit}`) !== JSON.stringify(value);
  });
}

/** A reading that found a price unchanged, and is the evidence that it changed. */
export const evidenceConfirmsChange: Rule = {
  id: 'evidence/confirms-change',
  severity: 'error',
  what: 'A reading does not confirm a meter of a tier for which an edition cites it as evidence of another price.',
  why: 'The page was read once that day. It said either what was known or something else, and the record would say both.',
  todo: 'Look at the page again. If the price changed, set the result of the reading to "changed" and take the tier out of what it confirms. If it did not, take the edition out.',
  check: ({ wire }) =>
    wire.sources.flatMap((source) =>
      source.readings.flatMap(({ on, confirms }, at) =>
        confirms.flatMap((each, entry): Finding[] => {
          const rates = wire.rates.find(({ model, route }) => model === each.model && route === each.route);
          const changed = rates && changedRate(rates, each, `${source.id}@${on}`);
          if (rates === undefined || changed === undefined) return [];
          const edition = `${fileOf('rates', rates)} editions[${changed.index}]`;
          const found = `${changed.meter} of ${each.model} on ${each.route}, ${each.tier}, for which ${edition} cites this reading with another price`;
          const path = `readings[${at}].confirms[${entry}]`;
          return [{ file: fileOf('sources', source), path, found, expected: 'rates that it found unchanged' }];
        }),
      ),
    ),
};
