import { type Day, standingOf } from './day.ts';
import { editionsOf, editionsOn, saleOn } from './editions.ts';
import { type Exact, exact, sum } from './exact.ts';
import { type Job, type JobProblem, jobProblems } from './job.ts';
import { isDisputedTie, type NoTokens, outputTokens } from './output-tokens.ts';
import type { Edition, Meter, Model, Rate, RateCard, Route, TokenMeter, Value } from './rate-card.ts';
import { type NoReferenceTokens, referenceTokens } from './reference-tokens.ts';
import { type Size, sizeId } from './size.ts';

/** One billed item: `usd = quantity × rate ÷ per`. */
export interface Line {
  meter: Meter;
  /** What of the job it pays for. */
  item: 'prompt' | 'cached-prompt' | 'references' | 'image' | 'partial-images';
  quantity: number;
  unit: 'tokens' | 'images';
  /** How many units the rate is for. */
  per: number;
  value: Value;
  usd: Exact;
  condition: string | null;
  readings: string[];
}

/** Why a cost cannot be computed, although the job is one the model can be asked for. */
export type Reason =
  | { kind: 'not-yet-sold'; model: string; from: Model['released'] }
  | { kind: 'ended'; model: string; on: Day; confirmed: boolean }
  | { kind: 'tier-not-offered'; model: string; tier: string }
  | { kind: 'tier-unknown'; model: string; tier: string }
  | { kind: 'no-edition'; model: string; tier: string }
  | { kind: 'rate-not-known'; meter: Meter; value: 'unknown' | 'not-offered' }
  | { kind: 'partial-images'; model: string }
  | { kind: 'output-tokens'; why: Exclude<NoTokens, 'per-image'>; model: string; detail: string | null }
  | { kind: 'reference-tokens'; why: NoReferenceTokens; model: string; detail: string | null };

/** A cost, itemized: the lines add up to the total to the last digit. */
export interface Cost {
  kind: 'cost';
  job: Job;
  on: Day;
  /** Image output tokens of one image; null where images are sold by the piece. */
  outputTokensPerImage: number | null;
  /** Image input tokens of all reference images of one image. */
  referenceTokens: number;
  lines: Line[];
  perImage: Exact;
  total: Exact;
  /** What the total leaves out. */
  excludes: string[];
  /** True where the vendor's rounding at this size is disputed. */
  disputedTie: boolean;
  /** True where the vendor publishes another price per image than this one. */
  publishedDiffers: boolean;
  edition: Edition;
}

/** The answer to a job: a cost, two answers that a loosely known date cannot tell apart, or why there is none. */
export type Costing =
  | Cost
  | { kind: 'uncertain'; on: Day; between: Exclude<Costing, { kind: 'uncertain' }>[] }
  | { kind: 'not-computable'; on: Day; reasons: Reason[] }
  | { kind: 'invalid'; problems: JobProblem[] };

type Certain = Exclude<Costing, { kind: 'uncertain' | 'invalid' }>;

const TOKENS_PER_RATE = 1_000_000;

interface Usage {
  meter: Meter;
  item: Line['item'];
  quantity: number;
  rate: Rate;
}

/** The line of a usage, or why it has no price. Included, not billed and zero cost nothing; unknown and not offered have no cost. */
function lineOf({ meter, item, quantity, rate }: Usage): Line | Reason {
  const per = meter === 'image' ? 1 : TOKENS_PER_RATE;
  const { value, condition, readings } = rate;
  if (value.kind === 'unknown' || value.kind === 'not-offered') {
    return { kind: 'rate-not-known', meter, value: value.kind };
  }
  const usd = value.kind === 'amount' ? exact(value.amount).mul(quantity).div(per) : exact(0);
  return { meter, item, quantity, unit: meter === 'image' ? 'images' : 'tokens', per, value, usd, condition, readings };
}

function isReason(item: Line | Reason): item is Reason {
  return 'kind' in item;
}

