import { archiveOf } from '../catalog/archive.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Check } from '../catalog/evidence.ts';
import type { plansPage } from '../catalog/plans/plans-page.ts';
import { toWhen } from '../catalog/rate-card.ts';
import type { routesPage } from '../catalog/routes/routes-page.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import { CAPABILITY_NAMES, CAPABILITY_STATES } from '../format/model.ts';
import { formatStanding } from '../format/standing.ts';
import { type Cell, type CellKind, keyOf } from './cell.ts';

/** A cell of words. */
function words(kind: CellKind, id: [string, string], group: string, label: string, text: string, pages: string[]): Cell {
  return { kind, key: keyOf(kind, ...id), subject: group, group, label, text, value: undefined, pages };
}

/** Where every model stands. */
export function standingCells(catalog: Catalog, on: Day): Cell[] {
  return catalog.card.models.map((model) =>
    words('standing', [model.id, ''], model.name, 'standing', formatStanding(standingOf(model, on)), ['/models/', `/models/${model.id}/`]),
  );
}

/** What every model can do, as far as it took effect by the day. */
export function capabilityCells(catalog: Catalog, on: Day): Cell[] {
  return catalog.models.flatMap((model) => {
    const known = model.capabilities.filter(({ from }) => toWhen(from).latest <= on);
    const current = new Map(known.map((capability) => [capability.id, capability]));
    return [...current.values()].map(({ id, state }) =>
      words('capability', [model.id, id], model.name, CAPABILITY_NAMES[id], CAPABILITY_STATES[state], [`/models/${model.id}/`]),
    );
  });
}

/** Pages computed once, of which several parts are compared. */
export interface Pages {
  plans: ReturnType<typeof plansPage>;
  routes: ReturnType<typeof routesPage>;
}

/** How old the headline figure of every model on sale, route and seller is: a word of its own, whatever the day of its last reading. */
export function freshnessCells(catalog: Catalog, on: Day, { plans, routes }: Pages): Cell[] {
  const cell = (id: [string, string], name: string, check: Check | undefined, pages: string[]) =>
    words('freshness', id, name, 'age of the headline figure', check?.freshness ?? 'never read', pages);
  const isKey = (family: string) => catalog.editorial.some(({ keyFamilies }) => keyFamilies.includes(family));
  return [
    ...catalog.card.models
      .filter((model) => isOnSale(standingOf(model, on)))
      .map((model) => {
        const pages = [...(isKey(model.family) ? ['/'] : []), '/models/', `/models/${model.id}/`];
        return cell(['model', model.id], model.name, archiveOf(catalog, model, on).headline, pages);
      }),
    ...routes.groups
      .flatMap(({ rows }) => rows)
      .map(({ route, check }) => cell(['route', route.id], route.name, check, ['/routes/', `/routes/${route.id}/`])),
    ...[...plans.ranked, ...plans.computed, ...plans.rest].map(({ seller, check }) =>
      cell(['seller', seller.id], seller.name, check, ['/plans/', `/plans/${seller.id}/`]),
    ),
  ];
}
