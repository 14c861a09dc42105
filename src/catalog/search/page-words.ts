/** What a page is found by beside its name. */
export interface PageWords {
  /** What it tells, in one line; shown with a result. */
  text: string;
  /** What else people type who look for it. */
  asked: readonly string[];
}

/** The words of every page that has a name in navigation, by its address. */
export const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
  '/': { text: 'What an image costs today, and what else there is', asked: ['start', 'overview'] },
  '/models/': { text: 'Every model with its state and rates', asked: ['all models', 'list of models', 'model list', 'vendors'] },
  '/cost-per-image/': { text: 'Cost by model, quality and size', asked: ['price list', 'cheapest', 'cheapest image', 'price table'] },
  '/compare/': { text: 'Pairs of models by equal settings', asked: ['comparison', 'versus', 'alternatives', 'difference'] },
  '/calculator/': { text: 'The cost of your own job, by month and accepted image', asked: ['estimate', 'estimator', 'budget', 'my cost'] },
  '/routes/': {
    text: 'Where to buy: API, cloud, gateway, plan',
    asked: ['providers', 'provider', 'resellers', 'gateways', 'where to buy', 'api'],
  },
  '/plans/': {
    text: 'Sellers of credits against the API',
    asked: ['credits', 'subscription', 'subscriptions', 'credit packs', 'sellers', 'discount', 'coupon', 'cancel subscription'],
  },
  '/guides/': { text: 'One decision each, with figures', asked: ['help', 'how to', 'tutorial', 'blog'] },
  '/changes/': {
    text: 'What changed, with old and new value',
    asked: ['price history', 'history', 'news', 'price increase', 'price drop', 'rss', 'atom', 'feed'],
  },
  '/sources/': { text: 'Which pages are read, when, with what result', asked: ['evidence', 'references', 'official pricing page'] },
  '/rates/': {
    text: 'What each model charges per 1M tokens',
    asked: ['token prices', 'price per token', 'per million tokens', 'input tokens', 'output tokens'],
  },
  '/sizes/': {
    text: 'The cheapest legal size of each shape',
    asked: [
      'aspect ratio',
      'resolution',
      'dimensions',
      'pixels',
      'landscape',
      'portrait',
      'square',
      '16:9',
      '9:16',
      '4:3',
      '3:2',
      '1:1',
      'size finder',
      '1080p',
      '720p',
    ],
  },
  '/qualities/': {
    text: 'Tokens of each quality, and which are equal',
    asked: ['tokens per image', 'low medium high', 'quality settings', 'how many tokens'],
  },
  '/limits/': {
    text: 'Images a minute by usage tier and size',
    asked: [
      'rate limit',
      'rate limits',
      'images per minute',
      'tokens per minute',
      'rpm',
      'ipm',
      'tpm',
      'quota',
      'throughput',
      'usage tier',
    ],
  },
  '/signals/': {
    text: 'Ratings and times that others measured',
    asked: ['best model', 'best', 'arena', 'elo', 'benchmark', 'leaderboard', 'latency', 'how fast', 'seconds'],
  },
  '/as-of/': { text: 'The rate card of any past day', asked: ['past price', 'old prices', 'last year', 'price last month', 'archive'] },
  '/lineage/': {
    text: 'What an image cost in each generation',
    asked: ['price trend', 'price over time', 'chart', 'older versions', 'evolution'],
  },
  '/calendar/': {
    text: 'Announced prices and ends of sale',
    asked: ['shutdown', 'deprecation', 'end of life', 'sunset', 'retired', 'ics', 'upcoming'],
  },
  '/conflicts/': { text: 'Each claim, the one used here, and why', asked: ['conflicts', 'contradiction', 'disputed'] },
  '/contribute/': { text: 'How to report or correct a price', asked: ['report', 'wrong price', 'correction', 'error', 'github', 'edit'] },
  '/data/': {
    text: 'JSON, CSV, feeds, badges and licence',
    asked: [
      'download',
      'json',
      'csv',
      'dataset',
      'open data',
      'badge',
      'schema',
      'licence',
      'license',
      'price api',
      'llms.txt',
      'markdown',
    ],
  },
  '/faq/': { text: 'Short answers to what people ask', asked: ['faq', 'help'] },
  '/search/': { text: 'Every page by name', asked: [] },
  '/methodology/': {
    text: 'How figures are computed, checked and aged',
    asked: ['method', 'how computed', 'formula', 'accuracy', 'stale', 'rounding', 'rules'],
  },
  '/about/': {
    text: 'Who this is, and what is collected',
    asked: ['contact', 'privacy', 'imprint', 'cookies', 'affiliate', 'accessibility', 'email'],
  },
};
