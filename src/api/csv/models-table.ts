import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, date, decimal, string } from './columns.ts';
import { checkColumns } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

/** All models. */
export function modelsTable({ models, data_date }: ApiFile<'models'>): CsvTable {
  type Row = (typeof models)[number];
  const columns: Column<Row>[] = [
    string('model', 'Id of the model.', (row) => row.id),
    string('name', 'Name as the vendor writes it.', (row) => row.name),
    string('vendor', 'Id of the vendor.', (row) => row.vendor.id),
    string('standing', 'not-yet, on-sale, ending or ended.', (row) => row.standing),
    date('released', 'First day on sale, at the latest.', (row) => row.released.latest),
    date('ends', 'First day not on sale.', (row) => row.ends?.latest),
    string('main_route', 'The route whose prices these are.', (row) => row.main_route),
    string('shape', 'How it is priced.', (row) => row.shape),
    decimal('least_usd', 'USD of its cheapest usual image.', (row) => row.cost?.least.cost.usd),
    string('least_quality', 'Quality of that image.', (row) => row.cost?.least.quality),
    string('least_size', 'Size of that image.', (row) => row.cost?.least.size),
    decimal('most_usd', 'USD of its dearest usual image.', (row) => row.cost?.most.cost.usd),
    string('most_quality', 'Quality of that image.', (row) => row.cost?.most.quality),
    string('most_size', 'Size of that image.', (row) => row.cost?.most.size),
    ...checkColumns((row: Row) => row.checked),
    string('page', 'The page of the model.', (row) => row.page),
  ];
  return tableOf({ name: 'models', title: 'Models with their cheapest and dearest image', dataDate: data_date, columns, rows: models });
}
