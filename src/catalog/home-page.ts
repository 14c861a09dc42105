import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { archiveOf } from './archive.ts';
import type { Catalog } from './catalog.ts';
import { changeLog } from './change-log.ts';
import { costRows } from './cost-table.ts';
import { disputeOf } from './disputes.ts';
import { mayRank } from './evidence.ts';
import { familiesOf } from './families.ts';
import { GuideFigures } from './guides/figures.ts';
import { headlineSize } from './headline-size.ts';
import { leversOf } from './levers.ts';
import { endsOf } from './model-answer.ts';
import { toSize } from './rate-card.ts';
import { isOnSale, standingOf } from './standing.ts';
import { vendorOf } from './vendor-order.ts';

/** The meters that every request of the headline model is billed on. */
const LEAD_METERS = ['text-input', 'image-input', 'image-output'] as const;

/** How many models of other vendors the first lines name. */
const MOST_BESIDE = 3;

/** Everything the home page says. */
export function homePage(catalog: Catalog, on: Day) {
  const figures = new GuideFigures(catalog, on);
  const { book, lead } = figures;
  const [defaults] = catalog.editorial;
  if (defaults === undefined) throw new Error('data/editorial has no defaults');
  const size = toSize(defaults.headlineSize);
  const rowsOf = (model: Model, rungs: 'all' | 'ends') =>
    costRows(catalog, model, { sizes: [headlineSize(catalog, model)], tier: 'standard', on, published: 'leading', rungs }, book);
  const families = familiesOf(catalog);
  const keyFamilies = defaults.keyFamilies
    .flatMap((id) => families.find((family) => family.id === id) ?? [])
    .filter((each) => isOnSale(standingOf(each.lead, on)))
    .map((each) => ({
      family: each,
      size: headlineSize(catalog, each.lead),
      standing: standingOf(each.lead, on),
      rows: rowsOf(each.lead, 'ends'),
      check: archiveOf(catalog, each.lead, on).headline,
    }));
  // The headline's family, then the others as an editor lists them, and at the end those of which no cost can be told.
  const placeOf = ({ family, rows }: (typeof keyFamilies)[number]) =>
    family.lead.id === lead.id ? 0 : rows.some((row) => row.evidence !== undefined) ? 1 : 2;
  const maker = vendorOf(catalog, lead.id).id;
  const elsewhere = keyFamilies.flatMap(({ family, size: own, rows }) => {
    const [price] = endsOf(rows);
    const vendor = vendorOf(catalog, family.lead.id).id;
    const isSure = rows.every((row) => mayRank(row.firstHand, row.check)) && disputeOf(catalog, family.lead, own, on) === undefined;
    return price === undefined || rows.length > 1 || vendor === maker || !isSure ? [] : [{ family, vendor, size: own, price }];
  });
  const log = changeLog(catalog);
  const past = log.filter((entry) => entry.when.latest <= on);
  const scheduled = log.filter((entry) => entry.when.latest > on).reverse();
  return {
    book,
    lead,
    size,
    levers: leversOf(catalog, lead, size, on),
    leadRows: rowsOf(lead, 'all'),
    leadRates: LEAD_METERS.map((meter) => ({ meter, rate: figures.rate(lead, meter) })),
    sellers: catalog.sellers.length,
    check: archiveOf(catalog, lead, on).headline,
    /** The first families of other vendors that have one confirmed price, one family a vendor. */
    beside: [...Map.groupBy(elsewhere, ({ vendor }) => vendor).values()].flatMap(([first]) => first ?? []).slice(0, MOST_BESIDE),
    families: keyFamilies.toSorted((a, b) => placeOf(a) - placeOf(b)),
    onSale: families.filter((each) => isOnSale(standingOf(each.lead, on))).length,
    latest: past.filter((entry) => entry.kind !== 'rechecked' && entry.kind !== 'archived' && entry.via === undefined).slice(0, 6),
    scheduled,
  };
}
