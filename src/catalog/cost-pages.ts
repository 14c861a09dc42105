import type { Day } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import { commonSizes, parseSize, pixels, type Size, sizeId } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { costRows, leadingOf } from './cost-table.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { type Family, standingOf } from './standing.ts';

/** Sizes with a page of their own: the vendors' recommended sizes of models on sale, fewest pixels first. */
export function pagedSizes(catalog: Catalog, on: Day): Size[] {
  const sold = catalog.card.models.filter((model) => standingOf(model, on).kind !== 'ended');
  const ids = new Set(sold.flatMap((model) => commonSizes(model.sizes)).map(sizeId));
  return [...ids].flatMap((id) => parseSize(id) ?? []).sort((a, b) => pixels(a) - pixels(b) || a.width - b.width);
}

function familiesByState(catalog: Catalog, on: Day): Family[] {
  const families = familiesOf(catalog);
  const isSold = (family: Family) => standingOf(family.lead, on).kind !== 'ended';
  return [...families.filter(isSold), ...families.filter((family) => !isSold(family))];
}

/** Cost per image of every family at the sizes that have a page, on one tier. */
export function costPerImagePage(catalog: Catalog, tier: Tier, on: Day) {
  const book = new EvidenceBook();
  const sizes = pagedSizes(catalog, on);
  const groups = familiesByState(catalog, on)
    .filter((family) => standingOf(family.lead, on).kind !== 'ended')
    .map((family) => ({
      family,
      standing: standingOf(family.lead, on),
      rows: costRows(catalog, family.lead, { sizes, tier, on, published: 'leading' }, book),
    }));
  return { book, sizes, groups };
}

/** One size on every family that is sold: computable ones from the cheapest up, then those that are not. */
export function costOfSizePage(catalog: Catalog, size: Size, on: Day) {
  const book = new EvidenceBook();
  const rows = familiesByState(catalog, on)
    .filter((family) => standingOf(family.lead, on).kind !== 'ended')
    .flatMap((family) => {
      const rowsOn = (tier: Tier) => costRows(catalog, family.lead, { sizes: [size], tier, on, published: 'leading' }, book);
      const batch = rowsOn('batch');
      return rowsOn('standard').map((row, index) => ({
        family,
        standing: standingOf(family.lead, on),
        row,
        batch: batch[index],
      }));
    });
  const computable = rows
    .flatMap((each) => {
      const leading = leadingOf(each.row);
      return leading === undefined ? [] : [{ ...each, leading }];
    })
    .sort((a, b) => a.leading.usd.compare(b.leading.usd));
  const others = rows.filter(({ row }) => row.cells[0]?.costing.kind === 'not-computable').map((each) => ({ ...each, leading: undefined }));
  return { book, rows: [...computable, ...others], cheapest: computable[0], dearest: computable.at(-1) };
}
