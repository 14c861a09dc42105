import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import { scaled } from '../../domain/plan-image.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatExpiry, formatImageCost, formatImageUsd, formatMissing, formatMultipleRange, formatOfferPrice } from '../../format/plan.ts';
import { OFFER_KINDS, SELLER_KINDS, UNRANKED_WORDS } from '../../format/plan-words.ts';
import type { TableCell, TableFile } from '../../format/table-file.ts';
import { formatUsd } from '../../format/usd.ts';
import { type Catalog, modelName } from '../catalog.ts';
import { settingOf } from '../plans/plan-figures.ts';
import type { PlanRow } from '../plans/plan-row.ts';
import type { plansPage } from '../plans/plans-page.ts';
import { checkCell, further, shown } from './cells.ts';
import { byName, bySize, facetsOf } from './facets.ts';

function imageCells({ image, figure, free }: PlanRow): TableCell[] {
  if (image.kind === 'usd') {
    const thousand = scaled(image, exact(1000));
    return [
      [formatImageCost(figure?.rate.cost, image), exactUsd(image.least)],
      [formatImageUsd(thousand, image.about), exactUsd(thousand.least)],
    ];
  }
  const words = image.kind === 'other-currency' ? `in ${image.currency}` : free ? 'free' : 'not known';
  return [words, words];
}

function creditCell({ unit, free, offer }: PlanRow): TableCell {
  if (unit?.kind === 'usd') return [formatUsd(unit.usd), exactUsd(unit.usd)];
  if (unit?.kind === 'other-currency') return `in ${unit.currency}`;
  if (unit !== undefined) return 'not known';
  if (free) return 'free';
  return offer?.plan.grant.kind === 'balance' ? 'paid as money' : offer === undefined ? 'not known' : 'no credits';
}

/** The table of all sellers of credits: its rows are those of the page, in their order. */
export function plansTable(catalog: Catalog, page: ReturnType<typeof plansPage>, on: Day): TableFile {
  const rows = [...page.ranked, ...page.computed, ...page.rest];
  const ranking = new Map<PlanRow, { id: string; name: string }>([
    ...page.ranked.map((row) => [row, { id: 'ranked', name: 'ranked' }] as const),
    ...page.computed.map((row) => [row, { id: 'computed', name: 'computed, not ranked' }] as const),
    ...page.rest.map((row) => [row, { id: 'open', name: 'not computable' }] as const),
  ]);
  const lapseOf = ({ offer }: PlanRow) => offer?.offer.expiry.kind ?? 'not-stated';
  const { facets, optionsOf } = facetsOf<PlanRow>(rows, [
    { id: 'kind', name: 'Kind', of: ({ seller }) => [{ id: seller.kind, name: SELLER_KINDS[seller.kind] }] },
    { id: 'status', name: 'Status', of: (row) => [ranking.get(row) ?? []].flat() },
    {
      id: 'm',
      name: 'Model',
      of: ({ seller }) =>
        [...new Set(seller.rates.flatMap(({ model }) => model ?? []))].map((id) => ({ id, name: modelName(catalog, id) })),
      order: byName,
    },
    {
      id: 's',
      name: 'Size',
      of: ({ seller }) =>
        [...new Set(seller.rates.flatMap(({ resolution, pixels }) => resolution ?? pixels ?? []))].map((id) => ({
          id: id.toLowerCase().replace(/[^a-z0-9.]+/g, '-'),
          name: id.replace(/^(\d+)x(\d+)$/, '$1 × $2'),
        })),
      order: bySize,
    },
    {
      id: 'q',
      name: 'Quality',
      of: ({ seller }) =>
        [...new Set(seller.rates.flatMap(({ quality }) => quality ?? []))].map((id) => ({
          id: id.toLowerCase().replace(/[^a-z0-9.]+/g, '-'),
          name: id,
        })),
      order: byName,
    },
    {
      id: 'lapse',
      name: 'Credits lapse',
      of: (row) => [
        {
          id: lapseOf(row),
          name: {
            never: 'never',
            'end-of-period': 'at the end of the period',
            'after-days': 'after some days',
            other: 'under conditions',
            'not-stated': 'not stated',
          }[lapseOf(row)],
        },
      ],
    },
  ]);
  return {
    title: 'What an image really costs on a credit plan',
    page: '/plans/',
    on,
    dataDate: catalog.card.dataDate,
    columns: [
      shown('seller', 'Seller'),
      shown('times', 'Times the API', 'times'),
      shown('image', 'Image cost', 'usd', ['image', 'thousand']),
      shown('offer', 'Offer'),
      shown('credit', 'A credit', 'usd'),
      shown('lapse', 'Credits lapse'),
      shown('missing', 'Not stated'),
      shown('read', 'Last read', 'order'),
      further('kind', 'Kind'),
      further('offer-price', 'Price of the offer'),
      further('setting', 'Setting'),
      further('ranked', 'Ranked'),
    ],
    facets,
    price: 'image',
    alongside: ['read', 'setting', 'ranked'],
    rows: rows.map((row) => {
      const { seller, offer, figure, missing, unranked, check, otherModel } = row;
      return {
        key: seller.id,
        name: seller.name,
        cells: [
          seller.name,
          figure?.multiple === undefined ? 'not computable' : [formatMultipleRange(figure.multiple), exactUsd(figure.multiple.least)],
          imageCells(row),
          offer === undefined ? 'none found' : offer.offer.name,
          creditCell(row),
          offer === undefined ? 'not stated' : formatExpiry(offer.offer.expiry),
          missing.length === 0 ? 'nothing' : formatMissing(missing),
          checkCell(check),
          SELLER_KINDS[seller.kind],
          offer === undefined ? 'none found' : `${OFFER_KINDS[offer.offer.kind]}, ${formatOfferPrice(offer.plan.price)}`,
          figure === undefined ? 'not stated' : [otherModel, settingOf(figure.rate)].filter(Boolean).join(', '),
          unranked === undefined ? 'yes' : `no: ${UNRANKED_WORDS[unranked]}`,
        ],
        options: optionsOf(row),
        words: seller.rates.map(({ modelAs }) => modelAs).join(' '),
      };
    }),
  };
}
