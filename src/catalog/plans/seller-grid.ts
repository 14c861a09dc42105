import { usdPerCredit } from '../../domain/plan.ts';
import { atUse, type ImageUsd, imageUsd, type Range } from '../../domain/plan-image.ts';
import { formatImageUsd } from '../../format/plan.ts';
import { oldestCheck } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { creditText, settingOf } from './plan-figures.ts';
import { isPaid, offerPlace, ratePlace, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed } from './seller-evidence.ts';
import { creditRows, type ImageGroup } from './seller-images.ts';
import { offerLabel } from './seller-offers.ts';

/** The most settings and offers a table of both is drawn for. */
const MOST = { settings: 9, offers: 12 };

/** What an image of each setting costs on each paid offer; undefined where that is one column, or too many. */
export interface Grid {
  settings: string[];
  rows: { label: string; offer: SellerOffer; cells: ImageUsd[] }[];
  evidence: string;
}

/** One image of each setting on each paid offer whose credits have a price. */
export function offerGrid(
  seller: Seller,
  offers: readonly SellerOffer[],
  groups: readonly ImageGroup[],
  book: EvidenceBook,
): Grid | undefined {
  const settings = creditRows(groups);
  const priced = offers.filter((offer) => isPaid(offer) && usdPerCredit(offer.plan).kind === 'usd');
  if (settings.length === 0 || settings.length > MOST.settings || priced.length < 2 || priced.length > MOST.offers) return undefined;
  const rows = priced.map((offer) => {
    return { label: offerLabel(offer), offer, cells: settings.map(({ figure }) => imageUsd(figure.rate.cost, offer.plan)) };
  });
  const lines = priced.map((offer) => {
    return { label: offerLabel(offer), expression: `credits of an image × ${creditText(offer.plan)} a credit` };
  });
  const proofs = [...priced.flatMap((offer) => offer.proofs), ...settings.flatMap(({ figure }) => figure.proofs)];
  const check = oldestCheck([...priced.map((offer) => offer.check), ...settings.map(({ figure }) => figure.check)]);
  const at = settings[0] && ratePlace(seller, settings[0].figure.rate);
  const evidence = openComputed(seller, { title: `${seller.name}: one image on each offer`, lines, proofs, check, at }, book);
  return { settings: settings.map(({ figure }) => settingOf(figure.rate)), rows, evidence };
}

export const SHARES = [25, 50, 75, 100] as const;

/** What an image costs on the first paid offer where only a part of its credits is used. */
export interface Leftovers {
  offer: SellerOffer;
  label: string;
  rows: { setting: string; about: boolean; cells: Range[] }[];
  evidence: string;
}

export function leftovers(
  seller: Seller,
  offers: readonly SellerOffer[],
  groups: readonly ImageGroup[],
  book: EvidenceBook,
): Leftovers | undefined {
  const offer = offers.find((each) => isPaid(each) && usdPerCredit(each.plan).kind === 'usd');
  if (offer === undefined) return undefined;
  const rows = creditRows(groups).flatMap(({ figure }) => {
    const image = imageUsd(figure.rate.cost, offer.plan);
    return image.kind === 'usd'
      ? [{ setting: settingOf(figure.rate), about: image.about, image, cells: SHARES.map((share) => atUse(image, share)) }]
      : [];
  });
  if (rows.length === 0) return undefined;
  const label = offerLabel(offer);
  const lines = rows.map(({ setting, image, about }) => ({
    label: setting,
    expression: `${formatImageUsd(image, about)} ÷ the share of credits used`,
  }));
  const proofs = [...offer.proofs, ...creditRows(groups).flatMap(({ figure }) => figure.proofs)];
  const title = `${seller.name}, ${label}: credits left over`;
  const at = `${offerPlace(seller, offer)}.price`;
  const evidence = openComputed(seller, { title, lines, proofs, check: offer.check, at }, book);
  return { offer, label, rows, evidence };
}
