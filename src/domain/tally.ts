import type { Line, Reason } from './costing.ts';
import type { Job } from './job.ts';
import { isDisputedTie, outputTokens } from './output-tokens.ts';
import type { Model, Rate, TokenMeter } from './rate-card.ts';
import { referenceTokens } from './reference-tokens.ts';
import { type Size, sizeId } from './size.ts';

/** How much of one meter a part of the job uses, and at which rate. */
export interface Usage {
  meter: Line['meter'];
  item: Line['item'];
  quantity: number;
  rate: Rate;
}

/** What a job uses under one edition's rates, and everything that keeps it from being counted. */
export interface Tally {
  usages: Usage[];
  reasons: Reason[];
  outputTokensPerImage: number | null;
  referenceTokens: number;
  disputedTie: boolean;
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

/** What a job uses where tokens are billed. */
export function tallyTokens(job: Job, model: Model, rates: Record<TokenMeter, Rate>): Tally {
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

/** What a job uses where images are sold by the piece. */
export function tallyImages(job: Job, model: Model, prices: readonly (Rate & { quality: string | null; size: string })[]): Tally {
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
