import { ageOf, agesOf, type Freshness } from '../domain/freshness.ts';
import { fileOf } from './file-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A check for sources whose last reading is so old. A reading of no known day confirms nothing. */
export function overdue(wanted: Freshness): Rule['check'] {
  return ({ wire, today }) =>
    wire.sources.flatMap((source): Finding[] => {
      const { readings, reviewIntervalDays } = source;
      const index = readings.findLastIndex(({ result, precision }) => result !== 'unreadable' && precision !== 'undated');
      const last = readings[index];
      const ages = last && agesOf(last.on, reviewIntervalDays);
      const age = ages === undefined ? 'unconfirmed' : ageOf(ages, today);
      if (age !== wanted) return [];
      const path = last === undefined ? 'readings' : `readings[${index}].on`;
      const found = last === undefined ? 'no reading of a known day' : `last read on ${last.on}`;
      return [{ file: fileOf('sources', source), path, found, expected: `a reading within ${reviewIntervalDays} days` }];
    });
}
