/** Where the feeds of a model stand, or those of all changes. */
export function feedAddresses(model?: string): { atom: string; json: string } {
  const folder = model === undefined ? '/changes/' : `/models/${model}/`;
  return { atom: `${folder}feed.atom`, json: `${folder}feed.json` };
}
