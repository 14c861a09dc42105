import { outputTokens } from '../../domain/output-tokens.ts';
import type { Model } from '../../domain/rate-card.ts';
import { commonSizes, isPixelSize, sizeId, soldAs } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { toSize } from '../rate-card.ts';
import type { Seller, SellerRate, WireRate } from './plan-offers.ts';

/** The sizes an image is shown at where credits are by the token: the one stated, else the first of each name for a size that the model has. */
function sizesOf(catalog: Catalog, model: Model, { pixels, resolution }: WireRate): string[] {
  if (pixels !== null) return [pixels];
  const offered = new Set(commonSizes(model.sizes).filter(isPixelSize).map(sizeId));
  const names = catalog.editorial.flatMap(({ sizeNames }) => sizeNames);
  const named = names.filter(({ name }) => name.toLowerCase() === resolution?.toLowerCase());
  const firsts = (named.length > 0 ? named : names).flatMap(({ sizes }) => sizes.filter((size) => offered.has(size)).slice(0, 1));
  return firsts.length > 0 ? firsts : [...offered].slice(0, 1);
}

/** A rate by the token as what an image takes at each size and quality the model has; as it stands where the model's tokens cannot be counted. */
function countedRates(catalog: Catalog, stated: WireRate, credits: string): SellerRate[] {
  const model = catalog.card.models.find((each) => each.id === stated.model);
  const uncounted: SellerRate = { ...stated, cost: { kind: 'credits-per-token', tokens: null, credits }, stated };
  if (model === undefined) return [uncounted];
  const rungs = model.qualities.filter(({ id }) => stated.rung === null || id === stated.rung);
  const counted = sizesOf(catalog, model, stated).flatMap((pixels) =>
    (rungs.length > 0 ? rungs : [{ id: '', factor: null }]).flatMap((rung): SellerRate[] => {
      const tokens = outputTokens(soldAs(toSize(pixels), model.sizes), rung, model.outputRule);
      if (typeof tokens !== 'number') return [];
      const quality = rung.id === '' ? null : rung.id;
      const id = [stated.id, pixels, ...(quality === null ? [] : [quality])].join('-');
      const cost = { kind: 'credits-per-token', tokens, credits } as const;
      return [{ ...stated, id, resolution: null, pixels, quality, rung: quality, cost, stated }];
    }),
  );
  return counted.length > 0 ? counted : [uncounted];
}

const known = new WeakMap<Catalog, Map<Seller, SellerRate[]>>();

/** What one image takes on a seller at each setting: as the seller states it, and counted where it charges by the token. The same objects each time. */
export function sellerRates(catalog: Catalog, seller: Seller): SellerRate[] {
  const ofCatalog = known.get(catalog) ?? new Map<Seller, SellerRate[]>();
  known.set(catalog, ofCatalog);
  const kept = ofCatalog.get(seller);
  if (kept !== undefined) return kept;
  const rates = seller.rates.flatMap((stated): SellerRate[] => {
    const { cost } = stated;
    return cost.kind === 'credits-per-token' ? countedRates(catalog, stated, cost.credits) : [{ ...stated, cost, stated }];
  });
  ofCatalog.set(seller, rates);
  return rates;
}
