import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { namedIn, pricingSources } from './source-groups.ts';
import { isOnSale, standingOf } from './standing.ts';

/** The sources that something rests on which can be bought on a day: models, routes and sellers. Those of past facts and of claims that are not used are none of them. */
export function sourcesInUse(catalog: Catalog, on: Day): Set<string> {
  const onSale = new Set(catalog.card.models.filter((model) => isOnSale(standingOf(model, on))).map(({ id }) => id));
  const isAboutSale = ({ models }: { models: readonly string[] }) => models.length === 0 || models.some((id) => onSale.has(id));
  const stated = [
    ...catalog.models.filter(({ id }) => onSale.has(id)),
    ...catalog.sellers.filter(({ ended }) => ended === null),
    ...catalog.routes,
    ...catalog.conflicts.filter(isAboutSale).flatMap(({ claims, chosen }) => claims.filter(({ id }) => id === chosen)),
    ...catalog.signals.flatMap(({ results }) => results.filter(({ model }) => onSale.has(model))),
  ];
  return new Set([...pricingSources(catalog, on), ...namedIn(catalog, stated)]);
}
