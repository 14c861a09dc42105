import { useCallback } from 'react';
import { onOtherModelsInTurns, onOtherRoutes } from '../../domain/compare/elsewhere.ts';
import type { MarketCard } from '../../domain/compare/market.ts';
import { onPlansInTurns, type PlanElsewhere, plansInRank } from '../../domain/compare/plans.ts';
import { inRank, type Ranked } from '../../domain/compare/ranking.ts';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { useInTurns } from '../useInTurns.ts';
import type { Work } from './Sections.tsx';

/** A work on everything else it can be bought on, each in its rank. */
export interface Comparison {
  work: Work;
  models: Ranked[];
  routes: Ranked[];
  plans: PlanElsewhere[];
}

function* compare(work: Work, card: RateCard, market: MarketCard, day: Day): Generator<undefined, Comparison> {
  const { workflow, on } = work;
  const models = inRank(yield* onOtherModelsInTurns(workflow, card, on, market), card, market, day);
  yield;
  const routes = inRank(onOtherRoutes(workflow, card, on, market), card, market, day);
  yield;
  const plans = plansInRank(yield* onPlansInTurns(workflow, market, card, on, day));
  return { work, models, routes, plans };
}

/** What was compared last, for each section that shows it. */
let last: Comparison | undefined;

function* compareOnce(work: Work, card: RateCard, market: MarketCard, day: Day): Generator<undefined, Comparison> {
  if (last?.work !== work) last = yield* compare(work, card, market, day);
  return last;
}

/**
 * A work compared with everything else it can be bought on; undefined until that is known once. While another work is compared the last one
 * stays, so what is shown is of the work it holds.
 *
 * @param day the reader's day, by which figures age
 */
export function useComparison(work: Work, card: RateCard, market: MarketCard, day: Day): Comparison | undefined {
  return useInTurns(useCallback(() => compareOnce(work, card, market, day), [work, card, market, day]));
}
