import type { ImageCost } from '../plan-image.ts';
import type { Model, TokenMeter } from '../rate-card.ts';
import { ANY_SIZE, type AskedSize, commonSizes, isPixelSize, parseSize, pixels, type Size, sizeId, soldAs } from '../size.ts';
import { isAnyName, namesOf, pixelsNamed, type SizeName, sizesNamed } from './size-names.ts';

/** What one image of a setting takes, as a seller states it. */
export interface PlanRate {
  /** Our id of the model it says it serves; null where none of ours is meant. */
  model: string | null;
  /** The model as the seller writes it. */
  modelAs: string;
  operation: 'generate' | 'edit';
  /** The size as the seller writes it; null where it says nothing. */
  resolution: string | null;
  /** Its pixels as the seller states them; null where it does not. Never inferred. */
  pixels: string | null;
  /** The quality as the seller writes it; null where it says nothing. */
  quality: string | null;
  /** The model's own rung that the seller names; null where it names none. */
  rung: string | null;
  cost: ImageCost;
  /** Credits of a million input tokens, for each meter stated, where credits are by the token. */
  input?: { meter: TokenMeter; credits: string }[];
}

/** A setting that a seller's rates are looked through for. */
interface Wanted {
  model: string;
  operation: PlanRate['operation'];
  /** A rung of the model's ladder; null for a model without the setting. */
  rung: string | null;
  size: AskedSize;
}

/** How near the area of a size is to any of some others, from 0 (nothing to compare) up to 1. Only ever compared, never shown. */
function closeness(size: AskedSize, others: readonly Size[]): number {
  if (!isPixelSize(size) || others.length === 0) return 0;
  return 1 / (1 + Math.min(...others.map((other) => Math.abs(Math.log(pixels(size) / pixels(other))))));
}

/** How near a rate's size is to a size: 2 for the same, 1 for a name it goes by, less for another one, 0 for none that is stated. */
function sizeNearness({ pixels: stated, resolution }: PlanRate, size: AskedSize, names: readonly SizeName[]): number {
  if (stated !== null)
    return stated === sizeId(size)
      ? 2
      : closeness(
          size,
          [parseSize(stated)].flatMap((each) => each ?? []),
        ) / 2;
  if (resolution === null) return 0;
  if (isAnyName(resolution) || namesOf(size, names).includes(resolution.toLowerCase())) return 1;
  return closeness(size, pixelsNamed(resolution, names)) / 2;
}

/** How near a rate is to a setting: what is made, then the model, then its quality, then its size. Higher is nearer. */
function nearness(rate: PlanRate, wanted: Wanted, names: readonly SizeName[]): number {
  const { operation, model, rung, quality } = rate;
  const isRung = rung === wanted.rung ? 2 : rung === null && quality !== null ? 1 : 0;
  const size = sizeNearness(rate, wanted.size, names);
  return (operation === wanted.operation ? 100 : 0) + (model === wanted.model ? 30 : 0) + 8 * isRung + size;
}

/** The rate nearest to a setting; the first of several as near. */
export function nearestRate<T extends PlanRate>(rates: readonly T[], wanted: Wanted, names: readonly SizeName[]): T | undefined {
  return rates.toSorted((a, b) => nearness(b, wanted, names) - nearness(a, wanted, names))[0];
}

/** The sizes that a seller's name for one is compared over, as far as the model has them. */
function namedSizes(model: Model, name: string, names: readonly SizeName[]): AskedSize[] {
  const assumed = sizesNamed(name, names);
  return commonSizes(model.sizes).filter((size) => assumed.includes(sizeId(size)));
}

/**
 * The sizes of a model that a rate is for, and whether they are assumed; none where the seller states none. Pixels are never inferred:
 * a size that is only named is compared over the sizes its name is used for.
 *
 * @param headline the id of the size that stands for “any size”
 */
export function sizesOfRate(
  model: Model,
  { pixels: stated, resolution }: PlanRate,
  names: readonly SizeName[],
  headline: string | undefined,
): { sizes: AskedSize[]; assumed: boolean } {
  const size = stated === null ? undefined : parseSize(stated);
  if (size !== undefined) return { sizes: [size], assumed: false };
  const offered = commonSizes(model.sizes);
  if (offered.length === 1 && offered.some((each) => sizeId(each) === ANY_SIZE)) return { sizes: offered, assumed: false };
  if (resolution === null) return { sizes: [], assumed: false };
  if (isAnyName(resolution)) {
    const any = offered.find((each) => sizeId(each) === headline) ?? offered[0];
    return { sizes: any === undefined ? [] : [any], assumed: false };
  }
  if (model.sizes.kind === 'tiers') {
    const sold = sizeId(soldAs({ tier: resolution }, model.sizes));
    return { sizes: offered.filter((each) => sizeId(each) === sold), assumed: false };
  }
  return { sizes: namedSizes(model, resolution, names), assumed: true };
}
