import { rewritten } from '../rewritten.ts';
import type { Rule } from '../rule.ts';

/** Something written that is gone. */
export const historyRemoved: Rule = {
  id: 'history/removed',
  severity: 'error',
  what: 'No edition, event, capability, reading, offer, published table, measurement or claim is taken out.',
  why: 'What was true in its time stays true of that time. A withdrawn announcement stays too, and a notice follows it.',
  incident: 'Comfy kept its old figures only in the history of its files, where no reader of a page finds them.',
  todo: 'Put the entry back. If it was wrong when it was written, add a notice of the kind “correction” whose `corrects` names its path.',
  check: (data) =>
    rewritten(data).flatMap(({ file, rewriting }) =>
      rewriting.kind === 'gone'
        ? [{ file, path: rewriting.list, found: `no entry that was at ${rewriting.path}`, expected: 'it to stay' }]
        : [],
    ),
};
