import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { oldestCheck } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { creditsText, figureOf, linesOf, type PlanFigure, settingOf } from './plan-figures.ts';
import { ratePlace, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed } from './seller-evidence.ts';
import { sellerRates } from './seller-rates.ts';

/** A setting of a seller with what an image costs, and the evidence to open. */
export interface ImageRow {
  figure: PlanFigure;
  evidence: string;
}

/** The settings of one model and operation, in the seller’s order. */
export interface ImageGroup {
  title: string;
  rows: ImageRow[];
}

/** What an image takes and costs at each setting, on the offer compared by, beside the API. One record holds the arithmetic of a group. */
export function imageGroups(catalog: Catalog, seller: Seller, offer: SellerOffer | undefined, on: Day, book: EvidenceBook): ImageGroup[] {
  const groups = Map.groupBy(
    sellerRates(catalog, seller),
    ({ modelAs, operation }) => `${modelAs}${operation === 'edit' ? ', edits' : ''}`,
  );
  return [...groups].map(([title, rates]) => {
    const figures = rates.map((rate) => figureOf(catalog, rate, offer, on));
    const stated = figures
      .filter(({ image }) => image.kind !== 'usd')
      .map(({ rate, credits }) => {
        return {
          label: settingOf(rate),
          expression: creditsText(rate, credits),
        };
      });
    const apiProofs = figures.flatMap(({ api }) => (api.kind === 'cost' ? api.proofs : []));
    const evidence = openComputed(
      seller,
      {
        title: `${seller.name}, ${title}`,
        lines: [...linesOf(figures), ...stated],
        proofs: [...figures.flatMap(({ proofs }) => proofs), ...apiProofs],
        at: rates[0] && ratePlace(seller, rates[0]),
        check: oldestCheck(figures.flatMap(({ check, api }) => [check, api.kind === 'cost' ? api.check : undefined])),
      },
      book,
    );
    return { title, rows: figures.map((figure) => ({ figure, evidence })) };
  });
}

/** The settings in credits of the group that leads: what the tables of offers are drawn for. */
export function creditRows(groups: readonly ImageGroup[]): ImageRow[] {
  const leading = groups.find(({ rows }) =>
    rows.some(({ figure }) => figure.credits !== undefined && figure.rate.operation === 'generate'),
  );
  return leading?.rows.filter(({ figure }) => figure.credits !== undefined) ?? [];
}
