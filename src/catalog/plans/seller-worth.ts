import type { Exact } from '../../domain/exact.ts';
import { usdPerCredit } from '../../domain/plan.ts';
import { highestCreditPrice, type Range } from '../../domain/plan-image.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatImageUsd, withCredits } from '../../format/plan.ts';
import type { CostRow } from '../cost-table.ts';
import { oldestCheck } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { type PlanFigure, settingOf } from './plan-figures.ts';
import { isPaid, ratePlace, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed } from './seller-evidence.ts';
import { creditRows, type ImageGroup } from './seller-images.ts';

/** The highest price of a credit at which an image costs no more than at the API, where the seller states no price. */
export interface Worth {
  qualities: string[];
  rows: { setting: string; cells: (Range | undefined)[] }[];
  evidence: string;
}

/** The costs at the API of a figure's own sizes at a quality, cheapest first; none where its size is not stated. */
function apiCostsAt({ api }: PlanFigure, quality: string): Exact[] {
  if (api.kind !== 'cost') return [];
  return api.costs
    .filter(({ job }) => (job.quality ?? 'one quality') === quality)
    .map(({ total }) => total)
    .sort((a, b) => a.compare(b));
}

/** @param api one image of the headline’s model and size at each quality */
export function creditWorth(
  seller: Seller,
  offers: readonly SellerOffer[],
  groups: readonly ImageGroup[],
  api: readonly CostRow[],
  book: EvidenceBook,
): Worth | undefined {
  const isPriced = offers.some((offer) => isPaid(offer) && usdPerCredit(offer.plan).kind === 'usd');
  const model = api[0]?.model.id;
  const settings = creditRows(groups).flatMap(({ figure }) => {
    const { rate, credits } = figure;
    return rate.model !== model || credits === undefined || credits.least.equals(0) ? [] : [{ figure, credits: credits.least }];
  });
  if (isPriced || settings.length === 0) return undefined;
  const costs = api.flatMap((row) =>
    row.cells[0]?.costing.kind === 'cost' ? [{ quality: row.quality ?? 'one quality', usd: row.cells[0].costing.total }] : [],
  );
  const rows = settings.map(({ figure, credits }) => {
    const { rate } = figure;
    const cells = costs.map(({ quality, usd }) => {
      if (rate.rung !== null && rate.rung !== quality) return undefined;
      const own = apiCostsAt(figure, quality);
      return { least: highestCreditPrice(own[0] ?? usd, credits), most: highestCreditPrice(own.at(-1) ?? usd, credits) };
    });
    return { setting: settingOf(rate), credits, cells };
  });
  const lines = rows.flatMap(({ setting, credits, cells }) =>
    cells.flatMap((cell, index) =>
      cell === undefined
        ? []
        : [
            {
              label: `${setting}, ${costs[index]?.quality}`,
              expression: `cost at the API ÷ ${withCredits(exactUsd(credits))} = ${formatImageUsd(cell)}`,
            },
          ],
    ),
  );
  const proofs = settings.flatMap(({ figure }) => figure.proofs);
  const check = oldestCheck(settings.map(({ figure }) => figure.check));
  const at = settings[0] && ratePlace(seller, settings[0].figure.rate);
  const evidence = openComputed(seller, { title: `${seller.name}: highest price of a credit`, lines, proofs, check, at }, book);
  return { qualities: costs.map(({ quality }) => quality), rows, evidence };
}
