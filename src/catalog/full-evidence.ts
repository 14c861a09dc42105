import type { Cost } from '../domain/costing.ts';
import { isFee } from '../domain/costing.ts';
import type { Model, Tier } from '../domain/rate-card.ts';
import { sizeId } from '../domain/size.ts';
import { isStated } from '../format/cost.ts';
import type { Catalog } from './catalog.ts';
import type { FullEvidence } from './evidence-book.ts';
import { tableSizes } from './table-sizes.ts';

/** The page of a route, which answers first with what it sells on a tier: its own where the tier is a route of its own, such as a batch API. */
export function fullOffer(catalog: Catalog, route: string, tier: Tier): FullEvidence {
  const own = catalog.routes.find(({ prices }) => prices.kind === 'tier' && prices.route === route && prices.tier === tier);
  return { href: `/routes/${own?.id ?? route}/`, of: 'figure' };
}

/**
 * Where the costs of a model open in full: in the table of its page, which holds the standard tier of its main route at its own sizes.
 * A stated price stands there whatever the size is called. A cost on another tier or at another size stands on no other page, so its rate does: among the model's own, or on the route.
 */
export function fullCosts(catalog: Catalog, model: Model, costs: readonly Cost[]): FullEvidence | undefined {
  const [first] = costs;
  if (first === undefined) return undefined;
  const { route, tier } = first.job;
  if (route !== model.mainRoute) return fullOffer(catalog, route, tier);
  const own = new Set(tableSizes(model).map(sizeId));
  const stands = costs.every((cost) => isStated(cost) || own.has(sizeId(cost.job.size)));
  if (tier === 'standard' && stands) return { href: `/models/${model.id}/#cost`, of: 'figure' };
  const isByToken = costs.every(({ lines }) => lines.every((line) => !isFee(line) && line.unit === 'tokens'));
  return { href: isByToken ? `/models/${model.id}/#rates` : `/models/${model.id}/#cost`, of: 'rate' };
}