/** Tokens of all references of one image, or the first reason why they cannot be told. */
function tokensOfReferences(references: readonly Size[], model: Model): number | Reason {
  let total = 0;
  for (const reference of references) {
    const tokens = referenceTokens(reference, model.referenceRule);
    if (typeof tokens !== 'number') {
      const detail = model.referenceRule.kind === 'unknown' ? model.referenceRule.reason : null;
      return { kind: 'reference-tokens', why: tokens, model: model.name, detail };
    }
    total += tokens;
  }
  return total;
}

function close(job: Job, on: Day, model: Model, route: Route, edition: Edition, parts: Tally): Certain {
  const items = parts.usages.filter((usage) => usage.quantity > 0).map(lineOf);
  const reasons = [...parts.reasons, ...items.filter(isReason)];
  if (reasons.length > 0) return { kind: 'not-computable', on, reasons };
  const lines = items.filter((item): item is Line => !isReason(item));
  const total = sum(lines.map((line) => line.usd));
  return {
    kind: 'cost',
    job,
    on,
    outputTokensPerImage: parts.outputTokensPerImage,
    referenceTokens: parts.referenceTokens,
    lines,
    perImage: job.images === 0 ? exact(0) : total.div(job.images),
    total,
    excludes: [...model.excludes, ...route.excludes],
    disputedTie: parts.disputedTie,
    publishedDiffers: model.publishedDiffers,
    edition,
  };
}

interface Tally {
  usages: Usage[];
  reasons: Reason[];
  outputTokensPerImage: number | null;
  referenceTokens: number;
  disputedTie: boolean;
}

function tallyTokens(job: Job, model: Model, rates: Record<TokenMeter, Rate>): Tally {
  const reasons: Reason[] = [];
  const references = tokensOfReferences(job.references, model);
  if (typeof references !== 'number') reasons.push(references);
  const quality = model.qualities.find((each) => each.id === job.quality) ?? { id: '', factor: null };
  const output = outputTokens(job.size, quality, model.outputRule);
  if (typeof output !== 'number') {
    const detail = model.outputRule.kind === 'unknown' ? model.outputRule.reason : null;
    const why = output === 'per-image' ? 'rule-unknown' : output;
    reasons.push({ kind: 'output-tokens', why, model: model.name, detail });
  }
  if (job.partialImages > 0 && model.partialImages.kind !== 'tokens') reasons.push({ kind: 'partial-images', model: model.name });
  const partialTokens = model.partialImages.kind === 'tokens' ? model.partialImages.tokens : 0;
  const usage = (meter: TokenMeter, item: Line['item'], tokensPerImage: number): Usage => ({
    meter,
    item,
    quantity: tokensPerImage * job.images,
    rate: rates[meter],
  });
  const outputPerImage = typeof output === 'number' ? output : 0;
  const referencesPerImage = typeof references === 'number' ? references : 0;
  return {
    usages: [
      usage('text-input', 'prompt', job.promptTokens - job.cachedPromptTokens),
      usage('cached-text-input', 'cached-prompt', job.cachedPromptTokens),
      usage('image-input', 'references', referencesPerImage),
      usage('image-output', 'image', outputPerImage),
      usage('image-output', 'partial-images', job.partialImages * partialTokens),
    ],
    reasons,
    outputTokensPerImage: outputPerImage,
    referenceTokens: referencesPerImage,
    disputedTie: model.outputRule.kind === 'canvas-factor' && quality.factor !== null && isDisputedTie(job.size, quality.factor),
  };
}

