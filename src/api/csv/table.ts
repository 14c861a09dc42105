import { formatCsv } from '../../format/csv.ts';
import { fileUrl, LICENCE } from '../addresses.ts';
import type { Column } from './columns.ts';

/** A table of comma-separated values with its metadata. */
export interface CsvTable {
  /** Name of the file without its ending. */
  name: string;
  title: string;
  dataDate: string;
  columns: Omit<Column<unknown>, 'of'>[];
  text: string;
}

interface TableParts<Row> {
  name: string;
  title: string;
  dataDate: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** A table of rows by its columns; what a row does not have is an empty cell. */
export function tableOf<Row>({ name, title, dataDate, columns, rows }: TableParts<Row>): CsvTable {
  const cells = rows.map((row) => columns.map((column) => String(column.of(row) ?? '')));
  return {
    name,
    title,
    dataDate,
    columns: columns.map(({ of: _, ...column }) => column),
    text: formatCsv([columns.map((column) => column.name), ...cells]),
  };
}

/** The metadata of a table as W3C’s “CSV on the Web” has it: shape, licence and date, which the table itself cannot carry. */
export function csvMetadata({ name, title, dataDate, columns }: CsvTable, schemaVersion: string): string {
  return `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/csvw',
    url: fileUrl(`${name}.csv`),
    'dc:title': title,
    'dc:license': { '@id': LICENCE.url },
    'dc:modified': { '@value': dataDate, '@type': 'xsd:date' },
    'dc:hasVersion': schemaVersion,
    tableSchema: {
      columns: columns.map(({ name: column, description, datatype }) => ({
        name: column,
        titles: column,
        'dc:description': description,
        datatype,
      })),
    },
  })}\n`;
}
