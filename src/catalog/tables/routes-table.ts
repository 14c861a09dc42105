import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatOfferPrice } from '../../format/plan.ts';
import { firstClause, formatStandingOf, NO_MARKUP_WORDS, ROUTE_KINDS } from '../../format/route.ts';
import type { TableCell, TableFile } from '../../format/table-file.ts';
import { formatAmount } from '../../format/usd.ts';
import { formatQuantity } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import type { RouteRow, routesPage } from '../routes/routes-page.ts';
import { COST_UNITS, checkCell, costCells, further, noCostCells, outputRate, shown } from './cells.ts';
import { byName, facetsOf } from './facets.ts';

const sellersOf = ({ route }: RouteRow) => (route.prices.kind === 'plans' ? route.prices.sellers : []);

function imageCells(row: RouteRow): TableCell[] {
  const { lead, sellsHeadline, cell, own, plans, models } = row;
  const rate: TableCell = sellsHeadline && lead ? outputRate(lead.edition) : 'not recorded';
  if (sellsHeadline && cell) return costCells(cell.leading, rate);
  if (sellsHeadline && own) return costCells({ text: formatAmount(own.amount), usd: exact(own.amount) }, rate);
  const plan = plans.find(({ item }) => item.plan.price.kind === 'price');
  if (plan) return noCostCells(`from ${formatOfferPrice(plan.item.edition.price)}`, rate);
  const sellers = sellersOf(row);
  if (sellers.length > 1) return noCostCells(formatQuantity(sellers.length, 'seller'), rate);
  if (sellers.length === 1) return noCostCells('free of charge', rate);
  if (sellsHeadline) return noCostCells('not found', rate);
  return noCostCells(models === 0 ? 'no model on sale is recorded' : `sells ${formatQuantity(models, 'other model')}`, rate);
}

function againstCell(row: RouteRow): TableCell {
  const { lead } = row;
  if (sellersOf(row).length > 0) return 'no price per image';
  if (lead?.markup.kind === 'multiple') return [formatStandingOf(lead.markup, lead.shape), exactUsd(lead.markup.least)];
  if (lead?.markup.kind === 'none') return `not comparable: ${NO_MARKUP_WORDS[lead.markup.why]}`;
  return lead?.markup.kind === 'main' ? 'what others are set against' : 'not comparable';
}

/** The table of all routes: its rows are those of the page, in their order. */
export function routesTable(catalog: Catalog, page: ReturnType<typeof routesPage>, on: Day): TableFile {
  const rows = page.groups.flatMap((group) => group.rows);
  const vendorName = (id: string) => catalog.vendors.find((vendor) => vendor.id === id)?.name ?? id;
  const { facets, optionsOf } = facetsOf<RouteRow>(rows, [
    { id: 'kind', name: 'Kind', of: ({ route }) => [{ id: route.kind, name: ROUTE_KINDS[route.kind].many }] },
    {
      id: 'vendor',
      name: 'Vendor',
      of: ({ route }) => (route.vendor === null ? [] : [{ id: route.vendor, name: vendorName(route.vendor) }]),
      order: byName,
    },
    {
      id: 'status',
      name: page.model,
      of: ({ sellsHeadline }) => [sellsHeadline ? { id: 'sold', name: 'sold with a price' } : { id: 'none', name: 'no price recorded' }],
    },
    {
      id: 'q',
      name: 'A request without a quality',
      of: ({ fallback }) => [fallback ? { id: fallback.quality, name: fallback.quality } : { id: 'not-stated', name: 'not stated' }],
    },
  ]);
  return {
    title: 'Ways to buy AI images',
    page: '/routes/',
    on,
    dataDate: catalog.card.dataDate,
    columns: [
      shown('route', 'Route'),
      shown('billed-by', 'Billed by'),
      shown('image', `${page.model}, ${page.quality}`, 'usd', COST_UNITS),
      shown('against', page.main === undefined ? 'Against the main route' : `Against ${page.main.route.name}`, 'times'),
      shown('account', 'Account needed'),
      shown('quality', 'A request without a quality'),
      shown('prepaid', 'Paid in advance'),
      shown('checked', 'Checked', 'order'),
      further('kind', 'Kind'),
      further('models', 'Models on sale', 'count'),
    ],
    facets,
    price: 'image',
    alongside: ['checked'],
    rows: rows.map((row) => {
      const { route, fallback, prepaid, check, models } = row;
      return {
        key: route.id,
        name: route.name,
        cells: [
          route.name,
          route.billedBy,
          imageCells(row),
          againstCell(row),
          route.account.kind === 'stated' ? firstClause(route.account.text) : 'not stated',
          fallback?.quality ?? 'not stated',
          prepaid?.text ?? 'not stated',
          checkCell(check),
          ROUTE_KINDS[route.kind].one,
          [String(models), String(models)],
        ],
        options: optionsOf(row),
        words: row.lead?.model.name ?? '',
      };
    }),
  };
}
