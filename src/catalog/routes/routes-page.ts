import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import { ROUTE_KIND_ORDER } from '../../format/route.ts';
import { type Catalog, modelName } from '../catalog.ts';
import type { Check } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { rankedSpread } from '../plans/plans-page.ts';
import { tableSizes } from '../table-sizes.ts';
import type { RouteCell } from './route-cells.ts';
import { type DefaultQuality, defaultQualities, openFact, routeFacts } from './route-facts.ts';
import { cellAt, headline, leadOffer, offersOf, ownAt, type WireRoute } from './route-lead.ts';
import { markupOf, mayRankOffer, type OwnPrice, type RouteOffer } from './route-offers.ts';
import { lastReadOf } from './route-page.ts';
import { type RoutePlan, routePlans } from './route-plans.ts';

/** One route among all. */
export interface RouteRow {
  route: WireRoute;
  /** The offer it is compared by: the headline's model, or another one where that is not sold. */
  lead: RouteOffer | undefined;
  sellsHeadline: boolean;
  /** The setting the offer is named at: one of the model's, or else one that only the route knows. */
  cell: RouteCell | undefined;
  own: OwnPrice | undefined;
  /** The plans it is bought by, where it is bought by one seller's. */
  plans: RoutePlan[];
  /** How many models on sale it prices. */
  models: number;
  /** What requests without a quality are made at, for the headline's model before others. */
  fallback: DefaultQuality | undefined;
  prepaid: ReturnType<typeof routeFacts>['prepaid'];
  /** Opens how much can be made in a time; undefined where nothing is stated. */
  limits: string | undefined;
  check: Check | undefined;
}

/** A route's row, with everything it states opened in a book of which the page shows a part. */
function rowOf(catalog: Catalog, route: WireRoute, on: Day, aside: EvidenceBook): RouteRow {
  const offers = offersOf(catalog, route, on, aside);
  const lead = leadOffer(catalog, offers);
  const { model } = headline(catalog);
  const found = defaultQualities(catalog, route, offers, on, aside);
  const { limits } = route;
  const cell = lead && cellAt(catalog, lead);
  return {
    route,
    lead,
    sellsHeadline: lead?.model.id === model,
    cell,
    own: lead && cell === undefined ? ownAt(catalog, lead) : undefined,
    plans: routePlans(catalog, route, on, aside)?.plans ?? [],
    models: offers.length,
    fallback: found.find(({ models }) => models.some((each) => each.id === model)) ?? found[0],
    prepaid: routeFacts(catalog, route, on, aside).prepaid,
    limits:
      limits.kind === 'stated'
        ? openFact(catalog, route, { subject: 'limits', evidence: limits.evidence, at: 'limits' }, on, aside)
        : undefined,
    check: lead?.check ?? lastReadOf(catalog, route, on),
  };
}

/** Whether a row's price may stand in a claim about the headline's model. */
function mayRank({ lead, sellsHeadline }: RouteRow): boolean {
  return sellsHeadline && lead !== undefined && mayRankOffer(lead);
}

/** Orders rows of one kind: leading vendors, those that sell the headline's model, the reference, confirmed multiples from the least up, the rest by name. */
function byPlace(catalog: Catalog): (a: RouteRow, b: RouteRow) => number {
  const leading = catalog.editorial[0]?.leadVendors ?? [];
  const placeOf = (row: RouteRow) => {
    const vendor = row.route.kind === 'vendor-api' ? leading.indexOf(row.route.vendor ?? '') : -1;
    const standing = row.lead?.markup.kind === 'main' ? 0 : mayRank(row) ? 1 : row.lead?.markup.kind === 'multiple' ? 2 : 3;
    return (vendor < 0 ? leading.length : vendor) * 100 + (row.sellsHeadline ? standing : 10);
  };
  const leastOf = (row: RouteRow) => (mayRank(row) && row.lead && markupOf(row.lead)?.least) || exact(0);
  return (a, b) => placeOf(a) - placeOf(b) || leastOf(a).compare(leastOf(b)) || a.route.name.localeCompare(b.route.name, 'en');
}

/** A sentence of a route with what it rests on. */
interface Sentence {
  text: string;
  source: string;
}

