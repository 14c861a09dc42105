import { type Exact, exact } from './exact.ts';
import type { InsteadRate, Meter, Pricing, Value } from './rate-card.ts';

/** One rate that differs between two editions. */
export interface RateChange {
  meter: Meter;
  /** Where images are sold by the piece: which ones. */
  quality: string | null;
  size: string | null;
  /** For which requests it is, where it replaces the meter's own rate. */
  when?: InsteadRate['when'];
  /** Undefined where the older or newer edition has no such rate. */
  before: Value | undefined;
  after: Value | undefined;
  /** After ÷ before, where both are amounts and before is not zero. */
  factor: Exact | null;
}

/** What a route charges that passes on another route's rates. */
export interface PassedOn {
  /** Name of the route whose rates they are. */
  of: string;
  /** What is added to them, in percent, as exact decimal text; "0" where nothing is. */
  feePercent: string;
}

/** Another fee on the rates a route passes on, or the rates of another route. */
export interface FeeChange {
  meter: 'route-fee';
  /** Undefined where the older or newer edition passes on no rates. */
  before: PassedOn | undefined;
  after: PassedOn | undefined;
}

/** Anything that differs between two editions. */
export type PriceChange = RateChange | FeeChange;

/** Whether it is the fee of a route that changed, and no rate. */
export function isFeeChange(change: PriceChange): change is FeeChange {
  return change.meter === 'route-fee';
}

type Row = { meter: Meter; quality: string | null; size: string | null; when?: InsteadRate['when']; value: Value };

function rowsOf(pricing: Pricing): Row[] {
  const row = (meter: Meter, { value }: { value: Value }, quality: string | null = null, size: string | null = null): Row => {
    return { meter, quality, size, value };
  };
  const references = 'references' in pricing && pricing.references.kind === 'fee' ? [row('reference-image', pricing.references.rate)] : [];
  switch (pricing.shape) {
    case 'per-token':
      return [
        ...Object.entries(pricing.rates).map(([meter, rate]) => row(meter as Meter, rate)),
        ...(pricing.instead ?? []).map(({ meter, when, rate }) => ({ ...row(meter, rate), when })),
      ];
    case 'per-image':
      return [...pricing.prices.map((price) => row('image', price, price.quality, price.size)), ...references];
    case 'per-quality':
      return [...pricing.prices.map((price) => row('image', price, price.quality)), ...references];
    case 'flat':
      return [row('image', pricing.price), ...references];
    case 'per-megapixel':
      return [row('first-megapixel', pricing.first), row('additional-megapixel', pricing.additional), ...references];
    case 'pass-through':
    case 'subscription':
    case 'contract':
    case 'not-offered':
    case 'unknown':
      return [];
    default:
      return pricing satisfies never;
  }
}

const keyOf = (row: Row) => `${row.meter} ${row.quality} ${row.size} ${row.when}`;

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a?.kind === 'amount' && b?.kind === 'amount') return exact(a.amount).equals(exact(b.amount));
  return a?.kind === b?.kind;
}

function factorOf(before: Value | undefined, after: Value | undefined): Exact | null {
  if (before?.kind !== 'amount' || after?.kind !== 'amount' || exact(before.amount).equals(0)) return null;
  return exact(after.amount).div(exact(before.amount));
}

/** How the fee differs; none where nothing was priced before, since a route that first passes on rates changes none. */
function feeChanges(before: Pricing, after: Pricing, routeName: (id: string) => string): FeeChange[] {
  if (before.shape === 'unknown' || before.shape === 'not-offered') return [];
  const passedOn = (pricing: Pricing): PassedOn | undefined =>
    pricing.shape === 'pass-through' ? { of: routeName(pricing.of), feePercent: pricing.feePercent } : undefined;
  const was = passedOn(before);
  const is = passedOn(after);
  const isSame = was?.of === is?.of && exact(was?.feePercent ?? '0').equals(exact(is?.feePercent ?? '0'));
  return isSame ? [] : [{ meter: 'route-fee', before: was, after: is }];
}

/**
 * What differs between two editions of a tier: every rate, in the order of the newer one, and the fee of a route that passes on another's.
 * Never typed, so the archive cannot disagree with the prices.
 *
 * @param routeName the name of a route by its id
 */
export function priceChanges(before: Pricing, after: Pricing, routeName: (id: string) => string): PriceChange[] {
  return [...feeChanges(before, after, routeName), ...rateChanges(before, after)];
}

/** Every rate that differs between two editions of a tier, in the order of the newer one. */
export function rateChanges(before: Pricing, after: Pricing): RateChange[] {
  const older = new Map(rowsOf(before).map((row) => [keyOf(row), row]));
  const newer = new Map(rowsOf(after).map((row) => [keyOf(row), row]));
  return [...new Map([...newer, ...older]).keys()].flatMap((key) => {
    const was = older.get(key);
    const is = newer.get(key);
    const row = is ?? was;
    if (row === undefined || sameValue(was?.value, is?.value)) return [];
    const { value: _, ...of } = row;
    return { ...of, before: was?.value, after: is?.value, factor: factorOf(was?.value, is?.value) };
  });
}
