import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

const isNothing = (amount: string) => /^0(?:\.0+)?$/.test(amount);

/** Amounts of a seller that are nothing. */
export const sellersNothing: Rule = {
  id: 'sellers/nothing',
  severity: 'error',
  what: 'An offer costs and grants more than nothing, and so does an image; what is free is of the kind “free”.',
  why: 'Money per credit is a quotient: with no credits it has no value, and with no price it says that all is free.',
  incident: 'BerriAI/litellm priced unknown models at zero for ten days.',
  todo: 'Write the amount the page states; for a free offer the kind “free”, for what is not stated the kind “unknown”.',
  check: eachRecord('sellers', ({ offers, rates }) => {
    const finding = (path: string, amount: string) => ({ path, found: JSON.stringify(amount), expected: 'more than nothing' });
    const ofOffers = offers.flatMap(({ editions }, offer) =>
      editions.flatMap(({ price, grant }, index) => {
        const at = `offers[${offer}].editions[${index}]`;
        return [
          ...(price.kind === 'price' && isNothing(price.price.amount) ? [finding(`${at}.price.price.amount`, price.price.amount)] : []),
          ...(grant.kind === 'credits' && isNothing(grant.amount) ? [finding(`${at}.grant.amount`, grant.amount)] : []),
        ];
      }),
    );
    const ofRates = rates.flatMap(({ cost }, index) => {
      if (cost.kind === 'credits' && isNothing(cost.amount)) return [finding(`rates[${index}].cost.amount`, cost.amount)];
      if (cost.kind === 'credits-per-token' && isNothing(cost.credits)) return [finding(`rates[${index}].cost.credits`, cost.credits)];
      if (cost.kind === 'price' && isNothing(cost.price.amount)) return [finding(`rates[${index}].cost.price.amount`, cost.price.amount)];
      return [];
    });
    return [...ofOffers, ...ofRates];
  }),
};
