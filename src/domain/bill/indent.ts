const BLANK = /[ \t]/;

/** The most columns of an indentation; a line that is indented more stands in no block. */
const MOST_COLUMNS = 200;

/** How many blanks stand before the name that the line behind a line end begins with; undefined where it begins otherwise. */
export function indentBehind(text: string, lineEnd: number): number | undefined {
  const start = lineEnd + 1;
  let at = start;
  while (at - start < MOST_COLUMNS && BLANK.test(text[at] ?? '')) at += 1;
  return /[A-Za-z_-]/.test(text[at] ?? '') ? at - start : undefined;
}

/**
 * How many blanks stand before the name that begins here, where nothing else is on its line: `usage:` with its values beneath.
 * Undefined where there is more.
 *
 * @param lineEnd where its line ends
 */
export function blockIndent(text: string, nameAt: number, lineEnd: number): number | undefined {
  let at = nameAt;
  while (nameAt - at < MOST_COLUMNS && BLANK.test(text[at - 1] ?? '')) at -= 1;
  const isFirst = at === 0 || text[at - 1] === '\n';
  return isFirst && /:[ \t\r]*$/.test(text.slice(Math.max(nameAt, lineEnd - 4), lineEnd)) ? nameAt - at : undefined;
}
