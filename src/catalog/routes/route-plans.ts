import type { Day } from '../../domain/day.ts';
import { formatGrant, formatOfferPrice } from '../../format/plan.ts';
import { formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type ChatPlan, chatPlan, headlineRows } from '../plans/plan-chat.ts';
import { offerPlace, offersOn, type Seller, type SellerOffer } from '../plans/plan-offers.ts';
import { type PlanRow, planRow } from '../plans/plan-row.ts';
import { type BreakEvenTable, breakEvenTable } from '../plans/seller-break-even.ts';
import { openStated } from '../plans/seller-evidence.ts';
import { offerLabel } from '../plans/seller-offers.ts';
import { headline, type WireRoute } from './route-lead.ts';

/** One plan of a route that is bought by plan. */
export interface RoutePlan {
  item: SellerOffer;
  label: string;
  /** What it gives, as its seller states it. */
  gives: string;
  source: string;
  /** Images the API makes for its price, at each quality of the headline's model; undefined where that is no comparison. */
  images: number[] | undefined;
}

/** The plans of the one seller a route is bought from. */
export interface RoutePlans {
  seller: Seller;
  plans: RoutePlan[];
  /** The same money at the API; undefined where the plan's vendor has no part in the headline's model. */
  api: BreakEvenTable | undefined;
  /** The image that is counted at the API: its model and size. */
  image: string;
  /** What a month of the chat plan that all sellers are set beside buys there; undefined where this is another seller. */
  chat: ChatPlan | undefined;
}

function sellersOf(catalog: Catalog, { prices }: WireRoute): Seller[] {
  const ids = prices.kind === 'plans' ? prices.sellers : [];
  return ids.flatMap((id) => catalog.sellers.find((seller) => seller.id === id) ?? []);
}

/** The plans of a route with one seller; undefined for any other route. */
export function routePlans(catalog: Catalog, route: WireRoute, on: Day, book: EvidenceBook): RoutePlans | undefined {
  const [seller, ...others] = sellersOf(catalog, route);
  if (seller === undefined || others.length > 0) return undefined;
  const offers = offersOn(catalog, seller, on);
  const model = catalog.models.find((each) => each.id === headline(catalog).model);
  const isSameVendor = route.vendor !== null && route.vendor === model?.vendor;
  const rows = isSameVendor ? headlineRows(catalog, on, book) : [];
  const api = breakEvenTable(catalog, seller, offers, rows, book);
  const plans = offers.map((item) => {
    const { price, grant, evidence } = item.edition;
    const row = api?.rows.find((each) => each.offer === item);
    const subject = `${offerLabel(item)}: price and what it gives`;
    const stated = {
      subject,
      evidence,
      at: `${offerPlace(seller, item)}.price`,
      shown: [formatOfferPrice(price)],
      section: 'offers' as const,
    };
    return {
      item,
      label: offerLabel(item),
      gives: grant.kind === 'unmetered' ? grant.text : formatGrant(grant),
      source: openStated(catalog, seller, stated, on, book),
      images: row?.cells.map((cell) => cell.images),
    };
  });
  const image = rows.slice(0, 1).flatMap((row) => [row.model.name, ...row.cells.map((cell) => formatSize(cell.size))]);
  const isChat = catalog.editorial.some(({ chatPlan: chosen }) => chosen.seller === seller.id);
  return { seller, plans, api, image: image.join(', '), chat: isSameVendor && isChat ? chatPlan(catalog, on, book) : undefined };
}

/** The sellers of a route that has several, by name. Their numbers open on their own pages. */
export function routeSellers(catalog: Catalog, route: WireRoute, on: Day): PlanRow[] {
  const sellers = sellersOf(catalog, route);
  if (sellers.length < 2) return [];
  const aside = new EvidenceBook();
  return sellers.map((seller) => planRow(catalog, seller, on, aside)).sort((a, b) => a.seller.name.localeCompare(b.seller.name, 'en'));
}
