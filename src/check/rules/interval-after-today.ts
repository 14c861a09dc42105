import { toWhen } from '../../catalog/rate-card.ts';
import { fileOf } from '../file-names.ts';
import type { CheckedData, Finding, Rule } from '../rule.ts';

/** Every day on which something is said to have been read, recorded or in effect. */
function* pastDays({ wire }: CheckedData): Generator<{ file: string; path: string; day: string }> {
  for (const rates of wire.rates) {
    const file = fileOf('rates', rates);
    for (const [index, { from, recordedOn }] of rates.editions.entries()) {
      yield { file, path: `editions[${index}].from`, day: toWhen(from).latest };
      yield { file, path: `editions[${index}].recordedOn`, day: recordedOn };
    }
  }
  for (const source of wire.sources) {
    const file = fileOf('sources', source);
    for (const [index, { on }] of source.readings.entries()) yield { file, path: `readings[${index}].on`, day: on };
  }
  for (const seller of wire.sellers) {
    const file = fileOf('sellers', seller);
    for (const [offer, { editions }] of seller.offers.entries()) {
      for (const [index, { from, recordedOn }] of editions.entries()) {
        const at = `offers[${offer}].editions[${index}]`;
        yield { file, path: `${at}.from`, day: toWhen(from).latest };
        yield { file, path: `${at}.recordedOn`, day: recordedOn };
      }
    }
  }
  for (const notice of wire.notices) yield { file: fileOf('notices', notice), path: 'recordedOn', day: notice.recordedOn };
}

/** Something that is said to have happened after today. */
export const intervalAfterToday: Rule = {
  id: 'interval/after-today',
  severity: 'error',
  what: 'Nothing was read, recorded or in effect after today.',
  why: 'What lies ahead has not been seen. A price of the future would take effect by itself, and a reading of the future would never grow old.',
  incident: 'endoflife.date showed projected dates as facts, and vendors kept moving them.',
  todo: 'Mend the day. A price to come is announced as a notice of the kind “announced”.',
  check: (data): Finding[] =>
    [...pastDays(data)]
      .filter(({ day }) => day > data.today)
      .map(({ file, path, day }) => ({ file, path, found: day, expected: `a day up to ${data.today}` })),
};