function tallyImages(job: Job, model: Model, prices: readonly (Rate & { quality: string | null; size: string })[]): Tally {
  const reasons: Reason[] = [];
  const references = tokensOfReferences(job.references, model);
  if (typeof references !== 'number') reasons.push(references);
  else if (references > 0) reasons.push({ kind: 'rate-not-known', meter: 'image-input', value: 'unknown' });
  const rate = prices.find((each) => each.quality === job.quality && each.size === sizeId(job.size));
  if (job.partialImages > 0) reasons.push({ kind: 'partial-images', model: model.name });
  if (rate === undefined) reasons.push({ kind: 'rate-not-known', meter: 'image', value: 'unknown' });
  return {
    usages: rate === undefined ? [] : [{ meter: 'image', item: 'image', quantity: job.images, rate }],
    reasons,
    outputTokensPerImage: null,
    referenceTokens: 0,
    disputedTie: false,
  };
}

function costUnder(job: Job, on: Day, model: Model, route: Route, edition: Edition | undefined): Certain {
  const refuse = (reason: Reason): Certain => ({ kind: 'not-computable', on, reasons: [reason] });
  if (edition === undefined) return refuse({ kind: 'no-edition', model: model.name, tier: job.tier });
  const { pricing } = edition;
  switch (pricing.shape) {
    case 'not-offered':
      return refuse({ kind: 'tier-not-offered', model: model.name, tier: job.tier });
    case 'unknown':
      return refuse({ kind: 'tier-unknown', model: model.name, tier: job.tier });
    case 'per-token':
      return close(job, on, model, route, edition, tallyTokens(job, model, pricing.rates));
    case 'per-image':
      return close(job, on, model, route, edition, tallyImages(job, model, pricing.prices));
    default:
      return pricing satisfies never;
  }
}

function notYetSold(model: Model, on: Day): Certain {
  return { kind: 'not-computable', on, reasons: [{ kind: 'not-yet-sold', model: model.name, from: model.released }] };
}

/** @throws RangeError when a count is no whole number from 0 up: no reader's input gets this far unread */
function assertCounts({ images, promptTokens, cachedPromptTokens, partialImages }: Job): void {
  for (const [name, count] of Object.entries({ images, promptTokens, cachedPromptTokens, partialImages })) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name}: found ${count}, expected a whole number from 0 up`);
  }
}

function endedOn(model: Model, shutdown: NonNullable<Model['shutdown']>, on: Day): Certain {
  const reason: Reason = { kind: 'ended', model: model.name, on: shutdown.latest, confirmed: shutdown.confirmed };
  return { kind: 'not-computable', on, reasons: [reason] };
}

/**
 * What a job costs on a day, by the rate card.
 *
 * Never guesses: an illegal job, a model not sold that day, a rate or a counting rule that is not known each come back as
 * what they are. Where the date of a change is known only loosely and the day lies inside that window, both answers come back.
 *
 * @throws RangeError when a count is no whole number
 */
export function costOf(job: Job, card: RateCard, on: Day): Costing {
  assertCounts(job);
  const problems = jobProblems(job, card);
  const model = card.models.find((each) => each.id === job.model);
  const route = card.routes.find((each) => each.id === job.route);
  if (problems.length > 0 || model === undefined || route === undefined) return { kind: 'invalid', problems };

  const sale = saleOn(model, on);
  if (sale === 'not-yet') return notYetSold(model, on);
  if (sale === 'ended' && model.shutdown !== null) return endedOn(model, model.shutdown, on);
  const candidates = editionsOn(editionsOf(card, model.id, route.id, job.tier), on);
  const isReleaseUncertain = standingOf(on, model.released) === 'uncertain';
  const priced = isReleaseUncertain ? candidates.filter((edition) => edition !== undefined) : candidates;
  const answers = priced.map((edition) => costUnder(job, on, model, route, edition));
  if (isReleaseUncertain) answers.unshift(notYetSold(model, on));
  if (model.shutdown !== null && standingOf(on, model.shutdown) === 'uncertain') answers.push(endedOn(model, model.shutdown, on));
  const [only] = answers;
  return answers.length === 1 && only !== undefined ? only : { kind: 'uncertain', on, between: answers };
}
