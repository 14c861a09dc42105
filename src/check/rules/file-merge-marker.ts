import { mergeMarker } from '../../catalog/json-faults.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** What git leaves in a file of which two changes touch the same lines. */
export const fileMergeMarker: Rule = {
  id: 'file/merge-marker',
  severity: 'error',
  what: 'A file has no markers of a merge.',
  why: 'Git writes both versions of lines that two changes touch, and leaves the choice to you.',
  todo: 'Keep the side that is right, or both entries one after the other, oldest first. Delete the lines of <<<<<<<, ======= and >>>>>>>.',
  check: eachDocument(({ text, faults }) => {
    const marker = faults.length === 0 ? undefined : mergeMarker(text);
    return marker === undefined ? [] : [{ path: '(file)', ...marker }];
  }),
};
