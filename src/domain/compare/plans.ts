import type { Day } from '../day.ts';
import { type BreakEven, breakEvenAt } from '../plan-break-even.ts';
import { isInCredits, multipleOf, type Range } from '../plan-image.ts';
import type { RateCard } from '../rate-card.ts';
import { type Between, costOfWorkflow, type Workflow, type WorkflowCost } from '../workflow.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type CurrentOffer, freshnessOf, type MarketCard, type MarketSeller, marketOffersOn } from './market.ts';
import { isPaidPlan, leadingOffer } from './offers.ts';
import { costOn, type PlanCost, perUseOf, takenPerUse } from './plan-cost.ts';
import { type Judging, unrankedOf, type WorkUnranked } from './plan-ranking.ts';
import { type Lack, type StageRate, stageOn } from './plan-stage.ts';
import { paidPerMonth, type Supply, supplyOf } from './plan-supply.ts';
import { groupOf, inGroups, type RankGroup } from './rank-groups.ts';
import { notRankedCost } from './ranking.ts';
import { atOnce } from './turns.ts';

/** A workflow on one offer of a seller. */
export interface PlanOffer {
  /** Undefined where nothing has to be bought first, because images have prices of their own, or where no paid offer is known. */
  offer: CurrentOffer | undefined;
  cost: PlanCost;
  /** What is paid for the images used in a month, with whole plans; undefined where no month is given or that is not known. */
  paid: Range | undefined;
  /**
   * What is paid over what the workflow itself costs: for a month where one is given, else for an accepted image, if everything the offer
   * gives is used. `most` is null where only the least is stated.
   */
  multiple: Range | null;
  /** Of what the offer gives, what each used image takes: images, where it gives those, else credits; undefined where that is not known. */
  takes: Range | undefined;
  /** From how many used images on the offer costs less than the workflow’s own way, against its most and its least cost; undefined where that cannot be told. */
  breakEven: { least: BreakEven; most: BreakEven } | undefined;
  supply: Supply | undefined;
  /** Why it is not ranked; undefined where it may be. */
  unranked: WorkUnranked | undefined;
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
  /** The offer the seller is compared by: for a month the one of which least has to be paid, else the one whose credits cost least. */
  leading: PlanOffer;
}

/** Break-even in used images; against the most an image costs elsewhere it comes first. */
function breakEvenOf(offer: CurrentOffer | undefined, takes: Range | undefined, perUse: Between): PlanOffer['breakEven'] {
  if (offer === undefined || perUse.least.equals(0) || offer.plan.grant.kind === 'balance') return undefined;
  const [least, most] = [perUse.most, perUse.least].map((each) => breakEvenAt(offer.plan, takes, each));
  return least && most && 'images' in least && 'images' in most ? { least, most } : undefined;
}

/** How many times the workflow’s own cost is paid on an offer; null where that cannot be told. */
function multipleOn(cost: PlanCost, paid: Range | undefined, own: WorkflowCost): Range | null {
  if (cost.kind !== 'usd' || own.kind !== 'cost' || own.perKept.least.equals(0)) return null;
  if (own.perMonth === undefined) return multipleOf(cost.perKept, own.perKept);
  return paid === undefined || own.perMonth.least.equals(0) ? null : multipleOf(paid, own.perMonth);
}

/** The offer of which least has to be paid for a month, among those that may be ranked where any may; undefined where none is known. */
function leastPaid(offers: readonly PlanOffer[]): PlanOffer | undefined {
  const known = offers.flatMap((each) => (each.paid === undefined ? [] : [{ each, paid: each.paid }]));
  const rankable = known.filter(({ each }) => each.unranked === undefined);
  const [least] = (rankable.length > 0 ? rankable : known).toSorted((a, b) => a.paid.least.compare(b.paid.least));
  return least?.each;
}

interface Setting extends Judging {
  own: WorkflowCost;
}

