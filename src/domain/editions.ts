import { type Day, standingOf, type When } from './day.ts';
import type { Edition, Model, RateCard, Tier } from './rate-card.ts';

/**
 * The editions that may be in effect on a day: exactly one (or `undefined`: none yet) where all dates are known exactly,
 * more than one inside a window in which the next edition must have started.
 *
 * Intervals are half-open: on its first day an edition is in effect and its predecessor is not.
 */
export function editionsOn<T extends { from: When }>(editions: readonly T[], on: Day): (T | undefined)[] {
  let current: T | undefined;
  const uncertain: T[] = [];
  for (const edition of editions) {
    const standing = standingOf(on, edition.from);
    if (standing === 'since') current = edition;
    if (standing === 'uncertain') uncertain.push(edition);
  }
  return [current, ...uncertain];
}

/** The editions of one model on one route and tier, oldest first. */
export function editionsOf(card: RateCard, model: string, route: string, tier: Tier): Edition[] {
  return card.editions.filter((edition) => edition.model === model && edition.route === route && edition.tier === tier);
}

/** Whether a model is sold on a day. `uncertain`: the day lies in a window in which its sale began or ended. */
export type Sale = 'not-yet' | 'sold' | 'ended' | 'uncertain';

export function saleOn(model: Model, on: Day): Sale {
  const end = model.shutdown === null ? 'before' : standingOf(on, model.shutdown);
  if (end === 'since') return 'ended';
  const start = standingOf(on, model.released);
  if (start === 'before') return 'not-yet';
  return start === 'since' && end === 'before' ? 'sold' : 'uncertain';
}
