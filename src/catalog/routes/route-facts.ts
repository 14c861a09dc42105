import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { formatMoney } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { latestCheck, ownerOf, placesOf, proofsOf } from '../evidence.ts';
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

const fileOf = (route: WireRoute) => `data/routes/${route.id}.json`;

/** A statement of a route. */
interface Fact {
  subject: string;
  evidence: Evidence;
  /** Where it is written in the route's file, as a JSON path. */
  at: string;
  /** What its cells show. */
  shown?: string[];
  /** The section of the route's page it stands in; that of its facts when left out. */
  section?: string;
}

/** Opens what a statement of a route rests on. */
export function openFact(catalog: Catalog, route: WireRoute, { section = 'facts', ...fact }: Fact, on: Day, book: EvidenceBook): string {
  const full = { href: `/routes/${route.id}/#${section}`, of: 'figure' } as const;
  return openStatement(catalog, { title: route.name, ...fact, file: fileOf(route), full }, on, book);
}

/** What requests without a quality are made at: models that share quality, source and cost stand together. */
export function defaultQualities(
  catalog: Catalog,
  route: WireRoute,
  offers: readonly RouteOffer[],
  on: Day,
  book: EvidenceBook,
): DefaultQuality[] {
  const items = route.defaultQualities.flatMap(({ model: id, quality, evidence }, index): DefaultQuality[] => {
    const model = catalog.card.models.find((each) => each.id === id);
    if (model === undefined) return [];
    const offer = offers.find((each) => each.model.id === id);
    const cell = offer?.cells.find((each) => each.quality === quality);
    const own = offer && cell === undefined ? ownAt(catalog, offer, quality) : undefined;
    const subject = 'quality of a request without one';
    const other = offer?.cells.find((each) => each.quality === headline(catalog).quality);
    return [
      {
        models: [model],
        quality,
        source: openFact(catalog, route, { subject, evidence, at: `defaultQualities[${index}].quality`, shown: [quality] }, on, book),
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
    if (fact.kind !== 'stated') return [];
    return [{ id, text: fact.text, source: openFact(catalog, route, { subject: id, evidence: fact.evidence, at: id }, on, book) }];
  });
  const { prepaidMinimum } = route;
  const prepaid = prepaidMinimum.kind === 'amount' ? formatMoney(prepaidMinimum.price) : 'nothing';
  const open = (evidence: Evidence) => {
    return openFact(catalog, route, { subject: 'least paid in advance', evidence, at: 'prepaidMinimum', shown: [prepaid] }, on, book);
  };
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
            text: prepaid,
            source: open(prepaidMinimum.evidence),
            check: latestCheck(proofsOf(catalog, prepaidMinimum.evidence), on, ownerOf(catalog, fileOf(route))),
          },
    /** What was looked for and not found, by the pages it was looked for in. */
    missing: [...Map.groupBy(missing, ({ places }) => places)].map(([places, group]) => ({ places, ids: group.map(({ id }) => id) })),
  };
}
