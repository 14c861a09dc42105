import { parseBase } from '../compared.ts';
import { declaredCorrections } from '../corrections.ts';
import { isSame, valueAt } from '../json-diff.ts';
import type { Rule } from '../rule.ts';

/** A correction that corrects nothing. */
export const historyIdleCorrection: Rule = {
  id: 'history/idle-correction',
  severity: 'error',
  what: 'What a new notice declares to be corrected differs from what stood there before.',
  why: 'A correction is published. One that touches nothing names the wrong place, and the right one would stay undeclared.',
  todo: 'Mend the path. It is the file and the path in it as they were before the change.',
  check: (data) => {
    if (data.base === null) return [];
    const documents = new Map(data.documents.map((document) => [document.file, document.json]));
    return declaredCorrections(data)
      .filter(({ file, path }) => {
        const [before, after] = [data.base?.get(file), documents.get(file)];
        return before === undefined || isSame(valueAt(parseBase(before), path), valueAt(after, path));
      })
      .map(({ notice, at, file, path }) => {
        const place = path === '' ? file : `${file}#${path}`;
        return {
          file: notice,
          path: at,
          found: `${JSON.stringify(place)}, which did not change`,
          expected: 'a place that this change corrects',
        };
      });
  },
};
