import { describe, expect, test } from 'vitest';
import { plainAnswer } from '../../src/catalog/faq/answer.ts';
import { buyingQuestions } from '../../src/catalog/faq/buying-questions.ts';
import { GuideFigures } from '../../src/catalog/guides/figures.ts';
import { apiCost } from '../../src/catalog/plans/plan-api.ts';
import { figureOf } from '../../src/catalog/plans/plan-figures.ts';
import { comparedOffer, isPaid, offersOn, type SellerRate } from '../../src/catalog/plans/plan-offers.ts';
import { plansPage } from '../../src/catalog/plans/plans-page.ts';
import { offersThatPay } from '../../src/catalog/plans/seller-break-even.ts';
import { recomputedClaim, sellerPage } from '../../src/catalog/plans/seller-page.ts';
import { addDays } from '../../src/domain/day.ts';
import { exact, toFiniteDecimal } from '../../src/domain/exact.ts';
import { agreesWith } from '../../src/domain/plan-saving.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-20';
const catalog = catalogOf(wireCopy());
const sellerOf = (id: string, wire: Pick<typeof catalog, 'sellers'> = catalog) => named(wire.sellers, (each) => each.id === id);
const page = plansPage(catalog, TODAY);

/** One image of GPT Image 2 at medium, in money; everything else as given. */
function rateOf(given: Partial<SellerRate>): SellerRate {
  const [stated] = sellerOf('venice').rates;
  if (stated === undefined) throw new Error('expected a rate');
  const { evidence } = stated;
  const cost = { kind: 'price' as const, price: { amount: '0.1', currency: 'USD' } };
  const setting = { resolution: '1K', pixels: null, quality: 'medium', rung: 'medium' };
  return {
    id: 'made-up',
    model: 'gpt-image-2',
    modelAs: 'GPT Image 2',
    operation: 'generate',
    ...setting,
    cost,
    evidence,
    stated,
    ...given,
  };
}

function costOfRate(given: Partial<SellerRate>) {
  const api = apiCost(catalog, rateOf(given), TODAY);
  if (api.kind !== 'cost') return api;
  return { least: toFiniteDecimal(api.least), most: toFiniteDecimal(api.most), assumed: api.assumed, count: api.costs.length };
}

describe('the API cost a setting is compared with', () => {
  test('stated pixels are one size', () => {
    expect(costOfRate({ pixels: '1024x1024' })).toEqual({ least: '0.05268', most: '0.05268', assumed: [], count: 1 });
  });

  test('a size that is only named covers the common sizes its name is used for, and says so', () => {
    // 1024 × 1024 is 1,756 tokens, 1536 × 1024 and 1024 × 1536 are 1,372: × $30 ÷ 1M
    expect(costOfRate({ resolution: '1K' })).toEqual({ least: '0.04116', most: '0.05268', assumed: ['pixels'], count: 3 });
  });

  test('without a quality it covers every quality of the model', () => {
    const open = costOfRate({ pixels: '1024x1024', quality: null, rung: null });
    expect(open).toEqual({ least: '0.00588', most: '0.21072', assumed: ['quality'], count: 3 });
  });

  test('“any” size is the size of the headline, because every size has the price', () => {
    expect(costOfRate({ resolution: 'any' })).toMatchObject({ least: '0.05268', most: '0.05268', assumed: [] });
  });

  test('without a size or a known model there is nothing to compare with, and the missing fact is named', () => {
    expect(costOfRate({ resolution: null })).toEqual({ kind: 'missing', missing: ['pixels'] });
    expect(costOfRate({ resolution: '1024px' })).toEqual({ kind: 'missing', missing: ['pixels'] });
    expect(costOfRate({ resolution: null, quality: null, rung: null })).toEqual({ kind: 'missing', missing: ['pixels', 'quality'] });
    expect(costOfRate({ model: null })).toEqual({ kind: 'missing', missing: ['model'] });
  });

  test('an edit is not compared: the API bills the images that are sent', () => {
    expect(costOfRate({ operation: 'edit' })).toEqual({ kind: 'edit' });
  });

  test('a model sold in named sizes is compared with its own size of that name', () => {
    const model = catalog.card.models.find(
      ({ sizes, shutdown }) => sizes.kind === 'tiers' && shutdown === null && sizes.tiers.some(({ id }) => id === '1K'),
    );
    const api = apiCost(catalog, rateOf({ model: model?.id ?? '', rung: null, quality: null }), TODAY);
    expect(api.kind === 'cost' && api.assumed.includes('pixels')).toBe(false);
    expect(api.kind === 'cost' && new Set(api.costs.map(({ job }) => JSON.stringify(job.size))).size).toBe(1);
  });
});

