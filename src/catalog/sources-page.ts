import type { Day } from '../domain/day.ts';
import { dueOn } from '../domain/freshness.ts';
import type { Catalog } from './catalog.ts';
import { latestCheck } from './evidence.ts';

/** Every source with its last reading and when the next is due; the longest overdue first. */
export function sourcesPage(catalog: Catalog, on: Day) {
  return catalog.sources
    .flatMap((source) => {
      const readable = source.readings.filter((reading) => reading.result !== 'unreadable');
      const check = latestCheck(
        readable.map((reading) => ({ source, reading })),
        on,
      );
      return check === undefined ? [] : [{ source, check, due: dueOn(check.on, source.reviewIntervalDays) }];
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.source.id.localeCompare(b.source.id));
}
