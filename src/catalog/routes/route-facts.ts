import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { formatMoney } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { latestCheck, placesOf, proofsOf } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { openStatement } from '../statements.ts';
import type { RouteCell } from './route-cells.ts';
import { headline, ownAt, type WireRoute } from './route-lead.ts';
import type { OwnPrice, RouteOffer } from './route-offers.ts';

/** Facts of a route that are one sentence. */
const SENTENCES = ['account', 'payment', 'regions', 'limits'] as const;

/** What a request without a quality is made at, and what that costs. */
export interface DefaultQuality {
  models: Model[];
  quality: string;
  source: string;
  /** The cost at that quality; undefined where it is not known, as with `auto`. */
  cell: RouteCell | undefined;
  /** The price of it at a size of the route's own. */
  own: OwnPrice | undefined;
  /** The cost at the headline's quality, where that is another one. */
  beside: RouteCell | undefined;
}

type Evidence = Parameters<typeof openStatement>[1]['evidence'];

/** Opens what a statement of a route rests on. */
export function openFact(catalog: Catalog, route: WireRoute, subject: string, evidence: Evidence, on: Day, book: EvidenceBook): string {
  return openStatement(catalog, { title: route.name, subject, evidence, file: `data/routes/${route.id}.json` }, on, book);
}

/** What requests without a quality are made at: models that share quality, source and cost stand together. */
export function defaultQualities(
  catalog: Catalog,
  route: WireRoute,
  offers: readonly RouteOffer[],
  on: Day,
  book: EvidenceBook,
): DefaultQuality[] {
  const items = route.defaultQualities.flatMap(({ model: id, quality, evidence }): DefaultQuality[] => {
    const model = catalog.card.models.find((each) => each.id === id);
    if (model === undefined) return [];
    const offer = offers.find((each) => each.model.id === id);
    const cell = offer?.cells.find((each) => each.quality === quality);
    const own = offer && cell === undefined ? ownAt(catalog, offer, quality) : undefined;
    const other = offer?.cells.find((each) => each.quality === headline(catalog).quality);
    return [
      {
        models: [model],
        quality,
        source: openFact(catalog, route, 'quality of a request without one', evidence, on, book),
        cell,
        own: own?.quality === quality ? own : undefined,
        beside: other === cell ? undefined : other,
      },
    ];
  });
  const groups = Map.groupBy(items, ({ quality, source, cell, own }) => (cell || own ? Symbol() : `${quality} ${source}`));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, models: group.flatMap(({ models }) => models) }];
  });
}

/** What a route states about itself, and what it leaves open with the pages it was looked for in. */
export function routeFacts(catalog: Catalog, route: WireRoute, on: Day, book: EvidenceBook) {
  const stated = SENTENCES.flatMap((id) => {
    const fact = route[id];
    return fact.kind === 'stated' ? [{ id, text: fact.text, source: openFact(catalog, route, id, fact.evidence, on, book) }] : [];
  });
  const { prepaidMinimum } = route;
  const open = (evidence: Evidence) => openFact(catalog, route, 'least paid in advance', evidence, on, book);
  const missing = [...SENTENCES, 'prepaidMinimum' as const].flatMap((id) => {
    const fact = route[id];
    return fact.kind === 'not-stated' ? [{ id, places: placesOf(catalog, fact.lookedAt) }] : [];
  });
  return {
    stated,
    prepaid:
      prepaidMinimum.kind === 'not-stated'
        ? undefined
        : {
            text: prepaidMinimum.kind === 'amount' ? formatMoney(prepaidMinimum.price) : 'nothing',
            source: open(prepaidMinimum.evidence),
            check: latestCheck(proofsOf(catalog, prepaidMinimum.evidence), on),
          },
    /** What was looked for and not found, by the pages it was looked for in. */
    missing: [...Map.groupBy(missing, ({ places }) => places)].map(([places, group]) => ({ places, ids: group.map(({ id }) => id) })),
  };
}
