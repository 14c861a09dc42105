import type { Day } from '../../domain/day.ts';
import { sizeId } from '../../domain/size.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import { formatStanding } from '../../format/standing.ts';
import type { TableCell, TableFile } from '../../format/table-file.ts';
import { formatSize } from '../../format/words.ts';
import { type Catalog, routeName } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import type { ModelRow, modelsPage, Priced } from '../models-page.ts';
import { editionOn } from '../rate-table.ts';
import { pricingDay } from '../standing.ts';
import { tableSizes } from '../table-sizes.ts';
import { COST_UNITS, checkCell, costCells, further, noCostCells, outputRate, shown, whenCell } from './cells.ts';
import { byName, bySize, facetsOf } from './facets.ts';
import { capabilityOptions, modelWords, statusOption } from './model-facets.ts';

const settingOf = (priced: Priced | undefined) =>
  priced === undefined ? 'not known' : [priced.quality, formatSize(priced.size)].filter((part) => part !== null).join(', ');

/** The routes a model is priced on. */
function routesOf(catalog: Catalog, model: string) {
  const ids = [...new Set(catalog.card.editions.filter((edition) => edition.model === model).map(({ route }) => route))];
  return ids.map((id) => ({ id, name: routeName(catalog, id) }));
}

/** The table of all models: its rows are those of the page, in their order. */
export function modelsTable(catalog: Catalog, { onSale, others }: ReturnType<typeof modelsPage>, on: Day): TableFile {
  const rows = [...onSale.flatMap((group) => group.rows), ...others];
  const { facets, optionsOf } = facetsOf<ModelRow>(rows, [
    { id: 'vendor', name: 'Vendor', of: ({ vendor }) => [vendor] },
    { id: 'status', name: 'Status', of: ({ standing }) => [statusOption(standing)] },
    { id: 'can', name: 'Capability', every: true, of: ({ model }) => capabilityOptions(catalog, model, on), order: byName },
    { id: 'r', name: 'Route', of: ({ model }) => routesOf(catalog, model.id), order: byName },
    {
      id: 's',
      name: 'Size offered',
      of: ({ model }) => tableSizes(model).map((size) => ({ id: sizeId(size), name: formatSize(size) })),
      order: bySize,
    },
    {
      id: 'q',
      name: 'Quality offered',
      of: ({ model }) => pricedQualities(model).map((id) => ({ id: id ?? 'one', name: id ?? 'one quality' })),
    },
    { id: 'priced', name: 'Priced', of: ({ shape }) => (shape === undefined ? [] : [{ id: shape, name: SHAPE_WORDS[shape] }]) },
  ]);
  return {
    title: 'Image models and what an image costs',
    page: '/models/',
    on,
    dataDate: catalog.card.dataDate,
    columns: [
      shown('model', 'Model'),
      shown('cheapest', 'Cheapest image', 'usd', COST_UNITS),
      shown('dearest', 'Dearest image', 'usd', COST_UNITS),
      shown('priced', 'Priced'),
      shown('released', 'Released', 'order'),
      shown('checked', 'Checked', 'order'),
      further('vendor', 'Vendor'),
      further('status', 'Status'),
      further('cheapest-setting', 'Cheapest setting'),
      further('dearest-setting', 'Dearest setting'),
      further('word', 'Whose word'),
      further('routes', 'Routes', 'count'),
    ],
    facets,
    price: 'cheapest',
    alongside: ['status', 'checked', 'cheapest-setting', 'dearest-setting'],
    rows: rows.map((row) => {
      const { model, vendor, standing, range, shape, check, firstHand } = row;
      const [least] = range;
      const most = range.at(-1);
      const rate = outputRate(editionOn(catalog, model, 'standard', pricingDay(model, on)));
      const costOf = (priced: Priced | undefined) => (priced ? costCells(priced.leading, rate) : noCostCells('not computable', rate));
      const routes = routesOf(catalog, model.id).length;
      const count: TableCell = [String(routes), String(routes)];
      return {
        key: model.id,
        name: model.name,
        cells: [
          model.name,
          costOf(least),
          costOf(most),
          shape === undefined ? 'not recorded' : SHAPE_WORDS[shape],
          whenCell(model.released),
          checkCell(check),
          vendor.name,
          formatStanding(standing),
          settingOf(least),
          settingOf(most),
          range.length === 0 ? 'not known' : firstHand ? 'first-hand' : 'second-hand',
          count,
        ],
        options: optionsOf(row),
        words: modelWords(catalog, [model]),
      };
    }),
  };
}
