import { type MatchedRungs, matchRungs } from '../../domain/compare/matched-rungs.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Tier } from '../../domain/rate-card.ts';
import type { Size } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import type { Setting, Side } from './side.ts';
import { commonCases } from './sizes.ts';

/** Which of two is cheaper: the first, the second, or neither. */
export type Winner = 0 | 1 | 'same';

/** One setting of one model against one of the other. */
export interface Contest {
  /** How the two belong together: rungs that are matched, or the cheapest or the dearest of each. */
  by: 'rungs' | 'cheapest' | 'dearest';
  sides: readonly [Setting, Setting];
  /** Undefined where one of them has no cost, or one that is disputed. */
  winner: Winner | undefined;
  /** The dearer ÷ the cheaper; undefined where there is no winner or one is free. */
  factor: Exact | undefined;
}

/** One common case: a size on a tier, with each pair of settings that can be compared there. */
export interface ComparedCase {
  /** Such as “2K”. */
  name: string;
  /** The pixels that stand for it. */
  asked: Size;
  tier: Tier;
  contests: Contest[];
}

function contest(by: Contest['by'], sides: readonly [Setting, Setting]): Contest {
  const [x, y] = sides.map(({ leading }) => leading?.usd);
  const isDisputed = sides.some(({ dispute }) => dispute !== undefined);
  if (x === undefined || y === undefined || isDisputed) return { by, sides, winner: undefined, factor: undefined };
  const order = x.compare(y);
  const [less, more] = order <= 0 ? [x, y] : [y, x];
  const winner = order === 0 ? 'same' : order < 0 ? 0 : 1;
  return { by, sides, winner, factor: less.equals(0) ? undefined : more.div(less) };
}

/** The settings of a model at one size and tier, the cheapest first; those without a cost last. */
function byCost(settings: readonly Setting[]): Setting[] {
  return settings.toSorted((a, b) =>
    a.leading && b.leading ? a.leading.usd.compare(b.leading.usd) : Number(!a.leading) - Number(!b.leading),
  );
}

/** The cheapest and the dearest setting of a model; undefined where it has none. */
function endsOf(side: Side, price: (side: Side, quality: string | null) => Setting): [least: Setting, most: Setting] | undefined {
  const sorted = byCost(pricedQualities(side.model).map((quality) => price(side, quality)));
  const [least] = sorted;
  const most = sorted.findLast(({ leading }) => leading !== undefined) ?? sorted.at(-1);
  return least && most && [least, most];
}

/** Every common case of two models, on the standard tier at each size, and on Batch at the first. */
export function comparedCases(catalog: Catalog, a: Side, b: Side): { matched: MatchedRungs; cases: ComparedCase[] } {
  const matched = matchRungs(a.model, b.model);
  const sizes = commonCases(catalog);
  const wanted = [
    ...sizes.map(({ name, asked }) => ({ name, asked, tier: 'standard' as const })),
    ...sizes.slice(0, 1).map(({ name, asked }) => ({ name, asked, tier: 'batch' as const })),
  ];
  const cases = wanted.map(({ name, asked, tier }): ComparedCase => {
    const price = (side: Side, quality: string | null) => side.at(quality, asked, tier);
    if (matched.kind !== 'none') {
      return { name, asked, tier, contests: matched.pairs.map(([x, y]) => contest('rungs', [price(a, x), price(b, y)])) };
    }
    const [mine, others] = [endsOf(a, price), endsOf(b, price)];
    if (mine === undefined || others === undefined) return { name, asked, tier, contests: [] };
    return { name, asked, tier, contests: [contest('cheapest', [mine[0], others[0]]), contest('dearest', [mine[1], others[1]])] };
  });
  return { matched, cases };
}
