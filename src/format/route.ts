import { type Exact, toFiniteDecimal } from '../domain/exact.ts';
import type { Meter, Pricing } from '../domain/rate-card.ts';
import { METER_NAMES } from './meter-words.ts';
import { formatMultiple } from './usd.ts';

/** What kind of seller a route is, as a group of a table and as one of them. */
export const ROUTE_KINDS = {
  'vendor-api': { many: 'The makers’ own APIs', one: 'the maker’s own API' },
  cloud: { many: 'Clouds', one: 'a cloud' },
  gateway: { many: 'Gateways', one: 'a gateway' },
  'chat-plan': { many: 'Chat plans', one: 'a chat plan' },
  'credit-seller': { many: 'Sellers of credits', one: 'a seller of credits' },
  'free-test': { many: 'Free tests', one: 'a free test' },
};

/** Kinds of routes in the order of the page, from the maker outwards. */
export const ROUTE_KIND_ORDER = Object.keys(ROUTE_KINDS) as (keyof typeof ROUTE_KINDS)[];

/** Why a price cannot be set against the one on a model's main route. */
export type NoMarkup = 'own-sizes' | 'base' | 'tokens' | 'unknown' | 'contract' | 'subscription' | 'not-offered';

/** The same, in the words of a table cell. */
export const NO_MARKUP_WORDS: Record<NoMarkup, string> = {
  'own-sizes': 'sizes of its own, without pixels',
  base: 'no cost to compare with',
  tokens: 'tokens of an image not known',
  unknown: 'price not found',
  contract: 'sold by contract',
  subscription: 'sold by plan',
  'not-offered': 'not offered',
};

/** How a price stands to the one it is set against. */
export type Markup =
  /** It is what the others are set against. */
  | { kind: 'main' }
  | {
      kind: 'multiple';
      least: Exact;
      most: Exact;
      /** Meters that are marked up by another factor than the images made. */
      meters: { meter: Meter; ratio: Exact }[];
    }
  | { kind: 'none'; why: NoMarkup };

/** A markup as a multiple: every digit up to three decimals, so that a fee shows in full, else rounded: `1.055×`, `1.08×`, `12×`. */
export function formatMarkup(value: Exact): string {
  const digits = toFiniteDecimal(value);
  return digits !== undefined && /^\d+(?:\.\d{1,3})?$/.test(digits) ? `${digits}×` : formatMultiple(value);
}

/** From the least to the most multiple; one where both are printed alike. */
export function formatMarkups({ least, most }: { least: Exact; most: Exact }): string {
  return [...new Set([formatMarkup(least), formatMarkup(most)])].join(' to ');
}

/** Whether every price that is known on both sides is the same. */
export function isSame(markup: Markup): boolean {
  return markup.kind === 'multiple' && markup.least.equals(1) && markup.most.equals(1) && markup.meters.length === 0;
}

/** What is the same: rates where tokens are billed, else the price. */
export function sameWords(shape: Pricing['shape']): string {
  return shape === 'per-token' || shape === 'pass-through' ? 'same rates' : 'same price';
}

/** How a price stands to the one it is set against, in the words of a table cell. */
export function formatStandingOf(markup: Markup, shape: Pricing['shape']): string {
  if (markup.kind === 'main') return 'is the main route';
  if (markup.kind === 'none') return 'not comparable';
  return isSame(markup) ? sameWords(shape) : formatMarkups(markup);
}

/** Meters that are marked up by another factor than the images made: `image input 1.25×`. */
export function formatOtherMeters(markup: Markup): string {
  if (markup.kind !== 'multiple') return '';
  return markup.meters.map(({ meter, ratio }) => `${METER_NAMES[meter].toLowerCase()} ${formatMarkup(ratio)}`).join(', ');
}

/** The first clause of a statement, for a table cell: what follows stands on the page of its subject. */
export function firstClause(text: string): string {
  return text.split(/[:;.](?:\s|$)/)[0] ?? text;
}

/** What moves the cost of an image where it is priced in this way. */
export const COST_DRIVERS: Record<Pricing['shape'], string> = {
  'per-token': 'Tokens: the quality and the size',
  'per-image': 'The quality and the size',
  'per-quality': 'The quality',
  flat: 'The number of images',
  'per-megapixel': 'The megapixels',
  'pass-through': 'Tokens: the quality and the size',
  subscription: 'The plan',
  contract: 'A contract',
  'not-offered': 'Not offered',
  unknown: 'Not known',
};

/** The same of a model that has one quality. */
export function driverOfOneQuality(shape: Pricing['shape']): string {
  return shape === 'per-quality'
    ? COST_DRIVERS.flat
    : COST_DRIVERS[shape].replace(/[Tt]he quality and the size/, (found) => `${found.slice(0, 3)} size`);
}

/** The same where it is bought by plan. */
export const PLAN_DRIVERS = {
  'chat-plan': 'The plan, whatever is made',
  'credit-seller': 'The price of a credit, and the credits of an image',
  'free-test': 'Nothing: it is free of charge',
};

/** A fact that a route leaves open, as a noun phrase. */
export const ROUTE_FACTS = {
  account: 'the account needed',
  prepaidMinimum: 'the least paid in advance',
  payment: 'how to pay',
  regions: 'where it can be bought',
  limits: 'how much can be made in a time',
  defaultQualities: 'the quality of a request without one',
};

/** A name without what stands in brackets after it. */
export function formatShortName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

/** The most characters of a description that search engines show. */
const DESCRIPTION_LENGTH = 170;

/** What the page of a route is about, for search engines: its summary, and what else is there as far as there is room. */
export function describeRoute({ name, summary }: { name: string; summary: string }): string {
  const about = `${formatShortName(name)}: ${summary}`;
  const parts = [' Who bills, what an image costs and what is left out.', ' Who bills, and what an image costs.'];
  const fitting = parts.find((part) => about.length + part.length <= DESCRIPTION_LENGTH) ?? '';
  return `${about}${fitting}`;
}
