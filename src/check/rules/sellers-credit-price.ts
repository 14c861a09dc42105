import { exact } from '../../domain/exact.ts';
import { eachRecord } from '../each.ts';
import type { Rule } from '../rule.ts';

const MOST = exact(5);

/** A credit that costs more than any does. */
export const sellersCreditPrice: Rule = {
  id: 'sellers/credit-price',
  severity: 'error',
  what: 'A credit costs five dollars at most.',
  why: 'Credits are sold by the hundred. A dearer one is a price in cents, or a grant that lost its thousands.',
  todo: 'Look at the page again: the price, the credits, and the period each is for.',
  check: eachRecord('sellers', ({ offers }) =>
    offers.flatMap(({ editions }, offer) =>
      editions.flatMap(({ price, grant }, index) => {
        if (price.kind !== 'price' || price.price.currency !== 'USD' || grant.kind !== 'credits') return [];
        const [usd, credits] = [exact(price.price.amount), exact(grant.amount)];
        if (credits.compare(0) === 0 || usd.compare(credits.mul(MOST)) <= 0) return [];
        const found = `${JSON.stringify(price.price.amount)} for ${grant.amount} credits`;
        return [{ path: `offers[${offer}].editions[${index}].price.price.amount`, found, expected: 'at most 5 for a credit' }];
      }),
    ),
  ),
};
