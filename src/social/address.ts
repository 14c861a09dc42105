/** Addresses of which there are hundreds, each a detail of one that has an image: they share that image. */
const SHARED = [/^(\/changes\/)[^/]+\/$/, /^(\/as-of\/).+$/, /^(\/compare\/).+-vs-.+$/];

/**
 * The address of the image that is shown where a page is linked.
 *
 * @param page its address on this site, with both slashes
 * @example socialImage('/models/gpt-image-2/') === '/social/models/gpt-image-2.png'
 */
export function socialImage(page: string): string {
  const shared = SHARED.map((pattern) => pattern.exec(page)?.[1]).find((each) => each !== undefined);
  const own = (shared ?? page).slice(1, -1);
  return `/social/${own === '' ? 'home' : own}.png`;
}