function onSeller(workflow: Workflow, seller: MarketSeller, card: RateCard, market: MarketCard, setting: Setting): PlanElsewhere {
  const stages = workflow.stages.map((stage) => stageOn(stage, seller, card, market));
  const rates = stages.map(({ found }) => found);
  const found = rates.filter((each) => each !== undefined);
  const lacks = stages.flatMap(({ lacks: missing }, stage) => missing.map((what) => ({ stage, what })));
  const differences = differencesOf(stages.map((stage) => stage.differences));
  const creditsPerUse = perUseOf(
    workflow,
    rates.map((rate) => rate?.credits),
  );
  const { own, on, today } = setting;
  const isBought = found.some(({ cost }) => isInCredits(cost)) || found.length < stages.length;
  const current = isBought ? marketOffersOn(seller, on) : [];
  const paidOffers = current.filter(({ plan }) => isPaidPlan(plan));
  const isSized = lacks.every(({ what }) => what !== 'pixels');
  const through = (offer: CurrentOffer | undefined): PlanOffer => {
    const cost = costOn(workflow, found, offer);
    const takes = offer && takenPerUse(workflow, creditsPerUse, offer.plan);
    const supply = offer && supplyOf(workflow.perMonth, takes, offer);
    const paid = paidPerMonth(cost, offer, supply);
    const multiple = isSized ? multipleOn(cost, paid, own) : null;
    const parts = [...found.map(({ rate }) => rate), ...(offer === undefined ? [] : [offer])];
    return {
      offer,
      cost,
      paid,
      multiple,
      takes,
      breakEven: own.kind === 'cost' && isSized && found.length === stages.length ? breakEvenOf(offer, takes, own.perUse) : undefined,
      supply,
      unranked: unrankedOf({ seller, stages: stages.length, differences, lacks }, multiple, parts, setting),
    };
  };
  const offers = paidOffers.length === 0 ? [through(undefined)] : paidOffers.map(through);
  const lead = leadingOffer(paidOffers, (each) => each.firstHand && freshnessOf(each.check, today) !== 'unconfirmed');
  const leading = leastPaid(offers) ?? offers.find(({ offer }) => offer === lead) ?? through(undefined);
  return { seller, rates, creditsPerUse, differences, lacks, offers, leading };
}

/**
 * The same as `onPlans`, in turns: it pauses after each seller.
 *
 * @param today the reader's day, by which figures age
 * @throws RangeError when a count of a job is no whole number
 */
export function* onPlansInTurns(
  workflow: Workflow,
  market: MarketCard,
  card: RateCard,
  on: Day,
  today: Day,
): Generator<undefined, PlanElsewhere[]> {
  const own = costOfWorkflow(workflow, card, on);
  const setting = { own, isOwnSure: notRankedCost(own, card, market, today) === undefined, on, today };
  const found: PlanElsewhere[] = [];
  for (const seller of market.sellers) {
    if (seller.kind === 'free') continue;
    found.push(onSeller(workflow, seller, card, market, setting));
    yield;
  }
  return found;
}

/**
 * The workflow on every seller’s plans: at the rate nearest to each stage’s setting, on each paid offer, with what the seller does not
 * state. Free sellers are left out. In the order of the market card.
 *
 * @param today the reader's day, by which figures age
 * @throws RangeError when a count of a job is no whole number
 */
export function onPlans(...given: Parameters<typeof onPlansInTurns>): PlanElsewhere[] {
  return atOnce(onPlansInTurns(...given));
}

/** The group a seller's plans stand in. */
export function groupOfPlan({ leading: { cost, unranked } }: PlanElsewhere): RankGroup {
  return groupOf(unranked, cost.kind === 'usd');
}

/** Plans by their group, and in each from the least that is paid up: for a month where one is given, else for an accepted image. */
export function plansInRank(found: readonly PlanElsewhere[]): PlanElsewhere[] {
  return inGroups(found, (plan) => {
    const { cost, paid } = plan.leading;
    return { group: groupOfPlan(plan), usd: paid?.least ?? (cost.kind === 'usd' ? cost.perKept.least : undefined) };
  });
}
