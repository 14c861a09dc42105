import { type Cost, type Costing, isFee, type Reason } from '../domain/costing.ts';
import type { FormProblem } from '../domain/job-form.ts';
import type { LinkProblem } from '../domain/job-link.ts';
import { formatUsd } from './usd.ts';
import { formatBrokenRule, formatCount, formatSize, formatWhen, ITEM_NAMES, METER_NAMES } from './words.ts';

const FIELD_NAMES: Record<FormProblem['field'], string> = {
  model: 'Model',
  route: 'Route',
  tier: 'Tier',
  size: 'Size',
  quality: 'Quality',
  images: 'Images',
  promptTokens: 'Prompt tokens',
  cachedPromptTokens: 'Cached prompt tokens',
  references: 'Reference images',
  partialImages: 'Partial images',
  on: 'Date',
};

function list(items: readonly string[]): string {
  return items.join(', ');
}

function explain(problem: FormProblem): string {
  switch (problem.kind) {
    case 'missing':
      return 'nothing was given.';
    case 'not-a-size':
      return problem.field === 'references'
        ? `“${problem.found}” is not WIDTHxHEIGHT in pixels, such as 1024x1024, or 1024x1024*2 for two (99 at most).`
        : `“${problem.found}” is neither WIDTHxHEIGHT in pixels, such as 1024x1024, nor a size such as 2K.`;
    case 'not-a-count':
      return `“${problem.found}” is not a whole number from ${formatCount(problem.least)} to ${formatCount(problem.most)}.`;
    case 'not-a-day':
      return `“${problem.found}” is not a calendar day written YYYY-MM-DD.`;
    case 'after-today':
      return `${problem.found} lies after ${problem.today}; prices to come are not computed. Use a day up to then.`;
    case 'unknown-tier':
      return `“${problem.found}” is not a tier. Known: ${list(problem.known)}.`;
    case 'unknown-model':
      return `“${problem.found}” is not a model on this rate card. Known: ${list(problem.known)}.`;
    case 'unknown-route':
      return `“${problem.found}” is not a route on this rate card. Known: ${list(problem.known)}.`;
    case 'unknown-quality':
      if (problem.known.length === 0) return `${problem.model} has no quality setting; leave it out.`;
      return problem.found === null
        ? `nothing was given. ${problem.model} offers ${list(problem.known)}.`
        : `“${problem.found}” is not a quality of ${problem.model}. It offers ${list(problem.known)}.`;
    case 'illegal-size':
      return `${list(problem.broken.map(formatBrokenRule))} (${problem.model}). Nearest legal: ${list(problem.nearest.map((size) => formatSize(size)))}.`;
    case 'too-many-references':
      return `${problem.found} are more than the ${problem.most} that ${problem.model} takes.`;
    case 'too-many-partial-images':
      return `${problem.found} are more than the ${problem.most} that ${problem.model} streams.`;
    case 'cached-over-prompt':
      return `${formatCount(problem.found)} are more than the ${formatCount(problem.most)} tokens of the prompt.`;
    default:
      return problem satisfies never;
  }
}

/** What is wrong with one field, as one line: where, what was found, what was expected. */
export function formatProblem(problem: FormProblem): string {
  return `${FIELD_NAMES[problem.field]}: ${explain(problem)}`;
}

