import type { Catalog } from '../catalog/catalog.ts';
import { pagedSizes, sizeSlug } from '../catalog/cost-pages.ts';
import { pricedQualities } from '../catalog/cost-table.ts';
import { familiesOf } from '../catalog/families.ts';
import { headlineSize } from '../catalog/headline-size.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { type AskedSize, sizeId } from '../domain/size.ts';
import type { Place } from './cell.ts';

/** Where a cost that stands in no table can still be asked for. */
export const CALCULATOR = '/calculator/';

export function modelPage({ id }: Model): string {
  return `/models/${id}/`;
}

/** Pages of the routes that sell at the prices of a route and tier: its own, and those that sell a tier of it or add something to it. */
export function routePages(catalog: Catalog, { route, tier }: Place): string[] {
  return catalog.routes
    .filter(({ id, prices }) => {
      if (id === route) return true;
      if (prices.kind === 'tier') return prices.route === route && prices.tier === tier;
      return prices.kind === 'adds' && prices.route === route && tier === 'standard';
    })
    .map(({ id }) => `/routes/${id}/`);
}

/**
 * Tells which of a model's costs a route lists, at the first size it prices: the cheapest and the dearest, and for the headline's model all.
 *
 * @param costs in the order of the model's own sizes within each quality
 */
export function listedOn(catalog: Catalog, model: Model, costs: readonly Listing[]): (cost: Listing) => boolean {
  const priced = costs.filter(({ value }) => value !== undefined);
  const size = priced[0]?.size;
  const first = priced.filter((cost) => cost.size === size);
  const sorted = first.flatMap(({ value }) => value ?? []).sort((a, b) => a.compare(b));
  const isAll = catalog.editorial.some(({ headlineModel }) => headlineModel === model.id);
  const ends = [sorted[0], sorted.at(-1)];
  return (cost) => cost.size === size && (isAll || ends.some((end) => cost.value !== undefined && end?.equals(cost.value)));
}

/** A cost as a route would list it. */
interface Listing {
  /** The id of its size. */
  size: string;
  value: Exact | undefined;
}

/** One setting of a model on its main route. */
interface Setting {
  model: Model;
  tier: Place['tier'];
  size: AskedSize;
  quality: string | null;
  /** Whether it is the cheapest or the dearest of the model. */
  isEnd: boolean;
  /** Whether it stands where a route lists what it sells. */
  isListed: boolean;
}

/** Tells on which pages the cost of a setting stands. */
export function costPages(catalog: Catalog, on: Day): (setting: Setting) => string[] {
  const families = familiesOf(catalog);
  const leads = new Set(families.map(({ lead }) => lead.id));
  const paged = new Map(pagedSizes(catalog).map((size) => [sizeId(size), `/cost-per-image/${sizeSlug(size)}/`]));
  const [editor] = catalog.editorial;
  const isKey = ({ family }: Model) => editor?.keyFamilies.includes(family) ?? false;
  const onHome = ({ model, size, quality }: Setting) => {
    if (sizeId(headlineSize(catalog, model)) !== sizeId(size)) return false;
    const ladder = pricedQualities(model);
    return model.id === editor?.headlineModel || (isKey(model) && [ladder[0], ladder.at(-1)].includes(quality));
  };
  return (setting) => {
    const { model, tier, size, isEnd, isListed } = setting;
    const isSold = isOnSale(standingOf(model, on));
    const isLead = leads.has(model.id);
    const isStandard = tier === 'standard';
    const own = paged.get(sizeId(size));
    const pages = [
      ...(isStandard && isLead && isSold && onHome(setting) ? ['/'] : []),
      ...(isStandard && isEnd ? ['/models/'] : []),
      ...(isStandard ? [modelPage(model)] : []),
      ...(isStandard && isLead && isSold ? ['/cost-per-image/'] : []),
      ...(isLead && own !== undefined && (isStandard || tier === 'batch') ? [own] : []),
      ...(isSold && isListed ? routePages(catalog, { route: model.mainRoute, tier }) : []),
    ];
    return pages.length === 0 ? [CALCULATOR] : pages;
  };
}
