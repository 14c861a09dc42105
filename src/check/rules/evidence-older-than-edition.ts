import { toWhen } from '../../catalog/rate-card.ts';
import type { Wire } from '../../catalog/read-data.ts';
import { fileOf } from '../file-names.ts';
import { rowsOf } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

/** Readings whose day is the day itself, by their reference. */
function exactReadings(wire: Wire): Map<string, string> {
  return new Map(
    wire.sources.flatMap(({ id, readings }) =>
      readings.filter(({ precision }) => precision === 'exact').map(({ on }) => [`${id}@${on}`, on] as const),
    ),
  );
}

/** A price that nobody has seen since it took effect. */
export const evidenceOlderThanEdition: Rule = {
  id: 'evidence/older-than-edition',
  severity: 'warning',
  what: 'At least one reading of an edition is from its first day or later.',
  why: 'Readings from before the first day saw an announcement, or another price. Until somebody looked, nothing shows that it took effect.',
  incident: 'endoflife.date showed projected dates as facts; vendors kept moving them.',
  todo: 'Read the page again and cite that reading, or take the edition out and announce it as a notice.',
  check: ({ wire, today }) => {
    const days = exactReadings(wire);
    return wire.rates.flatMap((rates): Finding[] =>
      rates.editions.flatMap(({ from, introductory }, index) => {
        const rows = rowsOf(rates).filter((row) => row.index === index);
        const read = rows.flatMap(({ evidence }) => evidence.map(({ reading }) => days.get(reading)));
        const { earliest } = toWhen(from);
        if (introductory !== undefined || earliest === null || earliest > today || read.length === 0) return [];
        if (read.some((day) => day === undefined || day >= earliest)) return [];
        const latest = read.toSorted().at(-1);
        return [
          {
            file: fileOf('rates', rates),
            path: `editions[${index}].from`,
            found: `${earliest}, last read on ${latest}`,
            expected: 'a reading since',
          },
        ];
      }),
    );
  },
};
