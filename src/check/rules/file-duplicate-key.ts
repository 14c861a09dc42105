import { getNodePath } from 'jsonc-parser';
import { duplicateKeys, pathText } from '../../catalog/read-data.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** A field that stands twice in one object. */
export const fileDuplicateKey: Rule = {
  id: 'file/duplicate-key',
  severity: 'error',
  what: 'A field stands once in an object.',
  why: 'JSON keeps the last one in silence, so one of two figures would be lost.',
  incident: 'Portkey-AI/models marks a duplicate key on its line of a pull request; other lists keep the last one and say nothing.',
  todo: 'Delete the one that is wrong.',
  check: eachDocument(({ tree }) =>
    (tree === undefined ? [] : duplicateKeys(tree)).map((key) => ({
      path: pathText(getNodePath(key)),
      offset: key.offset,
      found: `the field ${JSON.stringify(key.value)} a second time`,
      expected: 'each field once',
    })),
  ),
};
