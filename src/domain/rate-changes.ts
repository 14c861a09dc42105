import { type Exact, exact } from './exact.ts';
import type { Meter, Pricing, Value } from './rate-card.ts';

/** One rate that differs between two editions. */
export interface RateChange {
  meter: Meter;
  /** Where images are sold by the piece: which ones. */
  quality: string | null;
  size: string | null;
  /** Undefined where the older or newer edition has no such rate. */
  before: Value | undefined;
  after: Value | undefined;
  /** After ÷ before, where both are amounts and before is not zero. */
  factor: Exact | null;
}

type Row = { meter: Meter; quality: string | null; size: string | null; value: Value };

function rowsOf(pricing: Pricing): Row[] {
  const row = (meter: Meter, { value }: { value: Value }, quality: string | null = null, size: string | null = null): Row => {
    return { meter, quality, size, value };
  };
  const references = 'references' in pricing && pricing.references.kind === 'fee' ? [row('reference-image', pricing.references.rate)] : [];
  switch (pricing.shape) {
    case 'per-token':
      return Object.entries(pricing.rates).map(([meter, rate]) => row(meter as Meter, rate));
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

const keyOf = (row: Row) => `${row.meter} ${row.quality} ${row.size}`;

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a?.kind === 'amount' && b?.kind === 'amount') return exact(a.amount).equals(exact(b.amount));
  return a?.kind === b?.kind;
}

function factorOf(before: Value | undefined, after: Value | undefined): Exact | null {
  if (before?.kind !== 'amount' || after?.kind !== 'amount' || exact(before.amount).equals(0)) return null;
  return exact(after.amount).div(exact(before.amount));
}

/** Every rate that differs between two editions of a tier, in the order of the newer one. Never typed, so the archive cannot disagree with the prices. */
export function rateChanges(before: Pricing, after: Pricing): RateChange[] {
  const older = new Map(rowsOf(before).map((row) => [keyOf(row), row]));
  const newer = new Map(rowsOf(after).map((row) => [keyOf(row), row]));
  return [...new Map([...newer, ...older]).keys()].flatMap((key) => {
    const was = older.get(key);
    const is = newer.get(key);
    const row = is ?? was;
    if (row === undefined || sameValue(was?.value, is?.value)) return [];
    const { meter, quality, size } = row;
    return { meter, quality, size, before: was?.value, after: is?.value, factor: factorOf(was?.value, is?.value) };
  });
}