/** The same for display beside the field, where the name is already there. */
export function formatFieldProblem(problem: FormProblem): string {
  const text = explain(problem);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a link holds that cannot be used. */
export function formatLinkProblem(problem: LinkProblem): string {
  switch (problem.kind) {
    case 'unknown-version':
      return `The link is written in version “${problem.found}” of our links; this page reads version 1.`;
    case 'unknown-key':
      return `The link holds “${problem.key}=${problem.found}”, which this page does not know.`;
    case 'reserved-key':
      return `The link holds “${problem.key}=${problem.found}”, which belongs to a workflow of several jobs. This page prices one job and leaves it out.`;
    case 'repeated-key':
      return `The link gives “${problem.key}” more than once; “${problem.found}” was not used.`;
    default:
      return problem satisfies never;
  }
}

function outputReason(reason: Extract<Reason, { kind: 'output-tokens' }>): string {
  switch (reason.why) {
    case 'rule-unknown':
      return `The output tokens of ${reason.model} cannot be counted. ${reason.detail ?? ''}`.trim();
    case 'served-image-decides':
      return `With this quality ${reason.model} is billed on the image that is served, so the cost is known only afterwards.`;
    case 'size-not-in-table':
      return `No output tokens are published for ${reason.model} at this size.`;
    default:
      return reason.why satisfies never;
  }
}

function referenceReason(reason: Extract<Reason, { kind: 'reference-tokens' }>): string {
  switch (reason.why) {
    case 'rule-unknown':
      return `The tokens of a reference image are not known for ${reason.model}. ${reason.detail ?? ''}`.trim();
    case 'not-offered':
      return `${reason.model} takes no reference images.`;
    case 'ratio-not-covered':
      return `How ${reason.model} counts a reference image this long and narrow is not known.`;
    default:
      return reason.why satisfies never;
  }
}

/** Why there is no cost, in the two words of a table cell. */
export const REASON_WORDS: Record<Reason['kind'], string> = {
  'not-yet-sold': 'not sold yet',
  ended: 'ended',
  'tier-not-offered': 'not offered',
  'tier-unknown': 'not known',
  'no-edition': 'not recorded',
  subscription: 'by plan only',
  contract: 'by contract',
  'not-priced': 'not priced',
  'rate-not-known': 'not known',
  'partial-images': 'not computable',
  'output-tokens': 'not computable',
  'reference-tokens': 'not computable',
};

/** Why there is no cost, as a sentence. */
export function formatReason(reason: Reason): string {
  switch (reason.kind) {
    case 'not-yet-sold':
      return `${reason.model} was not sold yet; it was released ${formatWhen(reason.from)}.`;
    case 'ended':
      return reason.confirmed
        ? `${reason.model} is no longer sold; ${reason.on} was the first day without it.`
        : `${reason.model} was announced to end on ${reason.on}; that it did is not confirmed.`;
    case 'tier-not-offered':
      return `${reason.model} is not offered on the ${reason.tier} tier.`;
    case 'tier-unknown':
      return `Whether ${reason.model} is sold on the ${reason.tier} tier, and at what rates, is not known.`;
    case 'no-edition':
      return `No ${reason.tier} rates of ${reason.model} on ${reason.route} are recorded for this day.`;
    case 'subscription':
      return `${reason.model} has no price per image; images come with a plan.`;
    case 'contract':
      return `${reason.model} has no public price; it is sold by contract.`;
    case 'not-priced':
      return `No price of ${reason.model} is recorded for ${reason.found}; there are prices for ${list(reason.priced)}.`;
    case 'rate-not-known':
      if (reason.meter === 'image' && reason.value === 'unknown') return 'The price of this image is not known.';
      if (reason.meter === 'reference-image') return 'What a reference image adds is not known.';
      return reason.value === 'unknown'
        ? `The rate for ${METER_NAMES[reason.meter].toLowerCase()} is not known.`
        : `${METER_NAMES[reason.meter]} is not offered.`;
    case 'partial-images':
      return `What a partial image of ${reason.model} costs is not known.`;
    case 'output-tokens':
      return outputReason(reason);
    case 'reference-tokens':
      return referenceReason(reason);
    default:
      return reason satisfies never;
  }
}

/** What a day inside a window leaves open: every answer it can have. */
export function formatUncertain({ on, between }: Extract<Costing, { kind: 'uncertain' }>): string {
  const answers = between.map((each) => {
    if (each.kind === 'cost') return `${formatUsd(each.total)}`;
    return each.kind === 'not-computable' ? each.reasons.map(formatReason).join(' ').replace(/\.$/, '') : 'no price';
  });
  return `Something about this model changed on a day that is known only loosely, and ${on} lies in that window. Either: ${answers.join('; or: ')}.`;
}

/** What a reader must know to trust a cost: a disputed rounding, a published price that differs, rates with a condition. */
export function costDoubts(cost: Cost): string[] {
  const conditions = new Set(
    cost.lines.flatMap((line) => {
      const name = isFee(line) ? ITEM_NAMES[line.item] : METER_NAMES[line.meter];
      return line.condition === null ? [] : [`${name}: ${line.condition}`];
    }),
  );
  return [
    ...(cost.publishedDiffers ? ['The vendor’s published table gives other prices per image for this model than tokens × rate.'] : []),
    ...(cost.disputedTie
      ? ['At this size the vendor’s rounding of an exact half is disputed; the other reading gives another token count.']
      : []),
    ...conditions,
  ];
}
