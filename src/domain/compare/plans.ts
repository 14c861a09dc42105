import type { Day } from '../day.ts';
import { type Exact, exact } from '../exact.ts';
import { creditsOver, imagesOver, lacking, type Missing, missingOf, type NoFigure, type Offer, type Period, priceOver } from '../plan.ts';
import { type BreakEven, breakEvenAt, countedIn } from '../plan-break-even.ts';
import { creditsOf, type ImageCost, type ImageUsd, imageUsd, isInCredits, multipleOf, type Range, scaled } from '../plan-image.ts';
import type { Model, RateCard } from '../rate-card.ts';
import { type AskedSize, parseAskedSize, sizeId, soldAs } from '../size.ts';
import { type Between, costOfWorkflow, type Stage, type Workflow, type WorkflowCost } from '../workflow.ts';
import { type Difference, differencesOf, type StageDifference } from './differences.ts';
import {
  type Backing,
  type CurrentOffer,
  freshnessOf,
  hasSellerEnded,
  type MarketCard,
  type MarketSeller,
  marketOffersOn,
} from './market.ts';
import { isPaidPlan, leadingOffer } from './offers.ts';
import { costOfRate } from './plan-credits.ts';
import { nearestRate, type PlanRate, sizesOfRate } from './plan-rates.ts';
import { notRankedCost } from './ranking.ts';
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
interface StageRate {
  rate: PlanRate & Backing;
  cost: ImageCost;
  /** Credits of one image; undefined where it has a price of its own, or they are not known. */
  credits: Range | undefined;
}

/** What a workflow costs on an offer, if everything the offer gives is used. */
export type PlanCost =
  | {
      kind: 'usd';
      /** Whether it rests on an “about so many images”. */
      about: boolean;
      /** One run through all stages. */
      total: Range;
      perKept: Range;
      perUse: Range;
      /** Images used in a month at that cost each; undefined where no number is given. */
      perMonth: Range | undefined;
    }
  | NoFigure;

/** Whether what an offer gives suffices for the images used in a month. */
export interface Supply {
  /** What is counted. */
  unit: 'credits' | 'images';
  /** The period it is given for: `once` is a pack. */
  period: Period;
  given: Exact;
  /** For the images used in a month. */
  needed: Range;
  /** Undefined where the most that is needed is not stated and the least would fit. */
  suffices: boolean | undefined;
  /** How many of the offer a month takes; undefined where the most that is needed is not stated. */
  times: number | undefined;
  /** What so many cost, in USD; undefined where that is not known. */
  price: Exact | undefined;
}

/** Why a plan is not ranked. */
export type PlanUnranked = 'not-computable' | 'quality' | 'open' | 'unconfirmed' | 'others-word' | 'api' | 'ended';

/** A workflow on one offer of a seller. */
export interface PlanOffer {
  /** Undefined where nothing has to be bought first, because images have prices of their own, or where no paid offer is known. */
  offer: CurrentOffer | undefined;
  cost: PlanCost;
  /** Its cost over the workflow’s own; `most` is null where only the least is stated. */
  multiple: Range | null;
  /** Of what the offer gives, what each used image takes: images, where it gives those, else credits; undefined where that is not known. */
  takes: Range | undefined;
  /** From how many used images on the offer costs less than the workflow’s own way, against its most and its least cost; undefined where that cannot be told. */
  breakEven: { least: BreakEven; most: BreakEven } | undefined;
  supply: Supply | undefined;
  /** Why it is not ranked; undefined where it may be. */
  unranked: PlanUnranked | undefined;
}

/** A workflow on a seller’s plans. */
export interface PlanElsewhere {
  seller: MarketSeller;
  /** For each stage, what an image takes; undefined where nothing stated fits. */
  rates: (StageRate | undefined)[];
  /** Credits of each image that is used in the end; undefined where they are not known for every stage. */
  creditsPerUse: Range | undefined;
  differences: Difference[];
  lacks: Lack[];
  /** Each paid offer in the seller’s order; one without an offer where that is all there is. */
  offers: PlanOffer[];
  /** The offer the seller is compared by: the one whose credits cost least. */
  leading: PlanOffer;
}

const plus = (a: Range, b: Range): Range => ({ least: a.least.add(b.least), most: a.most && b.most ? a.most.add(b.most) : null });
const NOTHING: Range = { least: exact(0), most: exact(0) };

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
  return { differences: [{ kind: 'size', asked: size, taken, by: isNamed ? 'name' : 'pixels' }], isStated: true };
}

