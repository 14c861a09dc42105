/** Pages that have a Markdown twin: the fixed ones, and every page of a model and of a seller. */
const FIXED = ['/', '/models/', '/cost-per-image/', '/rates/', '/plans/', '/routes/', '/changes/'];
const WITH_ID = /^\/(?:models|plans)\/[^/]+\/$/;

/** The address of the Markdown twin of a page; undefined where it has none. */
export function twinOf(address: string): string | undefined {
  if (address === '/') return '/index.md';
  return FIXED.includes(address) || WITH_ID.test(address) ? address.replace(/\/$/, '.md') : undefined;
}
