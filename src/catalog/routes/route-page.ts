import type { Day } from '../../domain/day.ts';
import { TIERS, type Tier } from '../../domain/rate-card.ts';
import { type Catalog, routeName } from '../catalog.ts';
import { type Check, lastRead, oldestCheck, proofsOf } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { rankedSpread } from '../plans/plans-page.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { defaultQualities, openFact, routeFacts } from './route-facts.ts';
import { leadOffer, offerRange, offersOf, type WireRoute } from './route-lead.ts';
import { type RouteOffer, routeOffer } from './route-offers.ts';
import { routePlans, routeSellers } from './route-plans.ts';
import { meterTables } from './route-rates.ts';

/** Sentences a route states, each kind in a list of its own. */
const REMARKS = ['bestFor', 'avoidIf', 'boundary', 'excludes', 'watchouts'] as const;

/** Everything a route states with evidence, apart from its prices. */
function statementsOf(route: WireRoute) {
  const facts = [route.account, route.payment, route.regions, route.limits, route.prepaidMinimum, route.prices];
  const remarks = REMARKS.flatMap((kind) => route[kind]);
  return [...facts, ...remarks, ...route.defaultQualities].flatMap((each) => ('evidence' in each ? each.evidence : []));
}

/** When what a route states was last read. */
export function lastReadOf(catalog: Catalog, route: WireRoute, on: Day): Check | undefined {
  return lastRead(proofsOf(catalog, statementsOf(route)), on);
}

/** Whether a text names something, as a word of its own. */
function names(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** Disagreements about what the route sells: those that name it or its seller, and for a model's main route those that name no other. */
function conflictsOf(catalog: Catalog, route: WireRoute, offers: readonly RouteOffer[]): Catalog['conflicts'] {
  const calledOf = ({ name, billedBy, kind, prices, tiers }: WireRoute) => [
    name,
    ...(kind === 'gateway' ? [billedBy] : []),
    ...(prices.kind === 'tier' ? tiers.map((tier) => tier.name) : []),
  ];
  const sellers = route.prices.kind === 'plans' && route.prices.sellers.length === 1 ? route.prices.sellers : [];
  const sold = new Set(offers.map((offer) => offer.model.id));
  const mains = new Set(offers.filter((offer) => offer.markup.kind === 'main').map((offer) => offer.model.id));
  return catalog.conflicts.filter(({ title, claims, models, sellers: about = [] }) => {
    if (about.some((id) => sellers.includes(id))) return true;
    if (!models.some((id) => sold.has(id))) return false;
    const text = [title, ...claims.map(({ claim }) => claim)].join(' ');
    const isNamed = (each: WireRoute) => calledOf(each).some((name) => names(text, name));
    if (isNamed(route)) return true;
    return models.some((id) => mains.has(id)) && !catalog.routes.some((each) => each !== route && isNamed(each));
  });
}

/** The tiers beside the standard one on which a route sells, with each model's offer there. */
function tierOffers(catalog: Catalog, route: WireRoute, offers: readonly RouteOffer[], on: Day, book: EvidenceBook) {
  if (route.prices.kind !== 'rates') return [];
  const sold = TIERS.filter((tier) => tier !== 'standard' && route.tiers.some(({ id }) => id === tier));
  return sold.map((tier: Tier) => ({
    tier,
    offers: new Map(offers.map(({ model }) => [model.id, routeOffer(catalog, model, route.id, on, book, tier)])),
  }));
}

/** Whether an offer has several qualities at other prices than those they are set against. */
function isCompared({ markup, cells }: RouteOffer): boolean {
  return cells.length > 1 && markup.kind === 'multiple' && !(markup.least.equals(1) && markup.most.equals(1));
}

/** Everything the page of one route says, ready to be laid out. */
export function routePage(catalog: Catalog, id: string, on: Day) {
  const route = catalog.routes.find((each) => each.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  const book = new EvidenceBook();
  const offers = offersOf(catalog, route, on, book);
  const lead = leadOffer(catalog, offers);
  const range = offerRange(offers);
  const ends = [range?.least.offer.check, range?.most.offer.check];
  const remarks = (kind: (typeof REMARKS)[number], subject: string) =>
    route[kind].map(({ text, evidence }, index) => {
      return { text, source: openFact(catalog, route, { subject, evidence, at: `${kind}[${index}]` }, on, book) };
    });
  const { prices } = route;
  const related = catalog.routes.filter((each) => each.kind === route.kind && each.id !== id);
  const recorded = new Set(catalog.rates.filter((rates) => rates.route === id).map((rates) => rates.model));
  return {
    route,
    book,
    offers,
    lead,
    range,
    /** The last check of what the first screen says. */
    check: prices.kind === 'plans' ? lastReadOf(catalog, route, on) : (lead?.check ?? oldestCheck(ends) ?? lastReadOf(catalog, route, on)),
    facts: routeFacts(catalog, route, on, book),
    defaults: defaultQualities(catalog, route, offers, on, book),
    tiers: tierOffers(catalog, route, offers, on, book),
    /** The lead, where its qualities are shown one by one beside what they are set against. */
    compared: lead !== undefined && isCompared(lead) ? lead : undefined,
    /** Offers with prices at sizes that only the route knows. */
    own: offers.filter((offer) => offer.own.some((each) => each.size !== null)),
    meters: meterTables(catalog, lead === undefined ? [] : [lead, ...offers.filter((offer) => offer !== lead)], on, book),
    adds:
      prices.kind === 'adds'
        ? {
            text: prices.text,
            base: prices.route,
            baseName: routeName(catalog, prices.route),
            source: openFact(catalog, route, { subject: 'what it adds', evidence: prices.evidence, at: 'prices' }, on, book),
          }
        : undefined,
    plans: routePlans(catalog, route, on, book),
    sellers: routeSellers(catalog, route, on),
    /** What the sellers of this route that can be ranked ask, as times the API's cost; for a route of several. */
    spread: prices.kind === 'plans' && prices.sellers.length > 1 ? rankedSpread(catalog, prices.sellers, on) : undefined,
    bestFor: remarks('bestFor', 'whom it suits'),
    avoidIf: remarks('avoidIf', 'whom it does not suit'),
    boundary: remarks('boundary', 'what it is not'),
    excludes: remarks('excludes', 'what its prices leave out'),
    watchouts: remarks('watchouts', 'what to watch out for'),
    conflicts: conflictsOf(catalog, route, offers),
    related,
    /** Models whose price there is on record, though they are on sale no more. */
    ended: catalog.card.models.filter((model) => recorded.has(model.id) && !isOnSale(standingOf(model, on))),
  };
}
