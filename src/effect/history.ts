import { type Catalog, modelName, routeName } from '../catalog/catalog.ts';
import { toWhen } from '../catalog/rate-card.ts';
import type { Day, When } from '../domain/day.ts';
import { exact } from '../domain/exact.ts';
import type { Edition } from '../domain/rate-card.ts';
import { priceChanges } from '../domain/rate-changes.ts';
import { formatChange } from '../format/entry.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatOffer } from '../format/plan.ts';
import { formatWhen } from '../format/words.ts';

/** An edition that was on record and does not stand as it was. What is written stays, but for corrections of our own. */
export interface Rewrite {
  file: string;
  /** What it is the price of. */
  subject: string;
  from: When;
  what: string;
  /** Whether a notice of a correction comes with it; undefined for what has no notices. */
  corrected: boolean | undefined;
}

/** The most rates that a rewrite names one by one. */
const MOST_NAMED = 3;

/** Fields of an edition that say what it rests on, not what it states. */
const GROUNDS = new Set(['readings', 'lookedAt', 'evidence', 'condition', 'fee', 'text']);

/** What an edition states, without what it rests on, and each amount in one way of writing. */
function statementOf(value: unknown): string {
  return JSON.stringify(value, (key, part) => {
    if (GROUNDS.has(key)) return undefined;
    return key === 'amount' && typeof part === 'string' ? exactUsd(exact(part)) : part;
  });
}

function whenKey({ earliest, latest }: When): string {
  return `${earliest ?? ''}/${latest}`;
}

/** Models about which a correction was added. */
function correctedModels(base: Catalog, head: Catalog): Set<string> {
  const known = new Set(base.notices.map(({ id }) => id));
  return new Set(head.notices.filter(({ id, kind }) => kind === 'correction' && !known.has(id)).flatMap(({ models }) => models));
}

function howChanged(head: Catalog, before: Edition, after: Edition): string {
  const changes = priceChanges(before.pricing, after.pricing, (id) => routeName(head, id));
  if (before.pricing.shape !== after.pricing.shape) return `priced as ${before.pricing.shape}, now as ${after.pricing.shape}`;
  if (changes.length === 0) return 'its terms are others';
  const named = changes.slice(0, MOST_NAMED).map(formatChange);
  const rest = changes.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

const seriesOf = ({ model, route, tier }: Edition) => `${model} ${route} ${tier}`;

/** Editions of rates that are gone, re-dated or state something else, and new ones that are dated before one on record. */
function rewrittenRates(base: Catalog, head: Catalog, on: Day): Rewrite[] {
  const corrected = correctedModels(base, head);
  const rewrite = (edition: Edition, what: string): Rewrite => ({
    file: `data/rates/${edition.route}/${edition.model}.json`,
    subject: [modelName(base, edition.model), edition.tier, routeName(base, edition.route)].join(', '),
    from: edition.from,
    what,
    corrected: corrected.has(edition.model),
  });
  const before = Map.groupBy(base.card.editions, seriesOf);
  const after = Map.groupBy(head.card.editions, seriesOf);
  return [...before].flatMap(([series, editions]) => {
    const now = after.get(series) ?? [];
    const find = (list: readonly Edition[], { from }: Edition) => list.find((each) => whenKey(each.from) === whenKey(from));
    const newest =
      editions
        .map(({ from }) => from.latest)
        .toSorted()
        .at(-1) ?? '';
    return [
      ...editions
        .filter(({ from }) => from.latest <= on)
        .flatMap((edition) => {
          const same = find(now, edition);
          if (same === undefined) return [rewrite(edition, 'gone, or dated otherwise')];
          return statementOf(edition.pricing) === statementOf(same.pricing) ? [] : [rewrite(edition, howChanged(head, edition, same))];
        }),
      ...now
        .filter((edition) => find(editions, edition) === undefined && edition.from.latest < newest)
        .map((edition) => rewrite(edition, 'put in before one that is on record')),
    ];
  });
}

/** Editions of sellers' offers that are gone, re-dated or state something else. */
function rewrittenOffers(base: Catalog, head: Catalog, on: Day): Rewrite[] {
  return base.sellers.flatMap((seller) => {
    const now = head.sellers.find(({ id }) => id === seller.id);
    if (now === undefined) return [];
    return seller.offers.flatMap((offer) => {
      const others = now.offers.find(({ id }) => id === offer.id)?.editions ?? [];
      return offer.editions.flatMap((edition): Rewrite[] => {
        const from = toWhen(edition.from);
        if (from.latest > on) return [];
        const same = others.find((each) => whenKey(toWhen(each.from)) === whenKey(from));
        const stated = ({ price, grant }: typeof edition) => statementOf({ price, grant });
        if (same !== undefined && stated(same) === stated(edition)) return [];
        return [
          {
            file: `data/sellers/${seller.id}.json`,
            subject: `${seller.name}, ${formatOffer(offer.name, offer.kind)}`,
            from,
            what: same === undefined ? 'gone, or dated otherwise' : 'its price or what it gives is another',
            corrected: undefined,
          },
        ];
      });
    });
  });
}

/** Every edition on record that took effect by a day and does not stand as it was. */
export function rewritesOf(base: Catalog, head: Catalog, on: Day): Rewrite[] {
  return [...rewrittenRates(base, head, on), ...rewrittenOffers(base, head, on)];
}

/** An edition that was added, with whether it is in effect. */
export interface NewEdition {
  subject: string;
  from: string;
  isToCome: boolean;
}

/** Editions of rates that were added to those of a model, a route and a tier. */
export function newEditions(base: Catalog, head: Catalog, on: Day): NewEdition[] {
  const known = new Set(base.card.editions.map((edition) => `${seriesOf(edition)} ${whenKey(edition.from)}`));
  return head.card.editions
    .filter((edition) => !known.has(`${seriesOf(edition)} ${whenKey(edition.from)}`))
    .map(({ model, route, tier, from }) => ({
      subject: [modelName(head, model), tier, routeName(head, route)].join(', '),
      from: formatWhen(from),
      isToCome: from.latest > on,
    }));
}
