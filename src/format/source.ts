/** What the sources of each page stand behind, in a word for a link, after “behind”, and told in full. */
export const PURPOSES = {
  prices: {
    short: 'Prices on sale',
    behind: 'prices of models on sale',
    holds: 'the rates in effect, how the tokens of an image are counted, and the prices that makers publish',
  },
  plans: {
    short: 'Credit plans',
    behind: 'credit plans and their sellers',
    holds: 'what an offer costs and grants, what an image takes, terms, claims, and what was looked for and is not stated',
  },
  routes: {
    short: 'Ways to buy',
    behind: 'ways to buy',
    holds: 'who bills, which account it takes, fees, limits and the prices of models no longer on sale there',
  },
  other: {
    short: 'Everything else',
    behind: 'past prices and other facts',
    holds: 'models that have ended, what a model can do, measured figures, and disagreements',
  },
};

/** Whose word sources are, several of them. */
export const SOURCE_KINDS = { vendor: 'Makers', gateway: 'Gateways', seller: 'Sellers', 'third-party': 'Third parties' };
