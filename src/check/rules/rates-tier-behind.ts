import type { Wire } from '../../catalog/read-data.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Tier } from '../../domain/rate-card.ts';
import { formatPercent } from '../../format/plan.ts';
import { lastUntil, startOf } from '../beside.ts';
import { fileOf } from '../file-names.ts';
import { amountsOf, type WireRates } from '../rows.ts';
import type { Finding, Rule } from '../rule.ts';

const OTHERS: readonly Tier[] = ['batch', 'flex', 'priority'];

/** What every amount of one edition is of that of another; undefined where it is not one share for all. */
function shareOf(rates: WireRates, index: number, standard: number): Exact | undefined {
  const rows = amountsOf(rates);
  const shares = rows
    .filter((row) => row.index === index)
    .flatMap((row) => {
      const other = rows.find((each) => each.index === standard && each.key === row.key && each.unit === row.unit);
      return other === undefined || other.amount.equals(0) ? [] : [row.amount.div(other.amount)];
    });
  const [first] = shares;
  return first !== undefined && shares.every((share) => share.equals(first)) ? first : undefined;
}

/** Whether somebody saw the rates of a tier on a day or after it. */
function isSeenSince({ sources }: Wire, { model, route }: WireRates, tier: Tier, day: string): boolean {
  return sources.some(({ readings }) =>
    readings.some(
      ({ on, confirms }) => on >= day && confirms.some((each) => each.model === model && each.route === route && each.tier === tier),
    ),
  );
}

/** A tier that did not follow the standard one. */
export const ratesTierBehind: Rule = {
  id: 'rates/tier-behind',
  severity: 'warning',
  what: 'A tier that was one share of the standard rates stays that share when they change, or was read again since.',
  why: 'Makers price batch, flex and priority as a share of standard. One that is left as it was is an edition that was forgotten.',
  todo: 'Read the row of that tier too. Add an edition for it, or confirm it: data:confirm with --model, --route and --tier.',
  check: ({ wire }) =>
    wire.rates.flatMap((rates): Finding[] =>
      rates.editions.flatMap((edition, index) => {
        if (edition.tier !== 'standard') return [];
        const before = rates.editions.slice(0, index).findLastIndex(({ tier }) => tier === 'standard');
        const from = startOf(edition);
        return OTHERS.flatMap((tier) => {
          const at = lastUntil(rates, tier, from);
          const beside = rates.editions[at];
          if (before === -1 || beside === undefined || startOf(beside) >= from) return [];
          const share = shareOf(rates, at, before);
          const isKept = share === undefined || shareOf(rates, at, index)?.equals(share) === true;
          if (isKept || isSeenSince(wire, rates, tier, from)) return [];
          const found = `${from}, and the rates of the tier ${tier} as they were, ${formatPercent(share.mul(100))} of the standard ones before`;
          const expected = `an edition of the tier ${tier} from that day too, or a reading since that confirms it`;
          return [{ file: fileOf('rates', rates), path: `editions[${index}].from`, found, expected }];
        });
      }),
    ),
};
