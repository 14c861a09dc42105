import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';
import { commaBefore } from '../trailing-comma.ts';

/** A comma after the last entry. */
export const fileTrailingComma: Rule = {
  id: 'file/trailing-comma',
  severity: 'error',
  what: 'No comma stands after the last entry of a list or object.',
  why: 'JSON does not allow it, and every program that reads the file would stop there.',
  todo: 'Delete the comma, or run npm run -s data:fix.',
  check: eachDocument(({ text, faults }) => {
    const offsets = new Set(faults.map(({ offset }) => commaBefore(text, offset)));
    return [...offsets].flatMap((offset) =>
      offset === undefined ? [] : [{ path: '(file)', offset, found: 'a comma after the last entry', expected: 'none' }],
    );
  }),
};
