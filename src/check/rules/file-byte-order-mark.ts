import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** A byte order mark. */
export const fileByteOrderMark: Rule = {
  id: 'file/byte-order-mark',
  severity: 'error',
  what: 'A file begins with its first brace, not with a byte order mark.',
  why: 'The mark is invisible in an editor, and programs that read JSON refuse it.',
  todo: 'Run npm run -s data:fix, which takes it out. In your editor, save files as “UTF-8” and not as “UTF-8 with BOM”.',
  check: eachDocument(({ bytes }) => {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasMark ? [{ path: '(file)', offset: 0, found: 'a byte order mark', expected: 'an opening brace' }] : [];
  }),
};
