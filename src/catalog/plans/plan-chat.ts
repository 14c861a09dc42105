import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { priceOver } from '../../domain/plan.ts';
import { imagesFor } from '../../domain/plan-break-even.ts';
import { type AskedSize, parseSize } from '../../domain/size.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatOfferPrice } from '../../format/plan.ts';
import { formatCount } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { type CostRow, costRows, leadingOf } from '../cost-table.ts';
import { type Check, oldestCheck } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { offerPlace, offersOn, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed, openStated } from './seller-evidence.ts';

/** How many images the API makes for the price of the chat plan, at each quality of the headline’s model and size. */
export interface ChatPlan {
  seller: Seller;
  offer: SellerOffer;
  /** A month of it. */
  price: Exact;
  model: string;
  size: AskedSize;
  images: { quality: string | null; count: number }[];
  /** The oldest of the checks those counts rest on. */
  check: Check | undefined;
  /** Opens what its price rests on. */
  source: string;
  /** Opens how the images are counted. */
  counted: string;
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
  const aside = new EvidenceBook();
  const rows = headlineRows(catalog, on, aside);
  const [row] = rows;
  const size = row?.cells[0]?.size;
  if (seller === undefined || offer === undefined || price?.kind !== 'usd' || row === undefined || size === undefined) return undefined;
  const images = rows.flatMap((each) => {
    const leading = leadingOf(each);
    return leading === undefined || leading.usd.equals(0)
      ? []
      : [{ quality: each.quality, count: imagesFor(price.usd, leading.usd), usd: leading.usd }];
  });
  if (images.length === 0) return undefined;
  const stated = { subject: `price of ${offer.offer.name}`, evidence: offer.edition.evidence, at: `${offerPlace(seller, offer)}.price` };
  const shown = [formatOfferPrice(offer.edition.price)];
  const source = openStated(catalog, seller, { ...stated, shown, section: 'offers' }, on, book);
  const lines = images.map(({ quality, count, usd }) => ({
    label: quality ?? 'one quality',
    expression: `$${exactUsd(price.usd)} ÷ $${exactUsd(usd)}, whole = ${formatCount(count)}`,
  }));
  const check = oldestCheck([offer.check, ...rows.map((each) => each.check)]);
  const computed = {
    title: `${offer.offer.name}: images of ${row.model.name} at the API for its price`,
    lines,
    proofs: [...offer.proofs, ...aside.records.flatMap((record) => record.proofs)],
    check,
    at: stated.at,
    shown: images.map(({ count }) => formatCount(count)),
    full: { href: `/plans/${seller.id}/#break-even`, of: 'figure' } as const,
  };
  return {
    seller,
    offer,
    price: price.usd,
    model: row.model.name,
    size,
    images,
    check,
    source,
    counted: openComputed(seller, computed, book),
  };
}
