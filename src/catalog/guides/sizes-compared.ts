import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { type AskedSize, brokenSizeRules, commonSizes, sizeId } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { type Dispute, disputeOf } from '../disputes.ts';
import { type Family, familiesOf } from '../families.ts';
import { toSize } from '../rate-card.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { byVendor } from '../vendor-order.ts';
import type { GuideFigures, Shown } from './figures.ts';

/** One family's cost at a small and a large size of one quality. */
export interface SizesCompared {
  family: Family;
  quality: string | null;
  small: Shown;
  large: Shown;
  /** The open conflict that one of the two costs rests on; undefined where there is none. */
  dispute: Dispute | undefined;
  /** Large ÷ small; undefined where either is not known or disputed, or the small one is free. */
  factor: Exact | undefined;
}

/** A size's name as the family sells it: by that name, or the first pixel size the editor compares it over. */
function sizeNamed(catalog: Catalog, { lead }: Family, name: string): AskedSize | undefined {
  const pixels = catalog.editorial.flatMap(({ sizeNames }) => sizeNames.find((each) => each.name === name)?.sizes ?? []).map(toSize);
  const own = lead.sizes.kind === 'tiers' ? commonSizes(lead.sizes).filter((size) => sizeId(size) === name) : pixels;
  return own.find((size) => brokenSizeRules(size, lead.sizes).length === 0);
}

/** Every family on sale that makes both sizes, at its dearest quality, vendors in their usual order. */
export function sizesCompared(catalog: Catalog, on: Day, figures: GuideFigures, names: { small: string; large: string }): SizesCompared[] {
  const order = byVendor(catalog);
  return familiesOf(catalog)
    .filter(({ lead }) => isOnSale(standingOf(lead, on)) && lead.sizes.kind !== 'unknown')
    .sort((a, b) => order(a.lead.id, b.lead.id))
    .flatMap((family) => {
      const small = sizeNamed(catalog, family, names.small);
      const large = sizeNamed(catalog, family, names.large);
      if (small === undefined || large === undefined) return [];
      const quality = pricedQualities(family.lead).at(-1) ?? null;
      const [one, other] = [figures.image(family.lead, quality, small), figures.image(family.lead, quality, large)];
      if (one.usd === undefined || other.usd === undefined) return [];
      const dispute = [small, large].flatMap((size) => disputeOf(catalog, family.lead, size, on) ?? [])[0];
      const factor = one.usd.equals(0) || dispute ? undefined : other.usd.div(one.usd);
      return [{ family, quality, small: one, large: other, dispute, factor }];
    });
}
