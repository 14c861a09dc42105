import type { ApiFile } from '../../schema/api/index.ts';
import { boolean, type Column, decimal, integer, string } from './columns.ts';
import { checkColumns, EFFECTIVE, evidenceColumn, OFFERED } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

/** Cost per image: one row for each model, quality and size. */
export function costsTable({ costs, data_date }: ApiFile<'costs'>): CsvTable {
  const rows = costs.flatMap((row) => row.cells.map((cell) => ({ ...row, cell })));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    ...OFFERED,
    string('quality', 'Empty where there is no such setting.', (row) => row.quality),
    string('size', 'Pixels, or the vendor’s name of a size.', ({ cell }) => cell.size),
    string('kind', 'amount, not-computable or uncertain.', ({ cell }) => cell.cost.kind),
    decimal('usd', 'USD of one image, computed; empty where kind is not amount.', ({ cell }) =>
      cell.cost.kind === 'amount' ? cell.cost.usd : null,
    ),
    integer('output_tokens', 'Image output tokens of one image.', ({ cell }) =>
      cell.cost.kind === 'amount' ? cell.cost.output_tokens : null,
    ),
    decimal('published_usd', 'As the vendor publishes it.', ({ cell }) => cell.published?.usd),
    boolean('published_leads', 'Whether pages lead with it.', ({ cell }) => cell.published?.leads),
    EFFECTIVE,
    ...checkColumns((row: Row) => row.checked),
    evidenceColumn((row) => row.evidence),
  ];
  return tableOf({ name: 'costs', title: 'Cost of one image by model, quality and size', dataDate: data_date, columns, rows });
}
