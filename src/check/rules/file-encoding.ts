import { isText } from '../document.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** Text that is not UTF-8. */
export const fileEncoding: Rule = {
  id: 'file/encoding',
  severity: 'error',
  what: 'A file is text in UTF-8.',
  why: 'Any other encoding turns names and signs into other letters, without a word.',
  todo: 'Save the file as UTF-8 in your editor.',
  check: eachDocument(({ bytes, text }) => {
    if (isText(bytes)) return [];
    const offset = Math.max(0, text.search(/[\uFFFD\0]/));
    return [{ path: '(file)', offset, found: 'bytes that are not UTF-8', expected: 'text in UTF-8' }];
  }),
};
