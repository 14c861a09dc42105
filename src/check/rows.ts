import type { Wire } from '../catalog/read-data.ts';
import { type Exact, exact } from '../domain/exact.ts';
import type { Meter, Value } from '../domain/rate-card.ts';

/** The rates of one model on one route. */
export type WireRates = Wire['rates'][number];
export type WireEdition = WireRates['editions'][number];
export type WireEvidence = Extract<WireEdition['pricing'], { shape: 'not-offered' }>['evidence'];

/** One rate of an edition with the place it stands at. */
export interface Row {
  /** Index of its edition. */
  index: number;
  edition: WireEdition;
  /** Such as `editions[0].pricing.rates[4]`. */
  path: string;
  meter: Meter;
  /** Meter, quality and size: what makes two rates comparable. */
  key: string;
  unit: string;
  value: Value;
  evidence: WireEvidence;
}

/** One rate that is an amount. */
export interface AmountRow extends Row {
  amount: Exact;
  /** The amount as it is written. */
  text: string;
}

function rowsOfEdition(edition: WireEdition, index: number): Row[] {
  const { pricing } = edition;
  const at = `editions[${index}].pricing`;
  if (!('rates' in pricing)) return [];
  const own = pricing.rates.map((rate, row): Row => {
    const [quality, size] = ['quality' in rate ? rate.quality : null, 'size' in rate ? rate.size : null];
    const { meter, unit, value, evidence } = rate;
    return { index, edition, path: `${at}.rates[${row}]`, meter, key: `${meter} ${quality} ${size}`, unit, value, evidence };
  });
  if (!('references' in pricing) || pricing.references.kind !== 'fee') return own;
  const { meter, unit, value, evidence } = pricing.references;
  return [...own, { index, edition, path: `${at}.references`, meter, key: meter, unit, value, evidence }];
}

const kept = new WeakMap<WireRates, Row[]>();

/** Every rate of a file, with its place. */
export function rowsOf(rates: WireRates): Row[] {
  const rows = kept.get(rates) ?? rates.editions.flatMap(rowsOfEdition);
  kept.set(rates, rows);
  return rows;
}

const keptAmounts = new WeakMap<WireRates, AmountRow[]>();

/** Every rate of a file that is an amount, with its place. */
export function amountsOf(rates: WireRates): AmountRow[] {
  const rows =
    keptAmounts.get(rates) ??
    rowsOf(rates).flatMap((row) =>
      row.value.kind === 'amount' ? [{ ...row, text: row.value.amount, amount: exact(row.value.amount) }] : [],
    );
  keptAmounts.set(rates, rows);
  return rows;
}

/** Whether a rate is billed by the token. */
export function isPerToken({ unit }: Row): boolean {
  return unit.endsWith('tokens');
}
