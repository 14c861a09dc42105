import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import type { Meter } from '../../domain/rate-card.ts';
import { formatCredits } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, latestCheck, proofsOf } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import type { Seller, WireRate } from './plan-offers.ts';
import { openStated } from './seller-evidence.ts';

/** What a million tokens of one meter take in credits. */
export interface TokenCredits {
  /** The model as the seller writes it. */
  modelAs: string;
  meter: Meter;
  credits: string;
  check: Check | undefined;
  /** Opens what it rests on. */
  source: string;
}

/** The credits of a million tokens, for each model and meter that a seller charges by the token; none for any other seller. */
export function tokenCredits(catalog: Catalog, seller: Seller, on: Day, book: EvidenceBook): TokenCredits[] {
  return seller.rates.flatMap(({ modelAs, cost, evidence }, index) => {
    if (cost.kind !== 'credits-per-token') return [];
    const row = (meter: Meter, credits: string, cited: WireRate['evidence'], at: string): TokenCredits => {
      const text = formatCredits(exact(credits));
      const stated = { subject: 'credits by the token', evidence: cited, at: `rates[${index}].${at}`, shown: [text] };
      const source = openStated(catalog, seller, { ...stated, section: 'images' }, on, book);
      return { modelAs, meter, credits: text, check: latestCheck(proofsOf(catalog, cited), on, 'reseller'), source };
    };
    return [
      row('image-output', cost.credits, evidence, 'cost.credits'),
      ...cost.input.map((each, place) => row(each.meter, each.credits, each.evidence, `cost.input[${place}].credits`)),
    ];
  });
}
