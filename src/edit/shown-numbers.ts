import type { Catalog } from '../catalog/catalog.ts';
import { type Check, editionPlace, latestCheck, ownerOf } from '../catalog/evidence.ts';
import { familiesOf } from '../catalog/families.ts';
import { byVendor, vendorOf } from '../catalog/vendor-order.ts';
import type { Day } from '../domain/day.ts';
import type { Edition } from '../domain/rate-card.ts';
import { metersInEffect, type Statement, statementsOn } from './resting.ts';

/** Where a number is seen, the most visible first. */
export const VISIBILITIES = ['home', 'models', 'routes', 'plans', 'rest'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A number or statement on the site, with what it rests on and when that was last seen. */
export interface ShownNumber {
  visibility: Visibility;
  /** Its place among those that are as visible. */
  place: number;
  readings: Statement['readings'];
  check: Check | undefined;
  /** Whether a re-check confirms it only when it is asked to cover what is stated beside prices. */
  isStatement: boolean;
}

/** Where rates are seen: the home page's models in its order, then other models by vendor, then other routes. */
function visibilityOfRates(catalog: Catalog): (edition: Edition) => Pick<ShownNumber, 'visibility' | 'place'> {
  const [editorial] = catalog.editorial;
  const families = familiesOf(catalog);
  const key = (editorial?.keyFamilies ?? []).flatMap((id) => families.find((family) => family.id === id)?.lead.id ?? []);
  const home = [editorial?.headlineModel, ...key];
  const vendors = [
    ...new Set(
      catalog.models
        .map(({ id }) => id)
        .sort(byVendor(catalog))
        .map((id) => vendorOf(catalog, id).id),
    ),
  ];
  const mainRoutes = new Map(catalog.models.map(({ id, mainRoute }) => [id, mainRoute]));
  return ({ model, route, tier }) => {
    const place = vendors.indexOf(vendorOf(catalog, model).id);
    if (mainRoutes.get(model) !== route) return { visibility: 'routes', place };
    if (tier === 'standard' && home.includes(model)) return { visibility: 'home', place: home.indexOf(model) };
    return { visibility: 'models', place };
  };
}

function visibilityOfStatement({ kind, file }: Statement): Visibility {
  if (kind === 'price') return 'plans';
  return file.startsWith('data/routes/') || file.startsWith('data/rates/') ? 'routes' : 'rest';
}

/** Every number and statement of the site that holds on a day. */
export function shownNumbers(catalog: Catalog, on: Day): ShownNumber[] {
  const visibility = visibilityOfRates(catalog);
  const rates = metersInEffect(catalog, on).flatMap(({ edition, cells }) =>
    cells.map((readings) => ({
      ...visibility(edition),
      readings,
      owner: ownerOf(catalog, editionPlace(catalog, edition).file),
      isStatement: false,
    })),
  );
  const statements = statementsOn(catalog, on).map((statement) => ({
    visibility: visibilityOfStatement(statement),
    place: 0,
    readings: statement.readings,
    owner: ownerOf(catalog, statement.file),
    isStatement: statement.kind === 'statement',
  }));
  return [...rates, ...statements].map(({ owner, ...number }) => ({ ...number, check: latestCheck(number.readings, on, owner) }));
}
