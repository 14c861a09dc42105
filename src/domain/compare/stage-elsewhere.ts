import type { Cost, Costing, Reason } from '../costing.ts';
import type { Day } from '../day.ts';
import type { Model, RateCard, Tier } from '../rate-card.ts';
import { ANY_SIZE, isPixelSize } from '../size.ts';
import { priceStage, type Stage } from '../workflow.ts';
import { comparableQuality } from './comparable-quality.ts';
import { type ComparableSize, comparableSize } from './comparable-size.ts';
import type { StageDifference } from './differences.ts';
import { sizeGap } from './made-size.ts';
import type { MarketCard } from './market.ts';

type Failed = Exclude<Costing, Cost>;

/** Where a stage is to be run. */
export interface Target {
  model: Model;
  route: string;
  tier: Tier;
}

/** What keeps a costing from an amount. */
export function reasonsOf(costing: Failed): Reason[] {
  if (costing.kind === 'not-computable') return costing.reasons;
  return costing.kind === 'uncertain' ? costing.between.flatMap((each) => (each.kind === 'cost' ? [] : reasonsOf(each))) : [];
}

/** What can be left out of a job so that it can be had, each with the difference it makes; undefined where nothing helps. */
function withoutObstacle(stage: Stage, failed: Failed): { stage: Stage; difference: StageDifference } | undefined {
  const { job } = stage;
  const reasons = reasonsOf(failed);
  const has = (...kinds: Reason['kind'][]) => reasons.some(({ kind }) => kinds.includes(kind));
  if (job.tier !== 'standard' && has('tier-not-offered', 'no-edition', 'tier-unknown')) {
    const why = has('tier-unknown') ? 'unknown' : 'not-offered';
    return {
      stage: { ...stage, job: { ...job, tier: 'standard' } },
      difference: { kind: 'tier', asked: job.tier, taken: 'standard', why },
    };
  }
  if (job.partialImages > 0 && has('partial-images')) {
    const difference = { kind: 'partial-images', asked: job.partialImages, taken: 0, why: 'unknown' } as const;
    return { stage: { ...stage, job: { ...job, partialImages: 0 } }, difference };
  }
  if (job.cachedPromptTokens > 0 && reasons.some((reason) => reason.kind === 'rate-not-known' && reason.meter === 'cached-text-input')) {
    return {
      stage: { ...stage, job: { ...job, cachedPromptTokens: 0 } },
      difference: { kind: 'cached-prompt', asked: job.cachedPromptTokens },
    };
  }
  return undefined;
}

/** As many partial images as the model streams. */
function streamed(asked: number, { partialImages, maxPartialImages }: Model): { count: number; differences: StageDifference[] } {
  const most = partialImages.kind === 'not-offered' ? 0 : (maxPartialImages ?? asked);
  if (asked <= most) return { count: asked, differences: [] };
  const why = partialImages.kind === 'not-offered' ? 'not-offered' : 'most';
  return { count: most, differences: [{ kind: 'partial-images', asked, taken: most, why }] };
}

/** What of a size is another thing elsewhere; nothing where it is the same. A name of two models is one size only where both state the same pixels. */
function sizeDifference(
  asked: Stage['job']['size'],
  from: Model | undefined,
  { size: taken, by }: ComparableSize,
  model: Model,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
): StageDifference[] {
  const gap = sizeGap(asked, from, taken, model, market);
  if (by !== 'same') return [{ kind: 'size', asked, taken, by, ...gap }];
  const isStatedSame = gap.pixels !== null && gap.pixels.asked === gap.pixels.made;
  const isOne = isPixelSize(asked) || asked.tier === ANY_SIZE || from?.id === model.id || isStatedSame;
  return isOne ? [] : [{ kind: 'size', asked, taken, by: 'name', ...gap }];
}

/** A stage as it can be asked for elsewhere; undefined where no size is comparable. */
export function stageAt(
  stage: Stage,
  { model, route, tier }: Target,
  card: RateCard,
  on: Day,
  market: Pick<MarketCard, 'sizeNames' | 'headlineSize'>,
): { stage: Stage; differences: StageDifference[] } | undefined {
  const { job } = stage;
  const from = card.models.find(({ id }) => id === job.model);
  const sized = comparableSize(job.size, from, { model, route, tier, on }, card, market);
  if (sized === undefined) return undefined;
  const rung = comparableQuality(job.quality, from, model);
  const partial = streamed(job.partialImages, model);
  const isSameRung = rung.quality === job.quality && rung.by !== 'name';
  let mapped: Stage = {
    ...stage,
    job: { ...job, model: model.id, route, tier, size: sized.size, quality: rung.quality, partialImages: partial.count },
  };
  const differences: StageDifference[] = [
    ...sizeDifference(job.size, from, sized, model, market),
    ...(isSameRung || rung.by === 'same' ? [] : [{ kind: 'quality', asked: job.quality, taken: rung.quality, by: rung.by } as const]),
    ...partial.differences,
  ];
  for (;;) {
    const priced = priceStage(mapped, card, on);
    const mended = 'least' in priced ? undefined : withoutObstacle(mapped, priced.costing);
    if (mended === undefined) return { stage: mapped, differences };
    mapped = mended.stage;
    differences.push(mended.difference);
  }
}