describe('what a figure lacks', () => {
  const packs = named(offersOn(catalog, sellerOf('image-2-org'), TODAY), isPaid);

  test('credits without a price have none in USD, whatever else is known', () => {
    const figure = figureOf(catalog, rateOf({ cost: { kind: 'credits', amount: '3' } }), packs, TODAY);
    expect(figure.image).toEqual({ kind: 'missing', missing: ['price', 'credits'] });
    expect(figure.multiple).toBeUndefined();
    expect(figure.unranked).toBe('not-computable');
  });

  test('another currency stays what it is and is not compared', () => {
    const figure = figureOf(catalog, rateOf({ cost: { kind: 'price', price: { amount: '0.1', currency: 'EUR' } } }), undefined, TODAY);
    expect(figure.image).toEqual({ kind: 'other-currency', currency: 'EUR' });
    expect(figure.multiple).toBeUndefined();
  });

  test('a least price and an unnamed quality are shown and not ranked', () => {
    const from = { kind: 'price-from' as const, price: { amount: '0.1', currency: 'USD' } };
    expect(figureOf(catalog, rateOf({ cost: from }), undefined, TODAY).unranked).toBe('open');
    expect(figureOf(catalog, rateOf({ quality: null, rung: null }), undefined, TODAY).unranked).toBe('quality');
  });
});

describe('credits by the token', () => {
  const figures = (id: string, source = catalog) =>
    sellerPage(source, id, TODAY).groups.flatMap(({ rows }) => rows.map((row) => row.figure));
  const at = (id: string, pixels: string, quality: string) =>
    named(figures(id), ({ rate }) => rate.pixels === pixels && rate.rung === quality);

  test('are counted at a size of each name and every quality, as the API counts them', () => {
    const counted = figures('comfy-cloud');
    expect(counted.map(({ rate }) => `${rate.pixels} ${rate.rung}`)).toEqual([
      ...['1024x1024', '2048x2048', '3840x2160'].flatMap((size) => ['low', 'medium', 'high'].map((quality) => `${size} ${quality}`)),
    ]);
    for (const { rate, api } of counted) {
      const [cost, ...more] = api.kind === 'cost' ? api.costs : [];
      expect(more).toEqual([]);
      expect(rate.cost).toMatchObject({ kind: 'credits-per-token', tokens: cost?.outputTokensPerImage });
    }
  });

  test('cost what they cost on the offer whose credits are cheapest', () => {
    // 1,756 tokens × 7,600 ÷ 1M = 13.3456 credits; × $336 ÷ 88,800 = $0.050497…; ÷ $0.05268 at the API = 0.9586.
    const { credits, image, multiple, offer, unranked } = at('comfy-cloud', '1024x1024', 'medium');
    expect(credits && toFiniteDecimal(credits.least)).toBe('13.3456');
    expect(offer?.offer.id).toBe('creator-yearly');
    const usd = exact('13.3456').mul(336).div(88_800);
    expect(image.kind === 'usd' && image.least.equals(usd)).toBe(true);
    expect(multiple?.least.equals(usd.div('0.05268'))).toBe(true);
    expect(unranked).toBeUndefined();
  });

  test('are the same multiple of the API at every size and quality, because both count alike', () => {
    const multiples = figures('comfy-cloud').map(({ multiple }) => multiple?.least.toFraction());
    expect(new Set(multiples).size).toBe(1);
  });

  test('without the price of a credit have no cost, and the fact that is missing is named', () => {
    // 1,756 × 3,900 ÷ 1M = 6.8484 credits; $0.05268 ÷ 6.8484 is $30 ÷ 3,900 a credit.
    const { credits, image, missing } = at('genx', '1024x1024', 'medium');
    expect(credits && toFiniteDecimal(credits.least)).toBe('6.8484');
    expect(image).toEqual({ kind: 'missing', missing: ['price', 'credits'] });
    expect(missing).toEqual(['price', 'credits']);
    const cells = sellerPage(catalog, 'genx', TODAY).worth?.rows.flatMap((row) => row.cells) ?? [];
    const prices = cells.flatMap((cell) => (cell === undefined ? [] : [cell.least.toFraction()]));
    expect(new Set(prices)).toEqual(new Set([exact(30).div(3900).toFraction()]));
  });

  test('of a model whose tokens cannot be counted name that as missing', () => {
    const wire = wireCopy();
    for (const rate of sellerOf('comfy-cloud', wire).rates) rate.model = 'gpt-image-2.6-flare';
    const [figure, ...more] = figures('comfy-cloud', catalogOf(wire));
    expect(more).toEqual([]);
    expect(figure?.image).toEqual({ kind: 'missing', missing: ['tokens'] });
    expect(figure?.credits).toBeUndefined();
  });

  test('of a size and quality that are stated are counted for these alone', () => {
    const wire = wireCopy();
    for (const rate of sellerOf('comfy-cloud', wire).rates) Object.assign(rate, { pixels: '1536x1024', rung: 'high', quality: 'high' });
    expect(figures('comfy-cloud', catalogOf(wire)).map(({ rate }) => `${rate.pixels} ${rate.rung}`)).toEqual(['1536x1024 high']);
  });
});

