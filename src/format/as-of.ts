import type { Costing } from '../domain/costing.ts';
import type { Day, When } from '../domain/day.ts';
import { formatCost } from './cost.ts';
import { REASON_WORDS } from './problems.ts';
import { formatWhen } from './words.ts';

type SaleThen = { kind: 'sold' } | { kind: 'ending'; when: When } | { kind: 'uncertain'; began: When };

/** How a model's sale stood on a past day, in a few words for a table. */
export function formatSale(sale: SaleThen): string {
  switch (sale.kind) {
    case 'sold':
      return 'on sale';
    case 'ending':
      return `to end ${formatWhen(sale.when)}`;
    case 'uncertain':
      return `on sale ${formatWhen(sale.began)}`;
    default:
      return sale satisfies never;
  }
}

/** How long the card of a day holds, as a sentence. */
export function formatSpan(day: Day, until: Day, isNewest: boolean): string {
  if (isNewest) return until === day ? 'It is the newest card.' : `Nothing has changed since, up to ${until}.`;
  return until === day ? 'It holds for this day alone.' : `It holds up to ${until}: nothing changed in between.`;
}

/** Every answer of a day that lies in the window of a change, in a few words for a table cell. */
export function formatBetween({ between }: Extract<Costing, { kind: 'uncertain' }>): string {
  const answers = between.map((each) => {
    if (each.kind === 'cost') return formatCost(each);
    const [reason] = each.kind === 'not-computable' ? each.reasons : [];
    return reason === undefined ? 'no price' : REASON_WORDS[reason.kind];
  });
  return [...new Set(answers)].join(' or ');
}
