import { addDays, type Day, type When } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import type { Model } from '../domain/rate-card.ts';

/** Where a model stands on a day, as a buyer asks it. */
export type Standing =
  | { kind: 'not-yet'; from: When }
  | { kind: 'sold' }
  | { kind: 'ending'; on: Day }
  | { kind: 'ended'; on: Day; confirmed: boolean };

export function standingOf(model: Model, on: Day): Standing {
  const sale = saleOn(model, on);
  if (sale === 'not-yet') return { kind: 'not-yet', from: model.released };
  if (sale === 'ended' && model.shutdown !== null) {
    return { kind: 'ended', on: model.shutdown.latest, confirmed: model.shutdown.confirmed };
  }
  if (model.shutdown !== null) {
    return { kind: 'ending', on: model.shutdown.latest };
  }
  return { kind: 'sold' };
}

/** Whether it can be bought that day. */
export function isOnSale(standing: Standing): boolean {
  return standing.kind === 'sold' || standing.kind === 'ending';
}

/** The day to price a model on: the day itself while it is sold, else its last day. */
export function pricingDay(model: Model, on: Day): Day {
  const standing = standingOf(model, on);
  return standing.kind === 'ended' ? addDays(model.shutdown?.earliest ?? standing.on, -1) : on;
}
