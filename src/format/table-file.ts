/** What a figure is shown for. The first unit of a column is the one its page is built with. */
export type TableUnit = 'image' | 'thousand' | 'tokens';

export const UNIT_NAMES: Record<TableUnit, string> = {
  image: 'per image',
  thousand: 'per 1,000 images',
  tokens: 'per 1M tokens',
};

/**
 * A cell: its words alone, or its text with the exact figure behind it. A figure is decimal text, or a fraction `n/d` where it has no
 * finite decimal form; of a range it is the least, of a size its pixels, of a quality its place on the ladder.
 */
export type TableCell = string | readonly [text: string, exact: string];

/** A column of a table. */
export interface TableColumn {
  /** Its name in an address and in an export; never changed. */
  id: string;
  name: string;
  /** `usd` and `times` are amounts and multiples, `count` other figures; `order` is text that is ordered by its figure; `link` an address of this site. */
  kind: 'text' | 'order' | 'count' | 'usd' | 'times' | 'link';
  /** The units its figures can be shown in; empty where there is one. */
  units: TableUnit[];
  /** Whether the page itself shows it, in the order of these columns; others are shown when they are chosen. */
  onPage: boolean;
}

/** Something rows can be chosen by. */
export interface TableFacet {
  /** Its key in an address; never changed. */
  id: string;
  name: string;
  options: { id: string; name: string }[];
  /** Whether a row has to have every option that is chosen, rather than one of them. */
  every: boolean;
}

/** A row of a table, in the order of the page. */
export interface TableRow {
  /** Its name in an address; never changed. */
  key: string;
  /** What tells it from every other row, in words. */
  name: string;
  /** One for each column; where a column has units, one for each of them. */
  cells: (TableCell | TableCell[])[];
  /** Its options of each facet, by their place in the list. */
  options: number[][];
  /** Further words it is found by. */
  words: string;
}

/** A table as the file its tools load: what its rows are chosen, ordered and exported by. */
export interface TableFile {
  title: string;
  /** The address of the page that shows it. */
  page: string;
  /** The day its prices are for, and the day the data was last changed or checked. */
  on: string;
  dataDate: string;
  columns: TableColumn[];
  facets: TableFacet[];
  /** The column that a least and a most price are for. */
  price: string;
  /** Ids of columns that stand in every export, shown or not: without them a figure taken along says less than the one on the page. */
  alongside: string[];
  rows: TableRow[];
}

export const isFigure = (cell: TableCell): cell is readonly [string, string] => typeof cell !== 'string';
export const textOfCell = (cell: TableCell): string => (isFigure(cell) ? cell[0] : cell);
export const figureOfCell = (cell: TableCell): string | undefined => (isFigure(cell) ? cell[1] : undefined);

/** The cell of a column in a unit; in the first one where the column is not shown in it. */
export function cellIn({ cells }: TableRow, column: TableColumn, index: number, unit: TableUnit | undefined): TableCell {
  const cell = cells[index] ?? '';
  if (column.units.length === 0) return cell as TableCell;
  const each = cell as TableCell[];
  return each[unitIndex(column, unit)] ?? '';
}

/** The unit a column is shown in, by its place among those of the column. */
export function unitIndex({ units }: TableColumn, unit: TableUnit | undefined): number {
  return unit === undefined ? 0 : Math.max(0, units.indexOf(unit));
}

/** Rows that a body of a sheet holds, a table so long that the browser lays out only the bodies that are near. */
export const SHEET_ROWS = 20;
