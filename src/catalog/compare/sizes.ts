import { type ComparableSize, comparableSize } from '../../domain/compare/comparable-size.ts';
import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { type AskedSize, commonSizes, isPixelSize, parseSize, pixels, type Size, sizeId } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { sizeKindOf } from '../cost-pages.ts';
import { pricingDay } from '../standing.ts';
import { tableSizes } from '../table-sizes.ts';

/** A size that models are compared at, by the name it goes by. */
export interface CommonCase {
  /** Such as “2K”. */
  name: string;
  /** The pixels it stands for where they can be asked for. */
  asked: Size;
}

/** The sizes that buyers ask for by name, each with the first of the sizes it is compared over: an editor's assumption. */
export function commonCases(catalog: Catalog): CommonCase[] {
  return catalog.editorial.flatMap(({ sizeNames }) =>
    sizeNames.flatMap(({ name, sizes }) => {
      const asked = parseSize(sizes[0] ?? '');
      return asked === undefined ? [] : [{ name, asked }];
    }),
  );
}

const MEGAPIXEL = 1_000_000;

/** Whether a size found by its number of megapixels is billed as that number. */
function isBilledAs(asked: AskedSize, { size }: ComparableSize, { sizes }: Model): boolean {
  if (!isPixelSize(asked) || isPixelSize(size) || sizes.kind !== 'tiers') return false;
  return sizes.tiers.some(({ id, megapixels }) => id === size.tier && megapixels === Math.round(pixels(asked) / MEGAPIXEL));
}

/** The size of a model that is the one asked for, by its pixels, its name or its megapixels; undefined where it has none. The nearest is another size. */
export function sizeOn(catalog: Catalog, model: Model, asked: AskedSize, on: Day): ComparableSize | undefined {
  const [editor] = catalog.editorial;
  if (editor === undefined) return undefined;
  const place = { model, route: model.mainRoute, tier: 'standard', on: pricingDay(model, on) } as const;
  const found = comparableSize(asked, undefined, place, catalog.card, editor);
  if (found === undefined || found.by === 'pixels') return undefined;
  return found.by === 'megapixels' && !isBilledAs(asked, found, model) ? undefined : found;
}

/** The columns two models are shown under: the recommended pixel sizes of those that have some, else the names both go by. */
export function sharedSizes(a: Model, b: Model): AskedSize[] {
  const byPixels = [a, b].filter((model) => sizeKindOf(model) === 'pixels');
  const sizes = byPixels.length > 0 ? byPixels.flatMap((model) => commonSizes(model.sizes)) : [a, b].flatMap(tableSizes);
  const each = [...new Map(sizes.map((size) => [sizeId(size).toLowerCase(), size])).values()];
  return each.toSorted((x, y) => {
    if (isPixelSize(x) && isPixelSize(y)) return pixels(x) - pixels(y) || x.width - y.width;
    return (Number.parseFloat(sizeId(x)) || 0) - (Number.parseFloat(sizeId(y)) || 0);
  });
}
