import type { Reason } from './costing.ts';
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

/** Whether a model is sold on a day, by its release and its end. */
export function saleOn(model: Model, on: Day): Sale {
  const end = model.shutdown === null ? 'before' : standingOf(on, model.shutdown);
  if (end === 'since') return 'ended';
  const start = standingOf(on, model.released);
  if (start === 'before') return 'not-yet';
  return start === 'since' && end === 'before' ? 'sold' : 'uncertain';
}

/** What may set the price of a model on a day: an edition, undefined where none is recorded; or that it is not sold. */
type InEffect = { kind: 'edition'; edition: Edition | undefined } | { kind: 'not-sold'; reason: Reason };

/**
 * Everything that may set the price of a model on a route, tier and day: one answer where all dates are known exactly, each that is
 * possible where the day lies inside a window in which the sale or an edition began or ended.
 */
export function inEffectOn(model: Model, route: string, tier: Tier, card: RateCard, on: Day): InEffect[] {
  const { name, released, shutdown } = model;
  const notYet: InEffect = { kind: 'not-sold', reason: { kind: 'not-yet-sold', model: name, from: released } };
  const ended: InEffect[] =
    shutdown === null
      ? []
      : [{ kind: 'not-sold', reason: { kind: 'ended', model: name, on: shutdown.latest, confirmed: shutdown.confirmed } }];
  const sale = saleOn(model, on);
  if (sale === 'not-yet') return [notYet];
  if (sale === 'ended') return ended;
  const isReleaseOpen = standingOf(on, released) === 'uncertain';
  const isEndOpen = shutdown !== null && standingOf(on, shutdown) === 'uncertain';
  const editions = editionsOn(editionsOf(card, model.id, route, tier), on)
    .filter((edition) => edition !== undefined || !isReleaseOpen)
    .map((edition): InEffect => ({ kind: 'edition', edition }));
  return [...(isReleaseOpen ? [notYet] : []), ...editions, ...(isEndOpen ? ended : [])];
}
