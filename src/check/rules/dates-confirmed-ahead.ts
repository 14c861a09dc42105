import { toWhen } from '../../catalog/rate-card.ts';
import { fileOf } from '../file-names.ts';
import type { Finding, Rule } from '../rule.ts';

/** Something confirmed that lies ahead. */
export const datesConfirmedAhead: Rule = {
  id: 'dates/confirmed-ahead',
  severity: 'error',
  what: 'An event of a model that is confirmed, and a release, does not lie after today.',
  why: 'What lies ahead is announced. It was not seen to have happened.',
  incident: 'endoflife.date showed projected dates as facts, and vendors kept moving them.',
  todo: 'Set the status to “announced”, or mend the day. A model that is only announced gets its file when it is released.',
  check: ({ wire, today }) =>
    wire.models.flatMap((model): Finding[] =>
      model.lifecycle.flatMap(({ on, kind, status }, index) => {
        const { latest } = toWhen(on);
        if (latest <= today || (status === 'announced' && kind !== 'released' && kind !== 'previewed')) return [];
        return [{ file: fileOf('models', model), path: `lifecycle[${index}].on`, found: latest, expected: `a day up to ${today}` }];
      }),
    ),
};
