/** A rung of another family that makes an image of the same tokens. */
interface Rung {
  family: string;
  quality: string;
}

function list(equal: readonly Rung[]): string {
  return equal.map(({ family, quality }) => `${family} ${quality}`).join(', ');
}

/** Rungs elsewhere that make an image of the same tokens, beneath a note that says what the sign means. */
export function formatEqual(equal: readonly Rung[]): string {
  return `= ${list(equal)}`;
}
