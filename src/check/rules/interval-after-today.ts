import { toWhen } from '../../catalog/rate-card.ts';
import { fileOf } from '../file-names.ts';
import type { CheckedData, Finding, Rule } from '../rule.ts';

type PastDay = { file: string; path: string; day: string };

/** The first day of an edition; that it lies after its day of record is told by a rule of its own. */
function firstDay(file: string, path: string, from: Parameters<typeof toWhen>[0], recordedOn: string): PastDay[] {
  const { latest } = toWhen(from);
  return latest > recordedOn ? [] : [{ file, path, day: latest }];
}

/** Every day on which something is said to have been read, recorded or in effect. */
function* pastDays({ wire }: CheckedData): Generator<PastDay> {
  for (const rates of wire.rates) {
    const file = fileOf('rates', rates);
    for (const [index, { from, recordedOn }] of rates.editions.entries()) {
      yield* firstDay(file, `editions[${index}].from`, from, recordedOn);
      yield { file, path: `editions[${index}].recordedOn`, day: recordedOn };
    }
  }
  for (const model of wire.models) {
    for (const list of ['lifecycle', 'capabilities'] as const) {
      for (const [index, { recordedOn }] of model[list].entries()) {
        yield { file: fileOf('models', model), path: `${list}[${index}].recordedOn`, day: recordedOn };
      }
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
        yield* firstDay(file, `${at}.from`, from, recordedOn);
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
