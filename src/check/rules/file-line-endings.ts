import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** Line ends of Windows. */
export const fileLineEndings: Rule = {
  id: 'file/line-endings',
  severity: 'error',
  what: 'Lines end with a line feed alone.',
  why: 'With other line ends every line of the file counts as changed, and a diff no longer shows what was.',
  todo: 'Run npm run -s data:fix, which mends them. In your editor, set the line ends of the file to LF.',
  check: eachDocument(({ text }) => {
    const offset = text.indexOf('\r');
    return offset === -1 ? [] : [{ path: '(file)', offset, found: 'a carriage return', expected: 'a line feed alone' }];
  }),
};
