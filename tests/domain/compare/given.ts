import { dataDirectory, loadCatalog } from '../../../src/catalog/catalog.ts';
import { toMarketCard } from '../../../src/catalog/market-card.ts';
import type { MarketCard, MarketSeller } from '../../../src/domain/compare/market.ts';
import type { PlanRate } from '../../../src/domain/compare/plan-rates.ts';
import { type Exact, exact } from '../../../src/domain/exact.ts';
import type { Job } from '../../../src/domain/job.ts';
import type { Offer } from '../../../src/domain/plan.ts';
import type { Workflow } from '../../../src/domain/workflow.ts';
import { jobOf, TODAY } from '../given.ts';

/** The market card of the recorded data, as it arrives in the browser. */
export const market: MarketCard = JSON.parse(JSON.stringify(toMarketCard(loadCatalog(dataDirectory()), TODAY)));

/** A workflow of one stage: images made, images kept; everything else as given. */
export function oneStage(given: Partial<Job> = {}, kept?: Exact, rest: Partial<Workflow> = {}): Workflow {
  const job = jobOf(given);
  return { stages: [{ name: '', job, kept: kept ?? exact(job.images) }], uses: exact(1), perMonth: undefined, ...rest };
}

/** 20 drafts at low of which 5 go on, then 5 at high of which 2 are accepted. */
export function twoStages(given: Partial<Job> = {}, rest: Partial<Workflow> = {}): Workflow {
  return {
    stages: [
      { name: 'Draft', job: jobOf({ quality: 'low', images: 20, ...given }), kept: exact(5) },
      { name: 'Final', job: jobOf({ quality: 'high', images: 5, ...given }), kept: exact(2) },
    ],
    uses: exact(1),
    perMonth: undefined,
    ...rest,
  };
}

const CHECKED = { check: { on: '2026-11-01', interval: 90 }, firstHand: true };

/** 3 credits for an image of the headline model at 1024 × 1024, medium; everything else as given. */
export function rateWith(given: Partial<MarketSeller['rates'][number]> = {}): MarketSeller['rates'][number] {
  const rate: PlanRate = {
    model: 'gpt-image-2',
    modelAs: 'GPT Image 2',
    operation: 'generate',
    resolution: null,
    pixels: '1024x1024',
    quality: 'medium',
    rung: 'medium',
    cost: { kind: 'credits', amount: '3' },
  };
  return { ...rate, ...CHECKED, ...given };
}

/** $20 a month for 1,200 credits; everything else as given. */
export function offerWith(given: Partial<Offer> = {}, id = 'plan'): MarketSeller['offers'][number] {
  const plan: Offer = {
    kind: 'monthly',
    price: { kind: 'price', price: { amount: '20', currency: 'USD' }, per: 'month' },
    grant: { kind: 'credits', amount: '1200', per: 'month' },
    ...given,
  };
  const from = { earliest: '2026-01-01', latest: '2026-01-01' };
  return { id, name: id, kind: plan.kind, editions: [{ from, price: plan.price, grant: plan.grant, ...CHECKED }] };
}

/** A market of one made-up seller. */
export function marketWith(rates: MarketSeller['rates'], offers: MarketSeller['offers'], given: Partial<MarketSeller> = {}): MarketCard {
  const seller: MarketSeller = { id: 'made-up', name: 'Made-up', kind: 'credits', ended: null, offers, rates, ...given };
  return { ...market, sellers: [seller] };
}
