import type { Day } from '../domain/day.ts';
import type { Model, Tier } from '../domain/rate-card.ts';
import {
  ANY_SIZE,
  type AskedSize,
  brokenSizeRules,
  commonSizes,
  isPixelSize,
  parseSize,
  pixels,
  type Size,
  sizeId,
} from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { type CostRow, costRows, type Leading, leadingOf } from './cost-table.ts';
import { type Dispute, disputeOf } from './disputes.ts';
import { type EqualRung, equalRungs } from './equal-rungs.ts';
import { mayRank, oldestCheck } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf } from './families.ts';
import { isOnSale, type Standing, standingOf } from './standing.ts';
import { tableSizes } from './table-sizes.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** How a model's sizes are sold, which decides the table it stands in: by pixels, by name (1K, 2K, 4K), or in some other way. */
export type SizeKind = 'pixels' | 'named' | 'other';

/** The names of sizes that have columns of their own. */
const NAMED = /^\d+(?:\.\d+)?K$/;

export function sizeKindOf({ sizes }: Model): SizeKind {
  if (sizes.kind !== 'tiers') return commonSizes(sizes).length > 0 ? 'pixels' : 'other';
  return sizes.tiers.every(({ id }) => NAMED.test(id)) ? 'named' : 'other';
}

/** Sizes in the order of a table's columns: fewest pixels first, or by the number in their name. */
function byExtent(a: AskedSize, b: AskedSize): number {
  if (isPixelSize(a) && isPixelSize(b)) return pixels(a) - pixels(b) || a.width - b.width;
  return Number.parseFloat(sizeId(a)) - Number.parseFloat(sizeId(b));
}

function sizesOf(families: readonly Family[]): AskedSize[] {
  const sizes = families.flatMap((family) => commonSizes(family.lead.sizes));
  return [...new Map(sizes.map((size) => [sizeId(size), size])).values()].sort(byExtent);
}

function familiesOnSale(catalog: Catalog, on: Day): Family[] {
  const order = byVendor(catalog);
  return familiesOf(catalog)
    .filter((family) => isOnSale(standingOf(family.lead, on)))
    .sort((a, b) => order(a.lead.id, b.lead.id));
}

/** Sizes with a page of their own: the recommended pixel sizes and the named sizes of every model ever sold. A page once there stays. */
export function pagedSizes(catalog: Catalog): AskedSize[] {
  const ofKind = (kind: SizeKind) => sizesOf(familiesOf(catalog).filter((family) => sizeKindOf(family.lead) === kind));
  return [...ofKind('pixels'), ...ofKind('named')];
}

/** The last part of the address of a size's page. */
export function sizeSlug(size: AskedSize): string {
  return sizeId(size).toLowerCase();
}

/** One family in a table of costs. */
export interface CostGroup {
  family: Family;
  standing: Standing;
  rows: (CostRow & { equal: EqualRung[] })[];
}

/** What a size's name means at a model: its square image's pixels where the vendor states them. */
export interface SizeMeaning {
  family: Family;
  vendor: string;
  tiers: { id: string; pixels: Size | null }[];
}

/** The place of a family in a table of costs: what can be bought for long first, then what is about to end, then what has no cost. */
function placeOf({ standing, rows }: CostGroup): number {
  if (rows.every((row) => row.evidence === undefined)) return 2;
  return standing.kind === 'ending' ? 1 : 0;
}

/** Cost per image of every family on sale, on the standard tier, in one table for each way of selling sizes; in each the families that have a cost and stay first. */
export function costPerImagePage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const onSale = familiesOnSale(catalog, on);
  const tableOf = (kind: SizeKind) => {
    const families = onSale.filter((family) => sizeKindOf(family.lead) === kind);
    const sizes = sizesOf(families);
    const groups = families.map((family): CostGroup => {
      const own = kind === 'other' ? tableSizes(family.lead) : sizes;
      const rows = costRows(catalog, family.lead, { sizes: own, tier: 'standard', on, published: 'leading' }, book);
      const withEqual = rows.map((row) => ({ ...row, equal: equalRungs(catalog, family.lead, row.quality, on) }));
      return { family, standing: standingOf(family.lead, on), rows: withEqual };
    });
    return { sizes, groups: groups.toSorted((a, b) => placeOf(a) - placeOf(b)) };
  };
  const named = tableOf('named');
  const meanings = named.groups.map(({ family }): SizeMeaning => {
    return {
      family,
      vendor: vendorOf(catalog, family.lead.id).name,
      tiers: family.lead.sizes.kind === 'tiers' ? family.lead.sizes.tiers : [],
    };
  });
  return { book, pixels: tableOf('pixels'), named, other: tableOf('other'), meanings, families: onSale.length };
}

/** One setting of one family on the page of a size. */
export interface SizeRow {
  family: Family;
  standing: Standing;
  row: CostRow;
  batch: CostRow | undefined;
  leading: Leading | undefined;
  equal: EqualRung[];
  /** The open conflict that its cost rests on; undefined where there is none. */
  dispute: Dispute | undefined;
}

