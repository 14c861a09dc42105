import { comparedFiles } from '../compared.ts';
import { brief, valueAt } from '../json-diff.ts';
import type { Rule } from '../rule.ts';

/** An id that was changed. */
export const historyId: Rule = {
  id: 'history/id',
  severity: 'error',
  what: 'An id does not change.',
  why: 'It is part of addresses, links and references of others. A new name is a new `name`, not a new id.',
  incident: 'simonw/llm-prices invented ids and suffixes that no vendor knows.',
  todo: 'Put the id back.',
  check: (data) =>
    comparedFiles(data).flatMap(({ file, was, now }) =>
      ['id', 'model', 'route'].flatMap((key) => {
        const [before, after] = [valueAt(was, key), valueAt(now, key)];
        return before === after ? [] : [{ file, path: key, found: brief(after), expected: brief(before), suggestion: brief(before) }];
      }),
    ),
};
