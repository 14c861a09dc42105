import type { Day } from '../../domain/day.ts';
import { FORM_DEFAULTS } from '../../domain/job-form.ts';
import { type AskedSize, isPixelSize, pixels, sizeId } from '../../domain/size.ts';
import { stateOfJob, writeLink } from '../../domain/workflow-link.ts';
import { formatStanding } from '../../format/standing.ts';
import type { TableCell, TableFile } from '../../format/table-file.ts';
import { formatCount, formatSize } from '../../format/words.ts';
import type { SettingRow } from '../all-costs-page.ts';
import type { Catalog } from '../catalog.ts';
import { COST_UNITS, checkCell, costCells, further, noCostCells, outputRate, shown, whenCell } from './cells.ts';
import { byName, bySize, facetsOf } from './facets.ts';
import { capabilityOptions, modelWords, statusOption } from './model-facets.ts';

/** The quality of a setting in words. */
export function qualityWords({ quality }: SettingRow): string {
  return quality === undefined ? 'every quality' : (quality ?? 'one quality');
}

/** The size of a setting in words. */
export function sizeWords({ size }: SettingRow): string {
  return size === undefined ? 'every size' : formatSize(size);
}

/** The output tokens of a setting in words. */
function tokenWords({ cost }: SettingRow): string {
  if (cost === undefined) return 'not known';
  return cost.outputTokensPerImage === null ? 'not counted' : formatCount(cost.outputTokensPerImage);
}

/** The pixels of a size, as the vendor states them where it is sold by name. */
function pixelsOf({ family }: SettingRow, size: AskedSize): number | undefined {
  if (isPixelSize(size)) return pixels(size);
  const { sizes } = family.lead;
  const stated = sizes.kind === 'tiers' ? sizes.tiers.find(({ id }) => id === size.tier)?.pixels : undefined;
  return stated ? pixels(stated) : undefined;
}

function sizeCell(row: SettingRow): TableCell {
  const count = row.size && pixelsOf(row, row.size);
  return count === undefined ? sizeWords(row) : [sizeWords(row), String(count)];
}

/** The calculator with one image of a setting and no prompt, on the day the table prices it: what a cell of the table shows. */
function settingLink({ family: { lead }, route, quality, size, pricedOn }: SettingRow): string {
  const form = {
    ...FORM_DEFAULTS,
    model: lead.id,
    route: route.id === lead.mainRoute ? '' : route.id,
    quality: quality ?? '',
    size: size === undefined ? '' : sizeId(size),
    promptTokens: '0',
    images: '1',
    on: pricedOn,
  };
  return `/calculator/?${writeLink(stateOfJob(form))}`;
}

/** The table of all costs: its rows are those of the page, in their order. */
export function costsTable(catalog: Catalog, rows: readonly SettingRow[], on: Day): TableFile {
  const { facets, optionsOf } = facetsOf<SettingRow>(rows, [
    { id: 'vendor', name: 'Vendor', of: ({ vendor }) => [vendor] },
    { id: 'm', name: 'Model', of: ({ family }) => [{ id: family.id, name: family.name }], order: byName },
    { id: 'status', name: 'Status', of: ({ standing }) => [statusOption(standing)] },
    { id: 'can', name: 'Capability', every: true, of: ({ family }) => capabilityOptions(catalog, family.lead, on), order: byName },
    { id: 'r', name: 'Route', of: ({ route }) => [route], order: byName },
    { id: 's', name: 'Size', of: ({ size }) => (size === undefined ? [] : [{ id: sizeId(size), name: formatSize(size) }]), order: bySize },
    {
      id: 'q',
      name: 'Quality',
      of: ({ quality }) => (quality === undefined ? [] : [{ id: quality ?? 'one', name: quality ?? 'one quality' }]),
    },
  ]);
  return {
    title: 'Every cost per image',
    page: '/cost-per-image/all/',
    on,
    dataDate: catalog.card.dataDate,
    columns: [
      shown('model', 'Model'),
      shown('cost', 'Cost', 'usd', COST_UNITS),
      shown('quality', 'Quality', 'order'),
      shown('size', 'Size', 'order'),
      shown('route', 'Route'),
      further('tokens', 'Output tokens', 'count'),
      further('batch', 'Batch', 'usd', COST_UNITS),
      further('vendor', 'Vendor'),
      further('status', 'Status'),
      further('released', 'Released', 'order'),
      further('checked', 'Checked', 'order'),
      further('word', 'Whose word'),
      further('calculator', 'Calculator', 'link'),
    ],
    facets,
    price: 'cost',
    alongside: ['status', 'checked'],
    rows: rows.map((row) => {
      const { family, vendor, standing, route, quality, rung, leading, words, cost, batch, edition, batchEdition, key, marks, checked } =
        row;
      const rate = outputRate(edition);
      const tokens = cost?.outputTokensPerImage ?? null;
      return {
        key,
        name: [family.name, qualityWords(row), sizeWords(row), route.name].join(', '),
        cells: [
          family.name,
          leading ? costCells(leading, rate) : noCostCells(words, rate),
          quality ? [quality, String(rung)] : qualityWords(row),
          sizeCell(row),
          route.name,
          tokens === null ? tokenWords(row) : [formatCount(tokens), String(tokens)],
          batch ? costCells(batch, outputRate(batchEdition)) : noCostCells('not recorded', outputRate(batchEdition)),
          vendor.name,
          formatStanding(standing),
          whenCell(family.lead.released),
          checked === undefined && standing.kind === 'ended' ? 'ended' : checkCell(checked),
          leading === undefined ? 'not known' : marks.secondHand ? 'second-hand' : 'first-hand',
          cost === undefined ? 'no cost' : settingLink(row),
        ],
        options: optionsOf(row),
        words: modelWords(catalog, family.models),
      };
    }),
  };
}
