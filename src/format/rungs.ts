/** Rungs elsewhere that make an image of the same tokens, in the words of a table cell. */
export function formatEqual(equal: readonly { family: string; quality: string }[]): string {
  return `same tokens as ${equal.map(({ family, quality }) => `${family} ${quality}`).join(', ')}`;
}