describe('the page of all sellers', () => {
  test('has every seller once, in three groups', () => {
    const ids = [...page.ranked, ...page.computed, ...page.rest].map(({ seller }) => seller.id);
    expect(ids.toSorted()).toEqual(catalog.sellers.map(({ id }) => id).toSorted());
    expect(page.reasons.reduce((sum, { count }) => sum + count, page.ranked.length)).toBe(page.count);
  });

  test('ranks by the least of the multiple, and only what is confirmed and first-hand', () => {
    expect(page.ranked.length).toBeGreaterThan(0);
    const leasts = page.ranked.map(({ figure }) => figure?.multiple?.least);
    const ascending = leasts.every((least, index) => index === 0 || (least?.compare(leasts[index - 1] ?? 0) ?? 0) >= 0);
    expect(ascending).toBe(true);
    for (const { check, figure } of page.ranked) {
      expect(check?.freshness).not.toBe('unconfirmed');
      expect(figure?.proofs.some(({ kind, confidence }) => kind !== 'third-party' && confidence !== 'low')).toBe(true);
    }
  });

  test('an unconfirmed figure leaves the ranking on the day it becomes one', () => {
    const until = page.until ?? '';
    const before = plansPage(catalog, addDays(until, -1)).ranked;
    const after = plansPage(catalog, until).ranked;
    expect(before.map(({ seller }) => seller.id)).toEqual(page.ranked.map(({ seller }) => seller.id));
    expect(after.length).toBeLessThan(before.length);
  });

  test('without a confirmed figure nothing is ranked, and the spread of all stands in', () => {
    const late = plansPage(catalog, '2028-01-01');
    expect(late.ranked).toEqual([]);
    expect(late.spread).toBeUndefined();
    expect(late.spreadOfAll).toBeDefined();
  });

  test('a figure of low confidence is not ranked', () => {
    const wire = wireCopy();
    const seller = sellerOf(page.ranked[0]?.seller.id ?? '', wire);
    for (const evidence of seller.rates.flatMap((rate) => rate.evidence)) evidence.confidence = 'low';
    const row = named(plansPage(catalogOf(wire), TODAY).computed, (each) => each.seller.id === seller.id);
    expect(row.unranked).toBe('others-word');
  });

  test('a seller that has ended is not ranked', () => {
    const wire = wireCopy();
    const seller = sellerOf(page.ranked[0]?.seller.id ?? '', wire);
    seller.ended = { on: '2026-11-01', recordedOn: '2026-11-20', successor: null, evidence: seller.rates[0]?.evidence ?? [] };
    expect(named(plansPage(catalogOf(wire), TODAY).computed, (each) => each.seller.id === seller.id).unranked).toBe('ended');
    expect(sellerPage(catalogOf(wire), seller.id, TODAY).ended?.name).toBeUndefined();
  });

  test('the chat plan pays for 379 images at medium and 94 at high', () => {
    expect(page.chat?.images.map(({ quality, count }) => [quality, count])).toEqual([
      ['low', 3401],
      ['medium', 379],
      ['high', 94],
    ]);
  });

  test('what sellers leave out is counted of those it can be asked of', () => {
    expect(page.gaps.length).toBeGreaterThan(3);
    expect(page.gaps.filter(({ part, of }) => part < 1 || part > of || of > page.count)).toEqual([]);
  });
});

describe('the offer a seller is compared by', () => {
  test('is the paid one whose credits cost least', () => {
    // $499.90 for 240,000 credits is the lowest of eight
    const offer = comparedOffer(offersOn(catalog, sellerOf('imagesv2'), TODAY));
    expect(offer?.offer.id).toBe('ultra-yearly');
  });
});

