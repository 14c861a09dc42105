import { exact } from '../domain/exact.ts';
import { formatCsv } from './csv.ts';
import { decimalUsd } from './exact-usd.ts';
import { cellIn, figureOfCell, type TableColumn, type TableFile, type TableUnit, textOfCell, UNIT_NAMES, unitIndex } from './table-file.ts';

/** What of a table is exported: its rows and columns as they are shown, in that order. */
export interface ShownTable {
  file: TableFile;
  /** Places of rows and columns in the file. */
  rows: readonly number[];
  columns: readonly number[];
  unit: TableUnit | undefined;
  /** The address of what is shown, with its state. */
  address: string;
}

interface Shown {
  column: TableColumn;
  index: number;
}

const LICENCE = 'CC BY 4.0';

const shownColumns = ({ file, columns }: ShownTable): Shown[] =>
  columns.flatMap((index) => {
    const column = file.columns[index];
    return column === undefined ? [] : [{ column, index }];
  });

const shownRows = ({ file, rows }: ShownTable) => rows.flatMap((index) => file.rows[index] ?? []);

/** The unit that a column's figures are in; undefined where it has none to choose. */
export function unitOf(column: TableColumn, unit: TableUnit | undefined): TableUnit | undefined {
  return column.units[unitIndex(column, unit)];
}

/** A column's heading with the unit of its figures. */
export function headingOf(column: TableColumn, unit: TableUnit | undefined): string {
  const own = unitOf(column, unit);
  return own === undefined ? column.name : `${column.name}, USD ${UNIT_NAMES[own]}`;
}

/** A figure as decimal text: exact where it is finite, else to twelve significant digits. */
export function decimalOf(figure: string): string {
  const [n = '', d] = figure.split('/');
  return d === undefined ? figure : decimalUsd(exact(n).div(exact(d)));
}

const absolute = (column: TableColumn, text: string, address: string) => (column.kind === 'link' ? new URL(text, address).href : text);

/** Figures are exported in their own right only where they are what a reader sees: a size is ordered by its pixels, but is no number. */
const isNumber = ({ kind }: TableColumn) => kind === 'usd' || kind === 'times' || kind === 'count';

const markdownCell = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
const markdownRow = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

/** The table as Markdown: figures as they are shown, then the source, the days and the licence. */
export function tableMarkdown(table: ShownTable): string {
  const columns = shownColumns(table);
  const { file, unit, address } = table;
  return [
    markdownRow(columns.map(({ column }) => headingOf(column, unit))),
    `|${columns.map(({ column }) => (isNumber(column) ? '--:' : '---')).join('|')}|`,
    ...shownRows(table).map((row) =>
      markdownRow(columns.map(({ column, index }) => absolute(column, textOfCell(cellIn(row, column, index, unit)), address))),
    ),
    '',
    `Source: [Ratecard, ${file.title}](<${address}>), prices of ${file.on}, data of ${file.dataDate}, ${LICENCE}.`,
    '',
  ].join('\n');
}

/** A column's name in a file for programs: `cost_usd_per_image`. */
function fieldOf(column: TableColumn, unit: TableUnit | undefined): string {
  const own = unitOf(column, unit);
  const suffix =
    own === undefined
      ? column.kind === 'usd'
        ? '_usd'
        : ''
      : `_usd_${{ image: 'per_image', thousand: 'per_1000_images', tokens: 'per_1m_tokens' }[own]}`;
  return `${column.id.replaceAll('-', '_')}${suffix}`;
}

/**
 * The table as comma-separated values. A figure is decimal text without sign or separator: exact where it is finite, else to twelve
 * significant digits. An answer that is no figure stands in its words. The last columns name the day of the prices and the source.
 */
export function tableCsv(table: ShownTable): string {
  const columns = shownColumns(table);
  const { file, unit, address } = table;
  const head = ['id', ...columns.map(({ column }) => fieldOf(column, unit)), 'prices_of', 'data_of', 'source', 'licence'];
  const rows = shownRows(table).map((row) => [
    row.key,
    ...columns.map(({ column, index }) => {
      const cell = cellIn(row, column, index, unit);
      const figure = isNumber(column) ? figureOfCell(cell) : undefined;
      return figure === undefined ? absolute(column, textOfCell(cell), address) : decimalOf(figure);
    }),
    file.on,
    file.dataDate,
    address,
    LICENCE,
  ]);
  return formatCsv([head, ...rows]);
}

/** The table as JSON. A figure has its text as shown, and its exact value as decimal text, or as a fraction where it has no finite decimal form. */
export function tableJson(table: ShownTable): string {
  const columns = shownColumns(table);
  const { file, unit, address } = table;
  const rows = shownRows(table).map((row) => ({
    id: row.key,
    ...Object.fromEntries(
      columns.map(({ column, index }) => {
        const cell = cellIn(row, column, index, unit);
        const figure = isNumber(column) ? figureOfCell(cell) : undefined;
        const text = absolute(column, textOfCell(cell), address);
        return [fieldOf(column, unit), figure === undefined ? text : { text, value: figure }];
      }),
    ),
  }));
  const about = { title: file.title, source: address, pricesOf: file.on, dataDate: file.dataDate, licence: LICENCE };
  const fields = columns.map(({ column }) => ({ field: fieldOf(column, unit), name: headingOf(column, unit) }));
  return `${JSON.stringify({ ...about, credit: `Data: Ratecard (${LICENCE}), checked ${file.dataDate}`, fields, rows }, null, 1)}\n`;
}
