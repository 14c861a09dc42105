import type { Context } from '../../domain/bill/context.ts';
import type { PastedUsage } from '../../domain/bill/read-paste.ts';
import { addUsages } from '../../domain/bill/usage.ts';

/** The choice of all usages together. */
export const ALL = 'all';

const isShared = (found: readonly PastedUsage[], key: keyof Context) => new Set(found.map(({ context }) => context[key])).size === 1;

/** Whether usages can be priced together: each was read, and all are of one model and tier. */
export function canAddUp(found: readonly PastedUsage[]): boolean {
  return found.length > 1 && found.every(({ read }) => read.ok) && isShared(found, 'model') && isShared(found, 'tier');
}

/** What is priced until something is chosen: all usages where one day's rates hold for them, else the last; its choice as a value. */
export function firstPick(found: readonly PastedUsage[]): string {
  return canAddUp(found) && isShared(found, 'day') ? ALL : String(found.length - 1);
}

/** The usage that is picked: one, or all of them together where they can be. Of several it keeps the size and quality that all state. */
export function pickedFrom(found: readonly PastedUsage[], pick: string): PastedUsage | undefined {
  const last = found.at(-1);
  if (pick !== ALL || last === undefined || !canAddUp(found)) return found[Number(pick)] ?? last;
  const read = found.flatMap(({ read: each }) => (each.ok ? each : []));
  const images = found.reduce((sum, { context }) => sum + (context.images ?? 1), 0);
  const { size, quality } = last.context;
  return {
    ...last,
    read: { ok: true, usage: addUsages(read.map((each) => each.usage)), notes: read.flatMap(({ notes }) => notes), charged: undefined },
    context: {
      ...last.context,
      images,
      size: isShared(found, 'size') ? size : undefined,
      quality: isShared(found, 'quality') ? quality : undefined,
    },
  };
}
