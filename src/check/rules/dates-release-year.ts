import { toWhen } from '../../catalog/rate-card.ts';
import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

/** The year in which the first model that makes images from words was shown. */
const FIRST_YEAR = '2021';

/** An event in the life of a model in a year that cannot be. */
export const datesReleaseYear: Rule = {
  id: 'dates/release-year',
  severity: 'error',
  what: 'No model was released before 2021.',
  why: 'There was none to be sold. A year before that is a slip of one digit.',
  incident: 'A row of models.dev said of a model that it had come out a year before it did.',
  todo: 'Mend the year.',
  check: eachRecord('models', ({ lifecycle }) =>
    lifecycle.flatMap(({ on }, index) => {
      const { earliest, latest } = toWhen(on);
      const [day] = [earliest, latest].filter((each) => each !== null && each < FIRST_YEAR);
      return day === undefined ? [] : [{ path: `lifecycle[${index}].on`, found: `${day}`, expected: `a day in ${FIRST_YEAR} or later` }];
    }),
  ),
};
