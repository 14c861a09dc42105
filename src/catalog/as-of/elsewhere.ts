import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { formatCost } from '../../format/cost.ts';
import { formatGrant, formatOffer, formatOfferPrice, withCredits } from '../../format/plan.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import { formatQuantity } from '../../format/words.ts';
import { type Catalog, routeName } from '../catalog.ts';
import { readingOf } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { hasEnded, type Seller, type WireRate } from '../plans/plan-offers.ts';
import { toWhen } from '../rate-card.ts';
import { otherRoutesOf } from '../routes/route-offers.ts';

/** A model on another route on a day: what an image took from its cheapest quality to its dearest, or how it was priced instead. */
export interface RouteThen {
  route: string;
  name: string;
  text: string;
  isAmount: boolean;
}

/** Every other route of which a price of the model is on record for a day. Its numbers open on the page of the route. */
export function routesThen(catalog: Catalog, model: Model, on: Day): RouteThen[] {
  return otherRoutesOf(catalog, model, on, new EvidenceBook())
    .filter(({ shape }) => shape !== 'unknown' && shape !== 'not-offered')
    .map(({ route, cells, own, shape }) => {
      const sorted = cells.toSorted((a, b) => a.cost.total.compare(b.cost.total)).map(({ cost }) => formatCost(cost));
      const amounts = [...new Set([sorted.at(0), sorted.at(-1)])].filter((text) => text !== undefined);
      const words = own.length > 0 ? `${formatQuantity(own.length, 'setting')} of its own` : SHAPE_WORDS[shape];
      const isAmount = amounts.length > 0;
      return { route, name: routeName(catalog, route), text: isAmount ? amounts.join(' to ') : words, isAmount };
    });
}

/** A seller of credits or plans, with what was on record of it by a day. */
export interface PlanThen {
  id: string;
  name: string;
  /** Its offers, each with price and grant. */
  offers: string[];
  /** What one image took. */
  image: string;
}

function offerText({ price, grant }: Seller['offers'][number]['editions'][number]): string {
  const words = [
    price.kind === 'unknown' ? 'price not stated' : formatOfferPrice(price),
    grant.kind === 'unknown' ? 'credits not stated' : formatGrant(grant),
  ];
  return words.join(', ');
}

function imageText({ cost }: WireRate): string {
  if (cost.kind === 'credits') return withCredits(cost.amount);
  return cost.kind === 'credits-from' ? `from ${withCredits(cost.amount)}` : '1 setting';
}

/** What one image took by the readings of a day or before. */
function imageThen(catalog: Catalog, { rates }: Seller, on: Day): string {
  const read = rates.filter(({ evidence }) => evidence.some(({ reading }) => readingOf(catalog, reading).reading.on <= on));
  const [first] = read;
  if (first === undefined) return 'not on record';
  return read.length === 1 ? imageText(first) : formatQuantity(read.length, 'setting');
}

/** Sellers of credits and plans with an offer that is on record for a day, by name. Their numbers open on their own pages. */
export function plansThen(catalog: Catalog, on: Day): PlanThen[] {
  return catalog.sellers
    .filter((seller) => !hasEnded(seller, on))
    .flatMap((seller) => {
      const offers = seller.offers.flatMap(({ name, kind, editions }) => {
        const edition = editions.findLast(({ from }) => toWhen(from).latest <= on);
        return edition === undefined ? [] : [`${formatOffer(name, kind)}: ${offerText(edition)}`];
      });
      return offers.length === 0 ? [] : [{ id: seller.id, name: seller.name, offers, image: imageThen(catalog, seller, on) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
