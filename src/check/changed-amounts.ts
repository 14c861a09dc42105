import type { Exact } from '../domain/exact.ts';
import { type AmountRow, amountsOf, type WireRates } from './rows.ts';

/** An amount with the one before it, of the same tier, meter, quality, size and unit. */
export interface ChangedAmount {
  row: AmountRow;
  before: AmountRow;
  /** How many times the amount before it is; never zero. */
  factor: Exact;
}

/** Every amount that follows another one; those of nothing are left out, since no factor leads there. */
export function changedAmounts(rates: WireRates): ChangedAmount[] {
  const rows = amountsOf(rates);
  return rows.flatMap((row) => {
    const before = rows.findLast(
      (each) => each.index < row.index && each.edition.tier === row.edition.tier && each.key === row.key && each.unit === row.unit,
    );
    if (before === undefined || before.amount.compare(0) === 0 || row.amount.compare(0) === 0) return [];
    return [{ row, before, factor: row.amount.div(before.amount) }];
  });
}
