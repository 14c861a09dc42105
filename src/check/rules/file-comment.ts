import { printParseErrorCode } from 'jsonc-parser';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** A comment. */
export const fileComment: Rule = {
  id: 'file/comment',
  severity: 'error',
  what: 'A file has no comments.',
  why: 'JSON has none, and what is worth saying about a figure belongs where a reader of the site sees it.',
  todo: 'Move the words to the note of the evidence, or delete them.',
  check: eachDocument(({ text, faults }) =>
    faults
      .filter(({ error }) => printParseErrorCode(error) === 'InvalidCommentToken')
      .map(({ offset }) => ({
        path: '(file)',
        offset,
        found: JSON.stringify(text.slice(offset, offset + 20).split('\n')[0]),
        expected: 'no comment',
      })),
  ),
};
