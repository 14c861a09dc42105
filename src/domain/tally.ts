import type { Item, Reason } from './costing.ts';
import type { Job } from './job.ts';
import { isDisputedTie, outputTokens } from './output-tokens.ts';
import type { InsteadRate, Meter, Model, Pricing, Rate, ReferenceFee, TokenMeter } from './rate-card.ts';
import { referenceTokens } from './reference-tokens.ts';
import { ANY_SIZE, isPixelSize, type Size, sizeId, soldAs } from './size.ts';

/** How much of one meter a part of the job uses, and at which rate. */
export interface Usage {
  meter: Meter;
  item: Item;
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

type Of<Shape extends Pricing['shape']> = Extract<Pricing, { shape: Shape }>;

/** Tokens of all references of one image, or the first reason why they cannot be told. */
function tokensOfReferences(references: readonly Size[], model: Model): number | Reason {
  let total = 0;
  for (const reference of references) {
    const tokens = referenceTokens(reference, model.referenceRule);
    if (typeof tokens !== 'number') {
      const detail = model.referenceRule.kind === 'unknown' ? model.referenceRule.reason : null;
      return { kind: 'reference-tokens', why: tokens === 'per-image' ? 'rule-unknown' : tokens, model: model.name, detail };
    }
    total += tokens;
  }
  return total;
}

/** Whether a rate is for requests like this one. A size that is only named has no shape that could be told. */
function applies({ when }: InsteadRate, { size, references }: Job): boolean {
  return when === 'with-references' ? references.length > 0 : isPixelSize(size) && size.width !== size.height;
}

/** Tokens that a part of one image takes. */
interface TokenCount {
  meter: TokenMeter;
  item: Item;
  tokens: number;
}

/** The tokens of one image of a job by the part that takes them, and everything that keeps some from being counted: those count as none. */
export function countTokens(job: Job, model: Model): Omit<Tally, 'usages'> & { counts: TokenCount[] } {
  const reasons: Reason[] = [];
  const references = tokensOfReferences(job.references, model);
  if (typeof references !== 'number') reasons.push(references);
  const quality = model.qualities.find((each) => each.id === job.quality) ?? { id: '', factor: null };
  const size = soldAs(job.size, model.sizes);
  const output = outputTokens(size, quality, model.outputRule);
  if (typeof output !== 'number') {
    const detail = model.outputRule.kind === 'unknown' ? model.outputRule.reason : null;
    const why = output === 'per-image' ? 'rule-unknown' : output;
    reasons.push({ kind: 'output-tokens', why, model: model.name, detail });
  }
  if (job.partialImages > 0 && model.partialImages.kind !== 'tokens') reasons.push({ kind: 'partial-images', model: model.name });
  const partialTokens = model.partialImages.kind === 'tokens' ? model.partialImages.tokens : 0;
  const outputPerImage = typeof output === 'number' ? output : 0;
  const referencesPerImage = typeof references === 'number' ? references : 0;
  const isDisputed =
    model.outputRule.kind === 'canvas-factor' && quality.factor !== null && isPixelSize(size) && isDisputedTie(size, quality.factor);
  return {
    counts: [
      { meter: 'text-input', item: 'prompt', tokens: job.promptTokens - job.cachedPromptTokens },
      { meter: 'cached-text-input', item: 'cached-prompt', tokens: job.cachedPromptTokens },
      { meter: 'image-input', item: 'references', tokens: referencesPerImage },
      { meter: 'image-output', item: 'image', tokens: outputPerImage },
      { meter: 'image-output', item: 'partial-images', tokens: job.partialImages * partialTokens },
    ],
    reasons,
    outputTokensPerImage: outputPerImage,
    referenceTokens: referencesPerImage,
    disputedTie: isDisputed,
  };
}

/** What a job uses where tokens are billed. */
export function tallyTokens(job: Job, model: Model, { rates, instead = [] }: Of<'per-token'>): Tally {
  const { counts, ...counted } = countTokens(job, model);
  const usages = counts.map(({ meter, item, tokens }) => ({
    meter,
    item,
    quantity: tokens * job.images,
    rate: instead.find((each) => each.meter === meter && applies(each, job))?.rate ?? rates[meter],
  }));
  return { ...counted, usages };
}

/** What the reference images of a job add where images are sold by the piece. */
function tallyReferences(job: Job, model: Model, fee: ReferenceFee): { usages: Usage[]; reasons: Reason[] } {
  const count = job.references.length;
  if (count === 0 || fee.kind === 'included') return { usages: [], reasons: [] };
  if (fee.kind === 'fee') {
    const billed = Math.max(0, count - fee.freeImages) * job.images;
    return { usages: [{ meter: 'reference-image', item: 'references', quantity: billed, rate: fee.rate }], reasons: [] };
  }
  const reason: Reason =
    fee.kind === 'not-offered'
      ? { kind: 'reference-tokens', why: 'not-offered', model: model.name, detail: null }
      : { kind: 'rate-not-known', meter: 'reference-image', value: 'unknown' };
  return { usages: [], reasons: [reason] };
}

/** A tally of pieces: what the images take, with their reference images and everything a piece price does not cover. */
function tallyPieces(job: Job, model: Model, fee: ReferenceFee, pieces: readonly Usage[] | Reason): Tally {
  const references = tallyReferences(job, model, fee);
  const isPriced = !('kind' in pieces);
  return {
    usages: [...(isPriced ? pieces : []), ...references.usages],
    reasons: [
      ...(isPriced ? [] : [pieces]),
      ...references.reasons,
      ...(job.partialImages > 0 ? [{ kind: 'partial-images' as const, model: model.name }] : []),
    ],
    outputTokensPerImage: null,
    referenceTokens: 0,
    disputedTie: false,
  };
}

const imagesAt = (job: Job, rate: Rate): Usage[] => [{ meter: 'image', item: 'image', quantity: job.images, rate }];

/** What a job uses where each quality and size has a price. */
export function tallyImages(job: Job, model: Model, { prices, references }: Of<'per-image'>): Tally {
  const size = sizeId(soldAs(job.size, model.sizes)).toLowerCase();
  const ofQuality = prices.filter((each) => each.quality === null || each.quality === job.quality);
  const price = ofQuality.find((each) => each.size.toLowerCase() === size) ?? ofQuality.find((each) => each.size === ANY_SIZE);
  const found = [sizeId(job.size), job.quality].filter((part) => part !== null).join(', ');
  const priced = prices.map((each) => [each.size, each.quality].filter((part) => part !== null).join(', '));
  const pieces: Usage[] | Reason = price === undefined ? { kind: 'not-priced', model: model.name, found, priced } : imagesAt(job, price);
  return tallyPieces(job, model, references, pieces);
}

/** What a job uses where each quality has a price for every size. */
export function tallyQualities(job: Job, model: Model, { prices, references }: Of<'per-quality'>): Tally {
  const price = prices.find((each) => each.quality === job.quality);
  const pieces: Usage[] | Reason =
    price === undefined
      ? { kind: 'not-priced', model: model.name, found: job.quality ?? 'no quality', priced: prices.map((each) => each.quality) }
      : imagesAt(job, price);
  return tallyPieces(job, model, references, pieces);
}

/** What a job uses where every image costs the same. */
export function tallyFlat(job: Job, model: Model, { price, references }: Of<'flat'>): Tally {
  return tallyPieces(job, model, references, imagesAt(job, price));
}

/** What a job uses where the first megapixel of an image has one price and each further one another. */
export function tallyMegapixels(job: Job, model: Model, { first, additional, references }: Of<'per-megapixel'>): Tally {
  const sold = soldAs(job.size, model.sizes);
  const tiers = model.sizes.kind === 'tiers' ? model.sizes.tiers : [];
  const megapixels = tiers.find((each) => each.id === sizeId(sold))?.megapixels ?? null;
  const priced = tiers.flatMap((each) => (each.megapixels === null ? [] : [each.name]));
  const pieces: Usage[] | Reason =
    megapixels === null
      ? { kind: 'not-priced', model: model.name, found: sizeId(job.size), priced }
      : [
          { meter: 'first-megapixel', item: 'first-megapixels', quantity: job.images, rate: first },
          { meter: 'additional-megapixel', item: 'additional-megapixels', quantity: (megapixels - 1) * job.images, rate: additional },
        ];
  return tallyPieces(job, model, references, pieces);
}
