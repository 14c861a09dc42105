import type { Day, When } from '../domain/day.ts';
import { editionsOf } from '../domain/editions.ts';
import type { Model, Pricing } from '../domain/rate-card.ts';
import { ROUTE_KIND_ORDER, type ROUTE_KINDS } from '../format/route.ts';
import type { Catalog } from './catalog.ts';
import { hasEnded, isPaid, offersOn } from './plans/plan-offers.ts';
import { toWhen } from './rate-card.ts';

/** What is followed about a model beside its rates, each as it stands on a day. */
export interface Tracked {
  /** Kinds of sellers with an edition of it in effect, from its maker outwards. */
  access: (keyof typeof ROUTE_KINDS)[];
  /** How its main route prices it, and since when. */
  billing: { shape: Pricing['shape']; since: When } | undefined;
  /** Whether its API has a free tier, and since when that is known; undefined where nobody said. */
  freeTier: { state: 'yes' | 'no' | 'preview' | 'unknown'; since: When } | undefined;
  /** Sellers of credits and plans that name it, and their paid offers. */
  plans: { sellers: number; offers: number; free: number };
}

const NOT_SOLD: Pricing['shape'][] = ['not-offered', 'unknown'];

function accessOf(catalog: Catalog, model: Model, on: Day): Tracked['access'] {
  const current = new Map(
    catalog.card.editions
      .filter((edition) => edition.model === model.id && edition.from.latest <= on)
      .map((edition) => [`${edition.route} ${edition.tier}`, edition]),
  );
  const routes = new Set([...current.values()].filter(({ pricing }) => !NOT_SOLD.includes(pricing.shape)).map(({ route }) => route));
  const kinds = new Set(catalog.routes.filter(({ id }) => routes.has(id)).map(({ kind }) => kind));
  return ROUTE_KIND_ORDER.filter((kind) => kinds.has(kind));
}

function billingOf(catalog: Catalog, model: Model, on: Day): Tracked['billing'] {
  const editions = editionsOf(catalog.card, model.id, model.mainRoute, 'standard').filter(({ from }) => from.latest <= on);
  const shape = editions.at(-1)?.pricing.shape;
  const since = editions.slice(editions.findLastIndex(({ pricing }) => pricing.shape !== shape) + 1)[0]?.from;
  return shape === undefined || since === undefined ? undefined : { shape, since };
}

/** What is followed about a model beside its rates. */
export function trackedOf(catalog: Catalog, model: Model, on: Day): Tracked {
  const capabilities = catalog.models.find(({ id }) => id === model.id)?.capabilities ?? [];
  const free = capabilities.findLast((each) => each.id === 'free-api-tier' && toWhen(each.from).latest <= on);
  const sellers = catalog.sellers.filter((seller) => !hasEnded(seller, on) && seller.rates.some((rate) => rate.model === model.id));
  const offers = sellers.flatMap((seller) => offersOn(catalog, seller, on));
  const paid = offers.filter(isPaid).length;
  return {
    access: accessOf(catalog, model, on),
    billing: billingOf(catalog, model, on),
    freeTier: free && { state: free.state, since: toWhen(free.from) },
    plans: { sellers: sellers.length, offers: paid, free: offers.length - paid },
  };
}
