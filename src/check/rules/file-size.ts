import { MAX_BYTES } from '../document.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';

/** A file that is too large. */
export const fileSize: Rule = {
  id: 'file/size',
  severity: 'error',
  what: 'A file has at most 1 MB.',
  why: 'A record that a person wrote and another can review is some kilobytes long. A larger file is a dump, and slows every build.',
  incident: 'Portkey-AI/models closed eight generated pull requests unmerged because they were too large to review.',
  todo: 'Check that the right file was saved. Split a record that has really grown so long.',
  check: eachDocument(({ bytes }) =>
    bytes.length <= MAX_BYTES
      ? []
      : [{ path: '(file)', offset: 0, found: `${bytes.length} bytes`, expected: `at most ${MAX_BYTES} bytes` }],
  ),
};
