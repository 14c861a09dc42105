/** What the site promises about its weight and speed. */
export const BARS = {
  score: 100,
  layoutShift: 0,
  /** Largest contentful paint, as a multiple of an empty page's on the same server in the same run. */
  paintRatio: 1.25,
  /** HTML with its inlined styles, as it is sent: with its headers within the ten segments of 1,460 B that a new connection sends at once. */
  htmlBytes: 14_000,
  /** What the calculator loads for its first result: scripts and the rate card. */
  calculatorGzipBytes: 95_000,
  /** How much later than in a plain field a key may be seen in the calculator: one frame of a usual screen. */
  inputMs: 16.7,
};

/** One page of every type. `interactive` ones may load scripts by themselves; `weighed` ones have the bar on their HTML. */
export const MEASURED_PAGES: readonly { path: string; interactive?: true; weighed?: true; skipAudits?: string[] }[] = [
  { path: '/', weighed: true },
  { path: '/models/', weighed: true },
  { path: '/models/gpt-image-2/', weighed: true },
  { path: '/models/gpt-image-2.6-flare/' },
  { path: '/models/gemini-3-pro-image/', weighed: true },
  { path: '/rates/', weighed: true },
  { path: '/routes/', weighed: true },
  { path: '/routes/fal/', weighed: true },
  { path: '/plans/', weighed: true },
  { path: '/plans/imagesv2/', weighed: true },
  { path: '/cost-per-image/', weighed: true },
  { path: '/cost-per-image/1024x1024/', weighed: true },
  { path: '/sizes/', weighed: true },
  { path: '/qualities/', weighed: true },
  { path: '/limits/', weighed: true },
  { path: '/compare/', weighed: true },
  { path: '/compare/gpt-image-2-vs-gemini-3-pro-image/', weighed: true },
  { path: '/calculator/', interactive: true },
  { path: '/calculator/20-5-2/', interactive: true },
  { path: '/changes/' },
  { path: '/sources/' },
  { path: '/contribute/' },
  // Kept out of search results on purpose.
  { path: '/404/', skipAudits: ['is-crawlable'] },
];
