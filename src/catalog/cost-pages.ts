import type { Day } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import { brokenSizeRules, commonSizes, parseSize, pixels, type Size, sizeId } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { costRows, leadingOf } from './cost-table.ts';
import { equalRungs } from './equal-rungs.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf } from './families.ts';
import { isOnSale, standingOf } from './standing.ts';

function sizesOf(families: readonly Family[]): Size[] {
  const ids = new Set(families.flatMap((family) => commonSizes(family.lead.sizes)).map(sizeId));
  return [...ids].flatMap((id) => parseSize(id) ?? []).sort((a, b) => pixels(a) - pixels(b) || a.width - b.width);
}

function familiesOnSale(catalog: Catalog, on: Day): Family[] {
  return familiesOf(catalog).filter((family) => isOnSale(standingOf(family.lead, on)));
}

/** Sizes with a page of their own: the recommended sizes of every model ever sold, fewest pixels first. A page once there stays. */
export function pagedSizes(catalog: Catalog): Size[] {
  return sizesOf(familiesOf(catalog));
}

/** Cost per image of every family on sale, at their recommended sizes, on the standard tier. */
export function costPerImagePage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const families = familiesOnSale(catalog, on);
  const sizes = sizesOf(families);
  const groups = families.map((family) => ({
    family,
    standing: standingOf(family.lead, on),
    rows: costRows(catalog, family.lead, { sizes, tier: 'standard', on, published: 'leading' }, book).map((row) => ({
      ...row,
      equal: equalRungs(catalog, family.lead, row.quality, on),
    })),
  }));
  return { book, sizes, groups };
}

/** The rows of one family on the page of a size. */
function sizeRows(catalog: Catalog, family: Family, size: Size, on: Day, book: EvidenceBook) {
  const rowsOn = (tier: Tier) => costRows(catalog, family.lead, { sizes: [size], tier, on, published: 'all' }, book);
  const batch = rowsOn('batch');
  return rowsOn('standard').map((row, index) => ({
    family,
    standing: standingOf(family.lead, on),
    row,
    batch: batch[index],
    leading: leadingOf(row),
    equal: equalRungs(catalog, family.lead, row.quality, on),
  }));
}

/**
 * One size on every family that makes it: those on sale from the cheapest up, then those whose cost is unconfirmed or cannot be
 * computed, then those that are no longer sold. Only the first group is ranked and named as cheapest or dearest.
 */
export function costOfSizePage(catalog: Catalog, size: Size, on: Day) {
  const book = new EvidenceBook();
  const makers = familiesOf(catalog).filter((family) => brokenSizeRules(size, family.lead.sizes).length === 0);
  const offering = makers.filter(
    ({ lead }) => lead.sizes.kind !== 'unknown' || commonSizes(lead.sizes).some((each) => sizeId(each) === sizeId(size)),
  );
  const rows = offering.flatMap((family) => sizeRows(catalog, family, size, on, book));
  const onSale = rows.filter(({ standing }) => isOnSale(standing));
  const ranked = onSale
    .flatMap((each) => (each.leading === undefined || each.row.freshness === 'unconfirmed' ? [] : [{ ...each, leading: each.leading }]))
    .sort((a, b) => a.leading.usd.compare(b.leading.usd));
  const rankedRows = new Set(ranked.map((each) => each.row));
  return {
    book,
    rows: [...ranked, ...onSale.filter(({ row }) => !rankedRows.has(row)), ...rows.filter(({ standing }) => standing.kind === 'ended')],
    cheapest: ranked[0],
    dearest: ranked.at(-1),
  };
}
