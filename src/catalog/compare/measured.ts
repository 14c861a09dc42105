import { exact } from '../../domain/exact.ts';
import type { ShownResult, ShownSignal } from '../signals.ts';
import type { Contender } from './contenders.ts';

/** A result of a model beside those of others on the same board or test and the same day. */
export interface MeasuredBeside {
  board: ShownSignal;
  own: ShownResult;
  /** At least one, in the order of the contenders. */
  others: { contender: Contender; result: ShownResult }[];
}

const isOneDay = (a: ShownResult, b: ShownResult) =>
  a.on.latest === b.on.latest && a.on.earliest === b.on.earliest && a.statistic === b.statistic;

/** Every result of a model that another of them was measured beside: the same board, statistic and day, since other days are another scale. */
export function measuredBeside(own: Contender, all: readonly Contender[], kind: ShownSignal['kind']): MeasuredBeside[] {
  return own.signals
    .filter((board) => board.kind === kind)
    .flatMap((board) =>
      board.results.flatMap((result) => {
        const others = all.flatMap((contender) => {
          if (contender.side.model.id === own.side.model.id) return [];
          const found = contender.signals.find(({ id }) => id === board.id)?.results.find((each) => isOneDay(each, result));
          return found === undefined ? [] : [{ contender, result: found }];
        });
        return others.length === 0 ? [] : [{ board, own: result, others }];
      }),
    );
}

/** Whether a result stands above another on its scale: more points, or less time, also at the unfavourable end of a range. */
export function isBetter(kind: ShownSignal['kind'], a: ShownResult, b: ShownResult): boolean {
  return kind === 'preference'
    ? exact(a.value.least).compare(exact(b.value.most)) > 0
    : exact(a.value.most).compare(exact(b.value.least)) < 0;
}
