import type { ClaimCheck } from '../domain/bill/claim.ts';
import type { Explanation } from '../domain/bill/variations.ts';
import { exactUsd } from './exact-usd.ts';
import { METER_NAMES } from './meter-words.ts';
import { formatAmount, formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';

/** A change to the bill that makes it the claim. */
export function formatExplanation(explanation: Explanation): string {
  const usd = formatUsd(explanation.usd);
  switch (explanation.kind) {
    case 'other-meter':
      return `${METER_NAMES[explanation.meter]} billed at the rate of ${METER_NAMES[explanation.billedAs].toLowerCase()} makes ${usd}.`;
    case 'cache-not-applied':
      return `${formatQuantity(explanation.tokens, 'cached token')} billed at the full rates make ${usd}.`;
    case 'other-tier':
      return `The rates of the ${explanation.tier} tier make ${usd}.`;
    case 'other-route':
      return `The rates of ${explanation.route} make ${usd}.`;
    case 'other-model':
      return `The rates of ${explanation.model} make ${usd}.`;
    case 'other-rate':
      return `${METER_NAMES[explanation.meter]} billed at ${formatAmount(explanation.amount)} per 1M tokens, the rate of ${METER_NAMES[explanation.billedAs].toLowerCase()} with ${explanation.model}, makes ${usd}.`;
    case 'other-quality':
      return `${explanation.quality === null ? 'An image' : `Quality ${explanation.quality}`} at ${formatSize(explanation.size)} makes ${usd}.`;
    case 'times':
      return `The whole bill ${formatCount(explanation.times)} times makes ${usd}.`;
    default:
      return explanation satisfies never;
  }
}

const CENT_PLACES = 2;

/** The digit that an amount is given to, in words. */
function digitWords(places: number): string {
  if (places === 0) return 'to the dollar';
  return places === CENT_PLACES ? 'to the cent' : 'to the digit it is given to';
}

/** How the claim stands to the bill, in one sentence. */
export function formatClaimLead(check: ClaimCheck): string {
  switch (check.kind) {
    case 'agrees':
      return `The charge and the bill are the same ${digitWords(check.places)}.`;
    case 'rounded':
      return check.direction === 'nearest'
        ? `The charge and the bill are the same ${digitWords(check.places)}; the charge is rounded to it.`
        : `The charge is the bill rounded ${check.direction} ${digitWords(check.places)}.`;
    case 'within':
      return 'The charge lies between both ends of the bill, so it may be right.';
    case 'differs': {
      const isMore = check.difference.compare(0) > 0;
      return `The charge is $${exactUsd(check.difference.abs())} ${isMore ? 'more' : 'less'} than the bill.`;
    }
    default:
      return check satisfies never;
  }
}

/** What may explain a charge that differs, in one sentence. */
export function formatExplanationsLead({ explanations }: Extract<ClaimCheck, { kind: 'differs' }>): string {
  return explanations.length === 0
    ? 'No single rate, tier, route, model, quality, size or number that is known explains it.'
    : 'Each of these alone would explain it:';
}
