import type { Bill } from '../domain/bill/bill.ts';
import type { Implied, ImpliedSettings } from '../domain/bill/implied.ts';
import type { NoRates } from '../domain/bill/rates-on.ts';
import type { SplitNote } from '../domain/bill/splits.ts';
import type { UsageNote } from '../domain/bill/usage.ts';
import type { Between } from '../domain/workflow.ts';
import { capital, quoted } from './phrases.ts';
import { formatReason } from './problems.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';
import { formatBetween } from './workflow.ts';
import { formatTimes } from './workflow-answers.ts';

/** What of a usage was taken for granted, or does not agree with itself. */
export function formatUsageNote(note: UsageNote): string {
  switch (note.kind) {
    case 'no-input':
      return 'The usage states no input, so none is priced.';
    case 'no-output':
      return 'The usage states no output, so none is priced.';
    case 'from-total':
      return `The usage states no ${note.direction}; the ${formatQuantity(note.tokens, 'token')} that its total leaves are priced as such.`;
    case 'total-differs':
      return `The usage states a total of ${formatCount(note.stated)} tokens; its parts add up to ${formatCount(note.sum)}. The parts are priced.`;
    default:
      return note satisfies never;
  }
}

/** How tokens were counted that the usage does not assign, in words. */
export function formatSplitNote(note: SplitNote): string {
  const tokens = formatQuantity(note.tokens, 'token');
  switch (note.kind) {
    case 'output-all-image':
      return note.because === 'no-text-rate'
        ? `The usage does not say what the output is. All ${tokens} are priced as image output: the model bills no text output.`
        : `The usage does not say what the output is. All ${tokens} are priced as image output: so many are exactly what an image of this model counts.`;
    case 'output-open':
      return `The usage does not say whether ${tokens} of the output are text or image, and the two have different rates. Both ends are shown.`;
    case 'input-open':
      return `The usage does not say whether ${tokens} of the input are text or image. Both ends are shown.`;
    case 'cached-open':
      return `The usage does not say whether ${formatQuantity(note.tokens, 'cached token')} are text or image. Both ends are shown.`;
    case 'thoughts-as-text':
      return `${capital(tokens)} of thinking are priced as text output.`;
    default:
      return note satisfies never;
  }
}

/** Why a usage has no cost, as a sentence. */
export function formatNoRates(reason: NoRates['reason']): string {
  return reason.kind === 'by-the-piece'
    ? `${reason.model} is sold by the image on ${reason.route}, so a count of tokens does not decide its cost. The calculator prices it by size and quality.`
    : formatReason(reason);
}

type Priced = Extract<Bill, { kind: 'bill' }>;

const totalOf = ({ least, most }: Priced): Between => ({ least: least.total, most: most.total });

/** The answer in one line: one amount, or both ends where they differ in the digits shown. */
export function formatBillTotal(bill: Priced): string {
  return formatBetween(totalOf(bill));
}

/** Whether both bills come to the same, to the last digit. */
export function isSameBill(one: Bill, other: Bill): boolean {
  if (one.kind !== 'bill' || other.kind !== 'bill') return false;
  return one.least.total.equals(other.least.total) && one.most.total.equals(other.most.total);
}

/** What a bill of a past day would come to at the rates of another day. */
export function formatBillOn(then: Bill, now: Bill): string {
  const lead = `At the rates of ${now.setting.on} it`;
  if (now.kind !== 'bill') return `${lead} has no cost: ${now.reasons.map(formatNoRates).join(' ')}`;
  if (isSameBill(then, now)) return `${lead} is the same.`;
  const [before, after] = [then.kind === 'bill' ? formatBillTotal(then) : undefined, formatBillTotal(now)];
  if (before === after) return `${lead} differs by less than the digits shown.`;
  const times = then.kind === 'bill' ? formatTimes(totalOf(then), totalOf(now)) : undefined;
  return `${lead} would be ${after}${times === undefined ? '' : ` (${times})`}.`;
}

/** One setting that explains a count: `medium at 1024 × 1024, 1,756 tokens an image`. */
export function formatImplied({ quality, size, tokensPerImage, partialImages, fewer }: Implied): string {
  const setting = quality === null ? formatSize(size) : `${quality} at ${formatSize(size)}`;
  const partial = partialImages === 0 ? '' : ` and ${formatQuantity(partialImages, 'partial image')}`;
  const rounded =
    fewer === 0 ? '' : `; the count is ${formatQuantity(fewer, 'token')} lower, as it is where the sum of several images is rounded once`;
  return `${setting}, ${formatCount(tokensPerImage)} tokens an image${partial}${rounded}`;
}

const AMONG: Record<Extract<ImpliedSettings, { kind: 'no-match' }>['among'], string> = {
  'given-size': 'at this size',
  'common-sizes': 'at any of its usual sizes',
  'legal-sizes': 'at any size it takes',
};

/** What the image output says about the images, in one sentence. */
export function formatImpliedLead(implied: ImpliedSettings, tokens: number, images: number, model: string): string {
  const count = `${formatCount(tokens)} image output tokens for ${formatQuantity(images, 'image')}`;
  switch (implied.kind) {
    case 'matches': {
      const more = implied.more === 0 ? '' : `, and ${formatCount(implied.more)} more`;
      const few = implied.among === 'legal-sizes' ? 'No usual size fits; these do' : 'They fit';
      return `${count}. ${few}${more}:`;
    }
    case 'no-match':
      return `${count}. No quality of ${model} makes that many ${AMONG[implied.among]}. The number of images, the size or the model may be another, partial images or text may be in the count, or the vendor chose a quality of its own.`;
    case 'no-rule':
      return `${count}. How ${model} counts an image is not known, so no quality can be told from it.`;
    case 'no-images':
      return 'No image output was found, so no quality can be told.';
    default:
      return implied satisfies never;
  }
}

/** That the count is of another quality than the text states. */
export function formatContradiction(qualities: readonly string[], stated: string): string {
  return `The text states the quality ${quoted(stated)}; so many tokens are those of ${qualities.join(' or ')}.`;
}
