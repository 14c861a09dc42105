import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { type CostRow, leadingOf } from './cost-table.ts';
import { type Dispute, disputeOf } from './disputes.ts';
import type { Check } from './evidence.ts';

/** What a reader has to know of a cost beside the figure. */
export interface Marks {
  /** How old it is; undefined where there is no cost, or the model has ended. */
  check: Check | undefined;
  /** Whether no vendor's, gateway's or seller's own word stands behind it. */
  secondHand: boolean;
  /** The open conflict that it rests on; undefined where there is none. */
  dispute: Dispute | undefined;
}

/** The marks of a cost, by its place in its row. What no tokens are counted for rests on no conflict about them. */
export function costMarks(catalog: Catalog, row: CostRow, index: number, on: Day): Marks {
  const cell = row.cells[index];
  const hasCost = leadingOf(row, index) !== undefined;
  const isCounted = cell?.costing.kind === 'cost' && cell.costing.outputTokensPerImage !== null;
  return {
    check: row.check,
    secondHand: hasCost && !row.firstHand,
    dispute: cell && isCounted ? disputeOf(catalog, row.model, cell.size, on) : undefined,
  };
}
