import { exact } from '../domain/exact.ts';
import { formatCsv } from './csv.ts';
import { decimalUsd, exactUsd } from './exact-usd.ts';
import {
  cellIn,
  figureOfCell,
  type TableCell,
  type TableColumn,
  type TableFile,
  type TableUnit,
  textOfCell,
  UNIT_NAMES,
  unitIndex,
} from './table-file.ts';
import { multiplesOf } from './table-multiples.ts';
import { formatMultiple } from './usd.ts';

/** What of a table is exported: its rows and columns as they are shown, in that order. */
export interface ShownTable {
  file: TableFile;
  /** Places of rows and columns in the file. */
  rows: readonly number[];
  columns: readonly number[];
  unit: TableUnit | undefined;
  /** The row that the others are multiples of, by its key. */
  base: string | undefined;
  /** The marks that the page shows beside a row's figures, by the place of the row. */
  marks: (row: number) => readonly string[];
  /** The address of what is shown, with its state. */
  address: string;
}

/** A column of an export. */
interface Field {
  /** Its name in a file for programs: `cost_usd_per_image`. */
  field: string;
  name: string;
  /** Whether its figures stand in their own right: a size is ordered by its pixels, but is no number. */
  isNumber: boolean;
  of: (row: number) => TableCell;
}

const LICENCE = 'CC BY 4.0';

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

const markdownCell = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
const markdownRow = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

/** The names of a unit in a field. */
const UNIT_FIELDS: Record<TableUnit, string> = { image: 'per_image', thousand: 'per_1000_images', tokens: 'per_1m_tokens' };

function fieldOf(column: TableColumn, unit: TableUnit | undefined): string {
  const own = unitOf(column, unit);
  const suffix = own === undefined ? (column.kind === 'usd' ? '_usd' : '') : `_usd_${UNIT_FIELDS[own]}`;
  return `${column.id.replaceAll('-', '_')}${suffix}`;
}

/** The columns of an export: those that are shown, each with its multiples where a row is chosen for them, those that always stand alongside, and the marks. */
function fieldsOf({ file, columns, unit, base, marks, address }: ShownTable): Field[] {
  const multiple = base === undefined ? undefined : multiplesOf(file, base, unit);
  const baseName = file.rows.find(({ key }) => key === base)?.name ?? '';
  const alongside = file.columns.flatMap(({ id }, index) => (file.alongside.includes(id) && !columns.includes(index) ? [index] : []));
  const fields = [...columns, ...alongside].flatMap((index): Field[] => {
    const column = file.columns[index];
    if (column === undefined) return [];
    const { id, name, kind } = column;
    const cellOf = (place: number): TableCell => {
      const row = file.rows[place];
      const cell = row ? cellIn(row, column, index, unit) : '';
      return kind === 'link' ? new URL(textOfCell(cell), address).href : cell;
    };
    const isNumber = kind === 'usd' || kind === 'times' || kind === 'count';
    const own = { field: fieldOf(column, unit), name: headingOf(column, unit), isNumber, of: cellOf };
    if (multiple === undefined || kind !== 'usd') return [own];
    const timesOf = (place: number): TableCell => {
      const times = multiple(place, column, index);
      return times === undefined ? 'not comparable' : [formatMultiple(times), exactUsd(times)];
    };
    return [own, { field: `${id.replaceAll('-', '_')}_times`, name: `${name}, times ${baseName}`, isNumber: true, of: timesOf }];
  });
  return [...fields, { field: 'marks', name: 'Marks', isNumber: false, of: (row) => marks(row).join(', ') || 'none' }];
}

/** The table as Markdown: figures as they are shown, then the source, the days and the licence. */
export function tableMarkdown(table: ShownTable): string {
  const fields = fieldsOf(table);
  const { file, address } = table;
  return [
    markdownRow(fields.map(({ name }) => name)),
    `|${fields.map(({ isNumber }) => (isNumber ? '--:' : '---')).join('|')}|`,
    ...table.rows.map((row) => markdownRow(fields.map(({ of }) => textOfCell(of(row))))),
    '',
    `Source: [Ratecard, ${file.title}](<${address}>), prices of ${file.on}, data of ${file.dataDate}, ${LICENCE}.`,
    '',
  ].join('\n');
}

/**
 * The table as comma-separated values. A figure is decimal text without sign or separator: exact where it is finite, else to twelve
 * significant digits. An answer that is no figure stands in its words. The last columns name the day of the prices and the source.
 */
export function tableCsv(table: ShownTable): string {
  const fields = fieldsOf(table);
  const { file, address } = table;
  const head = ['id', ...fields.map(({ field }) => field), 'prices_of', 'data_of', 'source', 'licence'];
  const rows = table.rows.map((place) => [
    file.rows[place]?.key ?? '',
    ...fields.map(({ isNumber, of }) => {
      const cell = of(place);
      const figure = isNumber ? figureOfCell(cell) : undefined;
      return figure === undefined ? textOfCell(cell) : decimalOf(figure);
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
  const fields = fieldsOf(table);
  const { file, address } = table;
  const rows = table.rows.map((place) => ({
    id: file.rows[place]?.key,
    ...Object.fromEntries(
      fields.map(({ field, isNumber, of }) => {
        const cell = of(place);
        const figure = isNumber ? figureOfCell(cell) : undefined;
        return [field, figure === undefined ? textOfCell(cell) : { text: textOfCell(cell), value: figure }];
      }),
    ),
  }));
  const about = { title: file.title, source: address, pricesOf: file.on, dataDate: file.dataDate, licence: LICENCE };
  const named = fields.map(({ field, name }) => ({ field, name }));
  return `${JSON.stringify({ ...about, credit: `Data: Ratecard (${LICENCE}), checked ${file.dataDate}`, fields: named, rows }, null, 1)}\n`;
}
