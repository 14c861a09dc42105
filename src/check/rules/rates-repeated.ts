import { eachRecord, type Local } from '../each.ts';
import type { Rule } from '../rule.ts';

/** What an edition states, without the day and without what it rests on. */
function stated(edition: object): string {
  return JSON.stringify(edition, (key, value) =>
    /evidence$|^(?:lookedAt|from|fromBasis|recordedOn|sameAs)$/i.test(key) ? undefined : value,
  );
}

function repeated(editions: readonly object[], isSibling: (a: number, b: number) => boolean, at: string): Local[] {
  return editions.flatMap((edition, index) => {
    const before = editions.slice(0, index).findLastIndex((_, each) => isSibling(each, index));
    const older = editions[before];
    if (older === undefined || stated(older) !== stated(edition)) return [];
    const found = `all that ${at}[${before}] states`;
    return [{ path: `${at}[${index}]`, found, expected: 'an amount, a condition or a term that is another' }];
  });
}

const ofRates = eachRecord('rates', ({ editions }) => repeated(editions, (a, b) => editions[a]?.tier === editions[b]?.tier, 'editions'));

const ofOffers = eachRecord('sellers', ({ offers }) =>
  offers.flatMap(({ editions }, offer) => repeated(editions, () => true, `offers[${offer}].editions`)),
);

/** An edition that states nothing new. */
export const ratesRepeated: Rule = {
  id: 'rates/repeated',
  severity: 'error',
  what: 'An edition states something else than the one before it.',
  why: 'An edition is begun as a copy of the one before. One that stayed a copy says that a price changed on a day on which it did not.',
  incident: 'Helicone, Gooey and endoflife.date had records that were copied and not changed.',
  todo: 'Write what the page says now. If nothing has changed, take the edition out and record a re-check with data:confirm.',
  check: (data) => [...ofRates(data), ...ofOffers(data)],
};
