import type { Reason } from '../domain/costing.ts';
import type { Exact } from '../domain/exact.ts';
import type { Size } from '../domain/size.ts';
import { type CostRow, type Leading, leadingOf } from './cost-table.ts';
import type { modelPage } from './model-page.ts';

/** One end of a range of costs. */
export interface End extends Leading {
  quality: string | null;
}

/** What the first screen of a model's page says. */
export type Answer =
  | {
      kind: 'range';
      size: Size;
      least: End;
      most: End;
      /** Dearest ÷ cheapest; undefined where there is only one price. */
      factor: Exact | undefined;
      ended: boolean;
      /** Whether the figures are those of the vendor's published table. */
      published: boolean;
      /** Whether input is billed on top. */
      counted: boolean;
    }
  | { kind: 'none'; reasons: Reason[] };

/** The leading figure of each row's first cell, cheapest first. */
export function endsOf(rows: readonly CostRow[]): End[] {
  const ends = rows.flatMap((row) => {
    const leading = leadingOf(row);
    return leading === undefined ? [] : [{ ...leading, quality: row.quality }];
  });
  return ends.sort((a, b) => a.usd.compare(b.usd));
}

/** The range of costs at the model's first size, or why there is none. */
export function answerOf({ rows, standing, model }: ReturnType<typeof modelPage>): Answer {
  const ends = endsOf(rows);
  const [least] = ends;
  const most = ends.at(-1);
  const [cell] = rows[0]?.cells ?? [];
  if (least === undefined || most === undefined || cell === undefined) {
    return { kind: 'none', reasons: cell?.costing.kind === 'not-computable' ? cell.costing.reasons : [] };
  }
  return {
    kind: 'range',
    size: cell.size,
    least,
    most,
    factor: ends.length === 1 ? undefined : most.usd.div(least.usd),
    ended: standing.kind === 'ended',
    published: cell.published?.leads ?? false,
    counted: model.outputRule.kind !== 'per-image',
  };
}
