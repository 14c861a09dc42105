import type { Exact } from '../domain/exact.ts';
import type { Cell } from './cell.ts';
import type { Claim } from './claims.ts';
import type { Scenario } from './scenarios.ts';

/** The same thing in both data sets; undefined in the one that does not have it. */
export interface Pair<T> {
  before: T | undefined;
  after: T | undefined;
}

/** Something that shows another text or number than before. */
export interface Change<T> extends Pair<T> {
  /** It as it is, or as it was where it is gone. */
  subject: T;
  /** After ÷ before, where both are numbers and before is not zero. */
  factor: Exact | undefined;
}

export type CellChange = Change<Cell>;

/** A claim that names another holder, or a figure that leads a page and is another one. */
export type Flip = Change<Claim>;

/** Two lists by key, in the order of the newer one; what only the older one has comes last, in its own order. */
function paired<T extends { key: string }>(before: readonly T[], after: readonly T[]): Map<string, Pair<T>> {
  const older = new Map(before.map((each) => [each.key, each]));
  const newer = new Map(after.map((each) => [each.key, each]));
  return new Map([...new Set([...newer.keys(), ...older.keys()])].map((key) => [key, { before: older.get(key), after: newer.get(key) }]));
}

type Shown = { key: string; text: string; value?: Exact | undefined };

/** Whether a reader finds the same: the text, and the exact number behind it. */
function isSame(a: Shown, b: Shown): boolean {
  if (a.text !== b.text) return false;
  return a.value === undefined || b.value === undefined ? a.value === b.value : a.value.equals(b.value);
}

function factorOf(before: Shown | undefined, after: Shown | undefined): Exact | undefined {
  if (before?.value === undefined || after?.value === undefined || before.value.equals(0)) return undefined;
  return after.value.div(before.value);
}

/** Everything that differs between two lists of what is shown. */
export function changesOf<T extends Shown>(before: readonly T[], after: readonly T[]): Change<T>[] {
  return [...paired(before, after).values()].flatMap((pair) => {
    const subject = pair.after ?? pair.before;
    if (subject === undefined || (pair.before && pair.after && isSame(pair.before, pair.after))) return [];
    return [{ ...pair, subject, factor: factorOf(pair.before, pair.after) }];
  });
}

/** The standard jobs in both data sets, with whether each costs something else. */
export type ScenarioPair = Pair<Scenario> & { change: Change<Scenario> | undefined };

export function scenarioPairs(before: readonly Scenario[], after: readonly Scenario[]): ScenarioPair[] {
  const changes = new Map(changesOf(before, after).map((change) => [change.subject.key, change]));
  return [...paired(before, after)].map(([key, pair]) => ({ ...pair, change: changes.get(key) }));
}

/** Claims that move from one holder to one other. */
export interface FlipGroup {
  before: string | undefined;
  after: string | undefined;
  flips: Flip[];
}

/** Claims grouped by who lost them to whom, or by what they were and are. */
export function groupedFlips(flips: readonly Flip[]): FlipGroup[] {
  const groups = Map.groupBy(flips, ({ subject, before, after }) => JSON.stringify([subject.kind, before?.text, after?.text]));
  return [...groups.values()].map((group) => ({ before: group[0]?.before?.text, after: group[0]?.after?.text, flips: group }));
}
