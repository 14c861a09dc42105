import type { Day } from '../day.ts';
import { editionsOf, editionsOn } from '../editions.ts';
import type { Model, Pricing, RateCard, Tier } from '../rate-card.ts';
import {
  ANY_SIZE,
  type AskedSize,
  brokenSizeRules,
  isPixelSize,
  nearestLegalSize,
  parseAskedSize,
  pixels,
  type Size,
  sizeId,
  soldAs,
} from '../size.ts';
import { isTooSmall, pixelsOf, statedCount, tierNamed } from './made-size.ts';
import type { MarketCard } from './market.ts';
import { namesOf } from './size-names.ts';

/**
 * How a size elsewhere was found. `same`: it can be asked for there. `any`: the price there is one whatever the size, and whether this one
 * is made is not recorded. `name`: it goes by the same name. `pixels`, `megapixels`: it is the nearest by what is stated of it.
 */
export interface ComparableSize {
  size: AskedSize;
  by: 'same' | 'any' | 'name' | 'pixels' | 'megapixels';
}

/** Where a size is to be asked for. */
interface Place {
  model: Model;
  route: string;
  tier: Tier;
  on: Day;
}

type PerImage = Extract<Pricing, { shape: 'per-image' }>;

/** The sizes with a price of their own where images are priced by size; undefined where every size has a price. */
function pricedSizes({ model, route, tier, on }: Place, card: RateCard): string[] | undefined {
  const pricingOn = (at: string) => editionsOn(editionsOf(card, model.id, at, tier), on).flatMap((edition) => edition?.pricing ?? []);
  const own = pricingOn(route);
  const followed = own.flatMap((pricing) => (pricing.shape === 'pass-through' ? pricingOn(pricing.of) : [pricing]));
  const perImage = followed.filter((pricing): pricing is PerImage => pricing.shape === 'per-image');
  if (perImage.length === 0) return undefined;
  const sizes = [...new Set(perImage.flatMap(({ prices }) => prices.map(({ size }) => size)))];
  return sizes.includes(ANY_SIZE) ? undefined : sizes;
}

const isAnySize = (size: AskedSize) => !isPixelSize(size) && size.tier === ANY_SIZE;

/** How far apart two sizes are, as the relative change of both sides. Only ever compared, never shown. */
function apart(a: Size, b: Size): number {
  return Math.log(a.width / b.width) ** 2 + Math.log(a.height / b.height) ** 2;
}

function nearest<T>(candidates: readonly T[], distance: (each: T) => number): T | undefined {
  return candidates.map((each) => ({ each, far: distance(each) })).toSorted((a, b) => a.far - b.far)[0]?.each;
}

/** The sizes that are not known to be too small, where there are any. */
function largeEnough(wanted: Size, sizes: readonly AskedSize[], model: Model): readonly AskedSize[] {
  const enough = sizes.filter((size) => {
    const made = statedCount(size, model);
    return made !== undefined && !isTooSmall(pixels(wanted), made);
  });
  return enough.length > 0 ? enough : sizes;
}

/** The nearest of some sizes by what is stated of them; a size of which nothing is stated is nearest to none. */
function nearestOf(wanted: Size, all: readonly AskedSize[], model: Model): ComparableSize | undefined {
  const sizes = largeEnough(wanted, all, model);
  const stated = sizes.flatMap((size) => {
    const px = isPixelSize(size) ? size : tierNamed(model, size.tier)?.pixels;
    return px ? [{ size, px }] : [];
  });
  const byPixels = nearest(stated, ({ px }) => apart(wanted, px));
  if (byPixels !== undefined) return { size: byPixels.size, by: 'pixels' };
  const counted = sizes.flatMap((size) => {
    const megapixels = isPixelSize(size) ? null : (tierNamed(model, size.tier)?.megapixels ?? null);
    return megapixels === null ? [] : [{ size, megapixels }];
  });
  const byCount = nearest(counted, ({ megapixels }) => Math.abs(Math.log(pixels(wanted) / (megapixels * 1_000_000))));
  return byCount && { size: byCount.size, by: 'megapixels' };
}

/**
 * The size to compare with elsewhere: the one asked for where it can be had, else one of the same name, else the nearest by what is stated.
 * Pixels are never inferred: a size that is only named is compared by its name alone. Undefined where none is comparable.
 *
 * @param from the model the size was asked of, for the pixels its vendor states
 */
export function comparableSize(
  asked: AskedSize,
  from: Model | undefined,
  place: Place,
  card: RateCard,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
): ComparableSize | undefined {
  const { model } = place;
  const priced = pricedSizes(place, card);
  const isPriced = (size: AskedSize) => priced === undefined || priced.some((each) => each.toLowerCase() === sizeId(size).toLowerCase());
  const sold = soldAs(asked, model.sizes);
  const isLegal = brokenSizeRules(asked, model.sizes).length === 0;
  if (isLegal && isAnySize(sold) && !isAnySize(asked) && priced === undefined) return { size: asked, by: 'any' };
  if (isLegal && isPriced(sold)) return { size: asked, by: 'same' };
  const tiers = model.sizes.kind === 'tiers' ? model.sizes.tiers.map(({ id }) => id) : [];
  const offered = (priced ?? tiers).flatMap((id) => parseAskedSize(id) ?? []);
  const names = namesOf(asked, market.sizeNames);
  const named = offered.find((size) => !isPixelSize(size) && names.includes(size.tier.toLowerCase()));
  if (named !== undefined) return { size: named, by: 'name' };
  const wanted = pixelsOf(asked, from, market);
  if (wanted === undefined) return undefined;
  if (offered.length > 0) return nearestOf(wanted, offered, model);
  const legal = brokenSizeRules(wanted, model.sizes).length === 0 ? wanted : nearestLegalSize(wanted, model.sizes);
  if (legal === undefined) return undefined;
  return isAnySize(soldAs(legal, model.sizes)) ? { size: legal, by: 'any' } : { size: legal, by: 'pixels' };
}
