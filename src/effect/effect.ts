import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../domain/day.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import type { Cell } from './cell.ts';
import { CALCULATOR } from './cell-pages.ts';
import { type CellChange, changesOf, type Flip, type ScenarioPair, scenarioPairs } from './changes.ts';
import { type DueMove, dueMoves } from './due-moves.ts';
import { type NewEdition, newEditions, rewritesOf } from './history.ts';
import { type EditInPlace, editsInPlace } from './in-place.ts';
import { type Arrival, arrivalsOf, type NewReading, newReadings } from './inventory.ts';
import { DEFAULT_JOB } from './scenarios.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';

/** Changed cells that stand on a page. */
export interface PageCount {
  page: string;
  cells: number;
}

/** What a change of the data does to what readers see on a day. */
export interface Effect {
  on: Day;
  alarms: Alarm[];
  changes: CellChange[];
  pages: PageCount[];
  scenarios: ScenarioPair[];
  flips: Flip[];
  arrivals: Arrival[];
  editions: NewEdition[];
  readings: NewReading[];
  edits: EditInPlace[];
  dueMoves: DueMove[];
  /** Costs that neither data set gives. */
  notComputable: number;
}

function pagesOf(changes: readonly CellChange[], isDefaultJobChanged: boolean): PageCount[] {
  const counts = new Map<string, number>(isDefaultJobChanged ? [[CALCULATOR, 0]] : []);
  for (const { before, after } of changes) {
    const pages = new Set([...(after?.pages ?? []), ...(before?.pages ?? [])]);
    for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return [...counts].map(([page, cells]) => ({ page, cells })).sort((a, b) => b.cells - a.cells || (a.page < b.page ? -1 : 1));
}

function withoutCost(before: readonly Cell[], after: readonly Cell[]): number {
  const isWords = ({ kind, value }: Cell) => kind === 'cost' && value === undefined;
  const known = new Set(before.filter(isWords).map(({ key }) => key));
  return after.filter((cell) => isWords(cell) && known.has(cell.key)).length;
}

/**
 * Compares what readers see of two data sets on one day.
 *
 * @param before what they see of the base, where it is known already
 */
export function effectOf(base: Catalog, head: Catalog, on: Day, before: Snapshot = snapshotOf(base, on)): Effect {
  const after = snapshotOf(head, on);
  const changes = changesOf(before.cells, after.cells);
  const flips = changesOf(before.claims, after.claims);
  const scenarios = scenarioPairs(before.scenarios, after.scenarios);
  const isDefaultJobChanged = scenarios.some(({ change }) => change?.subject.key === DEFAULT_JOB);
  return {
    on,
    alarms: alarmsOf({ base, head, on }, { changes, flips, rewrites: rewritesOf(base, head, on) }),
    changes,
    pages: pagesOf(changes, isDefaultJobChanged),
    scenarios,
    flips,
    arrivals: arrivalsOf(base, head),
    editions: newEditions(base, head, on),
    readings: newReadings(base, head),
    edits: editsInPlace(base, head),
    dueMoves: dueMoves(base, head, on),
    notComputable: withoutCost(before.cells, after.cells),
  };
}
