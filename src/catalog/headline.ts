import type { Cost } from '../domain/cost.ts';
import type { Size } from '../domain/size.ts';
import type { CostRow } from './cost-table.ts';

/** The cheapest and dearest cost of one size among a table's rows; undefined where none is computable. */
export function costRange(rows: readonly CostRow[], size: Size): { least: Cost; most: Cost } | undefined {
  const costs = rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.size.width === size.width && cell.size.height === size.height)
    .map((cell) => cell.costing)
    .filter((costing) => costing.kind === 'cost')
    .sort((a, b) => a.total.compare(b.total));
  const [least] = costs;
  const most = costs.at(-1);
  return least === undefined || most === undefined ? undefined : { least, most };
}
