import type { Day } from '../../domain/day.ts';
import { type Exact, exact } from '../../domain/exact.ts';
import type { Edition, Model, Tier } from '../../domain/rate-card.ts';
import { ANY_SIZE, sizeId } from '../../domain/size.ts';
import type { Markup } from '../../format/route.ts';
import { formatAmount } from '../../format/usd.ts';
import { type Catalog, routeName } from '../catalog.ts';
import { mainRate, statedRates, statementEvidence } from '../edition-rates.ts';
import {
  type Check,
  editionFile,
  editionPlace,
  isFirstHand,
  lastCheckOf,
  lastRead,
  latestCheck,
  mayRank,
  ownerOf,
  proofsOf,
  readingOf,
} from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { byRelease } from '../families.ts';
import { fullOffer } from '../full-evidence.ts';
import { editionOn } from '../rate-table.ts';
import { isOnSale, pricingDay, standingOf } from '../standing.ts';
import { openStatement } from '../statements.ts';
import { tableSizes } from '../table-sizes.ts';
import { pricedOn, type RouteCell, type Sold } from './route-cells.ts';
import { offerCheck, offerTitle, openOffer, type WireEdition } from './route-evidence.ts';
import { markupFrom, markupLines } from './route-markup.ts';

/** A price the route states for a setting of its own, such as “2K”, that is none of the model's sizes, or for another operation. */
export interface OwnPrice {
  name: string;
  quality: string | null;
  /** Null for another operation. */
  size: string | null;
  amount: string;
  unit: string;
  evidence: string;
}

/** One model as a route sells it on one tier. */
export interface RouteOffer extends Sold {
  model: Model;
  edition: Edition;
  /** Costs at one size, the model's first that is priced there, cheapest rung first. */
  cells: RouteCell[];
  markup: Markup;
  /** Prices for settings that only this route knows, and for other operations. */
  own: OwnPrice[];
  /** What the route says where it states no price: sold by plan, by contract, not offered, not known. */
  shape: Edition['pricing']['shape'];
  check: Check | undefined;
  /** The last check of what it is set against; undefined where that is nothing. */
  against: Check | undefined;
  /** Whether more than others’ word stands behind its price and what it is set against. */
  firstHand: boolean;
  /** Opens what its price or statement rests on; undefined where nothing was found. */
  evidence: string | undefined;
  /** When its price is introductory: the first day it no longer holds, or null where no end is stated. */
  introductory: { ends: Day | null } | undefined;
}

/** The dearest and cheapest multiple of an offer; undefined where it cannot be compared, and for what the others are set against. */
export function markupOf({ markup }: RouteOffer): { least: Exact; most: Exact } | undefined {
  return markup.kind === 'multiple' ? markup : undefined;
}

/** Whether the multiple of an offer may be ranked. */
export function mayRankOffer({ markup, firstHand, check, against }: RouteOffer): boolean {
  return markup.kind === 'multiple' && mayRank(firstHand, check) && mayRank(firstHand, against);
}

/** Whether an offer has a price, and no more than others’ word stands behind it. */
export function isSecondHand({ cells, own, firstHand }: RouteOffer): boolean {
  return cells.length + own.length > 0 && !firstHand;
}

type WireEvidence = Parameters<typeof proofsOf>[1];

/** Whether the word of whose prices they are stands behind what an edition states. */
function isOwnWord(catalog: Catalog, edition: Edition, { pricing }: WireEdition): boolean {
  const proofs = proofsOf(catalog, [...statementEvidence(pricing), ...statedRates(pricing).flatMap((rate) => rate.evidence)]);
  return isFirstHand(proofs, ownerOf(catalog, editionPlace(catalog, edition).file));
}

/** Prices in the file that no cell of the model's own sizes shows. */
function ownPrices(catalog: Catalog, model: Model, edition: Edition, file: WireEdition, on: Day, book: EvidenceBook): OwnPrice[] {
  const sizes = new Set([ANY_SIZE, ...tableSizes(model).map((size) => sizeId(size))]);
  const title = offerTitle(catalog, model, edition.route, edition.tier);
  const place = editionPlace(catalog, edition);
  const full = fullOffer(catalog, edition.route, edition.tier);
  const open = (subject: string, amount: string, evidence: WireEvidence, at: string) => {
    const statement = { title, subject, shown: [formatAmount(amount)], evidence, file: place.file, at: `${place.at}.${at}`, full };
    return openStatement(catalog, statement, on, book);
  };
  const settings = statedRates(file.pricing).flatMap(({ size, quality, value, at, evidence }) => {
    if (size === null || sizes.has(size) || value.kind !== 'amount') return [];
    const name = [size.replaceAll('-', ' '), quality].filter((part) => part !== null).join(' at ');
    const opened = open('its own settings', value.amount, evidence, at);
    return { name, quality, size, amount: value.amount, unit: 'USD per image', evidence: opened };
  });
  const others = (file.alsoPriced ?? []).map(({ name, amount, unit, evidence }, index) => {
    const opened = open('other operations', amount, evidence, `alsoPriced[${index}].amount`);
    return { name, quality: null, size: null, amount, unit, evidence: opened };
  });
  return [...settings, ...others];
}

