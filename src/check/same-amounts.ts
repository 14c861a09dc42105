import type { Wire } from '../catalog/read-data.ts';
import { rowsOf, type WireEdition, type WireRates } from './rows.ts';

/** One edition with its rates as text. */
export interface Priced {
  rates: WireRates;
  edition: WireEdition;
  index: number;
  /** Its rates with their settings, sorted. */
  settings: string;
  /** Its rates without them: two vendors' labels may differ where the prices do not. */
  values: string;
  amounts: number;
}

const kept = new WeakMap<WireRates, Priced[]>();

/** Every edition of a file, as it can be compared. */
export function pricedOf(rates: WireRates): Priced[] {
  const found = kept.get(rates) ?? rates.editions.map((edition, index) => toPriced(rates, edition, index));
  kept.set(rates, found);
  return found;
}

function toPriced(rates: WireRates, edition: WireEdition, index: number): Priced {
  const rows = rowsOf(rates).filter((row) => row.index === index && row.meter !== 'reference-image');
  const texts = rows.map(({ key, value }) => [key, value.kind === 'amount' ? value.amount : value.kind] as const);
  const settings = texts.map(([key, text]) => `${key} ${text}`).sort();
  const isTokens = edition.pricing.shape === 'per-token';
  return {
    rates,
    edition,
    index,
    settings: settings.join('; '),
    values: isTokens
      ? settings.join('; ')
      : texts
          .map(([, text]) => text)
          .sort()
          .join('; '),
    amounts: rows.filter(({ value }) => value.kind === 'amount').length,
  };
}

/** The models that `sameAs` ties together on a route and tier, each by the one that stands for its group. */
export function tiesOn(wire: Wire, route: string, tier: string): (model: string) => string {
  const leader = new Map<string, string>();
  const leaderOf = (model: string): string => {
    const above = leader.get(model);
    return above === undefined || above === model ? model : leaderOf(above);
  };
  for (const rates of wire.rates) {
    if (rates.route !== route) continue;
    for (const { tier: its, sameAs } of rates.editions)
      if (its === tier && sameAs !== null) leader.set(leaderOf(rates.model), leaderOf(sameAs.model));
  }
  return leaderOf;
}
