import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, integer, string } from './columns.ts';
import { checkColumns } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

/** Every source with its last reading. */
export function sourcesTable({ sources, data_date }: ApiFile<'sources'>): CsvTable {
  type Row = (typeof sources)[number];
  const columns: Column<Row>[] = [
    string('source', 'Id of the source.', (row) => row.id),
    string('publisher', 'Who publishes it.', (row) => row.publisher),
    string('title', 'What it is called.', (row) => row.title),
    string('kind', 'Whose word it is.', (row) => row.kind),
    string('url', 'Where it stands.', (row) => row.url),
    integer('review_interval_days', 'Days after which it is due for another reading.', (row) => row.review_interval_days),
    ...checkColumns((row: Row) => row.checked),
    integer('readings', 'How many readings are recorded.', (row) => row.readings.length),
  ];
  return tableOf({ name: 'sources', title: 'Sources with their last reading', dataDate: data_date, columns, rows: sources });
}
