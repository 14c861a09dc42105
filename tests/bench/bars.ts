/** What the site promises about its weight and speed. */
export const BARS = {
  score: 100,
  layoutShift: 0,
  /** Largest contentful paint, as a multiple of an empty page's on the same server in the same run. */
  paintRatio: 1.25,
  /** HTML with its inlined styles, as it is sent: with some 200 B of packed headers within the ten segments of 1,460 B that a new connection sends at once. */
  htmlBytes: 14_400,
  /** What the calculator loads for its first result: scripts and the rate card. */
  calculatorGzipBytes: 95_000,
  /** What the tools of a table load when they are first used: their script, with a library that writes CSV, and the rows of the largest table. */
  tableToolsBytes: 11_000,
  tableFileBytes: 24_000,
  /** How long the tools may hold a slow phone up until rows that were filtered or sorted are ready to be painted, with ten times the rows. */
  tableMs: 50,
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
  { path: '/cost-per-image/all/', weighed: true },
  { path: '/cost-per-image/1024x1024/', weighed: true },
  { path: '/sizes/', weighed: true },
  { path: '/qualities/', weighed: true },
  { path: '/limits/', weighed: true },
  { path: '/compare/', weighed: true },
  { path: '/compare/gpt-image-2-vs-gemini-3-pro-image/', weighed: true },
  { path: '/calculator/', interactive: true, weighed: true },
  { path: '/calculator/20-5-2/', interactive: true, weighed: true },
  { path: '/changes/', weighed: true },
  { path: '/changes/2026-08-07-gpt-image-2-comfy-standard/' },
  { path: '/lineage/', weighed: true },
  { path: '/as-of/', weighed: true },
  { path: '/as-of/2026-04-24/', weighed: true },
  { path: '/calendar/', weighed: true },
  { path: '/signals/', weighed: true },
  { path: '/guides/', weighed: true },
  { path: '/guides/workflow-cost/', weighed: true },
  { path: '/faq/', weighed: true },
  { path: '/methodology/', weighed: true },
  { path: '/about/', weighed: true },
  { path: '/search/', interactive: true },
  { path: '/conflicts/' },
  { path: '/sources/' },
  { path: '/contribute/' },
  { path: '/data/', weighed: true },
  // Kept out of search results on purpose.
  { path: '/404/', skipAudits: ['is-crawlable'] },
];
