import { type Costing, type Floor, isFee, type Reason } from '../domain/costing.ts';
import type { FormProblem } from '../domain/job-form.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import type { LinkProblem } from '../domain/workflow-link.ts';
import { formatBrokenRule } from './broken-rule.ts';
import { ITEM_NAMES } from './item-names.ts';
import { METER_NAMES } from './meter-words.ts';
import { capital, quoted } from './phrases.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize, formatWhen } from './words.ts';

/** A problem of a job, or of a workflow. */
type AnyProblem = FormProblem | WorkflowProblem;

const FIELD_NAMES: Record<WorkflowProblem['field'], string> = {
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
  name: 'Name',
  attempts: 'Attempts',
  kept: 'Kept',
  stages: 'Stages',
  uses: 'Uses of a kept image',
  perMonth: 'Images a month',
};

function list(items: readonly string[]): string {
  return items.join(', ');
}

function explain(problem: AnyProblem): string {
  switch (problem.kind) {
    case 'missing':
      return 'nothing was given.';
    case 'not-a-size':
      return problem.field === 'references'
        ? `${quoted(problem.found)} is not WIDTHxHEIGHT in pixels, such as 1024x1024, or 1024x1024*2 for two (99 at most).`
        : `${quoted(problem.found)} is neither WIDTHxHEIGHT in pixels, such as 1024x1024, nor a size such as 2K.`;
    case 'not-a-count':
      return `${quoted(problem.found)} is not a whole number from ${formatCount(problem.least)} to ${formatCount(problem.most)}.`;
    case 'not-a-decimal':
      return `${quoted(problem.found)} is not a number from ${formatCount(problem.least)} to ${formatCount(problem.most)} with at most ${problem.places} decimals, such as 2.5.`;
    case 'kept-over-attempts':
      return `${formatCount(problem.found)} are more than the ${formatCount(problem.most)} made in the stage.`;
    case 'name-too-long':
      return `${formatCount(problem.found)} characters are more than the ${problem.most} a name may have.`;
    case 'name-with-separator':
      return `${quoted(problem.found)} holds “~”, which separates the parts of a stage in a link. Use another character.`;
    case 'too-many-stages':
      return `${formatCount(problem.found)} are more than the ${problem.most} a workflow may have.`;
    case 'too-long':
      return `${formatCount(problem.found)} characters are more than the ${formatCount(problem.most)} that are read.`;
    case 'not-a-day':
      return `${quoted(problem.found)} is not a calendar day written YYYY-MM-DD.`;
    case 'after-today':
      return `${problem.found} lies after ${problem.today}; prices to come are not computed. Use a day up to then.`;
    case 'unknown-tier':
      return `${quoted(problem.found)} is not a tier. Known: ${list(problem.known)}.`;
    case 'unknown-model':
      return `${quoted(problem.found)} is not a model on this rate card. Known: ${list(problem.known)}.`;
    case 'unknown-route':
      return `${quoted(problem.found)} is not a route on this rate card. Known: ${list(problem.known)}.`;
    case 'unknown-quality':
      if (problem.known.length === 0) return `${problem.model} has no quality setting; leave it out.`;
      return problem.found === null
        ? `nothing was given. ${problem.model} offers ${list(problem.known)}.`
        : `${quoted(problem.found)} is not a quality of ${problem.model}. It offers ${list(problem.known)}.`;
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

/**
 * The same of a workflow, with the stage it stands in: “Stage 2 (review), Kept: …”.
 *
 * @param names of the stages, in order
 */
export function formatWorkflowProblem(problem: WorkflowProblem, names: readonly string[]): string {
  const { stage, field } = problem;
  if (stage === null) {
    const name = field === 'attempts' ? 'Attempts per accepted image' : FIELD_NAMES[field];
    return `${name}: ${explain(problem)}`;
  }
  const called = names[stage]?.trim() ?? '';
  return `Stage ${stage + 1}${called === '' || field === 'name' ? '' : ` (${called})`}, ${FIELD_NAMES[field]}: ${explain(problem)}`;
}

/** The same for display beside the field, where the name is already there. */
export function formatFieldProblem(problem: AnyProblem): string {
  return capital(explain(problem));
}

/** What a link holds that cannot be used. */
export function formatLinkProblem(problem: LinkProblem): string {
  switch (problem.kind) {
    case 'unknown-version':
      return `The link is written in version ${quoted(problem.found)} of our links; this page reads version 1.`;
    case 'unknown-key':
      return `The link holds ${quoted(`${problem.key}=${problem.found}`)}, which this page does not know.`;
    case 'repeated-key':
      return `The link gives ${quoted(problem.key)} more than once; ${quoted(problem.found)} was not used.`;
    case 'beside-stages':
      return `The link holds ${quoted(`${problem.key}=${problem.found}`)} beside stages. Each stage says that itself, so it was not used.`;
    case 'stage-parts':
      return `Stage ${problem.stage + 1} of the link has ${formatQuantity(problem.found, 'part')}, and needs ${problem.least} or ${problem.most}, separated by “~”. It was left empty.`;
    case 'more-stages':
      return `The link has ${formatCount(problem.found)} stages; only the first ${problem.read} were read.`;
    case 'unknown-model':
      return `The link compares with ${quoted(problem.found)}, which is not a model on this rate card. Known: ${list(problem.known)}.`;
    case 'unknown-preset':
      return `The link names the preset ${quoted(problem.found)}, which there is not. Known: ${list(problem.known)}.`;
    case 'more-problems':
      return `The link holds ${formatQuantity(problem.count, 'more thing')} that could not be used.`;
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
export function costDoubts(cost: Floor): string[] {
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
