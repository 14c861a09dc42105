import type { Period } from '../../domain/plan.ts';
import { type BreakEven, breakEven, imagesFor } from '../../domain/plan-break-even.ts';
import { ANY_SIZE } from '../../domain/size.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatOfferPrice } from '../../format/plan.ts';
import { formatCount } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { type CostRow, type Leading, leadingOf } from '../cost-table.ts';
import { oldestCheck, proofsOf } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { headlineNames } from '../headline-size.ts';
import type { ChatPlan } from './plan-chat.ts';
import { type PlanFigure, settingOf } from './plan-figures.ts';
import { isPaid, offerPlace, ratePlace, type Seller, type SellerOffer, type SellerRate } from './plan-offers.ts';
import { openComputed } from './seller-evidence.ts';
import { offerLabel } from './seller-offers.ts';
import { sellerRates } from './seller-rates.ts';

/** What the API makes for the price of each offer, and whether the offer makes more. */
export interface BreakEvenTable {
  qualities: { name: string; leading: Leading }[];
  rows: { label: string; offer: SellerOffer; period: Period; cells: BreakEven[] }[];
  evidence: string;
  /** Whether what an image takes is stated without pixels, so that the size it is set against is ours. */
  assumesSize: boolean;
}

/** The rate of a seller for the headline’s model at a quality and, as far as it says, its size. */
function rateAt(catalog: Catalog, seller: Seller, model: string, quality: string | null): SellerRate | undefined {
  const names = headlineNames(catalog);
  const headline = catalog.editorial.map(({ headlineSize }) => headlineSize);
  const fits = ({ pixels, resolution }: SellerRate) =>
    pixels === null ? resolution === null || names.has(resolution) : headline.includes(pixels);
  const own = sellerRates(catalog, seller).filter((rate) => rate.model === model && rate.operation === 'generate' && fits(rate));
  return own.find((rate) => rate.rung === quality) ?? own.find((rate) => rate.rung === null);
}

/** Break-even of every paid offer with a price in USD, against one image of the headline’s model and size at each quality. */
export function breakEvenTable(
  catalog: Catalog,
  seller: Seller,
  offers: readonly SellerOffer[],
  api: readonly CostRow[],
  book: EvidenceBook,
): BreakEvenTable | undefined {
  const qualities = api.flatMap((row) => {
    const leading = leadingOf(row);
    return leading === undefined || leading.usd.equals(0) ? [] : [{ quality: row.quality, name: row.quality ?? 'one quality', leading }];
  });
  const [row] = api;
  if (row === undefined) return undefined;
  const rows = offers
    .filter((offer) => isPaid(offer) && offer.plan.grant.kind !== 'balance')
    .flatMap((offer) => {
      const cells = qualities.map(({ quality, leading }) => {
        return breakEven(offer.plan, rateAt(catalog, seller, row.model.id, quality)?.cost, leading.usd);
      });
      const computed = cells.filter((cell): cell is BreakEven => 'images' in cell);
      const [first] = computed;
      return first === undefined ? [] : [{ label: offerLabel(offer), offer, period: first.period, cells: computed }];
    });
  if (rows.length === 0) return undefined;
  const lines = rows.map(({ label, offer, period, cells }) => {
    const images = cells.map(({ images, reach }, index) => {
      const given = reach.kind === 'images' ? ` (it gives ${formatCount(reach.images)})` : '';
      return `${formatCount(images)} at ${qualities[index]?.name}${given}`;
    });
    const price = formatOfferPrice(offer.edition.price);
    return {
      label,
      expression: `${price}${period === 'month' && offer.offer.kind === 'yearly' ? ', by the month,' : ''} ÷ an image at the API, whole: ${images.join(', ')}`,
    };
  });
  const rates = qualities.flatMap(({ quality }) => rateAt(catalog, seller, row.model.id, quality) ?? []);
  const proofs = [
    ...rows.flatMap(({ offer }) => offer.proofs),
    ...proofsOf(
      catalog,
      rates.flatMap(({ evidence }) => evidence),
    ),
  ];
  const check = oldestCheck([...rows.map(({ offer }) => offer.check), ...api.map((each) => each.check)]);
  const at = rows[0] && `${offerPlace(seller, rows[0].offer)}.price`;
  const evidence = openComputed(seller, { title: `${seller.name}: break-even`, lines, proofs, check, at }, book);
  const assumesSize = rates.some(({ pixels, resolution }) => pixels === null && resolution !== ANY_SIZE);
  return { qualities, rows, evidence, assumesSize };
}

/**
 * At each quality, how many of the offers that state a number of images give more of them than their price pays for at the API, so that
 * an image costs less there if all are made. Qualities of which no offer states a number are left out.
 */
export function offersThatPay({ qualities, rows }: BreakEvenTable): { quality: string; part: number; of: number }[] {
  return qualities.flatMap(({ name }, index) => {
    const stated = rows.flatMap(({ cells }) => (cells[index]?.reach.kind === 'images' ? [cells[index]] : []));
    return stated.length === 0 ? [] : [{ quality: name, part: stated.filter(({ reached }) => reached).length, of: stated.length }];
  });
}

/** How many of a seller’s images the price of the chat plan pays for, at the setting it is compared at. */
export function imagesForChatPlan(
  seller: Seller,
  chat: ChatPlan,
  figure: PlanFigure | undefined,
  book: EvidenceBook,
): { images: number; setting: string; evidence: string } | undefined {
  if (figure?.image.kind !== 'usd' || figure.image.least.equals(0)) return undefined;
  const images = imagesFor(chat.price, figure.image.least);
  const setting = settingOf(figure.rate);
  const expression = `$${exactUsd(chat.price)} ÷ $${exactUsd(figure.image.least)}, whole = ${formatCount(images)}`;
  const proofs = [...chat.offer.proofs, ...figure.proofs];
  const check = oldestCheck([chat.offer.check, figure.check]);
  const title = `${seller.name}: images for the price of ${chat.offer.offer.name}`;
  const computed = { title, lines: [{ label: setting, expression }], proofs, check, at: ratePlace(seller, figure.rate) };
  return { images, setting, evidence: openComputed(seller, { ...computed, shown: [formatCount(images)] }, book) };
}