/** The last check of an offer: of what an image is billed for, else of the statement in its place, else of the prices it states beside; where nothing was found, of the search. */
function checkOf(catalog: Catalog, edition: Edition, file: WireEdition, on: Day): Check | undefined {
  const rates = statedRates(file.pricing);
  const main = mainRate(rates);
  if (main !== undefined) {
    const cited = rates.filter(({ meter }) => meter === main.meter).flatMap(({ evidence }) => evidence.map((each) => each.reading));
    return lastCheckOf(catalog, edition, main.meter, cited, on);
  }
  if (file.pricing.shape === 'unknown' && file.alsoPriced === undefined) {
    return lastRead(
      file.pricing.lookedAt.map((ref) => readingOf(catalog, ref)),
      on,
    );
  }
  const stated = statementEvidence(file.pricing);
  const beside = (file.alsoPriced ?? []).flatMap(({ evidence }) => evidence);
  const owner = ownerOf(catalog, editionPlace(catalog, edition).file);
  return latestCheck(proofsOf(catalog, stated.length > 0 ? stated : beside), on, owner);
}

/** What the prices of a route are set against: the standard tier of the model's main route, or of the route itself for another tier. */
function againstFor(model: Model, { route, tier }: Sold): Sold | undefined {
  if (tier !== 'standard') return { route, tier: 'standard' };
  return route === model.mainRoute ? undefined : { route: model.mainRoute, tier: 'standard' };
}

/** One model on one route and tier; undefined where nothing is recorded for the day. */
export function routeOffer(
  catalog: Catalog,
  model: Model,
  route: string,
  on: Day,
  book: EvidenceBook,
  tier: Tier = 'standard',
): RouteOffer | undefined {
  const day = pricingDay(model, on);
  const edition = editionOn(catalog, model, tier, day, route);
  const file = edition === undefined ? undefined : editionFile(catalog, edition);
  if (edition === undefined || file === undefined) return undefined;
  const against = againstFor(model, { route, tier });
  const { cells: priced, records, published } = pricedOn(catalog, model, { route, tier }, against, on);
  const multiples = priced.flatMap((cell) => cell.multiple ?? []);
  const size = priced[0]?.size;
  const first = priced.filter((cell) => cell.size === size);
  // Where the multiple differs by size the arithmetic of every size is shown, else that of the first.
  const isEven = multiples.every((multiple) => multiples[0]?.equals(multiple));
  const baseName = against === undefined ? '' : tier === 'standard' ? routeName(catalog, against.route) : 'standard';
  const own = ownPrices(catalog, model, edition, file, on, book);
  const base = against && editionOn(catalog, model, against.tier, day, against.route);
  const baseFile = base && editionFile(catalog, base);
  const hasOwn = own.some((each) => each.size !== null);
  const compared = { edition, base, multiples, hasCost: priced.length > 0, hasOwn };
  const markup: Markup = against === undefined ? { kind: 'main' } : markupFrom(compared);
  const lines = markupLines(edition.pricing, base?.pricing, markup, baseName);
  const meters = new Set(markup.kind === 'multiple' ? markup.meters.map(({ meter }) => meter) : []);
  const beside = statedRates(file.pricing)
    .filter(({ meter }) => meters.has(meter))
    .flatMap((rate) => rate.evidence);
  const tableOf = (cell: RouteCell) => published.find((record) => record.id === cell.leading.evidence);
  // Where a published table leads in every cell, and nothing is set against it, no figure rests on the computed costs.
  const isPublished = first.length > 0 && markup.kind === 'main' && first.every((cell) => tableOf(cell) !== undefined);
  const record = { model, edition, file, baseName, cells: isEven ? first : priced, lines, beside, records };
  const evidence = isPublished ? undefined : openOffer(catalog, record, on, book);
  return {
    model,
    route,
    tier,
    edition,
    cells: first.map((cell) => {
      const table = tableOf(cell);
      const opened = table === undefined ? evidence : book.adopt(table);
      return { ...cell, evidence: opened, leading: { ...cell.leading, evidence: opened } };
    }),
    markup,
    own,
    shape: edition.pricing.shape,
    check:
      edition.pricing.shape === 'pass-through' ? offerCheck(catalog, { edition, file, records }, on) : checkOf(catalog, edition, file, on),
    against: base && baseFile && checkOf(catalog, base, baseFile, on),
    firstHand:
      isOwnWord(catalog, edition, file) &&
      (base === undefined || baseFile === undefined || isOwnWord(catalog, base, baseFile)) &&
      records.every((each) => isFirstHand(each.proofs, ownerOf(catalog, each.file))),
    evidence,
    introductory: file.introductory,
  };
}

/** Every model on sale that a route prices on a tier, the newest release first, those of an unknown one last. */
export function offersOnRoute(catalog: Catalog, route: string, on: Day, book: EvidenceBook, tier: Tier = 'standard'): RouteOffer[] {
  return catalog.card.models
    .filter((model) => isOnSale(standingOf(model, on)))
    .sort(byRelease)
    .flatMap((model) => routeOffer(catalog, model, route, on, book, tier) ?? []);
}

/** Every route other than its main one that prices a model: those that may be ranked from the lowest multiple up, then those that can be compared, then the rest. */
export function otherRoutesOf(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): RouteOffer[] {
  const routes = [...new Set(catalog.card.editions.filter((each) => each.model === model.id).map((each) => each.route))];
  const placeOf = (offer: RouteOffer) => (mayRankOffer(offer) ? 0 : offer.markup.kind === 'multiple' ? 1 : 2);
  const leastOf = (offer: RouteOffer) => (mayRankOffer(offer) && markupOf(offer)?.least) || exact(0);
  return routes
    .filter((route) => route !== model.mainRoute)
    .flatMap((route) => routeOffer(catalog, model, route, on, book) ?? [])
    .sort((a, b) => placeOf(a) - placeOf(b) || leastOf(a).compare(leastOf(b)) || a.route.localeCompare(b.route));
}
