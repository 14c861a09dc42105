import type { Catalog } from '../catalog/catalog.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import { type CellChange, type Flip, type FlipGroup, groupedFlips } from './changes.ts';
import type { Rewrite } from './history.ts';

/** Changes of one kind about one subject, with the one that stands for them. */
export interface Grouped {
  subject: string;
  changes: CellChange[];
  example: CellChange;
}

/** Something that asks for a second look before it is merged. */
export type Alarm =
  /** Numbers that move by a large factor. */
  | ({ kind: 'factor' } & Grouped)
  /** Numbers that become zero, or were. */
  | ({ kind: 'zero' } & Grouped)
  /** Numbers that are told no more, or were not told before. */
  | ({ kind: 'unknown' } & Grouped)
  | { kind: 'many'; count: number }
  | { kind: 'sale'; model: string; appears: boolean }
  | ({ kind: 'claim' } & FlipGroup)
  | { kind: 'history'; rewrite: Rewrite };

/** The largest factor that raises no alarm, and the smallest one its inverse. */
const LARGEST_FACTOR = exact('1.5');

/** The most cells that change without an alarm. */
const MOST_CELLS = 25;

/** How far a factor is from one, either way. */
function reach(factor: Exact): Exact {
  return factor.compare(1) < 0 && !factor.equals(0) ? factor.inverse() : factor;
}

function isLarge({ factor }: CellChange): boolean {
  return factor !== undefined && !factor.equals(0) && reach(factor).compare(LARGEST_FACTOR) > 0;
}

function isAboutZero({ before, after }: CellChange): boolean {
  if (before?.value === undefined || after?.value === undefined) return false;
  return before.value.equals(0) !== after.value.equals(0);
}

/** Whether a number is lost, or found where there were words. A cell that is new is no find: it comes with what is new. */
function isAboutUnknown({ before, after }: CellChange): boolean {
  if (before === undefined) return false;
  return (before.value === undefined) !== (after?.value === undefined);
}

/** The change that stands for several: the farthest from one, then the one of the largest number. */
function exampleOf(changes: readonly CellChange[]): CellChange | undefined {
  const reachOf = ({ factor }: CellChange) => reach(factor ?? exact(1));
  const sizeOf = ({ before, after }: CellChange) => before?.value ?? after?.value ?? exact(0);
  return changes.toSorted((a, b) => reachOf(b).compare(reachOf(a)) || sizeOf(b).compare(sizeOf(a)))[0];
}

function grouped(kind: 'factor' | 'zero' | 'unknown', changes: readonly CellChange[]): Alarm[] {
  return [...Map.groupBy(changes, ({ subject }) => subject.subject)].flatMap(([subject, group]) => {
    const example = exampleOf(group);
    return example === undefined ? [] : [{ kind, subject, changes: group, example }];
  });
}

/** Models that can be bought in one data set and not in the other. */
function saleAlarms(base: Catalog, head: Catalog, on: Day): Alarm[] {
  const sold = ({ card }: Catalog) =>
    new Map(card.models.filter((model) => isOnSale(standingOf(model, on))).map(({ id, name }) => [id, name]));
  const [before, after] = [sold(base), sold(head)];
  return [
    ...[...before].filter(([id]) => !after.has(id)).map(([, model]): Alarm => ({ kind: 'sale', model, appears: false })),
    ...[...after].filter(([id]) => !before.has(id)).map(([, model]): Alarm => ({ kind: 'sale', model, appears: true })),
  ];
}

/** Names of models and sellers that are in the data: what is gone with its subject is told once, by the subject. */
function subjectsOf({ models, sellers, routes }: Catalog): Set<string> {
  return new Set([...models, ...sellers, ...routes].map(({ name }) => name));
}

/** Everything about a change that asks for a second look, the gravest first. */
export function alarmsOf(
  { base, head, on }: { base: Catalog; head: Catalog; on: Day },
  { changes, flips, rewrites }: { changes: readonly CellChange[]; flips: readonly Flip[]; rewrites: readonly Rewrite[] },
): Alarm[] {
  const present = subjectsOf(head);
  const unknown = changes.filter((change) => isAboutUnknown(change) && present.has(change.subject.subject));
  return [
    ...rewrites.map((rewrite): Alarm => ({ kind: 'history', rewrite })),
    ...grouped('zero', changes.filter(isAboutZero)),
    ...grouped('factor', changes.filter(isLarge)),
    ...grouped('unknown', unknown),
    ...saleAlarms(base, head, on),
    ...groupedFlips(flips.filter(({ subject }) => subject.kind === 'holder')).map((group): Alarm => ({ kind: 'claim', ...group })),
    ...(changes.length > MOST_CELLS ? [{ kind: 'many', count: changes.length } as const] : []),
  ];
}
