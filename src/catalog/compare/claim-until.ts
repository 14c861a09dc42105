import type { Day } from '../../domain/day.ts';
import type { Side } from './side.ts';

/** The first day on which a claim about some models no longer stands: a figure is unconfirmed, or one of them ends. Undefined where none is known. */
export function claimUntil(sides: readonly Side[]): Day | undefined {
  const days = sides.flatMap(({ model, rows, standing }) => {
    if (standing.kind === 'ended') return [];
    return [...rows.flatMap((row) => row.check?.ages?.unconfirmed ?? []), ...(model.shutdown === null ? [] : [model.shutdown.latest])];
  });
  return days.toSorted()[0];
}
