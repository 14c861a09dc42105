import type { Day } from '../../domain/day.ts';
import { exact } from '../../domain/exact.ts';
import type { Range } from '../../domain/plan-image.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { chatPlan } from './plan-chat.ts';
import { planGaps } from './plan-gaps.ts';
import { type PlanRow, planRow } from './plan-row.ts';

/** The lowest and the highest of some multiples, each with the seller it is of. */
export interface Spread {
  least: Range & { row: PlanRow };
  most: Range & { row: PlanRow };
}

/** The ends of the multiples of some rows; undefined of none. */
function spreadOf(rows: readonly PlanRow[]): Spread | undefined {
  const ranges = rows.flatMap((row) => (row.figure?.multiple === undefined ? [] : [{ row, ...row.figure.multiple }]));
  const [least] = ranges.toSorted((a, b) => a.least.compare(b.least));
  const most = ranges.toSorted((a, b) => (a.most ?? a.least).compare(b.most ?? b.least)).at(-1);
  return least && most && { least, most };
}

/** Whether a row would be ranked if it were confirmed: of a quality that is stated, up to a stated most, and more than others’ word. */
function isRankableByNature({ figure, unranked }: PlanRow): boolean {
  if (figure?.api.kind !== 'cost' || unranked === 'ended') return false;
  return !figure.api.assumed.includes('quality') && figure.multiple?.most !== null && figure.firstHand;
}

/** The first day on which a ranked figure, or the API’s beside it, is unconfirmed; undefined where none ages. */
function lastsUntil(ranked: readonly PlanRow[]): Day | undefined {
  const checks = ranked.flatMap(({ check, figure }) => [check, figure?.api.kind === 'cost' ? figure.api.check : undefined]);
  return checks.flatMap((check) => check?.ages?.unconfirmed ?? []).sort()[0];
}

/** Every seller: those that may be ranked from the lowest multiple up, then those with a multiple that may not, then the rest, by name. */
export function plansPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const chat = chatPlan(catalog, on, book);
  const rows = catalog.sellers
    .map((seller) => planRow(catalog, seller, on, book))
    .sort((a, b) => a.seller.name.localeCompare(b.seller.name, 'en'));
  const leastOf = ({ figure }: PlanRow) => figure?.multiple?.least ?? exact(0);
  const ranked = rows.filter((row) => row.unranked === undefined).sort((a, b) => leastOf(a).compare(leastOf(b)));
  const others = rows.filter((row) => row.unranked !== undefined);
  const computed = others.filter((row) => row.figure?.multiple !== undefined);
  const days = rows.flatMap(({ check }) => (check === undefined || check.precision === 'undated' ? [] : check.on)).sort();
  return {
    book,
    chat,
    count: rows.length,
    ranked,
    computed,
    rest: others.filter((row) => row.figure?.multiple === undefined),
    /** Why the others are not ranked, the most frequent reason first. */
    reasons: [...Map.groupBy(others, (row) => row.unranked ?? 'not-computable')]
      .map(([reason, group]) => ({ reason, count: group.length }))
      .sort((a, b) => b.count - a.count),
    spread: spreadOf(ranked),
    /** The same over the figures that would be ranked if they were confirmed. */
    spreadOfAll: spreadOf([...ranked, ...computed.filter(isRankableByNature)]),
    until: lastsUntil(ranked),
    /** The first and the last day on which a row’s figures were read. */
    read: { first: days[0], last: days.at(-1) },
    gaps: planGaps(catalog, on),
  };
}

/** The ends of the multiples of some sellers, over those of them that can be ranked, with how many these are; undefined where none can. */
export function rankedSpread(catalog: Catalog, sellers: readonly string[], on: Day): (Spread & { count: number }) | undefined {
  const rows = plansPage(catalog, on).ranked.filter(({ seller }) => sellers.includes(seller.id));
  const spread = spreadOf(rows);
  return spread && { ...spread, count: rows.length };
}
