import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costRows } from '../../src/catalog/cost-table.ts';
import { type Proof, proofsOf } from '../../src/catalog/evidence.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { sellerPage } from '../../src/catalog/plans/seller-page.ts';
import { tableSizes } from '../../src/catalog/table-sizes.ts';
import { modelOf } from '../domain/given.ts';

const catalog = loadCatalog(dataDirectory());
const TODAY = '2026-11-21';

const isVendors = ({ kind }: Proof) => kind === 'official' || kind === 'official-transcription';

/** Whether the figures of a model's own table are first-hand; undefined where it has none. */
function firstHandOf(id: string): boolean | undefined {
  const model = modelOf(id);
  const rows = costRows(catalog, model, { sizes: tableSizes(model), tier: 'standard', on: TODAY, published: 'all' }, new EvidenceBook());
  return rows.some(({ cells }) => cells.some(({ costing }) => costing.kind === 'cost')) ? rows.some((row) => row.firstHand) : undefined;
}

/** The offers of all sellers whose evidence mixes the seller's or the vendor's word with others'. */
function mixedOffers(): string[] {
  return catalog.sellers.flatMap((seller) =>
    seller.offers
      .filter(({ editions }) => {
        const kinds = new Set(editions.flatMap(({ evidence }) => proofsOf(catalog, evidence)).map(({ kind }) => kind === 'third-party'));
        return kinds.size > 1;
      })
      .map((offer) => `${seller.id}: ${offer.id}`),
  );
}

describe('a price of a vendor’s own', () => {
  // A reseller’s price is no evidence for the vendor’s, also where the two are the same.
  test.for(['grok-imagine', 'grok-imagine-2.0', 'grok-imagine-quality', 'stable-image-core', 'stable-image-ultra', 'seedream-4.5'])(
    'that only others report is second-hand: %s',
    (id) => expect(firstHandOf(id)).toBe(false),
  );

  test.for(['gpt-image-2', 'gemini-nano-banana-2.1', 'gpt-image-1-mini', 'flux.2-pro', 'ideogram-4.5', 'dall-e-2'])(
    'that the vendor states is first-hand: %s',
    (id) => expect(firstHandOf(id)).toBe(true),
  );

  test('is first-hand only with a word of the vendor’s', () => {
    const wrong = catalog.card.models.filter(({ id, mainRoute }) => {
      const route = catalog.routes.find((each) => each.id === mainRoute);
      if (route?.vendor === null || firstHandOf(id) !== true) return false;
      const files = catalog.rates.filter((rates) => rates.model === id && rates.route === mainRoute);
      const evidence = files.flatMap(({ editions }) =>
        editions.flatMap(({ pricing }) => ('rates' in pricing ? pricing.rates.flatMap((rate) => rate.evidence) : [])),
      );
      return !proofsOf(catalog, evidence).some(isVendors);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('a price of a reseller’s own', () => {
  test.for(['seedream-5.5', 'flux-3-image', 'mai-image-2.7'])('is first-hand by its own word: %s', (id) =>
    expect(firstHandOf(id)).toBe(true),
  );
});

describe('the offers of sellers', () => {
  test('that rest on the seller’s word and on others’ are those of which both were seen to state the price', () => {
    expect(mixedOffers()).toEqual(['chatgpt: plus', 'creatify: api-starter', 'creatify: api-pro']);
  });

  test('make a figure second-hand where either the offer or the rate is others’ word', () => {
    const gamma = sellerPage(catalog, 'gamma', TODAY);
    expect(gamma.answer.figure?.offer?.offer.id).toBe('team');
    expect(gamma.answer.figure?.proofs.map(({ kind }) => kind)).toEqual(['seller', 'third-party']);
    expect(gamma.firstHand).toBe(false);
    expect(sellerPage(catalog, 'comfy-cloud', TODAY).firstHand).toBe(true);
  });
});
