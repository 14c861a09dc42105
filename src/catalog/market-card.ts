import type { Backing, EditionBacking, LastCheck, MarketCard, MarketOffer, MarketSeller, ModelLimits } from '../domain/compare/market.ts';
import type { Day } from '../domain/day.ts';
import type { Edition, Meter } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import {
  type Check,
  editionFile,
  editionPlace,
  isFirstHand,
  lastCheckOf,
  latestCheck,
  oldestCheck,
  ownerOf,
  proofsOf,
} from './evidence.ts';
import type { Seller, WireRate } from './plans/plan-offers.ts';
import { toWhen } from './rate-card.ts';

type WireEvidence = Parameters<typeof proofsOf>[1];

/** A check as the reader's day can judge it; null where no day is proven. */
function toLastCheck(check: Check | undefined): LastCheck | null {
  if (check === undefined || check.precision === 'undated') return null;
  return { on: check.on, interval: check.source.reviewIntervalDays };
}

function sellerBacking(catalog: Catalog, evidence: WireEvidence, on: Day): Backing {
  const proofs = proofsOf(catalog, evidence);
  return { check: toLastCheck(latestCheck(proofs, on, 'reseller')), firstHand: isFirstHand(proofs, 'reseller') };
}

const isSame = (a: LastCheck | null, b: LastCheck | null) => a?.on === b?.on && a?.interval === b?.interval;

function editionBacking(catalog: Catalog, edition: Edition, on: Day): EditionBacking {
  const pricing = editionFile(catalog, edition)?.pricing;
  if (pricing === undefined) return { check: null, firstHand: false };
  const rates = statedRates(pricing);
  const statements = statementEvidence(pricing);
  const owner = ownerOf(catalog, editionPlace(catalog, edition).file);
  const firstHand = isFirstHand(proofsOf(catalog, [...statements, ...rates.flatMap(({ evidence }) => evidence)]), owner);
  const byMeter = [...Map.groupBy(rates, ({ meter }) => meter)].map(([meter, group]): [Meter, LastCheck | null] => {
    const checks = group.map(({ evidence }) => {
      const cited = evidence.map(({ reading }) => reading);
      return lastCheckOf(catalog, edition, meter, cited, on);
    });
    return [meter, toLastCheck(oldestCheck(checks))];
  });
  const [, check = toLastCheck(latestCheck(proofsOf(catalog, statements), on, owner))] = byMeter.at(-1) ?? [];
  const others = byMeter.filter(([, each]) => !isSame(each, check));
  return { check, firstHand, ...(others.length === 0 ? {} : { meters: Object.fromEntries(others) }) };
}

function toOffer(catalog: Catalog, { id, name, kind, editions }: Seller['offers'][number], on: Day): MarketOffer {
  return {
    id,
    name,
    kind,
    editions: editions.map(({ from, price, grant, evidence }) => ({
      from: toWhen(from),
      price: price.kind === 'unknown' ? { kind: 'unknown' } : price,
      grant: grant.kind === 'unknown' || grant.kind === 'unmetered' ? { kind: grant.kind } : grant,
      ...sellerBacking(catalog, evidence, on),
    })),
  };
}

function toPlanRate(catalog: Catalog, rate: WireRate, on: Day): MarketSeller['rates'][number] {
  const { model, modelAs, operation, resolution, pixels, quality, rung, cost, evidence } = rate;
  const setting = { model, modelAs, operation, resolution, pixels, quality, rung };
  const backing = sellerBacking(catalog, evidence, on);
  if (cost.kind !== 'credits-per-token') return { ...setting, cost, ...backing };
  const input = cost.input.map(({ meter, credits }) => ({ meter, credits }));
  return { ...setting, cost: { kind: cost.kind, tokens: null, credits: cost.credits }, input, ...backing };
}

function toSeller(catalog: Catalog, { id, name, kind, ended, offers, rates }: Seller, on: Day): MarketSeller {
  return {
    id,
    name,
    kind,
    ended: ended === null ? null : toWhen(ended.on),
    offers: offers.map((offer) => toOffer(catalog, offer, on)),
    rates: rates.map((rate) => toPlanRate(catalog, rate, on)),
  };
}

function toLimits({ id, rateLimits }: Catalog['models'][number]): ModelLimits {
  if (rateLimits.kind === 'unknown') return { model: id, kind: 'unknown', note: rateLimits.note };
  const tiers = rateLimits.tiers.map(({ usageTier, tokensPerMinute, imagesPerMinute }) => ({
    name: usageTier,
    tokensPerMinute,
    imagesPerMinute,
  }));
  return { model: id, kind: 'stated', tiers };
}

/** What comparing needs beside the rate card, in a form that travels as JSON, with each figure's last check by a day. */
export function toMarketCard(catalog: Catalog, on: Day): MarketCard {
  return {
    sizeNames: catalog.editorial.flatMap(({ sizeNames }) => sizeNames),
    headlineSize: catalog.editorial[0]?.headlineSize ?? '',
    editions: catalog.card.editions.map((edition) => editionBacking(catalog, edition, on)),
    limits: catalog.models.map(toLimits),
    sellers: catalog.sellers.map((seller) => toSeller(catalog, seller, on)),
  };
}
