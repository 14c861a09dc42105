import { csvFormatRows } from 'd3-dsv';

const FORMULA = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet takes for no formula: a link may bring in names that somebody else chose. */
const plain = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** Rows as comma-separated values. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows(rows.map((row) => row.map(plain)))}\n`;
}
