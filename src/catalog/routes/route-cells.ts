import { costOf } from '../../domain/cost.ts';
import type { Cost } from '../../domain/costing.ts';
import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Model, Tier } from '../../domain/rate-card.ts';
import type { AskedSize } from '../../domain/size.ts';
import { formatCost } from '../../format/cost.ts';
import type { Catalog } from '../catalog.ts';
import { cellJob, costRows, type Leading, leadingOf } from '../cost-table.ts';
import { EvidenceBook, type EvidenceRecord } from '../evidence-book.ts';
import { pricingDay } from '../standing.ts';
import { tableSizes } from '../table-sizes.ts';

/** A route and tier that sells. */
export interface Sold {
  route: string;
  tier: Tier;
}

/** One setting bought on a route, beside the same where it is set against. */
export interface RouteCell {
  quality: string | null;
  size: AskedSize;
  cost: Cost;
  /** The figure it is shown as. */
  leading: Leading;
  evidence: string | undefined;
  /** The cost it is set against; undefined where there is none, and for what the others are set against. */
  base: Cost | undefined;
  /** Its cost ÷ that one. */
  multiple: Exact | undefined;
}

/** The costs of a model somewhere. */
interface Priced {
  cells: RouteCell[];
  /** What they were computed from. */
  records: EvidenceRecord[];
  /** Published tables that lead in their place. */
  published: EvidenceRecord[];
}

/** Every setting of a model that has a cost on a route, with the records of what it rests on. */
export function pricedOn(catalog: Catalog, model: Model, { route, tier }: Sold, against: Sold | undefined, on: Day): Priced {
  const aside = new EvidenceBook();
  const sizes = tableSizes(model);
  const rows = costRows(catalog, model, { sizes, tier, on, published: 'leading', route }, aside);
  const cells = rows.flatMap((row) =>
    row.cells.flatMap((cell, index): RouteCell[] => {
      if (cell.costing.kind !== 'cost') return [];
      // A published table is the maker's own: what another route asks is computed.
      const computed = { text: formatCost(cell.costing), usd: cell.costing.total, evidence: row.evidence };
      const leading = (route === model.mainRoute ? leadingOf(row, index) : undefined) ?? computed;
      const { quality } = row;
      const job = against && cellJob(model, quality, cell.size, against.tier, against.route);
      const other = job && costOf(job, catalog.card, pricingDay(model, on));
      const base = other?.kind === 'cost' && !other.total.equals(0) ? other : undefined;
      const multiple = base && cell.costing.total.div(base.total);
      return [{ quality, size: cell.size, cost: cell.costing, leading, evidence: undefined, base, multiple }];
    }),
  );
  const records = aside.records.filter((record) => rows.some((row) => row.evidence === record.id));
  const published = aside.records.filter((record) => !records.includes(record));
  return { cells, records, published };
}
