import type { Catalog } from '../catalog/catalog.ts';
import { lastRead, type Source } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';

/** A source that is to be read again on another day than before. */
export interface DueMove {
  /** Publisher and title. */
  source: string;
  /** First day on which it is due; null where no reading proves a day. */
  before: Day | null;
  after: Day | null;
}

/** The first day on which a source is due to be read again. */
function dueOf(source: Source, on: Day): Day | null {
  const readings = source.readings.filter(({ result }) => result !== 'unreadable').map((reading) => ({ source, reading }));
  return lastRead(readings, on)?.ages?.due ?? null;
}

/** Sources of both data sets whose next reading is due on another day: read again, or with another interval. */
export function dueMoves(base: Catalog, head: Catalog, on: Day): DueMove[] {
  const before = new Map(base.sources.map((source) => [source.id, dueOf(source, on)]));
  return head.sources.flatMap((source) => {
    const [was, now] = [before.get(source.id), dueOf(source, on)];
    return was === undefined || was === now ? [] : [{ source: `${source.publisher}, ${source.title}`, before: was, after: now }];
  });
}
