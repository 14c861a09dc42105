import { sizesOfRate } from '../../domain/compare/plan-rates.ts';
import type { Cost } from '../../domain/costing.ts';
import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Missing } from '../../domain/plan.ts';
import type { Model } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';
import { costRows } from '../cost-table.ts';
import { type Dispute, disputeOf } from '../disputes.ts';
import { type Check, oldestCheck, type Proof } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { standingOf } from '../standing.ts';
import type { SellerRate } from './plan-offers.ts';

/** What the same setting costs at the API, or why there is nothing to compare with. */
export type ApiCost =
  | {
      kind: 'cost';
      model: Model;
      /** One for each size and quality that the setting can mean. */
      costs: Cost[];
      least: Exact;
      most: Exact;
      /** What the seller does not state, so that several sizes or qualities stand for it. */
      assumed: ('pixels' | 'quality')[];
      proofs: Proof[];
      check: Check | undefined;
      firstHand: boolean;
      /** Whether the model is no longer sold, so that its cost is that of its last day. */
      ended: boolean;
    }
  | { kind: 'edit' }
  | { kind: 'missing'; missing: Missing[] };

/** The open conflict that the cost of a setting at the API rests on; undefined where there is none. */
export function disputeOfApi(catalog: Catalog, api: ApiCost, on: Day): Dispute | undefined {
  if (api.kind !== 'cost') return undefined;
  return api.costs.flatMap(({ job }) => disputeOf(catalog, api.model, job.size, on) ?? [])[0];
}

function missingFacts({ rung, quality }: SellerRate, model: Model): Missing[] {
  return rung === null && quality === null && model.qualities.length > 0 ? ['pixels', 'quality'] : ['pixels'];
}

/**
 * What one image of a seller's setting costs at the API: no prompt, standard tier, on the model's main route. Pixels are never inferred:
 * a size that is only named is compared over the sizes its name is used for, a quality that is not named over all of the model's.
 */
export function apiCost(catalog: Catalog, rate: SellerRate, on: Day): ApiCost {
  if (rate.operation === 'edit') return { kind: 'edit' };
  const model = catalog.card.models.find((each) => each.id === rate.model);
  if (model === undefined) return { kind: 'missing', missing: ['model'] };
  const [editor] = catalog.editorial;
  const { sizes, assumed } = sizesOfRate(model, rate, editor?.sizeNames ?? [], editor?.headlineSize);
  if (sizes.length === 0) return { kind: 'missing', missing: missingFacts(rate, model) };
  const book = new EvidenceBook();
  const rows = costRows(catalog, model, { sizes, tier: 'standard', on, published: 'leading' }, book);
  const used = rows.filter((row) => rate.rung === null || row.quality === rate.rung);
  const costs = used.flatMap((row) => row.cells.flatMap(({ costing }) => (costing.kind === 'cost' ? costing : [])));
  const ordered = costs.map((cost) => cost.total).sort((a, b) => a.compare(b));
  const [least] = ordered;
  const most = ordered.at(-1);
  // Nothing is a multiple of what is free.
  if (least === undefined || most === undefined || least.equals(0)) return { kind: 'missing', missing: ['api-cost'] };
  const opened = new Set(used.map((row) => row.evidence));
  const isOpen = rate.rung === null && model.qualities.length > 0;
  return {
    kind: 'cost',
    model,
    costs,
    least,
    most,
    assumed: [...(assumed ? (['pixels'] as const) : []), ...(isOpen ? (['quality'] as const) : [])],
    proofs: book.records.filter((record) => opened.has(record.id)).flatMap((record) => record.proofs),
    check: oldestCheck(used.map((row) => row.check)),
    firstHand: used.every((row) => row.firstHand),
    ended: standingOf(model, on).kind === 'ended',
  };
}
