import * as fc from 'fast-check';

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point).toWellFormed());

/** Any text at all, also names that every object has. Text of the unit “binary” would first list all of Unicode, which takes a second. */
export const anyText = (maxLength = 10) =>
  fc.oneof({ weight: 3, arbitrary: fc.string({ unit: anyCharacter, maxLength }) }, { weight: 1, arbitrary: fc.string({ maxLength }) });
