import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import type { Reading, Source } from './evidence.ts';
import { isOverdue, type Purpose, type SourceRow, sourceGroups } from './source-groups.ts';
import { sourcesInUse } from './sources-in-use.ts';

/** How many of the longest overdue sources the page names. */
const LONGEST_OVERDUE = 10;

/** Some sources in numbers. */
export interface SourceCounts {
  all: number;
  /** By whose word they are. */
  kinds: Record<Source['kind'], number>;
  /** Read within the review interval; past it; past twice the interval, or on a day that nothing proves. */
  checked: number;
  due: number;
  unconfirmed: number;
  /** The last day on which one of them was read, of those whose day is known exactly. */
  newest: Day | undefined;
}

function countsOf(rows: readonly SourceRow[]): SourceCounts {
  const count = (isIt: (row: SourceRow) => boolean) => rows.filter(isIt).length;
  const exact = rows.flatMap(({ check }) => (check?.precision === 'exact' ? [check.on] : []));
  return {
    all: rows.length,
    kinds: {
      vendor: count(({ source }) => source.kind === 'vendor'),
      gateway: count(({ source }) => source.kind === 'gateway'),
      seller: count(({ source }) => source.kind === 'seller'),
      'third-party': count(({ source }) => source.kind === 'third-party'),
    },
    checked: count(({ check }) => check?.freshness === 'checked'),
    due: count(({ check }) => check?.freshness === 'due'),
    unconfirmed: count(({ check }) => check?.freshness === 'unconfirmed'),
    newest: exact.toSorted().at(-1),
  };
}

/** The sources whose last attempt at a reading failed, with that attempt. */
function failedOn(catalog: Catalog, on: Day): { source: Source; reading: Reading }[] {
  return catalog.sources.flatMap((source) => {
    const reading = source.readings.findLast((each) => each.on <= on);
    return reading?.result === 'unreadable' ? [{ source, reading }] : [];
  });
}

/** Which pages are read, when, and with what result: in numbers, with those that most need another reading. */
export function sourcesPage(catalog: Catalog, on: Day) {
  const groups = sourceGroups(catalog, on);
  const rows = groups.flatMap((group) => group.rows);
  const readings = rows.flatMap(({ source }) => source.readings).filter((reading) => reading.on <= on);
  const countOf = (result: Reading['result']) => readings.filter((reading) => reading.result === result).length;
  const inUse = sourcesInUse(catalog, on);
  const overdue = rows.flatMap(({ source, check, due }) =>
    check !== undefined && due !== undefined && due <= on ? [{ source, check, due }] : [],
  );
  return {
    groups: groups.map((group): { purpose: Purpose; counts: SourceCounts } => ({ purpose: group.purpose, counts: countsOf(group.rows) })),
    total: countsOf(rows),
    overdue: rows.filter(isOverdue).length,
    /** Overdue sources that nothing rests on any more which can be bought. */
    outOfUse: overdue.filter(({ source }) => !inUse.has(source.id)).length,
    undated: rows.filter(({ check }) => check?.precision === 'undated').length,
    longest: overdue
      .filter(({ source }) => inUse.has(source.id))
      .sort((a, b) => a.due.localeCompare(b.due) || a.source.id.localeCompare(b.source.id))
      .slice(0, LONGEST_OVERDUE),
    failed: failedOn(catalog, on),
    readings: readings.length,
    results: {
      recorded: countOf('recorded'),
      confirmed: countOf('confirmed'),
      changed: countOf('changed'),
      unreadable: countOf('unreadable'),
    },
  };
}
