import { printParseErrorCode } from 'jsonc-parser';
import { faultAt, mergeMarker } from '../../catalog/json-faults.ts';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';
import { commaBefore } from '../trailing-comma.ts';

/** Text that is not JSON, for a reason that no other rule names. */
export const fileSyntax: Rule = {
  id: 'file/syntax',
  severity: 'error',
  what: 'A file is valid JSON.',
  why: 'A file that cannot be parsed stops the build, and nothing of it reaches the site.',
  incident: 'simonw/llm-prices checks no pull request, and invalid JSON reached its main branch twice, once for more than three minutes.',
  todo: 'Mend the text at that place. What follows it in the file could not be read with certainty.',
  check: eachDocument(({ text, faults }) => {
    const first = faults.find(
      ({ error, offset }) => printParseErrorCode(error) !== 'InvalidCommentToken' && commaBefore(text, offset) === undefined,
    );
    return first === undefined || mergeMarker(text) ? [] : [{ path: '(file)', ...faultAt(text, first) }];
  }),
};
