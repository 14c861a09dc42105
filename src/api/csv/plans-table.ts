import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, decimal, list, string } from './columns.ts';
import { checkColumns, evidenceColumn } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

/** Every seller at the setting it is compared at. */
export function plansTable({ sellers, data_date }: ApiFile<'plans'>): CsvTable {
  type Row = (typeof sellers)[number];
  const columns: Column<Row>[] = [
    string('seller', 'Id of the seller.', (row) => row.id),
    string('name', 'Name as it writes it.', (row) => row.name),
    string('kind', 'credits, prepaid, subscription or free.', (row) => row.kind),
    string('setting', 'The setting it is compared at.', (row) => row.figure?.setting),
    string('model', 'Our id of the model of that setting.', (row) => row.figure?.model),
    string('offer', 'The offer whose credits pay for it.', (row) => row.figure?.offer),
    decimal('least_usd', 'USD of one image, at least.', (row) => row.figure?.image?.least.usd),
    decimal('most_usd', 'USD of one image, at most; empty where only the least is stated.', (row) => row.figure?.image?.most?.usd),
    decimal('least_multiple', 'Times the cost at the API, at least.', (row) => row.figure?.multiple?.least),
    decimal('most_multiple', 'Times the cost at the API, at most.', (row) => row.figure?.multiple?.most),
    string('missing', 'Facts the seller does not state, separated by spaces.', (row) => list(row.figure?.missing ?? [])),
    string('unranked', 'Why it is not ranked; empty where it is.', (row) => row.unranked),
    ...checkColumns((row: Row) => row.checked),
    evidenceColumn(({ figure }) => figure?.evidence ?? []),
    string('page', 'The page of the seller.', (row) => row.page),
  ];
  return tableOf({
    name: 'plans',
    title: 'Credit plans: what an image costs, against the API',
    dataDate: data_date,
    columns,
    rows: sellers,
  });
}
