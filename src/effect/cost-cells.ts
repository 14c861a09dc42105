import type { Catalog } from '../catalog/catalog.ts';
import { type CostCell, costRows, leadingOf } from '../catalog/cost-table.ts';
import { EvidenceBook } from '../catalog/evidence-book.ts';
import { tableSizes } from '../catalog/table-sizes.ts';
import type { Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import { type Model, TIERS, type Tier } from '../domain/rate-card.ts';
import { sizeId } from '../domain/size.ts';
import { noCostWords } from '../format/no-cost.ts';
import { formatUsd } from '../format/usd.ts';
import { formatSize } from '../format/words.ts';
import { type Cell, groupName, keyOf, settingLabel } from './cell.ts';
import { CALCULATOR, costPages, listedOn } from './cell-pages.ts';

/** The key of the cost of one image. */
export function costKey(model: Model, route: string, tier: Tier, size: string, quality: string | null): string {
  return keyOf('cost', model.id, route, tier, size, quality);
}

/** The tiers on which anything was ever recorded about a model on its main route; the standard one in any case. */
function tiersOf(catalog: Catalog, model: Model): Tier[] {
  const editions = catalog.card.editions.filter((each) => each.model === model.id && each.route === model.mainRoute);
  return TIERS.filter((tier) => tier === 'standard' || editions.some((each) => each.tier === tier));
}

interface Shown {
  cell: CostCell;
  quality: string | null;
  text: string;
  value: Exact | undefined;
}

/** What each setting of a model shows: the figure that leads, or the words for why there is none. */
function shownOn(catalog: Catalog, model: Model, tier: Tier, on: Day): Shown[] {
  const rows = costRows(catalog, model, { sizes: tableSizes(model), tier, on, published: 'leading' }, new EvidenceBook());
  return rows.flatMap((row) =>
    row.cells.map((cell, index) => {
      const leading = leadingOf(row, index);
      const text = leading?.text ?? (cell.costing.kind === 'cost' ? formatUsd(cell.costing.total) : noCostWords(cell.costing));
      return { cell, quality: row.quality, text, value: leading?.usd };
    }),
  );
}

/** Whether a value is the least or the most of some. */
function isEndOf(shown: readonly Shown[]): (value: Exact | undefined) => boolean {
  const sorted = shown.flatMap(({ value }) => value ?? []).sort((a, b) => a.compare(b));
  const ends = [sorted[0], sorted.at(-1)];
  return (value) => value !== undefined && ends.some((end) => end?.equals(value));
}

/** One image of every model, rung, recommended size and tier on its main route, and the computed figure where a published one leads. */
export function costCells(catalog: Catalog, on: Day): Cell[] {
  const pagesOf = costPages(catalog, on);
  return catalog.card.models.flatMap((model) =>
    tiersOf(catalog, model).flatMap((tier) => {
      const shown = shownOn(catalog, model, tier, on);
      const isEnd = isEndOf(shown);
      const isListed = listedOn(
        catalog,
        model,
        shown.map(({ cell, value }) => ({ size: sizeId(cell.size), value })),
      );
      return shown.flatMap(({ cell, quality, text, value }): Cell[] => {
        const { size, costing, published } = cell;
        const label = settingLabel(formatSize(size), quality);
        const leads = costing.kind === 'cost' && (published?.leads ?? false);
        const leading: Cell = {
          kind: 'cost',
          key: costKey(model, model.mainRoute, tier, sizeId(size), quality),
          subject: model.name,
          group: groupName(catalog, model, { route: model.mainRoute, tier }),
          label: leads ? `${label}, published` : label,
          text,
          value,
          pages: pagesOf({ model, tier, size, quality, isEnd: isEnd(value), isListed: isListed({ size: sizeId(size), value }) }),
        };
        if (!leads || costing.kind !== 'cost') return [leading];
        const pages = leading.pages.filter((page) => page.startsWith('/models/') && page !== '/models/');
        const beside = { text: formatUsd(costing.total), value: costing.total, pages: pages.length === 0 ? [CALCULATOR] : pages };
        return [leading, { ...leading, ...beside, key: `${leading.key}|by-tokens`, label: `${label}, by tokens` }];
      });
    }),
  );
}
