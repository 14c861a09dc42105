import type { PlanUnranked } from '../../domain/compare/plan-ranking.ts';
import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import { type Missing, type Offer, usdPerCredit } from '../../domain/plan.ts';
import { creditsOf, type ImageUsd, imageUsd, isInCredits, multipleOf, type Range } from '../../domain/plan-image.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatCreditRange, formatCredits, formatGrant, formatMultipleRange, formatOfferPrice, withCredits } from '../../format/plan.ts';
import { formatQuantity, formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { type Check, isFirstHand, latestCheck, mayRank, oldestCheck, type Proof, proofsOf } from '../evidence.ts';
import type { Computation } from '../evidence-book.ts';
import { type ApiCost, apiCost } from './plan-api.ts';
import type { SellerOffer, SellerRate } from './plan-offers.ts';

/** What one image of a setting costs on an offer, and how many times the API's cost that is. */
export interface PlanFigure {
  rate: SellerRate;
  /** The offer whose credits pay for it; undefined where the image has a price of its own, or nothing pays for it. */
  offer: SellerOffer | undefined;
  credits: Range | undefined;
  image: ImageUsd;
  api: ApiCost;
  multiple: Range | undefined;
  /** Everything that is not stated and bears on the comparison. */
  missing: Missing[];
  proofs: Proof[];
  /** Whether the seller's own word stands behind each part of it: what an image takes, and what the offer costs. */
  firstHand: boolean;
  /** The older of the last checks it rests on. */
  check: Check | undefined;
  /** Why it may not be ranked; undefined where it may. */
  unranked: PlanUnranked | undefined;
}

function areFirstHand(parts: readonly (SellerOffer | Checked)[]): boolean {
  return parts.every(({ proofs }) => isFirstHand(proofs, 'reseller'));
}

function unrankedOf(image: ImageUsd, api: ApiCost, multiple: Range | undefined, parts: readonly (SellerOffer | Checked)[]) {
  if (multiple === undefined || image.kind !== 'usd' || api.kind !== 'cost') return 'not-computable';
  if (api.assumed.includes('quality')) return 'quality';
  if (multiple.most === null) return 'open';
  if (parts.some(({ check }) => check === undefined || check.freshness === 'unconfirmed')) return 'unconfirmed';
  if (!areFirstHand(parts)) return 'others-word';
  return mayRank(api.firstHand, api.check) ? undefined : 'api';
}

interface Checked {
  proofs: Proof[];
  check: Check | undefined;
}

/** Whether a figure is compared over the sizes that a name is used for, because the seller does not state pixels. */
export function assumesPixels(figure: PlanFigure | undefined): boolean {
  return figure?.api.kind === 'cost' && figure.api.assumed.includes('pixels');
}

/** What one image of a rate costs on an offer, beside the API. */
export function figureOf(catalog: Catalog, rate: SellerRate, offer: SellerOffer | undefined, on: Day): PlanFigure {
  const credits = creditsOf(rate.cost);
  const payer = isInCredits(rate.cost) ? offer : undefined;
  const image = imageUsd(rate.cost, payer?.plan);
  const api = apiCost(catalog, rate, on);
  const multiple = image.kind === 'usd' && api.kind === 'cost' ? multipleOf(image, api) : undefined;
  const proofs = proofsOf(catalog, rate.evidence);
  const own: Checked = { proofs, check: latestCheck(proofs, on, 'reseller') };
  const parts = payer === undefined ? [own] : [own, payer];
  const apiMissing = api.kind === 'missing' ? api.missing : api.kind === 'cost' ? api.assumed : [];
  return {
    rate,
    offer: payer,
    credits,
    image,
    api,
    multiple,
    missing: [...new Set([...(image.kind === 'missing' ? image.missing : []), ...apiMissing])],
    proofs: parts.flatMap((part) => part.proofs),
    firstHand: areFirstHand(parts),
    check: oldestCheck(parts.map((part) => part.check)),
    unranked: unrankedOf(image, api, multiple, parts),
  };
}

/** A rate’s setting as the seller writes it: size, then quality. */
export function settingOf({ resolution, pixels, quality }: SellerRate): string {
  const size = resolution ?? (pixels === null ? null : pixels.replace('x', ' × '));
  return [size, quality].filter((part) => part !== null).join(', ') || 'no setting stated';
}

/** An offer’s price and grant as they enter the arithmetic. */
export function offerExpression({ edition, plan }: SellerOffer): string {
  const credit = usdPerCredit(plan);
  const given = `${formatOfferPrice(edition.price)} for ${formatGrant(edition.grant)}`;
  return credit.kind === 'usd' ? `${given} = $${exactUsd(credit.usd)} a credit` : given;
}

function ends({ least, most }: Range): string {
  if (most === null) return `from $${exactUsd(least)}`;
  return least.equals(most) ? `$${exactUsd(least)}` : `$${exactUsd(least)} to $${exactUsd(most)}`;
}

/** The credits of an image as the seller states them, or as they are counted where it charges by the token. */
export function creditsText({ cost }: SellerRate, credits: Range | undefined): string {
  if (credits === undefined) return cost.kind === 'credits-per-token' ? `${tokenRate(cost.credits)}, tokens not known` : 'as stated';
  const text = withCredits(formatCreditRange(credits, cost.kind === 'about-images'));
  if (cost.kind !== 'credits-per-token') return `stated, ${text}`;
  return `${formatQuantity(cost.tokens ?? 0, 'token')} × ${tokenRate(cost.credits)} = ${text}`;
}

const tokenRate = (credits: string) => `${withCredits(formatCredits(exact(credits)))} ÷ 1,000,000`;

function amountText({ rate, offer, credits, image }: PlanFigure): string | undefined {
  if (image.kind !== 'usd') return undefined;
  if (credits === undefined || offer === undefined) return `${ends(image)} as stated`;
  const counted =
    rate.cost.kind === 'credits-per-token' ? creditsText(rate, credits) : withCredits(formatCreditRange(credits, image.about));
  return `${counted} of ${offer.offer.name} at ${creditText(offer.plan)} = ${ends(image)}`;
}

/** What each size that is only named is compared over, once for the figures that share it. */
function sizeLines(figures: readonly PlanFigure[]): Computation['lines'] {
  const named = figures.flatMap(({ rate, api, multiple }) => {
    if (multiple === undefined || api.kind !== 'cost' || !api.assumed.includes('pixels')) return [];
    const sizes = [...new Set(api.costs.map((cost) => formatSize(cost.job.size)))].join(', ');
    return [[`${rate.resolution}`, sizes] as const];
  });
  return [...new Map(named)].map(([name, sizes]) => ({ label: `${name} at the API`, expression: sizes }));
}

/** The lines of arithmetic behind some figures, one for each; then what their sizes stand for. */
export function linesOf(figures: readonly PlanFigure[]): Computation['lines'] {
  const lines = figures.flatMap((figure) => {
    const amount = amountText(figure);
    if (amount === undefined) return [];
    const { api, multiple, rate } = figure;
    const against = multiple === undefined || api.kind !== 'cost' ? '' : `; ÷ ${ends(api)} at the API = ${formatMultipleRange(multiple)}`;
    return [{ label: settingOf(rate), expression: `${amount}${against}` }];
  });
  return [...lines, ...sizeLines(figures)];
}

/** The price of a credit of an offer, in full. */
export function creditText(plan: Offer): string {
  const credit = usdPerCredit(plan);
  return credit.kind === 'usd' ? `$${exactUsd(credit.usd)}` : 'an unknown price';
}
