import { MAX_DEPTH } from '../document.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** Lists and objects nested too deep. */
export const fileDepth: Rule = {
  id: 'file/depth',
  severity: 'error',
  what: 'Lists and objects stand at most 40 levels deep.',
  why: 'No record needs a quarter of that, and a parser can break on a file that is nested without end.',
  todo: 'Look for brackets that were pasted into each other.',
  check: eachDocument(({ depth }) =>
    depth <= MAX_DEPTH ? [] : [{ path: '(file)', offset: 0, found: `${depth} levels`, expected: `at most ${MAX_DEPTH} levels` }],
  ),
};
