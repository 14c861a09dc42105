import type { Catalog } from '../catalog/catalog.ts';
import type { Reading, Source } from '../catalog/evidence.ts';
import { addDays, type Day } from '../domain/day.ts';
import { restsOn } from './resting.ts';
import { type ShownNumber, shownNumbers, VISIBILITIES, type Visibility } from './shown-numbers.ts';

/** A source to read again. */
export interface DueSource {
  source: Source;
  /** The data file that its readings stand in. */
  file: string;
  /** Where the most visible of its numbers that are due is seen. */
  visibility: Visibility;
  /** The last reading; null where it could never be read. */
  last: Pick<Reading, 'on' | 'precision'> | null;
  /** The first day on which one of its numbers is due; null where no reading proves a day. */
  since: Day | null;
  /** How many of its numbers are due. */
  due: number;
  /** How many numbers rest on it. */
  shown: number;
  /** What records that it was read again and nothing had changed. */
  command: string;
}

const KINDS: readonly Source['kind'][] = ['vendor', 'gateway', 'seller', 'third-party'];

/** The source to read for a number: whose word counts most, if it has an address; the one read last of several. */
function sourceToRead({ readings }: ShownNumber): Source | undefined {
  const rank = ({ kind, url }: Source) => KINDS.indexOf(kind) + (url === null ? KINDS.length : 0);
  const [best] = readings.toSorted((a, b) => rank(a.source) - rank(b.source) || b.reading.on.localeCompare(a.reading.on));
  return best?.source;
}

function isDue({ check }: ShownNumber, on: Day): boolean {
  return check === undefined || check.ages === null || check.ages.due <= on;
}

/** The last reading of a source that came about and whose day is known; one of an unknown day where there is no other. */
function lastReading({ readings }: Source, on: Day): Reading | null {
  const read = readings.filter((reading) => reading.result !== 'unreadable' && reading.on <= on);
  return read.findLast(({ precision }) => precision !== 'undated') ?? read.at(-1) ?? null;
}

/** How visible the most visible of some numbers is, and its place among those that are as visible. */
function orderOf(numbers: readonly ShownNumber[]): [visibility: number, place: number] {
  const visibility = Math.min(...numbers.map((each) => VISIBILITIES.indexOf(each.visibility)));
  const places = numbers.filter((each) => VISIBILITIES.indexOf(each.visibility) === visibility).map(({ place }) => place);
  return [visibility, Math.min(...places)];
}

function commandOf(source: Source, numbers: readonly ShownNumber[], on: Day): string {
  const covering = numbers.some(({ isStatement }) => isStatement) ? ' --statements' : '';
  return `npm run -s data:confirm -- ${source.id} --on ${on}${covering}`;
}

/**
 * The sources to read again, the most visible first: those of numbers that are due or unconfirmed on a day, or become so within some more.
 * A number counts for one source, the one whose word counts most. Of equally visible ones the longest overdue is first.
 */
export function dueSources(catalog: Catalog, on: Day, withinDays = 0): DueSource[] {
  const numbers = shownNumbers(catalog, on);
  const due = Map.groupBy(
    numbers.filter((number) => isDue(number, addDays(on, withinDays))),
    sourceToRead,
  );
  const rows = [...due].flatMap(([source, own]) => {
    if (source === undefined) return [];
    const last = lastReading(source, on);
    const days = own.flatMap(({ check }) => check?.ages?.due ?? []).sort();
    const [visibility, place] = orderOf(own);
    const row: DueSource = {
      source,
      file: `data/sources/${source.id}.json`,
      visibility: VISIBILITIES[visibility] ?? 'rest',
      last: last && { on: last.on, precision: last.precision },
      since: days[0] ?? null,
      due: own.length,
      shown: numbers.filter(({ readings }) => restsOn(readings, source.id)).length,
      command: commandOf(source, own, on),
    };
    return [{ row, visibility, place }];
  });
  return rows
    .sort(
      (a, b) =>
        a.visibility - b.visibility ||
        a.place - b.place ||
        (a.row.since ?? '').localeCompare(b.row.since ?? '') ||
        a.row.source.id.localeCompare(b.row.source.id),
    )
    .map(({ row }) => row);
}
