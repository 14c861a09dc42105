import type { Day } from '../../domain/day.ts';
import { METER_NAMES, VALUE_WORDS } from '../../format/meter-words.ts';
import { formatStanding } from '../../format/standing.ts';
import type { TableCell, TableFile } from '../../format/table-file.ts';
import { formatAmount } from '../../format/usd.ts';
import { type Catalog, routeName } from '../catalog.ts';
import type { RateCell } from '../rate-table.ts';
import { METER_ORDER, type ratesPage } from '../rates-page.ts';
import { vendorOf } from '../vendor-order.ts';
import { checkCell, further, shown, whenCell } from './cells.ts';
import { byName, facetsOf } from './facets.ts';
import { capabilityOptions, modelWords, statusOption } from './model-facets.ts';

type MeteredRow = ReturnType<typeof ratesPage>['others'][number];

function rateCells(cell: RateCell | undefined): TableCell[] {
  const value = cell?.rate.value;
  if (value === undefined) return ['not recorded'];
  return value.kind === 'amount' ? [[formatAmount(value.amount), value.amount]] : [VALUE_WORDS[value.kind]];
}

/** The table of all rates by token: its rows are those of the page, in their order. */
export function ratesTable(catalog: Catalog, { onSale, others }: ReturnType<typeof ratesPage>, on: Day): TableFile {
  const rows = [...onSale.flatMap((group) => group.rows), ...others];
  const { facets, optionsOf } = facetsOf<MeteredRow>(rows, [
    { id: 'vendor', name: 'Vendor', of: ({ model }) => [vendorOf(catalog, model.id)] },
    { id: 'status', name: 'Status', of: ({ standing }) => [statusOption(standing)] },
    { id: 'can', name: 'Capability', every: true, of: ({ model }) => capabilityOptions(catalog, model, on), order: byName },
    { id: 'r', name: 'Route', of: ({ model }) => [{ id: model.mainRoute, name: routeName(catalog, model.mainRoute) }] },
  ]);
  return {
    title: 'Token rates of image models',
    page: '/rates/',
    on,
    dataDate: catalog.card.dataDate,
    columns: [
      shown('model', 'Model'),
      ...METER_ORDER.map((meter) => shown(meter, METER_NAMES[meter], 'usd', ['tokens'])),
      further('vendor', 'Vendor'),
      further('status', 'Status'),
      further('route', 'Route'),
      further('released', 'Released', 'order'),
      further('checked', 'Checked', 'order'),
    ],
    facets,
    price: 'image-output',
    alongside: ['status', 'checked'],
    rows: rows.map((row) => {
      const { model, vendor, standing, meters } = row;
      const cells = METER_ORDER.map((meter) => meters.find((each) => each.meter === meter)?.cells.standard);
      return {
        key: model.id,
        name: model.name,
        cells: [
          model.name,
          ...cells.map(rateCells),
          vendor,
          formatStanding(standing),
          routeName(catalog, model.mainRoute),
          whenCell(model.released),
          checkCell(cells[0]?.check),
        ],
        options: optionsOf(row),
        words: modelWords(catalog, [model]),
      };
    }),
  };
}
