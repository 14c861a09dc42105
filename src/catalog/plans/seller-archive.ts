import type { Day, When } from '../../domain/day.ts';
import { formatOffer } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, lastRead, type Reading, type Source } from '../evidence.ts';
import { toWhen } from '../rate-card.ts';
import { isPaid, offersOn, type Seller } from './plan-offers.ts';
import { sellerReadings } from './seller-evidence.ts';

/** What the archive can say about how long a seller's offers have stood. */
export interface SellerArchive {
  /** The earliest reading of anything of it whose day is proven, else any. */
  first: { source: Source; reading: Reading } | undefined;
  /** The last reading of anything of it. */
  last: Check | undefined;
  /** Names of offers by the day since which price and grant are the same. */
  unchanged: { since: When; offers: string[] }[];
  paid: number;
  /** Names of what is free. */
  free: string[];
  /** What offers are counted in, each once. */
  units: Seller['offers'][number]['editions'][number]['grant']['kind'][];
}

/** The archive of a seller's offers up to a day. */
export function sellerArchive(catalog: Catalog, seller: Seller, on: Day): SellerArchive {
  const readings = sellerReadings(catalog, seller).filter(({ reading }) => reading.on <= on);
  const dated = readings.filter(({ reading }) => reading.precision !== 'undated');
  const offers = offersOn(catalog, seller, on);
  const groups = Map.groupBy(offers, ({ edition }) => JSON.stringify(edition.from));
  return {
    first: dated.at(-1) ?? readings.at(-1),
    last: lastRead(readings, on),
    unchanged: [...groups.values()].flatMap((group) => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ since: toWhen(first.edition.from), offers: group.map(({ offer }) => formatOffer(offer.name, offer.kind)) }];
    }),
    paid: offers.filter(isPaid).length,
    free: offers.filter((each) => !isPaid(each)).map(({ offer }) => offer.name),
    units: [...new Set(offers.map(({ edition }) => edition.grant.kind))],
  };
}
