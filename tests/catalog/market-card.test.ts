import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { costRows } from '../../src/catalog/cost-table.ts';
import { mayRank } from '../../src/catalog/evidence.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { toMarketCard } from '../../src/catalog/market-card.ts';
import { figureOf } from '../../src/catalog/plans/plan-figures.ts';
import { comparedOffer, offersOn } from '../../src/catalog/plans/plan-offers.ts';
import { comparedRate } from '../../src/catalog/plans/plan-row.ts';
import { isOnSale, standingOf } from '../../src/catalog/standing.ts';
import type { MarketCard } from '../../src/domain/compare/market.ts';
import { onPlans } from '../../src/domain/compare/plans.ts';
import { notRankedCost } from '../../src/domain/compare/ranking.ts';
import { addDays } from '../../src/domain/day.ts';
import { exact } from '../../src/domain/exact.ts';
import { parseSize } from '../../src/domain/size.ts';
import { costOfWorkflow, type Workflow } from '../../src/domain/workflow.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());
const body = JSON.stringify(toMarketCard(catalog, TODAY));
const market: MarketCard = JSON.parse(body);

/** One image of a model at the size and route given, no prompt. */
function oneImage(model: string, route: string, size: string, quality: string | null): Workflow {
  const asked = parseSize(size) ?? { tier: size };
  const counts = { images: 1, promptTokens: 0, cachedPromptTokens: 0, references: [], partialImages: 0 };
  const job = { model, route, tier: 'standard' as const, size: asked, quality, ...counts };
  return { stages: [{ name: '', job, kept: exact(1) }], uses: exact(1), perMonth: undefined };
}

describe('the market card', () => {
  test('is no more than 20 kB on the way', () => {
    expect(gzipSync(body, { level: 9 }).length).toBeLessThan(20_000);
  });

  test('has what stands behind every edition, the limits of every model, and every seller with its offers and rates', () => {
    expect(market.editions.length).toBe(catalog.card.editions.length);
    expect(market.limits.map(({ model }) => model)).toEqual(catalog.models.map(({ id }) => id));
    const counted = (sellers: readonly { id: string; offers: readonly unknown[]; rates: readonly unknown[] }[]) =>
      sellers.map(({ id, offers, rates }) => [id, offers.length, rates.length]);
    expect(counted(market.sellers)).toEqual(counted(catalog.sellers));
  });

  test('holds no evidence, which stays on the pages', () => {
    expect(body).not.toMatch(/asPrinted|lookedAt|"evidence"/);
  });

  test('counts usage tiers of which nothing is served as none', () => {
    const limits = named(market.limits, ({ model }) => model === 'gpt-image-2');
    expect(limits.kind === 'stated' && limits.tiers[0]).toEqual({ name: 'Free', tokensPerMinute: 0, imagesPerMinute: 0 });
  });
});

describe('page and island', () => {
  const [editor] = catalog.editorial;
  if (editor === undefined) throw new Error('no editorial');

  test('give the same image, offer and standing of a plan for the same seller and setting', () => {
    const compared = catalog.sellers
      .filter(({ kind }) => kind !== 'free')
      .flatMap((seller) => {
        const rate = comparedRate(catalog, seller);
        if (rate?.model !== editor.headlineModel || rate.operation !== 'generate') return [];
        const offer = comparedOffer(offersOn(catalog, seller, TODAY));
        return [{ id: seller.id, figure: figureOf(catalog, rate, offer, TODAY) }];
      });
    expect(compared.length).toBeGreaterThan(20);
    for (const { id, figure } of compared) {
      const { rate } = figure;
      const workflow = oneImage(editor.headlineModel, 'openai-api', rate.pixels ?? editor.headlineSize, rate.rung ?? editor.job.quality);
      const { leading } = named(onPlans(workflow, market, catalog.card, TODAY, TODAY), ({ seller }) => seller.id === id);
      const island = leading.cost.kind === 'usd' ? { kind: 'usd', ...leading.cost.perKept, about: leading.cost.about } : leading.cost;
      expect([id, island]).toEqual([id, figure.image]);
      expect([id, leading.offer?.id]).toEqual([id, figure.offer?.offer.id]);
      expect([id, leading.unranked]).toEqual([id, figure.unranked]);
      // Where the page compares one cost, and not a range over what a name may mean, the multiple is the same too.
      if (figure.api.kind === 'cost' && figure.api.assumed.length === 0) expect(leading.multiple).toEqual(figure.multiple ?? null);
    }
  });

  test('rank the same costs on the same days', () => {
    const onSale = catalog.card.models.filter((model) => isOnSale(standingOf(model, TODAY)));
    const days = [TODAY, addDays(TODAY, 120), addDays(TODAY, 400)];
    let compared = 0;
    for (const model of onSale.filter(({ shutdown }) => shutdown === null)) {
      for (const on of days) {
        const [size] = model.sizes.kind === 'tiers' ? model.sizes.tiers.map(({ id }) => id) : ['1024x1024'];
        const asked = parseSize(size ?? '') ?? { tier: size ?? '' };
        const rows = costRows(catalog, model, { sizes: [asked], tier: 'standard', on, published: 'leading' }, new EvidenceBook());
        for (const { quality, check, firstHand, cells } of rows) {
          const [cell] = cells;
          if (cell?.costing.kind !== 'cost' || cell.published?.leads) continue;
          const cost = costOfWorkflow(oneImage(model.id, model.mainRoute, size ?? '', quality), catalog.card, on);
          const unranked = notRankedCost(cost, catalog.card, market, on);
          expect([model.id, on, unranked === undefined]).toEqual([model.id, on, mayRank(firstHand, check)]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
