import type { Cost } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { Edition } from '../domain/rate-card.ts';
import { type AskedSize, sizeId } from '../domain/size.ts';
import { REASON_WORDS } from '../format/problems.ts';
import { archiveOf } from './archive.ts';
import { type Catalog, routeName } from './catalog.ts';
import { type CostCell, type CostRow, costRows, type Leading, leadingOf } from './cost-table.ts';
import type { Check } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf } from './families.ts';
import { fullOffer } from './full-evidence.ts';
import { costMarks, type Marks } from './marks.ts';
import { editionOn } from './rate-table.ts';
import { isOnSale, pricingDay, type Standing, standingOf } from './standing.ts';
import { tableSizes } from './table-sizes.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** One setting of one family on one route, with what an image of it costs there on the standard tier. */
export interface SettingRow {
  /** Its stable name: family, quality, size and route. */
  key: string;
  family: Family;
  vendor: { id: string; name: string };
  standing: Standing;
  route: { id: string; name: string };
  /** Null where the model has no such setting; undefined where the row stands for every one of them. */
  quality: string | null | undefined;
  /** Its place on the model's ladder, the cheapest rung first. */
  rung: number;
  /** Undefined where the row stands for every size. */
  size: AskedSize | undefined;
  /** The figure it is shown as; undefined where there is none. */
  leading: Leading | undefined;
  /** Why there is none. */
  words: string;
  cost: Cost | undefined;
  /** The figure on the batch tier of the route; undefined where none is recorded. */
  batch: Leading | undefined;
  /** What was in effect on the standard tier of the route, and on its batch tier. */
  edition: Edition | undefined;
  batchEdition: Edition | undefined;
  /** What stands beside its figure. */
  marks: Marks;
  /** The last check of its figure, also where it has ended; undefined where nothing was read. */
  checked: Check | undefined;
  /** The day it is priced on: for a model that has ended its last. */
  pricedOn: Day;
  /** Where the figure opens with all its evidence. */
  href: string;
}

/** A figure of a row; a published table is the maker's own, so that on another route the computed cost leads. */
function figureAt(row: CostRow | undefined, index: number, isOwn: boolean): Leading | undefined {
  if (row === undefined) return undefined;
  const cell = row.cells[index];
  if (isOwn || cell?.published === undefined) return leadingOf(row, index);
  return leadingOf({ ...row, cells: [{ ...cell, published: undefined }] });
}

function wordsOf({ costing }: CostCell): string {
  if (costing.kind === 'not-computable') return REASON_WORDS[costing.reasons[0]?.kind ?? 'output-tokens'];
  return costing.kind === 'invalid' ? 'not offered' : 'uncertain';
}

/** Every setting of a family on a route that has a cost; where none has one on its main route, one row that says so. */
function settingsOn(catalog: Catalog, family: Family, route: string, on: Day): SettingRow[] {
  const { lead } = family;
  const aside = new EvidenceBook();
  const sizes = tableSizes(lead);
  const isOwn = route === lead.mainRoute;
  const table = { sizes, on, published: 'leading', route } as const;
  const batch = costRows(catalog, lead, { ...table, tier: 'batch' }, aside);
  const rows = costRows(catalog, lead, { ...table, tier: 'standard' }, aside);
  const pricedOn = pricingDay(lead, on);
  const same = {
    family,
    vendor: vendorOf(catalog, lead.id),
    standing: standingOf(lead, on),
    route: { id: route, name: routeName(catalog, route) },
    edition: editionOn(catalog, lead, 'standard', pricedOn, route),
    batchEdition: editionOn(catalog, lead, 'batch', pricedOn, route),
    pricedOn,
    href: isOwn ? `/models/${lead.id}/#cost` : fullOffer(catalog, route, 'standard').href,
  };
  // What has ended, or has no cost, is dated by what was last read of its price.
  const last = isOwn && rows.some(({ check }) => check === undefined) ? archiveOf(catalog, lead, on).headline : undefined;
  const settings = rows.flatMap((row, rung) =>
    row.cells.map((cell, index): SettingRow => {
      const { quality } = row;
      const key = [family.id, quality ?? 'one', sizeId(cell.size), route].join('~');
      const cost = cell.costing.kind === 'cost' ? cell.costing : undefined;
      const leading = figureAt(row, index, isOwn);
      const words = cost ? '' : wordsOf(cell);
      const marks = costMarks(catalog, row, index, on);
      const checked = row.check ?? last;
      const batchFigure = figureAt(batch[rung], index, isOwn);
      return { ...same, key, quality, rung, size: cell.size, leading, words, cost, batch: batchFigure, marks, checked };
    }),
  );
  const priced = settings.filter(({ cost }) => cost !== undefined);
  const [first] = settings;
  if (!isOwn) return priced;
  if (priced.length > 0 || first === undefined) return settings;
  const key = [family.id, 'every', 'every', route].join('~');
  return [{ ...first, key, quality: undefined, size: undefined }];
}

/** What one image costs at every common size and quality of every family, on each route that prices it: those on sale by vendor and newest first, then those that have ended. */
export function allCostsPage(catalog: Catalog, on: Day): SettingRow[] {
  const order = byVendor(catalog);
  const families = familiesOf(catalog).sort((a, b) => {
    const [x, y] = [a, b].map(({ lead }) => Number(!isOnSale(standingOf(lead, on))));
    return (x ?? 0) - (y ?? 0) || order(a.lead.id, b.lead.id);
  });
  return families.flatMap((family) => {
    const { lead } = family;
    const routes = catalog.card.editions.filter(({ model, tier }) => model === lead.id && tier === 'standard').map(({ route }) => route);
    const others = [...new Set(routes)].filter((route) => route !== lead.mainRoute);
    return [lead.mainRoute, ...others].flatMap((route) => settingsOn(catalog, family, route, on));
  });
}
