import type { Day } from '../day.ts';
import type { Range } from '../plan-image.ts';
import { type Difference, isFinalTooSmall } from './differences.ts';
import { type Backing, freshnessOf, hasSellerEnded, type MarketSeller } from './market.ts';
import type { Lack } from './plan-stage.ts';

/** Why a plan is not ranked. */
export type PlanUnranked = 'not-computable' | 'quality' | 'open' | 'unconfirmed' | 'others-word' | 'api' | 'ended';

/** The same for a workflow. `smaller`: its final images have too few pixels to be what is asked for. */
export type WorkUnranked = PlanUnranked | 'smaller';

/** What plans are judged by. */
export interface Judging {
  /** Whether the workflow’s own cost may be ranked. */
  isOwnSure: boolean;
  on: Day;
  /** The reader's day, by which figures age. */
  today: Day;
}

/** A seller's way to make the stages of a workflow. */
interface Way {
  seller: MarketSeller;
  stages: number;
  differences: readonly Difference[];
  lacks: readonly Lack[];
}

/**
 * Why an offer is not ranked; undefined where it is.
 *
 * @param multiple its cost over the workflow’s own
 * @param parts what its cost rests on
 */
export function unrankedOf(
  { seller, stages, differences, lacks }: Way,
  multiple: Range | null,
  parts: readonly Backing[],
  { isOwnSure, on, today }: Judging,
): WorkUnranked | undefined {
  if (hasSellerEnded(seller, on)) return 'ended';
  if (multiple === null) return 'not-computable';
  if (isFinalTooSmall(differences, stages)) return 'smaller';
  if (lacks.some(({ what }) => what === 'quality')) return 'quality';
  if (multiple.most === null) return 'open';
  if (parts.some(({ check }) => freshnessOf(check, today) === 'unconfirmed')) return 'unconfirmed';
  if (parts.some(({ firstHand }) => !firstHand)) return 'others-word';
  return isOwnSure ? undefined : 'api';
}
