import type { Reason } from '../domain/costing.ts';
import type { Exact } from '../domain/exact.ts';
import { type AskedSize, sizeId } from '../domain/size.ts';
import { type CostRow, type Leading, leadingOf } from './cost-table.ts';
import type { Dispute } from './disputes.ts';
import type { modelPage } from './model-page.ts';

/** One end of a range of costs. */
export interface End extends Leading {
  quality: string | null;
}

/** What an image costs at a size beside the headline's. */
export interface OtherSize {
  size: AskedSize;
  leading: Leading;
  /** Whether it costs what the headline's size does. */
  same: boolean;
  dispute: Dispute | undefined;
}

/** The most sizes that one sentence names. */
const MOST_SIZES = 4;

/** What the first screen of a model's page says. */
export type Answer =
  | {
      kind: 'range';
      size: AskedSize;
      least: End;
      most: End;
      /** What an image costs at the other sizes, of a model with one quality and few sizes; none of any other. */
      others: OtherSize[];
      /** Dearest ÷ cheapest; undefined where there is only one price, or the cheapest is free. */
      factor: Exact | undefined;
      ended: boolean;
      /** Whether the figures are those of the vendor's published table. */
      published: boolean;
      /** Whether input is billed on top. */
      counted: boolean;
      /** Whether it rests on a vendor's, gateway's or seller's own word. */
      firstHand: boolean;
    }
  | { kind: 'none'; reasons: Reason[]; counted: boolean };

/** The leading figure of each row's cell at one size, cheapest first. */
export function endsOf(rows: readonly CostRow[], index = 0): End[] {
  const ends = rows.flatMap((row) => {
    const leading = leadingOf(row, index);
    return leading === undefined ? [] : [{ ...leading, quality: row.quality }];
  });
  return ends.sort((a, b) => a.usd.compare(b.usd));
}

/** The other sizes of a model that has one quality, as far as one sentence can name them. */
function otherSizes({ rows, disputes }: ReturnType<typeof modelPage>, index: number): OtherSize[] {
  const [row, ...more] = rows;
  const own = row && leadingOf(row, index);
  if (row === undefined || own === undefined || more.length > 0 || row.cells.length > MOST_SIZES) return [];
  return row.cells.flatMap(({ size }, place) => {
    const leading = leadingOf(row, place);
    if (place === index || leading === undefined) return [];
    return [{ size, leading, same: leading.usd.equals(own.usd), dispute: disputes[place] }];
  });
}

/** The range of costs at the model's headline size, or why there is none. */
export function answerOf(page: ReturnType<typeof modelPage>): Answer {
  const { rows, headline, standing, meters } = page;
  const counted = meters.length > 0;
  const cells = rows[0]?.cells ?? [];
  const index = Math.max(
    0,
    cells.findIndex((each) => sizeId(each.size) === sizeId(headline)),
  );
  const ends = endsOf(rows, index);
  const [least] = ends;
  const most = ends.at(-1);
  const cell = cells[index];
  if (least === undefined || most === undefined || cell === undefined) {
    return { kind: 'none', reasons: cell?.costing.kind === 'not-computable' ? cell.costing.reasons : [], counted };
  }
  return {
    kind: 'range',
    size: cell.size,
    least,
    most,
    others: otherSizes(page, index),
    factor: ends.length === 1 || least.usd.equals(0) ? undefined : most.usd.div(least.usd),
    ended: standing.kind === 'ended',
    published: cell.published?.leads ?? false,
    counted,
    firstHand: rows.some((row) => row.firstHand),
  };
}
