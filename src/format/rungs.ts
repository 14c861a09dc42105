/** A rung of another family that makes an image of the same tokens. */
interface Rung {
  family: string;
  quality: string;
}

function list(equal: readonly Rung[]): string {
  return equal.map(({ family, quality }) => `${family} ${quality}`).join(', ');
}

/** Rungs elsewhere that make an image of the same tokens, in the words of a table cell. */
export function formatEqual(equal: readonly Rung[]): string {
  return `same tokens as ${list(equal)}`;
}

/** The same for a narrow column, beneath a note that says what the sign means. */
export function formatEqualShort(equal: readonly Rung[]): string {
  return `= ${list(equal)}`;
}
