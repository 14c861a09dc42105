import { type ParseError, printParseErrorCode } from 'jsonc-parser';

/** What keeps a text from being JSON. */
export interface Fault {
  /** Where in the text. */
  offset: number;
  /** What stands there, ready for a message. */
  found: string;
  /** What should. */
  expected: string;
}

const EXPECTED: Record<string, string> = {
  InvalidSymbol: 'text in quotes, a number, true, false or null',
  InvalidNumberFormat: 'a number without leading zeros',
  InvalidCommentToken: 'no comment',
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

const CURLY = /[“”„‟]/;
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$).*$/m;

/** A line by which git marks the two sides of a merge that it could not settle; undefined where there is none. */
export function mergeMarker(text: string): Fault | undefined {
  const found = MARKER.exec(text);
  return found ? { offset: found.index, found: JSON.stringify(found[0].trimEnd()), expected: 'one version of these lines' } : undefined;
}

/** What the parser stumbled over at one place, in words. */
export function faultAt(text: string, { error, offset, length }: ParseError): Fault {
  const isEnd = offset >= text.trimEnd().length;
  const excerpt = (text.slice(offset, offset + Math.max(1, length)).split('\n')[0] ?? '').slice(0, 40);
  const quoted = /^"[^"\\]*"$/.test(excerpt) ? excerpt : JSON.stringify(excerpt);
  const expected = CURLY.test(excerpt) ? 'straight double quotes' : EXPECTED[printParseErrorCode(error)];
  return { offset: Math.min(offset, text.length), found: isEnd ? 'the end of the file' : quoted, expected: expected ?? 'valid JSON' };
}

/** What keeps a text from being JSON, by what the parser stumbled over first; undefined where it is JSON. */
export function faultIn(text: string, [first]: readonly ParseError[]): Fault | undefined {
  return first && (mergeMarker(text) ?? faultAt(text, first));
}
