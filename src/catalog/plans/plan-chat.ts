import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { priceOver } from '../../domain/plan.ts';
import { imagesFor } from '../../domain/plan-break-even.ts';
import { type AskedSize, parseSize } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { type CostRow, costRows, type Leading, leadingOf } from '../cost-table.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { offersOn, type Seller, type SellerOffer } from './plan-offers.ts';
import { openStated } from './seller-evidence.ts';

/** How many images the API makes for the price of the chat plan, at each quality of the headline’s model and size. */
export interface ChatPlan {
  seller: Seller;
  offer: SellerOffer;
  /** A month of it. */
  price: Exact;
  model: string;
  size: AskedSize;
  images: { quality: string | null; count: number; leading: Leading }[];
  /** Opens what its price rests on. */
  source: string;
}

/** One image of the headline’s model and size, at each of its qualities. */
export function headlineRows(catalog: Catalog, on: Day, book: EvidenceBook): CostRow[] {
  const [editor] = catalog.editorial;
  const model = catalog.card.models.find((each) => each.id === editor?.headlineModel);
  const size = parseSize(editor?.headlineSize ?? '');
  if (model === undefined || size === undefined) return [];
  return costRows(catalog, model, { sizes: [size], tier: 'standard', on, published: 'leading' }, book);
}

/** What the chat plan’s price buys at the API; undefined where its price in USD, or every cost at the API, is not known. */
export function chatPlan(catalog: Catalog, on: Day, book: EvidenceBook): ChatPlan | undefined {
  const chosen = catalog.editorial[0]?.chatPlan;
  const seller = catalog.sellers.find(({ id }) => id === chosen?.seller);
  const offer = seller && offersOn(catalog, seller, on).find((each) => each.offer.id === chosen?.offer);
  const price = offer && priceOver(offer.plan, 'month');
  const rows = headlineRows(catalog, on, book);
  const [row] = rows;
  const size = row?.cells[0]?.size;
  if (seller === undefined || offer === undefined || price?.kind !== 'usd' || row === undefined || size === undefined) return undefined;
  const images = rows.flatMap((each) => {
    const leading = leadingOf(each);
    return leading === undefined || leading.usd.equals(0)
      ? []
      : [{ quality: each.quality, count: imagesFor(price.usd, leading.usd), leading }];
  });
  if (images.length === 0) return undefined;
  const source = openStated(catalog, seller, `price of ${offer.offer.name}`, offer.edition.evidence, on, book);
  return { seller, offer, price: price.usd, model: row.model.name, size, images, source };
}