function sizeRows(catalog: Catalog, family: Family, size: AskedSize, on: Day, book: EvidenceBook): SizeRow[] {
  const rowsOn = (tier: Tier, published: 'all' | 'leading') => costRows(catalog, family.lead, { sizes: [size], tier, on, published }, book);
  const batch = rowsOn('batch', 'leading');
  return rowsOn('standard', 'all').map((row, index) => ({
    family,
    standing: standingOf(family.lead, on),
    row,
    batch: batch[index],
    leading: leadingOf(row),
    equal: equalRungs(catalog, family.lead, row.quality, on),
    dispute: disputeOf(catalog, family.lead, size, on),
  }));
}

/** What a family that is asked for in pixels costs at the pixels that a size's name stands for here. */
export interface PixelRange {
  family: Family;
  size: AskedSize;
  /** Whether that size has a page of its own. */
  isPaged: boolean;
  least: Leading;
  most: Leading;
  /** The oldest check of the two ends. */
  check: CostRow['check'];
}

/** The families on sale by pixels that make the size an editor compares a name over, from their cheapest quality to their dearest. */
function pixelRanges(catalog: Catalog, name: AskedSize, on: Day, book: EvidenceBook): PixelRange[] {
  const sizes = catalog.editorial.flatMap(({ sizeNames }) => sizeNames.find((each) => each.name === sizeId(name))?.sizes ?? []);
  const asked = sizes.flatMap((size) => parseSize(size) ?? []);
  const paged = new Set(pagedSizes(catalog).map(sizeId));
  return familiesOnSale(catalog, on).flatMap((family) => {
    if (sizeKindOf(family.lead) !== 'pixels') return [];
    const size = asked.find((each) => makes(family, each));
    if (size === undefined) return [];
    const aside = new EvidenceBook();
    const rows = sizeRows(catalog, family, size, on, aside).flatMap(({ row, leading }) =>
      leading !== undefined && mayRank(row.firstHand, row.check) ? [{ row, leading }] : [],
    );
    const sorted = rows.toSorted((a, b) => a.leading.usd.compare(b.leading.usd));
    const [least] = sorted;
    const most = sorted.at(-1);
    if (least === undefined || most === undefined) return [];
    const opened = ({ leading }: typeof least): Leading => {
      const record = aside.records.find(({ id }) => id === leading.evidence);
      return { ...leading, evidence: record && book.adopt(record) };
    };
    const check = oldestCheck([least.row.check, most.row.check]);
    return [{ family, size, isPaged: paged.has(sizeId(size)), least: opened(least), most: opened(most), check }];
  });
}

/** Whether a family is sold at a size, as far as its rule tells; one whose price does not depend on size tells nothing. */
function makes({ lead }: Family, size: AskedSize): boolean {
  if (lead.sizes.kind === 'tiers' && lead.sizes.tiers.some(({ id }) => id === ANY_SIZE)) return false;
  if (brokenSizeRules(size, lead.sizes).length > 0) return false;
  return lead.sizes.kind !== 'unknown' || commonSizes(lead.sizes).some((each) => sizeId(each) === sizeId(size));
}

/**
 * One size on every family that makes it: those on sale from the cheapest up, then those whose cost is disputed, may not be ranked or cannot be
 * computed, then those that are no longer sold. Only the first group is ranked and named as cheapest or dearest. Beside them, families
 * sold at one price whatever the size: whether they make this one is not recorded, so they are never ranked with it.
 */
export function costOfSizePage(catalog: Catalog, size: AskedSize, on: Day) {
  const book = new EvidenceBook();
  const families = familiesOf(catalog);
  const rows = families.filter((family) => makes(family, size)).flatMap((family) => sizeRows(catalog, family, size, on, book));
  const onSale = rows.filter(({ standing }) => isOnSale(standing));
  const ranked = onSale
    .flatMap((each) =>
      each.leading === undefined || each.dispute !== undefined || !mayRank(each.row.firstHand, each.row.check)
        ? []
        : [{ ...each, leading: each.leading }],
    )
    .sort((a, b) => a.leading.usd.compare(b.leading.usd));
  const rankedRows = new Set(ranked.map((each) => each.row));
  const anySize = families
    .filter((family) => isOnSale(standingOf(family.lead, on)) && brokenSizeRules({ tier: ANY_SIZE }, family.lead.sizes).length === 0)
    .flatMap((family) => sizeRows(catalog, family, { tier: ANY_SIZE }, on, book))
    .filter(({ leading }) => leading !== undefined)
    .sort((a, b) => (a.leading && b.leading ? a.leading.usd.compare(b.leading.usd) : 0));
  const untils = ranked.flatMap(({ row }) => [row.check?.ages?.unconfirmed ?? [], row.model.shutdown?.latest ?? []].flat()).sort();
  return {
    book,
    ranked,
    unranked: [...onSale.filter(({ row }) => !rankedRows.has(row)), ...rows.filter(({ standing }) => standing.kind === 'ended')],
    anySize,
    /** For a size that goes by a name: families asked for in pixels, at the pixels it stands for here. */
    byPixels: isPixelSize(size) ? [] : pixelRanges(catalog, size, on, book),
    cheapest: ranked[0],
    dearest: ranked.at(-1),
    /** The first day on which a figure of the ranking is unconfirmed or its model ends, so that the ranking no longer stands; undefined where none does. */
    until: untils[0],
  };
}
