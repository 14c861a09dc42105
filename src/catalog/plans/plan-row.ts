import type { PlanUnranked } from '../../domain/compare/plan-ranking.ts';
import { nearestRate } from '../../domain/compare/plan-rates.ts';
import type { Day } from '../../domain/day.ts';
import type { Missing, Usd } from '../../domain/plan.ts';
import { usdPerCredit, usdPerGrantedImage } from '../../domain/plan.ts';
import { type ImageUsd, imageUsd } from '../../domain/plan-image.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, oldestCheck } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { toSize } from '../rate-card.ts';
import { figureOf, linesOf, offerExpression, type PlanFigure } from './plan-figures.ts';
import {
  comparedOffer,
  hasEnded,
  isPaid,
  offerPlace,
  offersOn,
  ratePlace,
  type Seller,
  type SellerOffer,
  type SellerRate,
} from './plan-offers.ts';
import { distinctProofs, sellerCheck, sellerFile } from './seller-evidence.ts';
import { sellerRates } from './seller-rates.ts';

/** One seller in the table of all. */
export interface PlanRow {
  seller: Seller;
  /** The offer it is compared by; undefined where none is known. */
  offer: SellerOffer | undefined;
  /** The price of a credit of that offer, or of an image where it states images; undefined where it is paid as money. */
  unit: Usd | undefined;
  /** The setting it is compared at; undefined where nothing is stated about an image. */
  figure: PlanFigure | undefined;
  image: ImageUsd;
  /** The model as the seller writes it, where it is not the headline’s. */
  otherModel: string | undefined;
  /** Whether nothing is sold: all it has is free. */
  free: boolean;
  /** Everything that is not stated and bears on the comparison. */
  missing: Missing[];
  /** Why it is not ranked; undefined where it is. */
  unranked: PlanUnranked | undefined;
  check: Check | undefined;
  /** Opens what its figures rest on; undefined where it has none. */
  evidence: string | undefined;
}

/** The rate a seller is compared by: the one nearest to the headline’s model, quality and size; the first of several as near. */
export function comparedRate(catalog: Catalog, seller: Seller): SellerRate | undefined {
  const [editor] = catalog.editorial;
  const rates = sellerRates(catalog, seller);
  if (editor === undefined) return rates[0];
  const { headlineModel: model, headlineSize: size, job, sizeNames } = editor;
  return nearestRate(rates, { model, operation: 'generate', rung: job.quality, size: toSize(size) }, sizeNames);
}

function unitOf(offer: SellerOffer | undefined): Usd | undefined {
  if (offer === undefined || !isPaid(offer) || offer.plan.grant.kind === 'balance' || offer.plan.grant.kind === 'unmetered')
    return undefined;
  return offer.plan.grant.kind === 'images' ? usdPerGrantedImage(offer.plan) : usdPerCredit(offer.plan);
}

function unrankedOf(seller: Seller, figure: PlanFigure | undefined, on: Day): PlanUnranked | undefined {
  if (hasEnded(seller, on)) return 'ended';
  return figure === undefined ? 'not-computable' : figure.unranked;
}

/** What the row of a seller rests on: its figures, the offer it is compared by, and the API where it is compared. */
function evidenceOf(row: Pick<PlanRow, 'seller' | 'offer' | 'unit' | 'figure' | 'check'>, book: EvidenceBook): string | undefined {
  const { seller, offer, unit, figure, check } = row;
  const isPriced = offer?.plan.price.kind === 'price';
  const lines = [
    ...(offer === undefined || unit?.kind !== 'usd' ? [] : [{ label: offer.offer.name, expression: offerExpression(offer) }]),
    ...(figure === undefined ? [] : linesOf([figure])),
  ];
  if (lines.length === 0 && !isPriced) return undefined;
  const api = figure?.multiple !== undefined && figure.api.kind === 'cost' ? figure.api.proofs : [];
  const record = {
    title: seller.name,
    from: undefined,
    fromInferred: false,
    check,
    proofs: distinctProofs([...(offer?.proofs ?? []), ...(figure?.proofs ?? []), ...api]),
    computation: lines.length === 0 ? undefined : { rule: undefined, lines },
    history: undefined,
    file: sellerFile(seller),
    full: { href: `/plans/${seller.id}/${figure === undefined ? '#offers' : ''}`, of: 'figure' } as const,
  };
  return book.add(record, { at: figure === undefined ? offer && offerPlace(seller, offer) : ratePlace(seller, figure.rate) });
}

/** A seller beside the API, at the setting nearest to the headline’s and on the offer whose credits cost least. */
export function planRow(catalog: Catalog, seller: Seller, on: Day, book: EvidenceBook): PlanRow {
  const offers = offersOn(catalog, seller, on);
  const free = seller.kind === 'free';
  const offer = free ? offers[0] : comparedOffer(offers);
  const rate = comparedRate(catalog, seller);
  const figure = rate === undefined ? undefined : figureOf(catalog, rate, free ? undefined : offer, on);
  const image = figure?.image ?? imageUsd(undefined, offer?.plan);
  const missing: Missing[] = figure?.missing ?? (image.kind === 'missing' ? image.missing : ['model']);
  const unit = unitOf(offer);
  const used = figure === undefined || figure.offer !== undefined ? offer : undefined;
  const check = oldestCheck([figure?.check, used?.check]) ?? sellerCheck(catalog, seller, on);
  return {
    seller,
    offer,
    unit,
    figure,
    image,
    otherModel: catalog.editorial.some(({ headlineModel }) => rate?.model === headlineModel) ? undefined : rate?.modelAs,
    free,
    missing: missing.filter((each) => !free || (each !== 'price' && each !== 'credits')),
    unranked: unrankedOf(seller, figure, on),
    check,
    evidence: evidenceOf({ seller, offer, unit, figure, check }, book),
  };
}
