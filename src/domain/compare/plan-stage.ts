import type { Missing } from '../plan.ts';
import { creditsOf, type ImageCost, type Range } from '../plan-image.ts';
import type { Model, RateCard } from '../rate-card.ts';
import { type AskedSize, parseAskedSize, sizeId, soldAs } from '../size.ts';
import type { Stage } from '../workflow.ts';
import type { StageDifference } from './differences.ts';
import { sizeGap } from './made-size.ts';
import type { Backing, MarketCard, MarketSeller } from './market.ts';
import { costOfRate } from './plan-credits.ts';
import { nearestRate, type PlanRate, sizesOfRate } from './plan-rates.ts';
import { isAnyName } from './size-names.ts';

/**
 * A fact of one stage that a seller does not state. `not-sold`: it states nothing of the model. `edits`: nothing of images made from
 * references. `rung`: it names other qualities than the one asked for.
 */
export interface Lack {
  stage: number;
  what: Missing | 'not-sold' | 'edits' | 'rung';
}

/** What one image of a stage takes on a seller. */
export interface StageRate {
  rate: PlanRate & Backing;
  cost: ImageCost;
  /** Credits of one image; undefined where it has a price of its own, or they are not known. */
  credits: Range | undefined;
}

/** What of a rate's size is another thing than the one asked for, and whether anything is stated of it. */
function sizeDifference(
  rate: PlanRate,
  stage: Stage,
  model: Model,
  market: MarketCard,
): { differences: StageDifference[]; isStated: boolean } {
  const { size } = stage.job;
  const { pixels, resolution } = rate;
  const isAny = resolution !== null && isAnyName(resolution);
  const soldOf = (each: AskedSize) => sizeId(soldAs(each, model.sizes)).toLowerCase();
  const taken = parseAskedSize(pixels ?? resolution ?? '');
  const isSame = taken !== undefined && soldOf(taken) === soldOf(size);
  if (isSame || isAny || rate.cost.kind === 'credits-per-token') return { differences: [], isStated: true };
  const { sizes, assumed } = sizesOfRate(model, rate, market.sizeNames, market.headlineSize);
  if (sizes.length === 0 || taken === undefined) return { differences: [], isStated: false };
  const isNamed = sizes.some((each) => soldOf(each) === soldOf(size));
  if (isNamed && !assumed) return { differences: [], isStated: true };
  const gap = sizeGap(size, model, taken, model, market, sizes);
  return { differences: [{ kind: 'size', asked: size, taken, by: isNamed ? 'name' : 'pixels', ...gap }], isStated: true };
}

function lostWith({ job }: Stage): StageDifference[] {
  return [
    ...(job.tier === 'standard' ? [] : [{ kind: 'tier', asked: job.tier, taken: 'standard', why: 'not-offered' } as const]),
    ...(job.partialImages === 0 ? [] : [{ kind: 'partial-images', asked: job.partialImages, taken: 0, why: 'unknown' } as const]),
  ];
}

/** A stage on a seller: the rate that fits it, where one does, with what differs and what is not stated. */
interface OnSeller {
  found: StageRate | undefined;
  differences: StageDifference[];
  lacks: Lack['what'][];
}

const nothing = (...lacks: Lack['what'][]): OnSeller => ({ found: undefined, differences: [], lacks });

/** The rate of a seller that fits a stage, with what it leaves open. */
export function stageOn(stage: Stage, seller: MarketSeller, card: RateCard, market: MarketCard): OnSeller {
  const { job } = stage;
  const model = card.models.find(({ id }) => id === job.model);
  const operation = job.references.length > 0 ? 'edit' : 'generate';
  const ofModel = seller.rates.filter((rate) => rate.model === job.model);
  if (model === undefined || ofModel.length === 0) return nothing(seller.rates.length === 0 ? 'credits-per-image' : 'not-sold');
  const ofOperation = ofModel.filter((rate) => rate.operation === operation);
  if (ofOperation.length === 0) return nothing(operation === 'edit' ? 'edits' : 'credits-per-image');
  const ofRung = ofOperation.filter(({ rung }) => rung === job.quality || rung === null);
  const wanted = { model: job.model, operation, rung: job.quality, size: job.size } as const;
  const rate = nearestRate(ofRung, wanted, market.sizeNames);
  if (rate === undefined) return nothing('rung');
  const sized = sizeDifference(rate, stage, model, market);
  const isOpen = rate.rung === null && model.qualities.length > 0 && rate.cost.kind !== 'credits-per-token';
  const cost = costOfRate(rate, job, model);
  return {
    found: { rate, cost, credits: creditsOf(cost) },
    differences: [...sized.differences, ...lostWith(stage)],
    lacks: [...(sized.isStated ? [] : (['pixels'] as const)), ...(isOpen ? (['quality'] as const) : [])],
  };
}
