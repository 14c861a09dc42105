import type { When } from '../domain/day.ts';
import { type Exact, toFiniteDecimal } from '../domain/exact.ts';
import { decimalUsd } from '../format/exact-usd.ts';
import type { ApiFile } from '../schema/api/index.ts';
import type { Ledger } from './ledger.ts';

type ApiValue = ApiFile<'rates'>['offers'][number]['rates'][number]['value'];
type ApiUsd = NonNullable<ApiFile<'models'>['models'][number]['cost']>['least']['cost'];

/** A computed amount: exact where it is a finite decimal, else to twelve digits beside the fraction. */
export function apiUsd(value: Exact): ApiUsd {
  return { usd: decimalUsd(value), fraction: toFiniteDecimal(value) === undefined ? value.toFraction() : null };
}

/** A day as the window it lies in, without anything else that its record holds. */
export function apiWhen({ earliest, latest }: When): When {
  return { earliest, latest };
}

type Value =
  | { kind: 'amount'; amount: string }
  | { kind: 'unknown'; lookedAt: string[] }
  | { kind: Exclude<ApiValue['kind'], 'amount' | 'unknown'> };

/** A price as its file states it. The answers that are no amount stay what they are. */
export function apiValue(value: Value, ledger: Ledger): ApiValue {
  if (value.kind === 'amount') return { kind: 'amount', amount: value.amount };
  if (value.kind === 'unknown') return { kind: 'unknown', looked_at: ledger.cite(value.lookedAt) };
  return { kind: value.kind };
}
