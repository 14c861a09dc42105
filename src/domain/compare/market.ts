import { type Day, standingOf, type When } from '../day.ts';
import { editionsOf, editionsOn } from '../editions.ts';
import { ageOf, agesOf, type Freshness } from '../freshness.ts';
import type { Grant, Offer, OfferKind, OfferPrice } from '../plan.ts';
import type { Edition, Meter, RateCard } from '../rate-card.ts';
import type { PlanRate } from './plan-rates.ts';
import type { SizeName } from './size-names.ts';

/** When a figure was last checked. */
export interface LastCheck {
  on: Day;
  /** After how many days its source is to be read again. */
  interval: number;
}

/** What stands behind a figure. */
export interface Backing {
  /** Null where no day is proven: such a figure is unconfirmed. */
  check: LastCheck | null;
  /** Whether a vendor's, gateway's or seller's own word stands behind it. */
  firstHand: boolean;
}

/** What stands behind the rates of one edition. */
export interface EditionBacking extends Backing {
  /** Meters that were last checked on another day than the others. */
  meters?: Partial<Record<Meter, LastCheck | null>>;
}

/** What was stated about an offer from a day on. */
interface MarketOfferEdition extends Backing {
  from: When;
  price: OfferPrice;
  grant: Grant;
}

/** Something a seller sells, with its history. */
export interface MarketOffer {
  id: string;
  /** As the seller writes it. */
  name: string;
  kind: OfferKind;
  editions: MarketOfferEdition[];
}

/** A seller of credits, balances or plans. */
export interface MarketSeller {
  id: string;
  name: string;
  kind: 'credits' | 'prepaid' | 'subscription' | 'free';
  /** First day it no longer sells; null while it does. */
  ended: When | null;
  offers: MarketOffer[];
  rates: (PlanRate & Backing)[];
}

/** Rate limits of one usage tier. Null: not stated. Zero: the model is not served on it. */
export interface UsageTier {
  name: string;
  tokensPerMinute: number | null;
  imagesPerMinute: number | null;
}

/** What an account may use of a model in a minute; `note` is what its vendor says where it states no limits. */
export type ModelLimits = { model: string } & ({ kind: 'stated'; tiers: UsageTier[] } | { kind: 'unknown'; note: string | null });

/** What comparing needs beside the rate card. */
export interface MarketCard {
  /** Names of sizes that are used without pixels. */
  sizeNames: SizeName[];
  /** The size, as an id, that stands for “any size” where one is needed. */
  headlineSize: string;
  /** What stands behind each edition of the rate card, in its order. */
  editions: EditionBacking[];
  limits: ModelLimits[];
  sellers: MarketSeller[];
}

/** An offer as it stands on a day. */
export interface CurrentOffer extends Backing {
  id: string;
  name: string;
  plan: Offer;
}

/** The offers of a seller on a day, in its order; one that is not there yet is left out. */
export function marketOffersOn(seller: MarketSeller, on: Day): CurrentOffer[] {
  return seller.offers.flatMap(({ id, name, kind, editions }) => {
    const edition = editionsOn(editions, on).findLast((each) => each !== undefined);
    if (edition === undefined) return [];
    const { price, grant, check, firstHand } = edition;
    return [{ id, name, plan: { kind, price, grant }, check, firstHand }];
  });
}

/** Whether a seller no longer sells on a day. */
export function hasSellerEnded({ ended }: MarketSeller, on: Day): boolean {
  return ended !== null && standingOf(on, ended) === 'since';
}

/** How old a figure is on a reader's day. */
export function freshnessOf(check: LastCheck | null, today: Day): Freshness {
  return check === null ? 'unconfirmed' : ageOf(agesOf(check.on, check.interval), today);
}

/** The check that lies longest back: a figure is as old as its oldest part. */
function oldestOf(checks: readonly (LastCheck | null)[]): LastCheck | null {
  if (checks.includes(null)) return null;
  return checks.toSorted((a, b) => (a && b ? a.on.localeCompare(b.on) : 0))[0] ?? null;
}

/** The day on which an edition is judged: the reader's, or the first on which it was no longer in effect. What is over changes no more. */
function judgedOn(edition: Edition, card: RateCard, today: Day): Day {
  const { model, route, tier } = edition;
  const all = editionsOf(card, model, route, tier);
  const next = all[all.indexOf(edition) + 1]?.from.latest;
  const end = card.models.find((each) => each.id === model)?.shutdown?.latest;
  return [today, ...(next === undefined ? [] : [next]), ...(end === undefined ? [] : [end])].toSorted()[0] ?? today;
}

/** How sure some rates of an edition are on a reader's day: whether they were confirmed in time, and by whom. */
export function sureness(
  edition: Edition,
  meters: readonly Meter[],
  card: RateCard,
  market: MarketCard,
  today: Day,
): { freshness: Freshness; firstHand: boolean } {
  const backing = market.editions[card.editions.indexOf(edition)];
  if (backing === undefined) return { freshness: 'unconfirmed', firstHand: false };
  const { check, firstHand } = backing;
  const checks = meters.map((meter) => {
    const own = backing.meters?.[meter];
    return own === undefined ? check : own;
  });
  return { freshness: freshnessOf(oldestOf(checks.length === 0 ? [check] : checks), judgedOn(edition, card, today)), firstHand };
}