function lostWith({ job }: Stage): StageDifference[] {
  return [
    ...(job.tier === 'standard' ? [] : [{ kind: 'tier', asked: job.tier, taken: 'standard', why: 'not-offered' } as const]),
    ...(job.partialImages === 0 ? [] : [{ kind: 'partial-images', asked: job.partialImages, taken: 0, why: 'unknown' } as const]),
  ];
}

interface OnSeller {
  found: StageRate | undefined;
  differences: StageDifference[];
  lacks: Lack['what'][];
}

const nothing = (...lacks: Lack['what'][]): OnSeller => ({ found: undefined, differences: [], lacks });

/** The rate of a seller that fits a stage, with what it leaves open. */
function stageOn(stage: Stage, seller: MarketSeller, card: RateCard, market: MarketCard): OnSeller {
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

function costOn(workflow: Workflow, rates: readonly StageRate[], offer: CurrentOffer | undefined): PlanCost {
  const images = rates.map(({ cost }) => imageUsd(cost, offer?.plan));
  const foreign = images.find((image) => image.kind === 'other-currency');
  if (foreign !== undefined) return foreign;
  const known = images.filter((image): image is Extract<ImageUsd, { kind: 'usd' }> => image.kind === 'usd');
  const last = workflow.stages.at(-1);
  if (known.length < workflow.stages.length || last === undefined) {
    return lacking(...missingOf([...images, ...(rates.length < workflow.stages.length ? [lacking('credits-per-image')] : [])]));
  }
  const total = known.map((image, stage) => scaled(image, exact(workflow.stages[stage]?.job.images ?? 0))).reduce(plus, NOTHING);
  const perKept = scaled(total, exact(1).div(last.kept));
  const perUse = scaled(perKept, exact(1).div(workflow.uses));
  const perMonth = workflow.perMonth === undefined ? undefined : scaled(perUse, exact(workflow.perMonth));
  return { kind: 'usd', about: known.some(({ about }) => about), total, perKept, perUse, perMonth };
}

/** What an amount per attempt comes to for each image that is used in the end. */
function perUseOf(workflow: Workflow, perAttempt: readonly (Range | undefined)[]): Range | undefined {
  const last = workflow.stages.at(-1);
  const known = perAttempt.filter((each) => each !== undefined);
  if (last === undefined || known.length < workflow.stages.length) return undefined;
  const total = known.map((each, stage) => scaled(each, exact(workflow.stages[stage]?.job.images ?? 0))).reduce(plus, NOTHING);
  return scaled(total, exact(1).div(last.kept.mul(workflow.uses)));
}

const ONE: Range = { least: exact(1), most: exact(1) };

/** What a used image takes of what an offer gives: images, where it gives those, else credits. */
function takenPerUse(workflow: Workflow, creditsPerUse: Range | undefined, { grant }: Offer): Range | undefined {
  if (grant.kind !== 'images') return creditsPerUse;
  const images = workflow.stages.map(() => ONE);
  return perUseOf(workflow, images);
}

function supplyOf(workflow: Workflow, perUse: Range | undefined, { plan }: CurrentOffer): Supply | undefined {
  const period = countedIn(plan);
  const unit = plan.grant.kind === 'images' ? 'images' : 'credits';
  const granted = unit === 'images' ? imagesOver(plan, period) : creditsOver(plan, period);
  if (workflow.perMonth === undefined || granted.kind === 'missing' || perUse === undefined || granted.count.equals(0)) return undefined;
  const needed = scaled(perUse, exact(workflow.perMonth));
  const price = priceOver(plan, period);
  const count = needed.most === null ? undefined : Number(needed.most.div(granted.count).ceil().n);
  const isWithin = needed.most === null ? undefined : needed.most.compare(granted.count) <= 0;
  return {
    unit,
    period,
    given: granted.count,
    needed,
    suffices: needed.least.compare(granted.count) > 0 ? false : isWithin,
    times: count,
    price: price.kind === 'usd' && count !== undefined ? price.usd.mul(count) : undefined,
  };
}

/** Break-even in used images; against the most an image costs elsewhere it comes first. */
function breakEvenOf(offer: CurrentOffer | undefined, takes: Range | undefined, perUse: Between): PlanOffer['breakEven'] {
  if (offer === undefined || perUse.least.equals(0) || offer.plan.grant.kind === 'balance') return undefined;
  const [least, most] = [perUse.most, perUse.least].map((each) => breakEvenAt(offer.plan, takes, each));
  return least && most && 'images' in least && 'images' in most ? { least, most } : undefined;
}

interface Judging {
  own: WorkflowCost;
  /** Whether the workflow’s own cost may be ranked. */
  isOwnSure: boolean;
  on: Day;
  today: Day;
}

function unrankedOf(
  seller: MarketSeller,
  { offer, multiple }: Pick<PlanOffer, 'offer' | 'multiple'>,
  rates: readonly StageRate[],
  lacks: readonly Lack[],
  { isOwnSure, on, today }: Judging,
): PlanUnranked | undefined {
  if (hasSellerEnded(seller, on)) return 'ended';
  if (multiple === null) return 'not-computable';
  if (lacks.some(({ what }) => what === 'quality')) return 'quality';
  if (multiple.most === null) return 'open';
  const parts: Backing[] = [...rates.map(({ rate }) => rate), ...(offer === undefined ? [] : [offer])];
  if (parts.some(({ check }) => freshnessOf(check, today) === 'unconfirmed')) return 'unconfirmed';
  if (parts.some(({ firstHand }) => !firstHand)) return 'others-word';
  return isOwnSure ? undefined : 'api';
}

function onSeller(workflow: Workflow, seller: MarketSeller, card: RateCard, market: MarketCard, judging: Judging): PlanElsewhere {
  const stages = workflow.stages.map((stage) => stageOn(stage, seller, card, market));
  const rates = stages.map(({ found }) => found);
  const found = rates.filter((each) => each !== undefined);
  const lacks = stages.flatMap(({ lacks: missing }, stage) => missing.map((what) => ({ stage, what })));
  const creditsPerUse = perUseOf(
    workflow,
    rates.map((rate) => rate?.credits),
  );
  const isBought = found.some(({ cost }) => isInCredits(cost)) || found.length < stages.length;
  const current = isBought ? marketOffersOn(seller, judging.on) : [];
  const paid = current.filter(({ plan }) => isPaidPlan(plan));
  const { own } = judging;
  const isSized = lacks.every(({ what }) => what !== 'pixels');
  const through = (offer: CurrentOffer | undefined): PlanOffer => {
    const cost = costOn(workflow, found, offer);
    const isMultiple = cost.kind === 'usd' && own.kind === 'cost' && isSized && !own.perKept.least.equals(0);
    const multiple = isMultiple ? multipleOf(cost.perKept, own.perKept) : null;
    const takes = offer && takenPerUse(workflow, creditsPerUse, offer.plan);
    return {
      offer,
      cost,
      multiple,
      takes,
      breakEven: own.kind === 'cost' && isSized && found.length === stages.length ? breakEvenOf(offer, takes, own.perUse) : undefined,
      supply: offer && supplyOf(workflow, takes, offer),
      unranked: unrankedOf(seller, { offer, multiple }, found, lacks, judging),
    };
  };
  const offers = paid.length === 0 ? [through(undefined)] : paid.map(through);
  const lead = leadingOffer(paid, (each) => each.firstHand && freshnessOf(each.check, judging.today) !== 'unconfirmed');
  return {
    seller,
    rates,
    creditsPerUse,
    differences: differencesOf(stages.map(({ differences }) => differences)),
    lacks,
    offers,
    leading: offers.find(({ offer }) => offer === lead) ?? through(undefined),
  };
}

/**
 * The workflow on every seller’s plans: at the rate nearest to each stage’s setting, on each paid offer, with what the seller does not
 * state. Free sellers are left out. In the order of the market card.
 *
 * @param today the reader's day, by which figures age
 * @throws RangeError when a count of a job is no whole number
 */
export function onPlans(workflow: Workflow, market: MarketCard, card: RateCard, on: Day, today: Day): PlanElsewhere[] {
  const own = costOfWorkflow(workflow, card, on);
  const judging = { own, isOwnSure: notRankedCost(own, card, market, today) === undefined, on, today };
  return market.sellers.filter(({ kind }) => kind !== 'free').map((seller) => onSeller(workflow, seller, card, market, judging));
}

/** Plans in order: those that may be ranked from the least cost up, then those with a cost that may not, then those without one, as they came. */
export function plansInRank(found: readonly PlanElsewhere[]): PlanElsewhere[] {
  const groupOf = ({ leading }: PlanElsewhere) => (leading.cost.kind !== 'usd' ? 2 : leading.unranked === undefined ? 0 : 1);
  return found.toSorted((a, b) => {
    const [x, y] = [a.leading.cost, b.leading.cost];
    return groupOf(a) - groupOf(b) || (x.kind === 'usd' && y.kind === 'usd' ? x.perKept.least.compare(y.perKept.least) : 0);
  });
}
