/** What a cell is made of; nothing is an empty cell. */
type Cell = string | number | boolean | null | undefined;

/** A column of a table of comma-separated values. */
export interface Column<Row> {
  /** Its name: lower case with underscores; never changed. */
  name: string;
  /** What it holds, for the metadata beside the table. */
  description: string;
  datatype: 'string' | 'decimal' | 'integer' | 'date' | 'boolean';
  of: (row: Row) => Cell;
}

function columnOf(datatype: Column<never>['datatype']) {
  return <Row>(name: string, description: string, of: (row: Row) => Cell): Column<Row> => ({ name, description, datatype, of });
}

export const string = columnOf('string');
export const decimal = columnOf('decimal');
export const integer = columnOf('integer');
export const date = columnOf('date');
export const boolean = columnOf('boolean');

/** Several ids or words in one cell. */
export function list(items: readonly string[]): string {
  return items.join(' ');
}
