import { printParseErrorCode } from 'jsonc-parser';
import { eachDocument } from '../each.ts';
import type { Rule } from '../rule.ts';
import { commaBefore } from '../trailing-comma.ts';

const EXPECTED: Record<string, string> = {
  InvalidSymbol: 'text in quotes, a number, true, false or null',
  InvalidNumberFormat: 'a number without leading zeros',
  PropertyNameExpected: 'the name of a field in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon after the name of the field',
  CommaExpected: 'a comma between two entries',
  CloseBraceExpected: 'a closing brace',
  CloseBracketExpected: 'a closing bracket',
  EndOfFileExpected: 'nothing after the closing brace',
  UnexpectedEndOfString: 'a closing double quote on the same line',
  InvalidCharacter: 'no control characters in a text',
};

/** Text that is not JSON, for a reason that no other rule names. */
export const fileSyntax: Rule = {
  id: 'file/syntax',
  severity: 'error',
  what: 'A file is valid JSON.',
  why: 'A file that cannot be parsed stops the build, and nothing of it reaches the site.',
  incident: 'simonw/llm-prices checks no pull request, and invalid JSON reached its main branch twice, once for more than three minutes.',
  todo: 'Mend the text at that place. What follows it in the file could not be read with certainty.',
  check: eachDocument(({ text, faults }) => {
    const [first] = faults.filter(
      ({ error, offset }) => printParseErrorCode(error) !== 'InvalidCommentToken' && commaBefore(text, offset) === undefined,
    );
    if (first === undefined) return [];
    const { error, offset, length } = first;
    const excerpt = text.slice(offset, offset + Math.max(1, length)).split('\n')[0] ?? '';
    const found = offset >= text.trimEnd().length ? 'the end of the file' : JSON.stringify(excerpt.slice(0, 40));
    return [
      { path: '(file)', offset: Math.min(offset, text.length), found, expected: EXPECTED[printParseErrorCode(error)] ?? 'valid JSON' },
    ];
  }),
};
