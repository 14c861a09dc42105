import type { Catalog } from '../catalog/catalog.ts';
import { plansPage } from '../catalog/plans/plans-page.ts';
import { routesPage } from '../catalog/routes/routes-page.ts';
import type { Day } from '../domain/day.ts';
import type { Cell } from './cell.ts';
import { type Claim, claimsOf } from './claims.ts';
import { costCells } from './cost-cells.ts';
import { planCells } from './plan-cells.ts';
import { rateCells } from './rate-cells.ts';
import { routeCells } from './route-cells.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import { capabilityCells, freshnessCells, standingCells } from './state-cells.ts';

/** What readers see of one data set on one day. */
export interface Snapshot {
  cells: Cell[];
  claims: Claim[];
  scenarios: Scenario[];
}

/** Everything that readers see of a data set on a day, computed as the pages compute it. */
export function snapshotOf(catalog: Catalog, on: Day): Snapshot {
  const pages = { plans: plansPage(catalog, on), routes: routesPage(catalog, on) };
  const costs = [...costCells(catalog, on), ...routeCells(catalog, on)];
  return {
    cells: [
      ...costs,
      ...rateCells(catalog, on, costs),
      ...planCells(catalog, on),
      ...standingCells(catalog, on),
      ...capabilityCells(catalog, on),
      ...freshnessCells(catalog, on, pages),
    ],
    claims: claimsOf(catalog, on, pages),
    scenarios: scenariosOf(catalog, on),
  };
}