/** Who bills what, in sentences of the data: what a chat plan does not pay for, what credits do not buy, and whose bill gateways and clouds send. */
function boundaryOf(catalog: Catalog, rows: readonly RouteRow[], on: Day, aside: EvidenceBook) {
  const vendor = catalog.models.find((each) => each.id === headline(catalog).model)?.vendor;
  const chat = rows.find(({ route }) => route.kind === 'chat-plan' && route.vendor === vendor)?.route;
  const seller = rows.find(({ route }) => route.kind === 'credit-seller')?.route;
  const first = (route: WireRoute | undefined, kind: 'boundary' | 'excludes'): Sentence[] => {
    const [remark] = route?.[kind] ?? [];
    if (route === undefined || remark === undefined) return [];
    const fact = { subject: 'who bills what', evidence: remark.evidence, at: `${kind}[0]`, section: kind };
    return [{ text: remark.text, source: openFact(catalog, route, fact, on, aside) }];
  };
  const makers = new Set(catalog.vendors.map(({ name }) => name));
  const resold = rows.filter(({ route }) => route.kind === 'gateway');
  return {
    sentences: [...first(chat, 'boundary'), ...first(seller, 'excludes')],
    gateways: resold.length,
    ownBill: resold.filter(({ route }) => !makers.has(route.billedBy)).length,
  };
}

/** Every id of evidence that a row shows. */
function shownBy({ lead, cell, own, plans, fallback, prepaid, sellsHeadline }: RouteRow): (string | undefined)[] {
  const priced = plans.filter(({ item }) => item.plan.price.kind === 'price');
  return [
    ...(sellsHeadline ? [cell?.evidence, own?.evidence] : []),
    lead?.markup.kind === 'multiple' ? lead.evidence : undefined,
    priced[0]?.source,
    fallback?.source,
    fallback?.cell?.evidence,
    fallback?.own?.evidence,
    prepaid?.source,
  ];
}

/** Whether a route sells the headline's model, by the image or by plan. */
function sellsIt(catalog: Catalog, { route, sellsHeadline }: RouteRow): boolean {
  const { model } = headline(catalog);
  const vendor = catalog.models.find((each) => each.id === model)?.vendor;
  if (route.prices.kind !== 'plans') return sellsHeadline;
  const { sellers } = route.prices;
  return (
    route.vendor === vendor || catalog.sellers.some(({ id, rates }) => sellers.includes(id) && rates.some((rate) => rate.model === model))
  );
}

/** Everything the page of all routes says. */
export function routesPage(catalog: Catalog, on: Day) {
  const aside = new EvidenceBook();
  const rows = catalog.routes.map((route) => rowOf(catalog, route, on, aside)).sort(byPlace(catalog));
  const ranked = rows.filter(mayRank).sort((a, b) => {
    const [x, y] = [a, b].map(({ lead }) => (lead && markupOf(lead)?.least) ?? exact(0));
    return (x ?? exact(0)).compare(y ?? exact(0));
  });
  const main = rows.find((row) => row.sellsHeadline && row.lead?.markup.kind === 'main');
  const boundary = boundaryOf(catalog, rows, on, aside);
  const dimensions = rows.filter((row) => sellsIt(catalog, row) && row.route.bestFor.length > 0 && row.route.account.kind === 'stated');
  const { model, quality } = headline(catalog);
  const size = catalog.card.models.filter((each) => each.id === model).flatMap((each) => tableSizes(each))[0];
  const sellers = rows.flatMap(({ route }) => (route.prices.kind === 'plans' ? route.prices.sellers : []));
  const opened = new Set([
    ...rows.flatMap(shownBy),
    ...boundary.sentences.map(({ source }) => source),
    ...dimensions.flatMap((row) => [row.limits, row.prepaid?.source]),
  ]);
  return {
    records: aside.records.filter((record) => opened.has(record.id)),
    groups: ROUTE_KIND_ORDER.map((kind) => ({ kind, rows: rows.filter(({ route }) => route.kind === kind) })).filter(
      (group) => group.rows.length > 0,
    ),
    count: rows.length,
    main,
    ranked,
    /** The first day on which a ranked price, or what it is set against, is unconfirmed. */
    until: ranked
      .flatMap(({ lead }) => [lead?.check, lead?.against])
      .flatMap((check) => check?.ages?.unconfirmed ?? [])
      .sort()[0],
    model: modelName(catalog, model),
    quality,
    size,
    boundary,
    /** Times the API's cost, from the least to the most, over the sellers of these routes that can be ranked. */
    spread: rankedSpread(catalog, sellers, on),
    dimensions,
  };
}