describe('the page of a seller', () => {
  test('without a price of a credit it gives the highest one worth paying', () => {
    const { worth } = sellerPage(catalog, 'image-2-org', TODAY);
    expect(worth?.rows[0]?.cells.map((cell) => cell && toFiniteDecimal(cell.least))).toEqual(['0.00196', '0.01756', '0.07024']);
  });

  test('a free grant is counted in whole images, with what is left over', () => {
    const [grant] = sellerPage(catalog, 'gpt-image-2-status', TODAY).free;
    expect(grant?.cells.map(({ images, rest }) => [images, toFiniteDecimal(rest)])).toEqual([[1, '2']]);
    expect(grant?.expiry).toBe('at the end of the period');
  });

  test('every conflict about a seller stands on its page', () => {
    const disputed = catalog.conflicts.flatMap(({ id, sellers = [] }) => sellers.map((seller) => ({ id, seller })));
    expect(disputed.length).toBeGreaterThan(0);
    for (const { id, seller } of disputed) {
      expect(sellerPage(catalog, seller, TODAY).conflicts.map((conflict) => conflict.id)).toContain(id);
    }
  });
});

describe('claims', () => {
  const claims = catalog.sellers.flatMap((seller) => {
    const offers = offersOn(catalog, seller, TODAY);
    return seller.claims.map((claim) => ({ name: `${seller.id} ${claim.id}`, claim, value: recomputedClaim(claim.check, offers) }));
  });
  const agrees = ({ claim, value }: (typeof claims)[number]) =>
    claim.check !== null && value !== undefined && agreesWith(value, claim.check.claimed);

  test('every reproduced one gives its claimed figure at the claimed digits', () => {
    const reproduced = claims.filter(({ claim }) => claim.status === 'reproduced');
    expect(reproduced.length).toBeGreaterThanOrEqual(7);
    expect(reproduced.filter((each) => !agrees(each)).map(({ name }) => name)).toEqual([]);
  });

  test('none that is contradicted does, and none that cannot be recomputed has a figure', () => {
    expect(claims.filter((each) => each.claim.status === 'contradicted' && agrees(each)).map(({ name }) => name)).toEqual([]);
    const open = claims.filter(({ claim, value }) => claim.status === 'not-recomputable' && value !== undefined);
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

describe('the first answer on a seller’s page', () => {
  test('spans its monthly and yearly plans, not only the one with the cheapest credit, and leaves packs aside', () => {
    const range = sellerPage(catalog, 'imagesv2', TODAY).answer.range;
    // 500 images for 1,000 credits: 2 × $8.40 ÷ 1,000
    expect(range?.most.offer.offer).toMatchObject({ kind: 'monthly', id: 'starter-monthly' });
    expect(toFiniteDecimal(range?.most.image.least ?? exact(0))).toBe('0.0168');
    expect(range?.least.offer.offer).toMatchObject({ kind: 'yearly', id: 'ultra-yearly' });
  });

  test('sets break-even against a size of ours only where the seller states no pixels', () => {
    expect(sellerPage(catalog, 'imagesv2', TODAY).breakEven?.assumesSize).toBe(true);
    expect(sellerPage(catalog, 'comfy-cloud', TODAY).breakEven?.assumesSize).toBe(false);
  });

  test('counts the offers that pay at each quality of which a number of images is stated', () => {
    const { breakEven } = sellerPage(catalog, 'imagesv2', TODAY);
    // Low: 20,000 ÷ 2 = 10,000 images against $41.658 ÷ $0.00588 = 7,084 on the dearest yearly plan, and fewer than needed on the others.
    expect(breakEven && offersThatPay(breakEven)).toEqual([
      { quality: 'low', part: 1, of: 8 },
      { quality: 'high', part: 8, of: 8 },
    ]);
  });
});

describe('the age of the chat plan’s price', () => {
  test('is the day its page was last read, and its counts are no younger', () => {
    expect(page.chat?.offer.check).toMatchObject({ freshness: 'unconfirmed' });
    expect(page.chat?.check?.on).toBe(page.chat?.offer.check?.on);
  });

  test('stands in the answer of the questions, also where search engines read it', () => {
    const { questions } = buyingQuestions(catalog, TODAY, new GuideFigures(catalog, TODAY));
    const answer = named(questions, ({ id }) => id === 'chat-plan').answer;
    expect(plainAnswer(answer)).toMatch(/\$20\.00 unconfirmed \(last read 2026-02-13 or later\) and pays/);
  });
});
