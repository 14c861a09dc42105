import { type Exact, exact } from '../exact.ts';
import { creditsOver, imagesOver, type Period, priceOver } from '../plan.ts';
import { countedIn } from '../plan-break-even.ts';
import { type Range, scaled } from '../plan-image.ts';
import type { CurrentOffer } from './market.ts';
import type { PlanCost } from './plan-cost.ts';

/** How many of an offer the images used in a month take. */
export interface Supply {
  /** What is counted. */
  unit: 'credits' | 'images';
  /** The period it is given for: `once` is a pack. */
  period: Period;
  /** By one of the offer. */
  given: Exact;
  /** For the images used in a month. */
  needed: Range;
  /** Whole ones of the offer that give as much; `most` is null where the most that is needed is not stated. */
  times: { least: number; most: number | null };
  /** What so many cost, in USD; undefined where that is not known. */
  price: Range | undefined;
}

const wholeTimes = (needed: Exact, given: Exact) => Number(needed.div(given).ceil().n);

/**
 * How many of an offer the images used in a month take; undefined where no month is given or a count is not stated.
 *
 * @param takes of what the offer gives, what each used image takes
 */
export function supplyOf(perMonth: number | undefined, takes: Range | undefined, { plan }: CurrentOffer): Supply | undefined {
  const period = countedIn(plan);
  const unit = plan.grant.kind === 'images' ? 'images' : 'credits';
  const granted = unit === 'images' ? imagesOver(plan, period) : creditsOver(plan, period);
  if (perMonth === undefined || granted.kind === 'missing' || takes === undefined || granted.count.equals(0)) return undefined;
  const needed = scaled(takes, exact(perMonth));
  const times = {
    least: wholeTimes(needed.least, granted.count),
    most: needed.most === null ? null : wholeTimes(needed.most, granted.count),
  };
  const price = priceOver(plan, period);
  const paid = (count: number) => (price.kind === 'usd' ? price.usd.mul(count) : undefined);
  const least = paid(times.least);
  return {
    unit,
    period,
    given: granted.count,
    needed,
    times,
    price: least && { least, most: times.most === null ? null : (paid(times.most) ?? null) },
  };
}

/**
 * What has to be paid for the images used in a month, in USD: whole plans, where an offer is paid by the month or the year. What of a pack is
 * left over is there for the next month, so packs and balances count for what is used of them. Undefined where no month is given, or how
 * many plans it takes is not known.
 *
 * @param supply undefined where nothing has to be bought first
 */
export function paidPerMonth(cost: PlanCost, offer: CurrentOffer | undefined, supply: Supply | undefined): Range | undefined {
  if (cost.kind !== 'usd' || cost.perMonth === undefined) return undefined;
  return offer !== undefined && countedIn(offer.plan) === 'month' ? supply?.price : cost.perMonth;
}
