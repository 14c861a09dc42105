import { type Exact, exact } from '../exact.ts';
import type { RateCard } from '../rate-card.ts';
import { typedUsd } from '../typed-usd.ts';
import type { Bill, Made } from './bill.ts';
import { type Explanation, variationsOf } from './variations.ts';

/** What somebody was charged, as typed: an amount, its decimal places, and half of what its last digit stands for. */
export interface Claim {
  usd: Exact;
  places: number;
  tolerance: Exact;
}

/** How a claimed charge stands to the bill. */
export type ClaimCheck =
  /** Equal to the decimal places that the charge is given with. */
  | { kind: 'agrees'; places: number }
  /** The bill rounded to so many decimal places. */
  | { kind: 'rounded'; places: number; direction: 'nearest' | 'up' | 'down' }
  /** Between both ends of a bill that is open. */
  | { kind: 'within' }
  | {
      kind: 'differs';
      /** The claim less the bill; less the nearer end where the bill is open. Negative where less was charged. */
      difference: Exact;
      explanations: Explanation[];
    };

/** Reads what somebody says they were charged, such as `$0.21`; undefined where it is no amount in USD. */
export function parseClaim(text: string): Claim | undefined {
  const digits = typedUsd(text);
  if (digits === undefined) return undefined;
  const places = digits.split('.')[1]?.length ?? 0;
  return { usd: exact(digits), places, tolerance: exact(1).div(2n * 10n ** BigInt(places)) };
}

const isNear = (a: Exact, { usd, tolerance }: Claim) => a.sub(usd).abs().compare(tolerance) <= 0;

/** From the cent to the hundredth of one: where sellers round a charge. */
const ROUNDED_TO = [2, 3, 4];

/** Where a claim is the bill rounded, to a digit it may be given beyond; undefined where it is not, or nothing would be left. */
function roundingOf(total: Exact, { usd }: Claim): Extract<ClaimCheck, { kind: 'rounded' }> | undefined {
  if (usd.n === 0n) return undefined;
  for (const places of ROUNDED_TO) {
    const unit = exact(10n ** BigInt(places));
    const scaled = total.mul(unit);
    const at = { nearest: total.round(places), up: scaled.ceil().div(unit), down: scaled.floor().div(unit) };
    const direction = (['nearest', 'up', 'down'] as const).find((each) => at[each].equals(usd));
    if (direction !== undefined) return { kind: 'rounded', places, direction };
  }
  return undefined;
}

/** A claim whose last digit stands for less than this share of it is precise. */
const PRECISE_SHARE = 100;

/**
 * Whether a claimed charge is the bill, to the digit it is given to or rounded, or lies between its ends; if not, by how much it
 * differs, and every single change to the bill, of those that are known, that would make it the claim.
 */
export function checkClaim(claim: Claim, bill: Extract<Bill, { kind: 'bill' }>, made: Made, card: RateCard): ClaimCheck {
  const { least, most, setting } = bill;
  const ends = least.total.equals(most.total) ? [least] : [least, most];
  if (ends.some(({ total }) => isNear(total, claim))) return { kind: 'agrees', places: claim.places };
  if (claim.usd.compare(least.total) > 0 && claim.usd.compare(most.total) < 0) return { kind: 'within' };
  const [rounded] = ends.flatMap(({ total }) => roundingOf(total, claim) ?? []);
  if (rounded !== undefined) return rounded;
  const nearer = claim.usd.compare(most.total) > 0 ? most : least;
  const isPrecise = claim.tolerance.mul(PRECISE_SHARE).compare(claim.usd) <= 0;
  const explained = ends.flatMap((end) => variationsOf(end, setting, made, card, isPrecise)).filter((each) => isNear(each.usd, claim));
  const explanations = [...new Map(explained.map((each) => [JSON.stringify({ ...each, usd: undefined }), each])).values()];
  return { kind: 'differs', difference: claim.usd.sub(nearer.total), explanations };
}
