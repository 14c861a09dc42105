import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** A file without anything in it. */
export const fileEmpty: Rule = {
  id: 'file/empty',
  severity: 'error',
  what: 'A file holds one JSON object.',
  why: 'An empty file is a record that was lost, or one that was never saved.',
  todo: 'Restore the file, or delete it if it was never meant to be there.',
  check: eachDocument(({ text }) =>
    text.trim() === '' ? [{ path: '(file)', offset: 0, found: 'an empty file', expected: 'one JSON object' }] : [],
  ),
};
