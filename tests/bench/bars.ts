/** What the site promises about its weight and speed. */
export const BARS = {
  score: 100,
  layoutShift: 0,
  /** Largest contentful paint, as a multiple of an empty page's on the same server in the same run. */
  paintRatio: 1.25,
  /** HTML with its inlined styles. Hosts send Brotli, which is a sixth smaller: within the ten segments that a new connection sends at once. */
  htmlGzipBytes: 15_000,
  /** Everything the calculator loads: scripts and the rate card. */
  calculatorGzipBytes: 95_000,
};

/** One page of every type. `interactive` ones may load scripts by themselves; `weighed` ones have the bar on their HTML. */
export const MEASURED_PAGES: readonly { path: string; interactive?: true; weighed?: true; skipAudits?: string[] }[] = [
  { path: '/', weighed: true },
  { path: '/models/' },
  { path: '/models/gpt-image-2/', weighed: true },
  { path: '/models/gpt-image-2.6-flare/' },
  { path: '/models/gemini-3-pro-image/', weighed: true },
  { path: '/routes/' },
  { path: '/routes/fal/', weighed: true },
  { path: '/plans/' },
  { path: '/plans/imagesv2/', weighed: true },
  { path: '/cost-per-image/' },
  { path: '/cost-per-image/1024x1024/' },
  { path: '/calculator/', interactive: true },
  { path: '/changes/' },
  { path: '/sources/' },
  { path: '/contribute/' },
  // Kept out of search results on purpose.
  { path: '/404/', skipAudits: ['is-crawlable'] },
];
