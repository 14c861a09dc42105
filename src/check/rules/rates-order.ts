import { exact } from '../../domain/exact.ts';
import type { Meter, Tier } from '../../domain/rate-card.ts';
import { lastUntil, startOf } from '../beside.ts';
import { eachRecord, type Local } from '../each.ts';
import { type AmountRow, amountsOf, type WireRates } from '../rows.ts';
import type { Rule } from '../rule.ts';

/** Meters of which the first costs no more than the second. */
const METERS: readonly (readonly [cheaper: Meter, dearer: Meter])[] = [
  ['cached-text-input', 'text-input'],
  ['cached-image-input', 'image-input'],
  ['text-input', 'text-output'],
  ['image-input', 'image-output'],
];

/** Tiers of which the first costs no more than the second. */
const TIERS: readonly (readonly [cheaper: Tier, dearer: Tier])[] = [
  ['batch', 'standard'],
  ['flex', 'standard'],
  ['standard', 'priority'],
];

/** More than that apart, two rates are not swapped: one of them is on another scale, which other rules tell. */
const FARTHEST = exact(10);

/** Whether the first rate lies above the second, as far as two rows that were swapped do. */
function isAbove({ amount }: AmountRow, other: AmountRow): boolean {
  return amount.compare(other.amount) > 0 && amount.compare(other.amount.mul(FARTHEST)) <= 0;
}

function finding(row: AmountRow, bound: 'at most' | 'at least', other: AmountRow, name: string): Local {
  const expected = `${bound} ${JSON.stringify(other.text)}, the rate of ${name}`;
  return { path: `${row.path}.value.amount`, found: JSON.stringify(row.text), expected };
}

function metersAstray(rates: WireRates): Local[] {
  const rows = amountsOf(rates);
  return METERS.flatMap(([cheaper, dearer]) =>
    rows
      .filter(({ meter }) => meter === cheaper)
      .flatMap((row) => {
        const other = rows.find(({ index, meter }) => index === row.index && meter === dearer);
        return other !== undefined && isAbove(row, other) ? [finding(row, 'at most', other, dearer)] : [];
      }),
  );
}

/** Amounts of an edition against those of another tier when it began. Of two that began on one day, the standard one is not told. */
function tiersAstray(rates: WireRates): Local[] {
  const rows = amountsOf(rates);
  return rates.editions.flatMap((edition, index) =>
    TIERS.filter((pair) => pair.includes(edition.tier)).flatMap(([cheaper, dearer]) => {
      const tier = edition.tier === cheaper ? dearer : cheaper;
      const at = lastUntil(rates, tier, startOf(edition));
      const beside = rates.editions[at];
      if (beside === undefined || (edition.tier === 'standard' && startOf(beside) === startOf(edition))) return [];
      return rows
        .filter((row) => row.index === index)
        .flatMap((row) => {
          const other = rows.find((each) => each.index === at && each.key === row.key && each.unit === row.unit);
          if (other === undefined) return [];
          const isCheaper = edition.tier === cheaper;
          const isAstray = isCheaper ? isAbove(row, other) : isAbove(other, row);
          return isAstray ? [finding(row, isCheaper ? 'at most' : 'at least', other, `the tier ${tier}`)] : [];
        });
    }),
  );
}

/** A rate above one that it lies below everywhere else. */
export const ratesOrder: Rule = {
  id: 'rates/order',
  severity: 'warning',
  what: 'A cached rate is at most the full one, an input rate at most that of output, batch and flex at most standard, and standard at most priority.',
  why: 'Every maker prices them in this order. Two rates the other way round are two rows or columns of the page that were swapped.',
  todo: 'Compare both with their rows on the page. If the page has them so, say it in the note of the evidence.',
  check: eachRecord('rates', (rates) => [...metersAstray(rates), ...tiersAstray(rates)]),
};
