import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, date, integer, string } from './columns.ts';
import { OFFERED } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

/** Every edition without its rates. */
export function editionsTable({ editions, data_date }: ApiFile<'editions'>): CsvTable {
  type Row = (typeof editions)[number];
  const columns: Column<Row>[] = [
    ...OFFERED,
    date('from_earliest', 'First day it can have begun; empty where only the last is known.', (row) => row.effective_from.earliest),
    date('from_latest', 'Last day it can have begun.', (row) => row.effective_from.latest),
    date('until', 'First day of the one that follows, at the latest.', (row) => row.effective_until?.latest),
    string('from_basis', 'stated or inferred.', (row) => row.effective_from_basis),
    date('recorded_on', 'The day it entered this archive.', (row) => row.recorded_on),
    string('shape', 'How it is priced.', (row) => row.shape),
    integer('rates', 'How many rates it states.', (row) => row.rates),
  ];
  return tableOf({ name: 'editions', title: 'Editions: what was stated from when to when', dataDate: data_date, columns, rows: editions });
}
