import { declaredCorrections, isDeclared } from '../corrections.ts';
import type { Rule } from '../rule.ts';

/** A file that is gone. */
export const historyFileRemoved: Rule = {
  id: 'history/file-removed',
  severity: 'error',
  what: 'No file of the data is removed or renamed.',
  why: 'Models and sellers that ended keep their pages, links to them keep working, and ids are never reused.',
  todo: 'Put the file back. An end of sale is an event of the model, or `ended` of the seller.',
  check: (data) => {
    const present = new Set(data.documents.map(({ file }) => file));
    const declared = declaredCorrections(data);
    return [...(data.base?.keys() ?? [])]
      .filter((file) => !present.has(file) && !isDeclared(declared, file, ''))
      .map((file) => ({ file, path: '(file)', found: 'no such file', expected: 'it to stay, under its name' }));
  },
};
