import type { PlanElsewhere, PlanOffer } from './compare/plans.ts';
import { type Exact, exact } from './exact.ts';
import { billingPeriod, type Offer, priceOver } from './plan.ts';
import { imagesFor } from './plan-break-even.ts';
import { typedUsd } from './typed-usd.ts';
import type { WorkflowCost } from './workflow.ts';

/** What is wrong with an amount that was typed. */
export type BudgetProblem = { kind: 'not-an-amount'; found: string } | { kind: 'too-much'; found: string; most: number };

/** The most a budget may be, in USD: far beyond any bill. */
const MOST_USD = 1_000_000_000;

/** Reads an amount in USD such as `50`, `$49.90` or `1,000`; undefined where nothing was typed. */
export function readBudget(text: string): { ok: true; usd: Exact | undefined } | { ok: false; problem: BudgetProblem } {
  const found = text.trim();
  if (found === '') return { ok: true, usd: undefined };
  const digits = typedUsd(found);
  if (digits === undefined) return { ok: false, problem: { kind: 'not-an-amount', found } };
  const usd = exact(digits);
  return usd.compare(MOST_USD) > 0 ? { ok: false, problem: { kind: 'too-much', found, most: MOST_USD } } : { ok: true, usd };
}

/** Whole images that an amount pays for, and what of it is left over. */
export interface Bought {
  /** Accepted images. */
  images: number;
  /** Uses of them. */
  uses: number;
  /** In USD. */
  rest: Exact;
}

/**
 * What a budget buys: at the most a workflow can cost, and at the least. Both are one where its cost is certain. `no-end`: it costs nothing.
 * `not-computable`: it has no cost.
 */
export type Buys = { kind: 'images'; least: Bought; most: Bought } | { kind: 'no-end' } | { kind: 'not-computable' };

function bought(usd: Exact, each: Exact, uses: Exact): Bought {
  const images = imagesFor(usd, each);
  return { images, uses: Number(uses.mul(images).floor().n), rest: usd.sub(each.mul(images)) };
}

/** Whole accepted images for an amount, at what a workflow costs for each; its runs are not rounded up to whole ones. */
export function budgetBuys(usd: Exact, cost: WorkflowCost | { kind: 'no-comparable-size' }): Buys {
  if (cost.kind !== 'cost') return { kind: 'not-computable' };
  const { least, most } = cost.perKept;
  if (least.equals(0)) return { kind: 'no-end' };
  const { uses } = cost.workflow;
  return { kind: 'images', least: bought(usd, most, uses), most: bought(usd, least, uses) };
}

/** What a budget buys on a plan. */
export type PlanBuys =
  | {
      kind: 'images';
      /** How many of the offer it pays for: of a month for a plan by the month, of a year for one by the year; null where nothing is bought first. */
      offers: number | null;
      /** Accepted images at the most each can take; null where that is not stated. */
      least: number | null;
      /** Accepted images at the least each takes. */
      most: number;
      /** In USD: what no further whole offer can be bought for; without an offer, what no further image can at the least it costs. */
      rest: Exact;
    }
  | { kind: 'no-end' }
  | { kind: 'not-computable' };

/** Whole images for what is spent on whole offers at a cost each, where what is given for one period does not last into the next. */
function imagesOfOffers(spent: Exact, each: Exact, offer: Offer): number {
  const { grant } = offer;
  const given = 'per' in grant && grant.per !== 'once' ? priceOver(offer, grant.per) : undefined;
  if (given?.kind !== 'usd') return imagesFor(spent, each);
  return imagesFor(spent, given.usd) * imagesFor(given.usd, each);
}

/**
 * Whole accepted images for an amount on a plan: as many whole offers as it pays for. Credits of packs are added up; what a plan gives
 * anew each month or year is counted each time, since what is left of it may lapse.
 */
function budgetBuysOn(usd: Exact, { offer, cost }: PlanOffer): PlanBuys {
  if (cost.kind !== 'usd') return { kind: 'not-computable' };
  const { least, most } = cost.perKept;
  if (least.equals(0)) return { kind: 'no-end' };
  if (offer === undefined || offer.plan.grant.kind === 'balance') {
    const images = imagesFor(usd, least);
    return { kind: 'images', offers: null, least: most && imagesFor(usd, most), most: images, rest: usd.sub(least.mul(images)) };
  }
  const price = priceOver(offer.plan, billingPeriod(offer.plan.kind));
  if (price.kind !== 'usd' || price.usd.equals(0)) return { kind: 'not-computable' };
  const offers = imagesFor(usd, price.usd);
  const spent = price.usd.mul(offers);
  const images = (each: Exact) => imagesOfOffers(spent, each, offer.plan);
  return { kind: 'images', offers, least: most && images(most), most: images(least), rest: usd.sub(spent) };
}

/** Of the offers of a seller that rank as its leading one does, the one on which an amount buys most; the leading one where none buys anything. */
export function bestBuyOf(usd: Exact, { offers, leading }: PlanElsewhere): { offer: PlanOffer; buys: PlanBuys } {
  const first = { offer: leading, buys: budgetBuysOn(usd, leading) };
  const imagesOf = (buys: PlanBuys) => (buys.kind === 'images' ? (buys.least ?? buys.most) : 0);
  return offers
    .filter(({ unranked }) => unranked === leading.unranked)
    .map((offer) => ({ offer, buys: budgetBuysOn(usd, offer) }))
    .reduce((best, each) => (imagesOf(each.buys) > imagesOf(best.buys) ? each : best), first);
}
