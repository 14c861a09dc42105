import { ANY_SIZE, type AskedSize, isPixelSize, parseSize, type Size, sizeId } from '../size.ts';

/** A name for sizes that is used without pixels, with the sizes it is compared over: an editor's assumption, said to be one. */
export interface SizeName {
  /** Such as `2K`. */
  name: string;
  /** As ids, `2048x2048`. */
  sizes: string[];
}

const ANY_WORDS = new Set([ANY_SIZE, 'any size']);

/** Whether a name says that the size makes no difference. */
export function isAnyName(name: string): boolean {
  return ANY_WORDS.has(name.toLowerCase());
}

/** The sizes a name is compared over; none where it is not one of the names. */
export function sizesNamed(name: string, names: readonly SizeName[]): string[] {
  return names.filter((each) => each.name.toLowerCase() === name.toLowerCase()).flatMap(({ sizes }) => sizes);
}

/** The names a size goes by: its own, where it is one, and those it is compared under. In lower case. */
export function namesOf(size: AskedSize, names: readonly SizeName[]): string[] {
  const own = isPixelSize(size) ? [] : [size.tier];
  return [...own, ...names.filter(({ sizes }) => sizes.includes(sizeId(size))).map(({ name }) => name)].map((each) => each.toLowerCase());
}

/** The pixel sizes that a name is compared over. */
export function pixelsNamed(name: string, names: readonly SizeName[]): Size[] {
  return sizesNamed(name, names).flatMap((id) => parseSize(id) ?? []);
}
