import type { Catalog } from '../catalog/catalog.ts';
import { figureOf, settingOf } from '../catalog/plans/plan-figures.ts';
import { comparedOffer, offersOn, type Seller, type SellerOffer, unitPrice } from '../catalog/plans/plan-offers.ts';
import { comparedRate } from '../catalog/plans/plan-row.ts';
import { offerLabel } from '../catalog/plans/seller-offers.ts';
import { sellerRates } from '../catalog/plans/seller-rates.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import { formatGrant, formatImageCost, formatMissing, formatOfferPrice } from '../format/plan.ts';
import { formatUsd } from '../format/usd.ts';
import { type Cell, keyOf } from './cell.ts';

type Shown = Pick<Cell, 'text' | 'value'>;

function shownPrice({ edition }: SellerOffer): Shown {
  const { price } = edition;
  const text = formatOfferPrice(price);
  if (price.kind === 'price') return { text, value: exact(price.price.amount) };
  return { text, value: price.kind === 'free' ? exact(0) : undefined };
}

function shownGrant({ edition }: SellerOffer): Shown {
  const { grant } = edition;
  return { text: formatGrant(grant), value: 'amount' in grant ? exact(grant.amount) : undefined };
}

/** A price per credit or image as it is computed. */
function shownUnit(value: Exact | undefined): Shown {
  return { text: value === undefined ? 'not computable' : formatUsd(value), value };
}

/** What one image of a setting costs on the offer a seller is compared by, or what that lacks. */
function shownImage({ image, rate }: ReturnType<typeof figureOf>): Shown {
  if (image.kind === 'usd') return { text: formatImageCost(rate.cost, image), value: image.least };
  if (image.kind === 'other-currency') return { text: `in ${image.currency}`, value: undefined };
  return { text: `no cost: ${formatMissing(image.missing)} not stated`, value: undefined };
}

function sellerCells(catalog: Catalog, seller: Seller, on: Day): Cell[] {
  const offers = offersOn(catalog, seller, on);
  const compared = seller.kind === 'free' ? offers[0] : comparedOffer(offers);
  const leading = comparedRate(catalog, seller);
  const cell = (id: string, label: string, shown: Shown, isCompared: boolean): Cell => ({
    kind: 'plan',
    key: keyOf('plan', seller.id, id),
    subject: seller.name,
    group: `${seller.name}, plans`,
    label,
    ...shown,
    pages: [...(isCompared ? ['/plans/'] : []), `/plans/${seller.id}/`],
  });
  const payer = seller.kind === 'free' ? undefined : compared;
  return [
    ...offers.flatMap((item) => {
      const { id } = item.offer;
      const unit = item.plan.grant.kind === 'images' ? 'a granted image' : 'a credit';
      const isCounted = item.plan.grant.kind === 'images' || item.plan.grant.kind === 'credits';
      return [
        cell(`${id} price`, `${offerLabel(item)}: price`, shownPrice(item), item === compared),
        cell(`${id} grant`, `${offerLabel(item)}: gives`, shownGrant(item), item === compared),
        ...(isCounted ? [cell(`${id} unit`, `${offerLabel(item)}: ${unit}`, shownUnit(unitPrice(item)), item === compared)] : []),
      ];
    }),
    ...sellerRates(catalog, seller).map((rate) =>
      cell(
        `rate ${rate.id}`,
        `one image, ${[rate.modelAs, settingOf(rate), ...(rate.operation === 'edit' ? ['edit'] : [])].join(', ')}`,
        shownImage(figureOf(catalog, rate, payer, on)),
        rate === leading,
      ),
    ),
  ];
}

/** What every offer costs and gives, what a credit of it costs, and what one image costs on the offer a seller is compared by. */
export function planCells(catalog: Catalog, on: Day): Cell[] {
  return catalog.sellers.flatMap((seller) => sellerCells(catalog, seller, on));
}
