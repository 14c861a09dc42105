/** A page that others lie under. */
export interface TrailStep {
  /** Its address, with both slashes. */
  href: string;
  /** Its name in navigation. */
  text: string;
}

/** The pages of the main navigation, in its order. */
export const MAIN_PAGES: readonly TrailStep[] = [
  { href: '/models/', text: 'Models' },
  { href: '/cost-per-image/', text: 'Cost per image' },
  { href: '/compare/', text: 'Compare' },
  { href: '/calculator/', text: 'Calculator' },
  { href: '/routes/', text: 'Routes' },
  { href: '/plans/', text: 'Plans' },
  { href: '/guides/', text: 'Guides' },
  { href: '/changes/', text: 'Changes' },
  { href: '/sources/', text: 'Sources' },
];

/** Pages that lie under another one although their address does not, and pages with others under them: name and parent. */
const OTHER_PAGES: Readonly<Record<string, { text: string; parent: string }>> = {
  '/rates/': { text: 'Rates by token', parent: '/models/' },
  '/sizes/': { text: 'Sizes', parent: '/cost-per-image/' },
  '/qualities/': { text: 'Qualities', parent: '/cost-per-image/' },
  '/limits/': { text: 'Limits', parent: '/models/' },
  '/signals/': { text: 'Quality and speed', parent: '/models/' },
  '/as-of/': { text: 'As of a day', parent: '/changes/' },
  '/lineage/': { text: 'Generations', parent: '/changes/' },
  '/calendar/': { text: 'Calendar', parent: '/changes/' },
  '/conflicts/': { text: 'Disagreements', parent: '/sources/' },
  '/contribute/': { text: 'Contribute', parent: '/' },
  '/data/': { text: 'Data', parent: '/' },
  '/faq/': { text: 'Questions', parent: '/' },
  '/search/': { text: 'Search', parent: '/' },
  '/methodology/': { text: 'Methodology', parent: '/' },
  '/about/': { text: 'About', parent: '/' },
};

const HOME: TrailStep = { href: '/', text: 'Home' };

function pageAt(address: string): TrailStep | undefined {
  const other = OTHER_PAGES[address];
  return MAIN_PAGES.find(({ href }) => href === address) ?? (other && { href: address, text: other.text });
}

/** The page that one lies under: the one it is filed under here, else the nearest above its address that has a name. */
function parentOf(address: string): TrailStep {
  const filed = OTHER_PAGES[address]?.parent;
  if (filed !== undefined) return pageAt(filed) ?? HOME;
  const above = address.replace(/[^/]+\/$/, '');
  return above === '/' || above === address ? HOME : (pageAt(above) ?? parentOf(above));
}

/**
 * The pages above one, the home page first; none above the home page.
 *
 * @param address the address of the page on this site, with both slashes: `/changes/2026/`
 */
export function trailOf(address: string): TrailStep[] {
  if (address === HOME.href) return [];
  const parent = parentOf(address);
  return [...trailOf(parent.href), parent];
}

/** Fewer pages than this beside one, and those beside the page above it are named as well. */
const FEW = 3;

/**
 * The pages beside one: those filed under it, the one it lies under and the others filed there. The home page and the search are
 * left out, since every page leads to them.
 */
export function pagesBeside(address: string): TrailStep[] {
  const filedUnder = (parent: string) =>
    Object.keys(OTHER_PAGES).filter((href) => OTHER_PAGES[href]?.parent === parent && href !== '/search/');
  const parent = parentOf(address).href;
  const near = [...filedUnder(address), ...(parent === HOME.href ? [] : [parent, ...filedUnder(parent)])];
  const further = parent === HOME.href ? filedUnder(parent) : pagesBeside(parent).map(({ href }) => href);
  const all = new Set(near.length < FEW ? [...near, ...further] : near);
  return [...all].filter((href) => href !== address).flatMap((href) => pageAt(href) ?? []);
}

/** Every page that has a name in navigation. */
export function namedPages(): TrailStep[] {
  return [HOME, ...MAIN_PAGES, ...Object.entries(OTHER_PAGES).map(([href, { text }]) => ({ href, text }))];
}
