import { parseArgs } from 'node:util';
import { statsOf } from '../catalog/stats.ts';
import { FRESHNESS_WORDS, KIND_WORDS } from '../format/evidence.ts';
import { formatCount } from '../format/words.ts';
import type { Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:stats [-- --json]

Counts what is in data/, and how much of it has evidence.

  --json     print the same as JSON
  --help`;

/** The counts as lines, a number and what it counts. */
function toText(stats: ReturnType<typeof statsOf>, on: string): string {
  const line = (count: number, what: string) => `${formatCount(count).padStart(7)}  ${what}`;
  const share = (count: number, of: number) => (of === 0 ? '' : ` (${((100 * count) / of).toFixed(1)} %)`);
  const kinds = Object.entries(stats.numbersByKind) as [keyof typeof KIND_WORDS, number][];
  const ages = Object.entries(stats.pricesByAge) as [keyof typeof FRESHNESS_WORDS, number][];
  return [
    `Ratecard data on ${on}`,
    line(stats.models, `models of ${stats.vendors} vendors, ${stats.modelsOnSale} on sale`),
    line(stats.routes, 'routes'),
    line(stats.sellers, `sellers with ${stats.offers} offers and ${stats.claims} claims`),
    line(stats.editions, 'editions of rates and offers'),
    line(stats.sources, `sources, read ${formatCount(stats.readings)} times`),
    line(stats.numbers, 'numbers'),
    line(stats.numbersWithEvidence, `with evidence${share(stats.numbersWithEvidence, stats.numbers)}, by the strongest source:`),
    ...kinds.map(([kind, count]) => line(count, `  ${KIND_WORDS[kind]}`)),
    line(stats.prices, 'prices that hold today, by age:'),
    ...ages.map(([age, count]) => line(count, `  ${FRESHNESS_WORDS[age]}${share(count, stats.prices)}`)),
    line(stats.conflicts, `conflicts, about ${stats.modelsInConflict} models`),
    line(stats.unknowns, 'answers that are not known, each with what was looked at'),
  ].join('\n');
}

/** What `data:stats` prints. */
export function statsAnswer(args: string[], { today, load }: Environment): string {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return USAGE;
  const on = today();
  const stats = statsOf(load(), on);
  return values.json ? JSON.stringify({ on, ...stats }, null, 2) : toText(stats, on);
}
