import { type Exact, exact } from './exact.ts';
import { lacking, missingOf, type NoFigure, type Offer, priceOver, usdPerCredit } from './plan.ts';

/** What a yearly offer saves against twelve months of its own monthly one. Below zero where it costs more. */
export type Saving =
  | { kind: 'saving'; usd: Exact; percent: Exact /** Twelve months of the monthly one. */; months: Exact; year: Exact }
  | NoFigure;

/** The saving of a year: 12 × $8.40 − $49.90 = $50.90, or 50.5 % of the twelve months. */
export function savingOf(yearly: Offer, monthly: Offer): Saving {
  const year = priceOver(yearly, 'year');
  const months = priceOver(monthly, 'year');
  for (const price of [year, months]) if (price.kind === 'other-currency') return price;
  if (year.kind !== 'usd' || months.kind !== 'usd') return lacking(...missingOf([year, months]));
  if (months.usd.equals(0)) return lacking('price');
  const usd = months.usd.sub(year.usd);
  return { kind: 'saving', usd, percent: usd.div(months.usd).mul(100), months: months.usd, year: year.usd };
}

/** A claim that can be computed. */
export type ClaimKind = 'saving' | 'saving-percent' | 'usd-per-credit';

/** The figure a claim is about, from the offer's own figures; undefined where one it needs is not known. */
export function recomputed(kind: ClaimKind, offer: Offer, monthly: Offer | undefined): Exact | undefined {
  if (kind === 'usd-per-credit') {
    const credit = usdPerCredit(offer);
    return credit.kind === 'usd' ? credit.usd : undefined;
  }
  const saving = monthly === undefined ? undefined : savingOf(offer, monthly);
  if (saving?.kind !== 'saving') return undefined;
  return kind === 'saving' ? saving.usd : saving.percent;
}

/**
 * Whether a value, rounded half up to as many decimals as a figure is claimed with, is that figure.
 *
 * @example agreesWith(exact('50.9'), '51') === true; agreesWith(exact('50.49'), '51') === false
 */
export function agreesWith(value: Exact, claimed: string): boolean {
  const decimals = claimed.split('.')[1]?.length ?? 0;
  const half = exact(1).div(exact(10n ** BigInt(decimals)).mul(2));
  const figure = exact(claimed);
  return value.compare(figure.sub(half)) >= 0 && value.compare(figure.add(half)) < 0;
}
