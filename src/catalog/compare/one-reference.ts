import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import type { Edition, Model } from '../../domain/rate-card.ts';
import { referenceTokens } from '../../domain/reference-tokens.ts';
import type { Size } from '../../domain/size.ts';
import type { Part } from '../../format/comparison.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { editionOn, piecePrices, rateRows, shownRate } from '../rate-table.ts';
import { pricingDay } from '../standing.ts';

/** The reference image whose cost is compared. */
export const REFERENCE_SIZE: Size = { width: 1024, height: 1024 };

/** What one reference image costs with a model on the standard tier; `isMissing` where that is not known. */
export interface OneReference {
  parts: Part[];
  isMissing: boolean;
}

const said = (...parts: Part[]): OneReference => ({ parts, isMissing: false });
const unknown = (why: string): OneReference => ({ parts: [`not known: ${why}`], isMissing: true });

function counted(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): OneReference {
  const tokens = referenceTokens(REFERENCE_SIZE, model.referenceRule);
  if (tokens === 'not-offered') return said('takes no reference images');
  if (typeof tokens !== 'number') return unknown('its tokens cannot be counted');
  const aside = new EvidenceBook();
  const cell = rateRows(catalog, model, ['standard'], on, aside).find(({ meter }) => meter === 'image-input')?.cells.standard;
  if (cell?.rate.value.kind !== 'amount') return unknown(`it takes ${formatCount(tokens)} tokens at a rate that is not known`);
  const record = aside.records.find(({ id }) => id === cell.evidence);
  const usd = exact(cell.rate.value.amount).mul(tokens).div(1_000_000);
  return said(
    `${formatUsd(usd)}: ${formatCount(tokens)} tokens at `,
    { text: shownRate(cell.rate), evidence: record && book.adopt(record) },
    ' per 1M',
  );
}

type Piece = Extract<Edition['pricing'], { references: unknown }>;

function byPiece(catalog: Catalog, model: Model, { references }: Piece, on: Day): OneReference {
  if (references.kind === 'included') return said('in the price of the image');
  if (references.kind === 'not-offered') return said('takes no reference images');
  const price = piecePrices(catalog, model, on, new EvidenceBook()).find(({ name }) => name.startsWith(METER_NAMES['reference-image']));
  if (references.kind === 'unknown' || price === undefined) return unknown('its price is not stated');
  const free = references.freeImages === 0 ? '' : `, after ${references.freeImages} free`;
  return said({ text: price.text, href: `/models/${model.id}/#cost` }, free);
}

/** What one reference image costs with a model, by the day's rates on its own route; in tokens too where it is counted in tokens. */
export function oneReference(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): OneReference {
  const pricing = editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing;
  if (pricing?.shape === 'per-token') return counted(catalog, model, on, book);
  return pricing !== undefined && 'references' in pricing
    ? byPiece(catalog, model, pricing, on)
    : unknown('no price of its images is on record');
}
