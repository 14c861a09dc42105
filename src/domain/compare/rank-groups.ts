import type { Exact } from '../exact.ts';

/** Where a way to buy stands: ranked, with images that are too small, not ranked for another reason, or without a cost. */
export type RankGroup = 'ranked' | 'smaller' | 'unranked' | 'no-cost';

const GROUPS: readonly RankGroup[] = ['ranked', 'smaller', 'unranked', 'no-cost'];

/** The group of a way to buy, by why it is not ranked. */
export function groupOf(unranked: string | undefined, hasCost: boolean): RankGroup {
  if (!hasCost) return 'no-cost';
  if (unranked === undefined) return 'ranked';
  return unranked === 'smaller' ? 'smaller' : 'unranked';
}

/** Ways to buy by their group, and in each from the least up. What is alike stays as it came. */
export function inGroups<T>(all: readonly T[], of: (each: T) => { group: RankGroup; usd: Exact | undefined }): T[] {
  const judged = all.map((each) => ({ each, ...of(each) }));
  const sorted = judged.toSorted(
    (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || (a.usd && b.usd ? a.usd.compare(b.usd) : 0),
  );
  return sorted.map(({ each }) => each);
}
